/** A posting of the bundled, fictional boards, before it is written in the wire format of its service. */
export interface SamplePosting {
  id: string;
  title: string;
  language: 'en' | 'de' | 'fr' | 'it' | 'es' | 'pt' | 'nl';
  places: readonly SamplePlace[];
  workplace: 'remote' | 'hybrid' | 'onsite' | null;
  type: 'FULL_TIME' | 'PART_TIME' | 'CONTRACTOR' | 'TEMPORARY' | 'INTERN';
  pay?: { min: number; max: number; currency: string; period: 'YEAR' | 'MONTH' | 'HOUR' };
  /** Days before the first start of the samples. */
  daysAgo: number;
  team: string;
  /** Only the aggregator's postings name a company of their own. */
  company?: string;
  requisition?: string;
  /** Greenhouse `internal_job_id`: equal for one opening shown in several places. */
  opening?: number;
  intro: string;
  tasks: readonly string[];
  wants: readonly string[];
  offers: readonly string[];
}

export interface SamplePlace {
  text: string;
  city?: string;
  region?: string;
  country?: string;
}

export const places = {
  zurich: { text: 'Zürich, Switzerland', city: 'Zürich', region: 'ZH', country: 'CH' },
  basel: { text: 'Basel, Schweiz', city: 'Basel', region: 'BS', country: 'CH' },
  bern: { text: 'Bern, Schweiz', city: 'Bern', region: 'BE', country: 'CH' },
  geneva: { text: 'Genève, Suisse', city: 'Genève', region: 'GE', country: 'CH' },
  munich: { text: 'Munich, Germany', city: 'Munich', region: 'Bavaria', country: 'DE' },
  berlin: { text: 'Berlin, Germany', city: 'Berlin', region: 'Berlin', country: 'DE' },
  hamburg: { text: 'Hamburg, Deutschland', city: 'Hamburg', region: 'Hamburg', country: 'DE' },
  boston: { text: 'Boston, MA', city: 'Boston', region: 'Massachusetts', country: 'US' },
  london: { text: 'London, United Kingdom', city: 'London', region: 'England', country: 'GB' },
  dublin: { text: 'Dublin, Ireland', city: 'Dublin', country: 'IE' },
  toronto: { text: 'Toronto, ON, Canada', city: 'Toronto', region: 'Ontario', country: 'CA' },
  lisbon: { text: 'Lisboa, Portugal', city: 'Lisboa', country: 'PT' },
  lyon: { text: 'Lyon, France', city: 'Lyon', region: 'Auvergne-Rhône-Alpes', country: 'FR' },
  milan: { text: 'Milano, Italia', city: 'Milano', region: 'Lombardia', country: 'IT' },
  barcelona: { text: 'Barcelona, España', city: 'Barcelona', region: 'Catalunya', country: 'ES' },
  amsterdam: { text: 'Amsterdam, Nederland', city: 'Amsterdam', region: 'Noord-Holland', country: 'NL' },
  remoteEmea: { text: 'Remote - EMEA' },
  remoteIreland: { text: 'Remote - Ireland', country: 'IE' },
  worldwide: { text: 'Worldwide' },
} as const satisfies Record<string, SamplePlace>;

/** Section headings of a posting in its language. */
export const headings = {
  en: { tasks: 'What you will do', wants: 'What you bring', offers: 'What we offer' },
  de: { tasks: 'Deine Aufgaben', wants: 'Dein Profil', offers: 'Wir bieten' },
  fr: { tasks: 'Vos missions', wants: 'Votre profil', offers: 'Nous offrons' },
  it: { tasks: 'Le tue mansioni', wants: 'Il tuo profilo', offers: 'Cosa offriamo' },
  es: { tasks: 'Tus funciones', wants: 'Tu perfil', offers: 'Qué ofrecemos' },
  pt: { tasks: 'As tuas funções', wants: 'O teu perfil', offers: 'O que oferecemos' },
  nl: { tasks: 'Wat je gaat doen', wants: 'Wat je meebrengt', offers: 'Wat wij bieden' },
} as const;

/** The posting's text as plain HTML: paragraphs, headings and lists. */
export function descriptionHtml(posting: SamplePosting): string {
  const words = headings[posting.language];
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  return [
    `<p>${escapeHtml(posting.intro)}</p>`,
    `<h3>${words.tasks}</h3>${list(posting.tasks)}`,
    `<h3>${words.wants}</h3>${list(posting.wants)}`,
    `<h3>${words.offers}</h3>${list(posting.offers)}`,
  ].join('\n');
}

/** Text as it may stand in HTML content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
