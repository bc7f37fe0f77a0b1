import type { Evidence } from '../../evidence.ts';
import type { Seniority } from '../../job-posting.ts';
import type { RawRecord } from '../../raw-record.ts';
import type { EarlyCareer } from '../../role.ts';
import { cleanLine, fold, quoteOf } from '../text.ts';
import { begins, phrases, type WordIndex } from '../word-index.ts';
import { readLadder } from './read-ladder.ts';
import { quoteOfWords, type TitleWords, titleWords } from './title-words.ts';

export interface SeniorityRead {
  level: Seniority | null;
  levelEvidence: Evidence[];
  /** Whether the job leads people. */
  management: boolean | null;
  managementEvidence: Evidence[];
  earlyCareer: EarlyCareer | null;
  earlyCareerEvidence: Evidence[];
}

/**
 * Rung, management and programme for beginners. The rung: the source's own field, else the title's words in seven languages, else the years the source asks for or clear words near the text's
 * beginning, with lower confidence; null when nothing says it (a plain `Software Engineer` is not assumed to be mid level). Where a title names several rungs, the order is intern, executive,
 * director, manager, principal, staff, lead, senior, junior, mid. Management: true for words that lead people, false where the title names an occupation (`occupation`) and no such word, else null.
 */
export function readSeniority(raw: RawRecord, words: TitleWords, occupation: boolean, text: WordIndex): SeniorityRead {
  const ladder = readLadder(words);
  const named = ladder.span ? quoteOfWords(words, ...ladder.span) : cleanLine(words.source, 300);
  const ofTitle = (confidence: number): Evidence[] => [{ from: 'field', path: 'title', quote: named, confidence }];
  const management =
    ladder.leads === false && ladder.rung !== 'intern' && !occupation && !namesSomebody(words) ? null : ladder.leads;
  const level = ofField(raw) ?? (ladder.rung ? { level: ladder.rung, evidence: ofTitle(0.9) } : (ofYears(raw) ?? ofText(text)));
  return {
    level: level?.level ?? null,
    levelEvidence: level?.evidence ?? [],
    management,
    managementEvidence: management === null ? [] : ofTitle(management ? 0.85 : 0.75),
    earlyCareer: ladder.early,
    earlyCareerEvidence: ladder.early === null ? [] : ofTitle(0.9),
  };
}

/** The rung that a title's words name, or null. */
export function levelOfTitle(title: string): Seniority | null {
  return readLadder(titleWords(title)).rung;
}

/** Words for somebody who works, of whatever craft. */
const somebody = new Set(
  `engineer manager specialist analyst coordinator consultant associate assistant officer representative agent advisor adviser expert technician administrator operator worker member executive generalist planner lead partner professional apprentice intern trainee
  mitarbeiter fachkraft spezialist referent koordinator berater experte assistent aushilfe fachmann hilfskraft kraft sachbearbeiter leiter techniker fachperson mitarbeitende mitarbeitender beauftragter verantwortlicher person angestellter
  specialiste charge assistant technicien agent responsable gestionnaire employe collaborateur conseiller coordinateur operateur especialista tecnico auxiliar ayudante coordinador operario asesor consultor analista gestor asistente empleado assistente tecnico coordenador
  specialista addetto impiegato coordinatore consulente operatore responsabile medewerker specialist adviseur coordinator assistent expert freelancer helper crew coach practitioner admin architect architekt ingenieur developer investigator graduate addetti fachfrau entwickler supervisor receptionist secretary clerk comercial commercial`.split(
    /\s+/,
  ),
);

/** Answers by word: titles use the same words again and again. */
const answers = new Map<string, boolean>();
/** At most so many words are remembered; then all are forgotten. */
const remembered = 20_000;

function namesSomebody(words: TitleWords): boolean {
  for (const word of words.words) {
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = isSomebody(word);
      if (answers.size >= remembered) answers.clear();
      if (word.length <= 40) answers.set(word, answer);
    }
    if (answer) return true;
  }
  return false;
}

