import type { CitedText, DocumentLanguage, SectionName } from '../document.ts';
import type { Job } from '../job.ts';
import { tokenPath } from '../normalize/company/name.ts';

/** What a document may say about the job: its own words. */
export interface Opening {
  title: string;
  /** Null when only the name of the board's address is known. */
  company: string | null;
  places: readonly string[];
  text: string;
}

/** The words of the job that documents may use. */
export function openingOf(job: Pick<Job, 'title' | 'company' | 'locations' | 'descriptionText' | 'evidence'>): Opening {
  return {
    title: oneLine(job.title),
    company: job.company === '' || job.evidence.company?.[0]?.path === tokenPath ? null : oneLine(job.company),
    places: job.locations.map((place) => oneLine(place.text)),
    text: job.descriptionText,
  };
}

/** The language of a document: that of the posting where we have words in it, else English. */
export function languageFor(job: Pick<Job, 'language'>): DocumentLanguage {
  return job.language === 'de' || job.language === 'fr' ? job.language : 'en';
}

export const sectionTitles: Readonly<Record<DocumentLanguage, Readonly<Record<SectionName | 'profile', string>>>> = {
  en: {
    profile: 'Profile',
    experience: 'Experience',
    projects: 'Projects',
    education: 'Education',
    skills: 'Skills',
    languages: 'Languages',
    certificates: 'Certificates',
    volunteer: 'Volunteering',
    awards: 'Awards',
    publications: 'Publications',
  },
  de: {
    profile: 'Profil',
    experience: 'Berufserfahrung',
    projects: 'Projekte',
    education: 'Ausbildung',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    certificates: 'Zertifikate',
    volunteer: 'Ehrenamt',
    awards: 'Auszeichnungen',
    publications: 'Veröffentlichungen',
  },
  fr: {
    profile: 'Profil',
    experience: 'Expérience professionnelle',
    projects: 'Projets',
    education: 'Formation',
    skills: 'Compétences',
    languages: 'Langues',
    certificates: 'Certifications',
    volunteer: 'Bénévolat',
    awards: 'Distinctions',
    publications: 'Publications',
  },
};

/** The fixed phrases of a letter. They greet, ask and thank; none says anything about the candidate or the employer. */
export interface LetterPhrases {
  subject: string;
  greeting: string;
  apply: string;
  fromMyWork: string;
  meet: string;
  thanks: string;
  closing: string;
}

/** The phrases for one job. Only its title and company are put in. */
export function letterPhrases(language: DocumentLanguage, opening: Pick<Opening, 'title' | 'company'>): LetterPhrases {
  const { title, company } = opening;
  switch (language) {
    case 'en':
      return {
        subject: `Application: ${title}`,
        greeting: company === null ? 'Dear hiring team,' : `Dear ${company} hiring team,`,
        apply: `I am applying for the position of ${title}${company === null ? '' : ` at ${company}`}.`,
        fromMyWork: 'The following from my own work bears on it.',
        meet: 'I would be glad to talk about the role and about how I could contribute.',
        thanks: 'Thank you for your time.',
        closing: 'Kind regards,',
      };
    case 'de':
      return {
        subject: `Bewerbung: ${title}`,
        greeting: 'Sehr geehrte Damen und Herren,',
        apply: `hiermit bewerbe ich mich ${company === null ? '' : `bei ${company} `}auf die Stelle ${quoted('de', title)}.`,
        fromMyWork: 'Aus meiner bisherigen Arbeit passt dazu Folgendes.',
        meet: 'Über ein Gespräch, in dem wir mehr voneinander erfahren, freue ich mich.',
        thanks: 'Vielen Dank für Ihre Zeit.',
        closing: 'Mit freundlichen Grüßen',
      };
    case 'fr':
      return {
        subject: `Candidature : ${title}`,
        greeting: 'Madame, Monsieur,',
        apply: `Je vous adresse ma candidature au poste ${quoted('fr', title)}${company === null ? '' : ` chez ${company}`}.`,
        fromMyWork: 'Voici ce qui, dans mon parcours, s’y rapporte.',
        meet: 'Je me tiens à votre disposition pour un entretien.',
        thanks: 'Je vous remercie du temps que vous consacrerez à ma candidature.',
        closing: 'Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.',
      };
  }
}

/** Every fixed phrase for that language and job: the closed list the proof compares with. */
export function courtesyPhrases(language: DocumentLanguage, opening: Pick<Opening, 'title' | 'company'>): ReadonlySet<string> {
  return new Set(Object.values(letterPhrases(language, opening)));
}

/** What the files of samples say on every page. */
export const sampleNotes: Readonly<Record<DocumentLanguage, string>> = {
  en: 'Sample: made with fictional data that is bundled with Rolecall',
  de: 'Beispiel mit erfundenen Daten, die Rolecall beiliegen',
  fr: 'Exemple : données fictives fournies avec Rolecall',
};

/** What stands before a quote; the first opens the letter. All fit any quote, be it a noun, a sentence or a list item. */
const leads: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  en: ['Your posting says: ', 'You also write: ', 'Your posting also mentions: '],
  de: ['In Ihrer Anzeige heißt es: ', 'Sie schreiben auch: ', 'Ihre Anzeige nennt auch: '],
  fr: ['Dans votre annonce, vous écrivez : ', 'Vous mentionnez aussi : ', 'Votre annonce cite également : '],
};

/** A sentence about the posting that shows `quote` and stands on it. `turn` 0 opens the letter; later turns vary the words. */
export function postingSentence(language: DocumentLanguage, quote: string, turn: number): CitedText {
  const lead = leads[language][turn % leads[language].length] ?? '';
  return { text: `${lead}${quoted(language, quote)}.`, stands: { kind: 'posting', quote } };
}

/** The text in the quotation marks of the language. */
export function quoted(language: DocumentLanguage, text: string): string {
  if (language === 'de') return `„${text}“`;
  if (language === 'fr') return `« ${text} »`;
  return `“${text}”`;
}

/** One line, single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
