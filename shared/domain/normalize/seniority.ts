import type { Evidence } from '../evidence.ts';
import type { Seniority } from '../job-posting.ts';
import type { RawRecord } from '../raw-record.ts';
import { cleanLine, fold } from './text.ts';

export interface SeniorityRead {
  level: Seniority | null;
  evidence: Evidence[];
}

/** `X manager` is a craft and not a rung when X is one of these. */
const crafts =
  /\b(?:account|product|project|program(?:me)?|customer success|success|community|partner(?:ship)?s?|social media|campaign|case|key account|category|brand|content|relationship|portfolio|delivery|release|change|events?|growth|bid|contracts?|property|document|technical account|client|alliances?|channel|territory|risk|compliance|asset|fund|investment|procurement|sourcing|data|product marketing|marketing|quality|privacy|vendor|supplier|implementation|onboarding|engagement|enablement|crm|seo|ppc|lifecycle|communications?|incident|problem|configuration|test|vulnerability|knowledge|strategy|business development|development|solutions?|deal desk|revenue|pricing|talent acquisition|recruitment|recruiting|office|artist|tour|media|workplace|facilities|grants?|policy|research|transaction|lease|claims|stage|bidding|merchandis\w+|travel|scrum|demand|supply|renewals?|proposal|ecommerce|e-commerce|affiliate|influencer|localization|launch|clinical trial|study|sales enablement|information security|technical program|technical project|technical product)\s+(?:&\s+\w+\s+)?manager\b/;

const rungs: readonly (readonly [Seniority, RegExp])[] = [
  [
    'intern',
    /\b(?:intern|interns|internship|praktik\w+|pflichtpraktik\w+|werkstudent\w*|working student|stagiaire|tirocin\w+|stagista|becari[oa]s?|practicas|practicante|estagi\w+|co-?op|apprentice(?:ship)?|azubi|ausbildung|auszubildende\w*|alternan(?:t|ce)|apprenti|lehrling|lernende\w*|student(?:ische\w*)? (?:worker|assistant|hilfskraft|mitarbeiter)|praktijk|stage (?:de|en|h\/f)|duales studium)\b/,
  ],
  [
    'executive',
    /\b(?:c[efomtirhps]o|chief (?!of staff)(?:[\w&-]+ ){1,4}officer|chief executive|svp|evp|avp(?!\w)|vp|vice[- ]president|vicepresidente|president|geschaftsfuhr\w+|managing director|directeur general|direttore generale|founder|co-?founder|general partner|managing partner)\b/,
  ],
  [
    'director',
    /\b(?:director|direktor|directeur|directrice|direttore|direttrice|directora?|diretora?|head of|head,|bereichsleit\w+|leiter\w* (?:der|des|abteilung)|abteilungsleit\w+|responsable de departamento|hoofd)\b|\bhead$/,
  ],
  ['principal', /\b(?:principal|distinguished|fellow(?= engineer|,|$)|architect principal)\b/],
  [
    'staff',
    /(?<!chief of )\bstaff (?!nurse|accountant|assistant|attorney|writer|photographer|physician|pharmacist|therapist|member|development|training|services|pick|psych|associate|auditor|reporter)|,\s*staff\b|(?<!of )\bstaff$/,
  ],
  [
    'lead',
    /\b(?:lead|leads|leader|team ?lead|tech ?lead|teamleit\w+|gruppenleit\w+|chef de (?:projet|equipe)(?= lead)|capo ?\w*squadra|teamlead|lider|vorarbeiter|schichtleit\w+|filialleit\w+|supervisor|foreman)\b(?! (?:gen|generation|qualification|management|nurturing|conversion))/,
  ],
  [
    'senior',
    /\b(?:senior|snr|sr|seniors|experienced|erfahrene\w*|confirme|confirmee|experimente\w*|expert(?:e|in)?|senior\w*)\b/,
  ],
  [
    'junior',
    /\b(?:junior|jr|jnr|entry[- ]level|graduate(?! (?:school|program manager|admissions|medical))|new grad(?:uate)?|early[- ]career|trainee|berufseinsteiger\w*|absolvent\w*|debutante?|neolaureat\w+|beginner|starter|early talent|campus hire)\b/,
  ],
  ['mid', /\b(?:mid|mid-?\s?level|intermediate|mid[- ]career|medior|midweight|regular)\b/],
];