function isSomebody(word: string): boolean {
  if (somebody.has(word)) return true;
  for (const ending of ['s', 'e', 'in', 'n', 'r', 'a', 'es', 'rin', 'innen'])
    if (word.endsWith(ending) && somebody.has(word.slice(0, -ending.length))) return true;
  return /(?:mitarbeiter|spezialist|referent|koordinator|berater|experte|assistent|beauftragter?|techniker|fachkraft|kraft|medewerker|ingenieur|architekt|architect|planer|installateur|entwickler|analyst|beamter|admin|angestellt)(?:in|innen|n|e|r)?$/.test(
    word,
  );
}

function ofField(raw: RawRecord): { level: Seniority; evidence: Evidence[] } | null {
  if (raw.seniorityText === undefined) return null;
  const line = cleanLine(raw.seniorityText, 100);
  const level = fieldWords.find(([, pattern]) => pattern.test(fold(line)))?.[0] ?? levelOfTitle(line);
  return level ? { level, evidence: [{ from: 'field', path: 'seniorityText', quote: line, confidence: 0.95 }] } : null;
}

/** Values of the services' own fields that are not spelled as in titles, folded. */
const fieldWords: readonly (readonly [Seniority, RegExp])[] = [
  ['executive', /^executive$|c-level|vorstand/],
  ['intern', /^internship$|^student/],
  ['senior', /mid[- ]?senior|^experienced$|berufserfahr|professional experience/],
  ['manager', /^manag|fuhrungskr|leitende/],
  ['junior', /^entry|einsteig|^graduate|^associate$|^junior/],
  ['mid', /^mid/],
];

/** Years of experience the source asks for: none at all is a place for beginners. More years do not name a rung. */
function ofYears(raw: RawRecord): { level: Seniority; evidence: Evidence[] } | null {
  const line = cleanLine(raw.experienceText ?? '', 60);
  return /^(?:lt-1|<\s?1|0|0-1|entry[- ]level|no experience|none|keine|berufseinsteiger)(?:\s?(?:years?|jahre?))?$/i.test(line)
    ? { level: 'junior', evidence: [{ from: 'field', path: 'experienceText', quote: line, confidence: 0.6 }] }
    : null;
}

const textRungs: readonly (readonly [Seniority, string])[] = [
  ['junior', 'entry[ -]level (?:role|position|job|opportunity|opening)\\b'],
  ['junior', 'einstiegsposition\\b'],
  ['junior', 'junior[ -](?:level )?(?:role|position)\\b'],
  ['junior', 'poste junior\\b'],
  ['junior', 'puesto junior\\b'],
  ['junior', 'posizione junior\\b'],
  ['junior', 'vaga junior\\b'],
  ['mid', 'mid[ -]level (?:role|position)\\b'],
  ['senior', 'senior[ -]level (?:individual contributor )?(?:role|position)\\b'],
];
const textPhrases = textRungs.map(([level, source]) => ({ level, ...phrases([source]) }));
const allPhrases = phrases(textRungs.map(([, source]) => source));
/** How many words from the beginning may speak of the job's own rung: further down texts speak of careers and colleagues. */
const nearBeginning = 250;

/** Words near the beginning that name the rung of this job: `an entry-level position`. Not where they are denied. */
function ofText(text: WordIndex): { level: Seniority; evidence: Evidence[] } | null {
  const last = Math.min(text.count, nearBeginning);
  for (let word = 0; word < last; word += 1) {
    if (!begins(allPhrases, text, word)) continue;
    const start = text.starts[word] ?? 0;
    if (
      !/\b(?:an?|this|the|our|eine|une?|una?|uma|als)\s(?:[\w-]{1,20}[ ,]{1,2}){0,2}$/.test(
        text.folded.slice(Math.max(0, start - 50), start),
      )
    )
      continue;
    if (/\b(?:not|no|beyond|kein|keine|nicht|pas|non|nao)\b/.test(text.folded.slice(Math.max(0, start - 30), start))) continue;
    for (const each of textPhrases)
      if (begins(each, text, word))
        return {
          level: each.level,
          evidence: [{ from: 'text', quote: quoteOf(text.text, start, each.pattern.lastIndex), confidence: 0.6 }],
        };
  }
  return null;
}
