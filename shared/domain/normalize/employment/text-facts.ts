import { lineAround } from '../line-around.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import type { WordIndex } from '../word-index.ts';
import type { Facts } from './facts.ts';
import { factsOfWords } from './field-words.ts';
import { type Closeness, families } from './text-rules.ts';

/** A phrase of the text about the kind of employment; positions in UTF-16 units. */
export interface TextFact extends Facts {
  closeness: Closeness;
  confidence: number;
  start: number;
  end: number;
}

/** Words that may tell; `families` hold what they may say. */
export const employmentWords = trigger(
  `intern\\b|internship|interns\\b|praktikum|praktikant|stage\\b|stagiaire|tirocinio|practicas|estagi|werkstudent|working student|apprentice|ausbildung\\b|
alternance|apprendist|volunteer|ehrenamt|vrijwillig|contract|freelance|freiberuf|1099\\b|w2\\b|c2c\\b|corp[- ]to|self-employed|zzp\\b|autonomo|partita iva|
recibos verdes|temporary|temp[- ]to|fixed[- ]term|ftc\\b|befristet|befristung|elternzeitvertretung|maternity|seasonal|cdd\\b|interim|determinato|determinad|
termo certo|termo incerto|tijdelijk|bepaalde tijd|jaarcontract|duree determinee|temporal\\b|mutterschutzvertretung|detacher|permanent|unbefristet|festanstellung|feste anstellung|
cdi\\b|duree indeterminee|indeterminato|indefinid|efetiv|clt\\b|pj\\b|onbepaalde|vast contract|vast dienst|vaste baan|vaste aanstelling|regular\\b|
direct hire|open[- ]ended|full[- ]?time|fulltime|voll[- ]|vollzeit|temps plein|temps complet|temps partiel|tempo pieno|tempo integral|tempo parcial|
tempo parziale|jornada|tiempo completo|tiempo parcial|voltijd|deeltijd|part[- ]?time|parttime|teilzeit|media jornada|meio periodo|minijob|mini[- ]job|
geringfug|per[- ]diem|zero[- ]hour|prn\\b|nulurencontract|oproep`
    .replaceAll('\n', '')
    .split('|'),
  30,
  true,
);

/** The label of a line of facts: `Type: Full-time`, `Vertragsart - unbefristet`. */
const label =
  /^\n[^a-z0-9\n]{0,10}(?:(?:employment|job|contract|position|role|type of|working|work|type de|tipo de|tipo di|temps de|duree du|regime de|soort|art der) )?(?:types?|status|employment|hours|schedule|commitment|time|contract|position|job|role|basis|working time|tenure|anstellung|anstellungsart|anstellungsverhaltnis|beschaftigungsart|beschaftigung|beschaftigungsumfang|arbeitszeit|arbeitszeitmodell|arbeitsverhaltnis|vertragsart|vertrag|vertragsform|umfang|stellenumfang|pensum|contrat|travail|emploi|contrato|jornada|contratto|impiego|orario|vinculo|contratacao|dienstverband|contractvorm|contracttype|uren|functie) ?(?:type|status)?(?: ?\([^)\n]{0,20}\))? ?(?::|- | -) ?/;
const factWords =
  '(?:full[- ]?time|part[- ]?time|permanent|contract|temporary|fixed[- ]term(?: contract)?|internship|freelance|vollzeit|teilzeit|unbefristet|befristet|festanstellung|minijob|cdi|cdd|temps plein|temps partiel|tempo indeterminato|tempo determinato|tempo pieno|jornada completa|media jornada|contrato indefinido|indefinido|clt|pj|tempo integral|voltijd|deeltijd|fulltime|parttime|vast contract|volunteer|apprenticeship|per diem|praktikum|werkstudent|stage|alternance)';
/** A short line of facts without label: `Sales | Full-time | Remote`. */
const factLine = new RegExp(`(?:^\\n ?[-*•]? ?|[|/·•,;(] ?|- )${factWords}(?= ?(?:$|[|/·•,;:)(]| - |, ))`);

const before = 90;
const after = 90;
const trapReach = 60;

/** Everything the text says about the kind of employment, `hits` being those of `employmentWords`. Linear. */
export function textFacts(index: WordIndex, hits: readonly Hit[]): TextFact[] {
  const found: TextFact[] = [];
  for (const { start: at } of hits) {
    const { line, from } = lineAround(index.folded, at, before, after);
    const hit = at - from;
    const fact = labelled(line, hit) ?? stated(line, hit);
    if (fact) found.push({ ...fact, start: Math.max(0, from + fact.start), end: from + fact.end });
  }
  return found;
}

function labelled(line: string, hit: number): TextFact | null {
  if (line.charCodeAt(0) !== 10) return null;
  const own = hit < 70 ? label.exec(line) : null;
  if (own && own[0].length <= hit && hit - own[0].length < 60) {
    const value = line.slice(own[0].length, own[0].length + 80).split(/[.!?] |\t/, 1)[0] ?? '';
    const facts = factsOfWords(value);
    if (Object.keys(facts).length > 0)
      return { ...facts, closeness: 'job', confidence: 0.9, start: 1, end: own[0].length + value.length };
  }
  if (line.length <= 70 && factLine.test(line) && !/experience|years|skills/.test(line)) {
    const facts = factsOfWords(line);
    if (Object.keys(facts).length > 0) return { ...facts, closeness: 'job', confidence: 0.85, start: 1, end: line.length };
  }
  return null;
}

function stated(line: string, hit: number): TextFact | null {
  for (const { at, trap, rules } of families) {
    at.lastIndex = hit;
    if (!at.test(line)) continue;
    // The phrase must hold the word that led here: another word of the line has its own turn.
    const holds = (match: RegExpExecArray, from: number) =>
      from + match.index <= hit && from + match.index + match[0].length > hit;
    const from = Math.max(0, hit - trapReach);
    const trapped = trap.exec(line.slice(from, hit + trapReach));
    if (trapped && holds(trapped, from)) return null;
    for (const { pattern, ...rest } of rules) {
      const match = pattern.exec(line);
      if (match && holds(match, 0)) return { ...rest, start: match.index, end: match.index + match[0].length };
    }
    return null;
  }
  return null;
}
