import { readDate } from '../../domain/normalize/dates/read-date.ts';

/** Whole lines of an alert that say something about the advertisement and nothing about the job. */
const badges: readonly RegExp[] = [
  /^(?:easy|easily|quick|simple|1[- ]click|one[- ]click|apply) ?apply(?: now)?$/i,
  /^(?:actively|urgently) (?:recruiting|hiring)$|^this company is actively hiring\.?$|^hiring (?:now|multiple candidates|immediately)$/i,
  /^(?:be (?:an|one of the) (?:early|first) applicants?|apply early|top applicant|you(?:'|’)d be a top applicant|in your network)\.?$/i,
  /^(?:new|new!|promoted|sponsored|featured|hot job|top job|premium|fast track|responsive employer|recommended|verified(?: job)?|viewed|saved|strong fit|good fit)$/i,
  /^(?:company|location|contract|working time|salary|posted)$/i,
  /^(?:often replies in \d.{0,20}|employer (?:active|reviewed).{0,30}|response rate.{0,20}|many applicants|few applicants|no longer accepting.{0,30})$/i,
  /^(?:einfache?s? bewerben|einfach bewerben|schnell(?:e )?bewerb(?:en|ung)|direkt bewerben|jetzt bewerben|aktiv auf personalsuche)$/i,
  /^dieses unternehmen (?:ist|sucht|stellt) .{0,60}$|^(?:zählen sie|sei|gehöre|seien sie) .{0,40}bewerb(?:er|enden|ern)(?: gehören)?\.?$/i,
  /^(?:neu|neu!|gesponsert|anzeige|top-?job|premium|karriere-stufe|gehaltsprognose|hohe passung|sehr gute passung|gute passung|angesehen|gemerkt)$/i,
  /^(?:candidature (?:simplifiée|facile|rapide)|postuler facilement|recrutement actif|nouveau|nouvelle offre|sponsorisée?|à la une)$/i,
  /^(?:cette entreprise (?:recrute|effectue) .{0,40}|(?:postulez|soyez) parmi les premiers.{0,30})\.?$/i,
  /^(?:candidatura (?:semplice|facile|simplificada)|nuovo|sponsorizzato|questa azienda .{0,40}|nuevo|nueva|patrocinado|solicitud sencilla|novo|nieuw|eenvoudig solliciteren|gesponsord)\.?$/i,
  /^\d[\d.,’']*\+? (?:\p{L}+ ){0,3}(?:connections?|alumn[a-z]*|applicants?|kontakte?|ehemaligen?|mitarbeiter|bewerber(?:innen)?|relations?|anciens?(?: élèves)?|candidats?|collegament[oi]|contactos?|conexões|connecties)(?: \p{L}+){0,3}$/iu,
];

/** A grade that readers gave the employer. */
const rating = /^(?:[0-5](?:[.,]\d)?)(?: ?(?:★+|☆+|\/ ?5|stars?|sterne|étoiles|(?:out of|von|sur) 5.{0,20}))?$/i;
const trailingRating = /[\s·|]*\b[0-5](?:[.,]\d)? ?★+|(?<=\D)[0-5][.,]\d ?★+/;

/** What a link is called that leads to one posting, without naming it. */
const callToAction = new RegExp(
  `^(?:${[
    '(?:view|see|open|show|read|get)(?: the| this| full| more)?(?: job| details?| posting| description| more| offer| position| opportunity)+(?: details?)?',
    '(?:quick |easy |1-click |one-click )?apply(?: now| here| today| for this job| on company site)?|learn more|read more|more|details|job details',
    "(?:yes, )?i(?:'|’)?m interested|i am interested|not interested|save(?: job)?|dismiss|continue to application|start application",
    '(?:zum |zur |das |die )?(?:job|stelle|stellenanzeige|stellenangebot|jobangebot|anzeige|inserat)(?: jetzt)?(?: ansehen| anzeigen| öffnen| lesen)?',
    '(?:jetzt |schnell |direkt |einfach )?bewerben|mehr erfahren|mehr lesen|weiterlesen|jetzt ansehen|ansehen|anzeigen|details ansehen|ich bin interessiert|(?:ja, )?interessiert mich|job merken|merken',
    "(?:voir|consulter|afficher|découvrir)(?: l(?:'|’)(?:offre|annonce|emploi)| le poste| les détails| plus)?(?: d(?:'|’)emploi)?|postuler(?: maintenant| ici)?|en savoir plus|lire la suite|je suis intéressée?|enregistrer",
    'vedi (?:offerta|annuncio|lavoro|dettagli)|visualizza(?: offerta| lavoro| annuncio)?|candidati(?: ora)?|scopri di più|mi interessa',
    'ver (?:empleo|oferta|anuncio|detalles|vaga|emprego)|solicitar(?: ahora)?|más información|me interesa|candidatar-se|saiba mais|inscríbete',
    '(?:bekijk|toon)(?: deze)? (?:vacature|baan|job|functie)|solliciteer(?: nu| direct)?|meer (?:info|informatie|lezen)',
  ].join('|')})[ .!:›»→>]*$`,
  'i',
);

/** What a link is called that leads to no posting: searches, settings, the service itself. */
const navigation: readonly RegExp[] = [
  /\b(?:unsubscribe|opt[- ]out|preferences|settings|privacy|terms|imprint|help(?: cent(?:er|re))?|support|contact us|sign in|log ?in|log ?out|view in browser|browser|feedback|faq|cookie|app store|google play|download|mobile app|forward|refer)\b/i,
  /\b(?:abmelden|abbestellen|einstellungen|datenschutz\p{L}*|impressum|agb|hilfe|kontakt|anmelden|einloggen|im browser|benachrichtigungen verwalten|deaktivieren|löschen)\b/iu,
  /(?:^|\s)(?:se désabonner|désinscri\p{L}*|désabonne\p{L}*|paramètres|préférences|confidentialité|mentions légales|aide|connexion|se connecter|supprimer)(?:$|[\s.,!])/iu,
  /\b(?:annulla l(?:'|’)iscrizione|disiscriv\p{L}*|impostazioni|informativa|cancelar|darse de baja|configuración|privacidad|afmelden|uitschrijven|instellingen)\b/iu,
  /^(?:view|see|show|browse|search|explore|find|discover|get)?\s*(?:all|more|other|similar|related|latest|\d[\d.,]*)\s+(?:of your |new |matching |open |recommended |related |similar )*(?:jobs?|results|matches|openings|positions|roles|vacancies)\b/i,
  /\b(?:view|see|show|browse|search|explore|find)\b.{0,30}\bjobs\b/i,
  /^(?:alle|weitere|mehr|ähnliche|passende|neue|sämtliche|\d[\d.,]*)\s+(?:\p{L}+ )?(?:jobs?|stellen\p{L}*|treffer|ergebnisse|angebote)\b/iu,
  /\b(?:alle|weitere|mehr|ähnliche)\b.{0,30}\b(?:jobs|stellen\p{L}*|treffer)\b.{0,20}(?:an(?:sehen|zeigen)|entdecken)?$/iu,
  /(?:^|\s)(?:toutes? les|plus d(?:'|’)|autres|nouvelles)\s?(?:offres|annonces|emplois|postes)/i,
  /^(?:tutte le|altre|ver (?:todos|más)|todas as|alle)\s+(?:offerte|annunci|empleos|ofertas|vagas|vacatures)/i,
  /\b(?:edit|manage|modify|change|create|update|pause|delete|turn off)\b.{0,30}\b(?:alerts?|emails?|search|profile|notifications|subscription)\b/i,
  /\b(?:job[- ]?alerts?|jobmails?|job-?abo|suchauftrag|suchagent\p{L}*|benachrichtigungen|alertes?|profile?|profil|lebenslauf|resume|cv)\b.{0,25}\b(?:bearbeiten|verwalten|ändern|anpassen|löschen|modifier|gérer|aktualisieren|hochladen|upload|update)\b/iu,
  /^(?:here|hier|ici|qui|aquí|login|your profile|my (?:jobs|profile|trueup|account)|mein (?:profil|konto)|mon compte|home|homepage|jobs?|blog|website|www\.\S+|https?:\/\/\S+|©.*|\W*)$/i,
];

/** Kinds of employment as alerts name them on a line of their own. */
const kind =
  '(?:(?:full|part)[- ]?time|contract(?:or)?|temporary|permanent|internship|freelance|seasonal|per diem|apprenticeship|vollzeit|teilzeit|festanstellung|unbefristet|befristet|feste anstellung|minijob|praktikum|werkstudent|ausbildung|freiberuflich|temporär|temps (?:plein|partiel)|plein temps|cdi|cdd|stage|alternance|intérim|durée indéterminée|tempo (?:pieno|parziale)|jornada completa|tiempo completo|medio tiempo|fulltime|parttime|voltijds|deeltijds|\\d{1,3} ?(?:[-–] ?\\d{1,3} ?)?%)';
const employment = new RegExp(
  `^${kind}(?:(?:\\s?[,/+&|–-]\\s?|\\s(?:(?:und|oder|and|or|et|ou) )?|\\s?\\()${kind}\\)?){0,5}$`,
  'iu',
);

const currency = '(?:US\\$|CA\\$|A\\$|C\\$|[$€£₹¥]|\\b(?:CHF|EUR|USD|GBP|SEK|DKK|NOK|PLN|CAD|AUD|INR|SFr|Fr)\\b\\.?)';
const amount = "\\d{1,3}(?:[.,'’\\u00a0 ]\\d{3}){0,3}(?:[.,]\\d{1,2})?\\s?(?:[kK]\\b|L\\b|Tsd\\.?)?(?:[.,]?[-–—]{1,2})?";
const money = `(?:${currency}\\s?${amount}|${amount}\\s?${currency})`;
const range = `(?:${money}|${amount})\\s?(?:[-–—]|\\bto\\b|\\bbis\\b|\\bà\\b|\\band\\b|\\be\\b|\\ba\\b)\\s?(?:${money}|${amount})(?:\\s?${currency})?`;
const period =
  '(?:\\s?(?:/|\\b(?:an?|per|pro|je|par|im|al|por)\\b)\\s?(?:year|yr|annum|month|mo|week|wk|day|hour|hr|h|jahr|monat|woche|tag|stunde|an|mois|semaine|jour|heure|anno|mese|ora|año|mes|hora|jaar|maand|uur)\\b\\.?|\\s?\\b(?:yearly|annually|monthly|hourly|jährlich|monatlich|brutto|gross|brut|p\\.?\\s?a\\.?)(?!\\p{L}))*';
const note = '(?:\\s?\\([^()]{1,40}\\))?';
const salaryWords =
  "(?:(?:from|up to|ab|bis(?: zu)?|à partir de|jusqu(?:'|’)à|de|desde|hasta|da|fino a|vanaf|tot|minimum base pay|base pay|pay|salary|estimated|est\\.?|gehalt|jahresgehalt|salaire|circa|ca\\.|rund|zwischen|between):?\\s?){0,3}";
const salary = new RegExp(
  `${salaryWords}(?:${range}|${money})\\s?[*+]?${period}${note}${period}(?:(?<=[€£₹¥$])|(?![\\p{L}\\d]))`,
  'iu',
);

/** Whether a whole line only advertises the advertisement: badges, counts of contacts, grades, calls to action, bare punctuation. */
export function isNoise(text: string): boolean {
  return (
    text === '' ||
    !/[\p{L}\p{N}]/u.test(text) ||
    rating.test(text) ||
    badges.some((badge) => badge.test(text)) ||
    isCallToAction(text)
  );
}

/** Whether a link's words ask to open or to apply for a posting they do not name. */
export function isCallToAction(text: string): boolean {
  return text.length <= 60 && callToAction.test(text);
}

/** Whether a link's words lead to a search, to settings or to the service itself. */
export function isNavigation(text: string): boolean {
  return navigation.some((pattern) => pattern.test(text.slice(0, 200)));
}

/** A name without the grade that some services put behind it (`Acme 3.8 ★`). */
export function withoutRating(text: string): string {
  return text.replace(trailingRating, '').trim();
}

/** A kind of employment that stands alone on a line, or null. */
export function employmentIn(text: string): string | null {
  return text.length <= 80 && employment.test(text) ? text : null;
}

/** Pay as the line words it, or null when it holds none; numbers without a currency are none. */
export function salaryIn(text: string): string | null {
  const line = text.slice(0, 160);
  const match = salary.exec(line);
  if (match === null || !new RegExp(currency, 'iu').test(match[0]) || !/\d/.test(match[0])) return null;
  return line.length - match[0].length <= 40 ? match[0].trim() : null;
}

/** Ages in the short forms that the date reader does not know (`21h`, `3d`, `2w`). */
const shortAge = /^(\d{1,3}) ?(h|hr|hrs|d|w|wk|std|t|j|sem)\.?(?: ago)?$/i;
const hoursOf: Readonly<Record<string, number>> = { h: 1, hr: 1, hrs: 1, std: 1, d: 24, t: 24, j: 24, w: 168, wk: 168, sem: 168 };
const ageWords =
  /^(?:posted |published |veröffentlicht |publiée? |online seit |eingestellt )?(?:just (?:now|posted)|today|yesterday|heute|gestern|gerade eben|aujourd['’]hui|hier|oggi|ieri|hoy|ayer|hoje|ontem|vandaag|gisteren|(?:vor|il y a|hace|há|seit) .{1,25}|\d{1,3}\+? (?:minutes?|hours?|days?|weeks?|months?|giorn[oi]|or[ae]|settiman[ae]|dag(?:en)?|uur|weken) (?:ago|fa|geleden))$/i;
const vague = /\+|more than|mehr als|plus de|über/i;

/** Whether a line only tells how old the posting is. */
export function isAge(text: string): boolean {
  return (
    text.length <= 60 && (shortAge.test(text) || ageWords.test(text) || /^\d{1,3}\+ (?:days|tage|jours)(?: ago)?$/i.test(text))
  );
}

/** The day (YYYY-MM-DD) that an age counts back to from the day of the mail; null for `30+ days ago` and without a day of the mail. */
export function dayOf(age: string, sentAt: string | null): string | null {
  if (sentAt === null || vague.test(age)) return null;
  const short = shortAge.exec(age);
  const unit = hoursOf[short?.[2]?.toLowerCase() ?? ''];
  if (short?.[1] !== undefined && unit !== undefined)
    return new Date(Date.parse(sentAt) - Number(short[1]) * unit * 3_600_000).toISOString().slice(0, 10);
  const words = age.replace(/^(?:posted|published|veröffentlicht|publiée?|online|eingestellt) /i, '').replace(/^seit /i, 'vor ');
  const read = readDate(words, sentAt, true);
  return read !== null && 'value' in read ? read.value.slice(0, 10) : null;
}
