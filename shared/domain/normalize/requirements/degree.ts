import type { Evidence } from '../../evidence.ts';
import type { Need, Requirements } from '../../requirements.ts';
import { type Hit, Scanner, trigger } from '../phrase-scanner.ts';
import { quoteOf } from '../text.ts';
import { indexWords } from '../word-index.ts';
import { asks, needOf, type Passage, sectionAt, sentenceOf } from './context.ts';
import { fieldsOfStudy } from './degree-fields.ts';
import { type DegreeLevel, degreePhrases } from './degree-words.ts';

type Degree = NonNullable<Requirements['degree']>;

export const degreeTrigger = trigger(degreePhrases.flatMap(([, sources]) => sources));

const byLevel = degreePhrases.map(([level, sources]) => [level, new RegExp(`(?:${sources.join('|')})`, 'y')] as const);
/** From the least to the highest. The state examination stands for a master's. */
const order: readonly DegreeLevel[] = ['secondary', 'vocational', 'bachelor', 'state_examination', 'master', 'doctorate'];

/** Acronyms that are other words in small letters. */
const acronyms = /^(?:b\.?s|b\.?a|m\.?s|m\.?a|jd|fh|hf|wo|fp|cap|but|bep|dut|ged|eba|afp|hbo|mbo|havo)\b/;
/** Experience (or another qualification) may stand for the degree. */
const instead =
  /\b(?:(?:or|and\/or) (?:an? |the |some )?(?:\w+ )?(?:equivalent|comparable|commensurate)(?! (?:\w+ )?(?:degrees?|fields?|disciplines?|subjects?|majors?|areas?|domains?|level))|(?:or|and\/or) (?:[\w-]+ ){0,4}(?:experience|expertise)\b|equivalent (?:\w+ ){0,4}(?:experience|combination|background)|in lieu|combination of (?:education|training)|oder (?:eine[rnms]? )?(?:\w+ ){0,2}(?:vergleichbar|gleichwertig|aquivalent|ahnlich\w* (?:qualifikation|ausbildung)|(?:\w+ ){0,2}(?:berufs|praxis)?erfahrung)|vergleichbare (?:qualifikation|ausbildung)|quereinsteiger|ou (?:\w+ ){0,2}(?:equivalent|experience)|ou (?:une )?formation jugee equivalente|o (?:\w+ ){0,2}(?:equivalent|esperienza|experiencia)|ou (?:\w+ ){0,2}experiencia|of (?:een )?(?:\w+ ){0,2}(?:gelijkwaardig|vergelijkbaar|ervaring)|werk- en denkniveau|denk- en werkniveau|work and thinking level)/;
/** What is no demand: what the employer offers, the people there, other words with the same letters. */
const elsewhere =
  /\b(?:moglichkeit zur (?:ausbildung|weiterbildung)|wir bieten|we offer|nous offrons|offriamo|ofrecemos|oferecemos|wij bieden|reimburse\w*|tuition|students?|interns?|pursuing|enrolled|currently (?:studying|working towards)|immatrikul\w*|eingeschrieben|wahrend des studiums|graduates of|founded|by phds|team of|degree of|weiterbildung zum)\b/;
const demanded =
  /\b(?:abgeschlossen\w*|erfolgreich\w*|required?|preferred|must|minimum|equivalent|you (?:have|hold)|du (?:hast|bringst|verfugst)|sie (?:haben|verfugen|bringen)|titulaire|diplome|possesso|richiest\w+|graduat\w+|holds?|holding|completed|profil|laurea\w*|requisitos?|imprescindible|obrigatorio|afgeronde?|opleiding|niveau|degree|qualification|education)\b/;

const joined = /^(?:\s?(?:[,/&]|or|oder|ou|o|of|and|und|et|degree|a|an)){0,3}\s?$/;