const roman: Readonly<Record<string, Seniority>> = {
  i: 'junior',
  ii: 'mid',
  iii: 'senior',
  iv: 'staff',
  v: 'principal',
  1: 'junior',
  2: 'mid',
  3: 'senior',
};

/**
 * The rung of the ladder, from the source's own field, or from the title's words in seven languages; null when the title names none (a plain
 * `Software Engineer` is not assumed to be mid level). Where a title names several, the order is intern, executive, director, manager,
 * principal, staff, lead, senior, junior, mid.
 */
export function readSeniority(raw: RawRecord, title: string): SeniorityRead {
  if (raw.seniorityText !== undefined) {
    const line = cleanLine(raw.seniorityText, 100);
    const level = levelOfTitle(line) ?? levelOfField(fold(line));
    if (level) return { level, evidence: [{ from: 'field', path: 'seniorityText', quote: line, confidence: 0.95 }] };
  }
  const level = levelOfTitle(title);
  return level
    ? { level, evidence: [{ from: 'field', path: 'title', quote: title.slice(0, 300), confidence: 0.9 }] }
    : { level: null, evidence: [] };
}

function levelOfField(text: string): Seniority | null {
  if (/executive|c-level/.test(text)) return 'executive';
  if (/director/.test(text)) return 'director';
  if (/manag|fuhrung/.test(text)) return 'manager';
  if (/mid-senior|senior|experienced|professional experience/.test(text)) return 'senior';
  if (/entry|einsteig|graduate|student \(high|junior|associate/.test(text)) return 'junior';
  return null;
}

/** The rung that a title's words name, or null. */
export function levelOfTitle(title: string): Seniority | null {
  const folded = fold(title).replace(/\./g, ' ').replace(/\s+/g, ' ');
  for (const [level, pattern] of rungs) {
    if (level === 'principal' && isManager(folded)) return 'manager';
    if (pattern.test(folded)) {
      if (
        level === 'executive' &&
        /\b(?:assistant|assistentin|assistenz|secretary|office of the|executive assistant|ea|support|partner) (?:to|of|for|des|der|du)\b|\bassistant\b.*\b(?:ceo|vp|president)/.test(
          folded,
        )
      )
        continue;
      if (
        level === 'director' &&
        /\b(?:assistant|assistentin) (?:to|of|des|der)\b|\bart director\b|\bcreative director\b(?=.*(?:freelance|junior))/.test(
          folded,
        )
      ) {
        if (!/\bart director\b/.test(folded)) continue;
        if (!/\b(?:senior|associate|group|executive)\b/.test(folded)) continue;
      }
      return level;
    }
  }
  const numeral =
    /\b(?:engineer|developer|analyst|scientist|technician|specialist|associate|designer|administrator|accountant|representative|assistant|consultant|coordinator|nurse|operator|programmer|researcher|architect|level|l|buyer|planner|writer|machinist|mechanic|inspector|recruiter|manager|ingenieur|entwickler)[ -]?(i{1,3}|iv|v|1|2|3)\b/.exec(
      folded,
    );
  if (numeral?.[1]) return roman[numeral[1]] ?? null;
  return /^associate (?!professor|director|partner|dean|attorney|general|vice|principal|dentist|veterinar)|\bassociate (?:software|product|project|data|systems?|account|consultant|engineer|analyst|scientist|designer|developer|editor|producer|counsel|manager)\b/.test(
    folded,
  )
    ? 'junior'
    : null;
}

function isManager(folded: string): boolean {
  if (
    /\b(?:manager of|manager,|managers?,|people manager|senior manager|sr manager|group (?:product )?manager|teammanager|chef de service|dirigente|verantwortliche leitung|leitung)\b/.test(
      folded,
    ) &&
    !/\bassistant to\b/.test(folded)
  )
    return !crafts.test(folded) || /\b(?:group|people manager)\b|\bmanager of\b/.test(folded);
  return /\b(?:manager|managerin|gerente|responsable|responsabile)\b/.test(folded) && !crafts.test(folded);
}