/** Before a word of a degree that only stands for another (`Master oder gleichwertige Ausbildung`) or is not asked for. */
const likewise =
  /\b(?:gleichwertig|vergleichbar|ahnlich|equivalent|similar|entsprechend|jugee)\w*\s(?:\w+\s)?$|\b(?:not|n't|no) (?:\w+ ){0,2}(?:an? )?$|\b(?:kein\w*|ohne|sans|senza|sin|sem|geen)\s$/;

interface Mention extends Hit {
  level: DegreeLevel;
  need: Need;
  sentence: Hit;
  sure: boolean;
}

/**
 * The lowest degree that is enough, with the fields of study named beside it, and whether experience may stand for it. Degrees that are asked for
 * count before those that are wished for. A student's current course of study is no degree asked for.
 */
export function readDegree(passage: Passage, hits: readonly Hit[]): { degree: Degree | null; evidence: Evidence[] } {
  const mentions: Mention[] = [];
  for (const [at, hit] of hits.entries()) {
    if (!asks(passage, hit.start)) continue;
    // `Bachelor's or Master's degree preferred`: what is said behind the last one is said of all.
    let next = at + 1;
    while (next < hits.length && joined.test(passage.folded.slice(hits[next - 1]?.end ?? 0, hits[next]?.start ?? 0))) next += 1;
    const mention = mentionOf(passage, hit, hits[next]?.start ?? passage.text.length);
    if (mention) mentions.push(mention);
  }
  const need = mentions.some((each) => each.need === 'required') ? 'required' : 'preferred';
  const asked = mentions.filter((each) => each.need === need);
  const lowest = asked.reduce<Mention | null>((best, each) => (best && rank(best) <= rank(each) ? best : each), null);
  if (!lowest) return { degree: null, evidence: [] };
  const { folded, text } = passage;
  const { sentence } = lowest;
  const fields = fieldsOfStudy(
    text.slice(sentence.start, sentence.end),
    folded.slice(sentence.start, sentence.end),
    lowest.start - sentence.start,
  );
  return {
    degree: { level: lowest.level, fields, equivalent: mayStandIn(passage, lowest), need },
    evidence: [
      {
        from: 'text',
        quote: quoteOf(text, lowest.start, lowest.end),
        confidence: lowest.sure ? 0.9 : 0.75,
        about: 'degree',
      },
    ],
  };
}

/** Experience in its place, said in the same line; for schools `or equivalent` speaks of another certificate. */
function mayStandIn({ folded }: Passage, { level, sentence }: Mention): boolean {
  const line = folded.indexOf('\n', sentence.end);
  const words = folded.slice(sentence.start, Math.min(line < 0 ? folded.length : line, sentence.end + 120));
  return instead.test(words) && (level !== 'secondary' || /experien|erfahrung|esperienz|ervaring/.test(words));
}

const rank = ({ level }: Mention) => order.indexOf(level);

function mentionOf(passage: Passage, hit: Hit, next: number): Mention | null {
  const { folded, text } = passage;
  const level = levelAt(folded, hit.start);
  if (level === null) return null;
  const word = folded.slice(hit.start, hit.end);
  if (acronyms.test(word) && !/^\p{Lu}[.\p{Lu}]/u.test(text.slice(hit.start, hit.end))) return null;
  const sentence = sentenceOf(passage, hit);
  if (likewise.test(folded.slice(Math.max(sentence.start, hit.start - 40), hit.start))) return null;
  // `Ausbildung und ...` alone is also training that one gives.
  if (
    /^(?:grund)?(?:ausbildung|bildung)(?! (?:als|zum|zur))/.test(word) &&
    !/(?:abgeschlossene\w?|[a-z](?:(?<!militar)ische|liche|elle|gige|nde|te|ve|bare|hohere)[nr]?|eine[rn]?)\s$/.test(
      folded.slice(Math.max(0, hit.start - 24), hit.start),
    )
  )
    return null;
  const around = folded.slice(sentence.start, sentence.end);
  if (elsewhere.test(around)) return null;
  const { kind } = sectionAt(passage, hit.start);
  const listed = kind === 'requirements' || kind === 'preferred';
  // A name for people of a profession (`diplomato`) or a school alone is no demand outside the list of demands.
  if (!listed && !demanded.test(around)) return null;
  return { ...hit, level, need: needOf(passage, hit, sentence, sentence.start, next), sentence, sure: listed };
}

function levelAt(folded: string, at: number): DegreeLevel | null {
  for (const [level, pattern] of byLevel) {
    pattern.lastIndex = at;
    if (pattern.test(folded)) return level;
  }
  return null;
}

const scanner = new Scanner([degreeTrigger]);

/** The highest degree that a short text names, such as an entry of a resume (`MSc Computer Science`); null when it names none. */
export function highestDegree(text: string): DegreeLevel | null {
  const index = indexWords(text);
  let best: DegreeLevel | null = null;
  for (const { start } of scanner.find(index)[0] ?? []) {
    const level = levelAt(index.folded, start);
    if (level !== null && (best === null || order.indexOf(level) > order.indexOf(best))) best = level;
  }
  return best;
}
