import type { LanguageLevel } from '../../requirements.ts';

/**
 * Words of language levels as levels of the Common European Framework, over folded text; the first row with a word that fits counts. The
 * framework's own codes are exact; words are taken at the lowest level that employers usually mean by them: `fluent`, `verhandlungssicher`,
 * `courant`, `excellent` C1 · `good`, `business level`, `professional` B2 · `conversational`, `intermediate` B1 · `basic` A2. Professional working proficiency is ILR 3
 * (Interagency Language Roundtable), full professional ILR 4: C1 and C2. Japanese JLPT N1 C1, N2 B2, N3 B1, N4 A2, N5 A1 (Japan Foundation, 2025).
 */
const levels: readonly (readonly [LanguageLevel, string])[] = [
  ['A1', String.raw`a1\b|n5\b`],
  ['A2', String.raw`a2\b|n4\b`],
  ['B1', String.raw`b1\b|n3\b`],
  ['B2', String.raw`b2\b|n2\b`],
  ['C1', String.raw`c1\b|n1\b`],
  ['C2', String.raw`c2\b`],
];

const words: readonly (readonly [LanguageLevel, string])[] = [
  [
    'native',
    String.raw`muttersprach\w*|native(?:ly)?\b|native[- ]level|mother tongue|madrelingua|langue maternelle|lingua madre|lengua materna|lingua materna|nativ[oa]s?\b|moedertaal\w*|moedertaalniveau`,
  ],
  [
    'C2',
    String.raw`bilingu\w*|zweisprachig\w*|tweetalig\w*|near[- ]native|full professional|perfekt\w*|parfait\w*|perfett\w*|perfect\w*|muttersprachnah\w*`,
  ],
  [
    'B2',
    `working[- ](?:level|knowledge)(?: proficiency)?|upper[- ]intermediate|intermedi[oa][- ](?:alto|avanzado)|business[- ]level|good working|gute arbeits|working knowledge|intermediaire superieur`,
  ],
  [
    'C1',
    String.raw`fluen\w*|flie(?:s|ss|ß)end\w*|fluessig\w*|flussig\w*|verhandlungssicher\w*|verhandlungsfahig\w*|stilsicher\w*|couramment|courante?\b|fluid[oa]\w*|fluidez|vloeiend\w*|proficien\w*|excellent\w*|excelent\w*|eccellent\w*|ausgezeichnet\w*|hervorragend\w*|exzellent\w*|sehr gut\w*|sehr sicher\w*|tres bon\w*|ottim[aoei]\b|muy buen\w*|muito bom|muito boa|uitstekend\w*|zeer goede?\w*|uitmuntend\w*|heel goed\w*|advanced|avanz\w*|avance\w*|avancad\w*|gevorderd\w*|fortgeschritten\w*|alto\b|strong\b|maitris\w*|business[- ]fluent|mastery|command\b|superior\b|very good|outstanding|impeccable|full fluency|exceptional|beherrsch\w*|beheers\w*|domini\w+`,
  ],
  [
    'B2',
    String.raw`gut\w{0,2}\b|good\b|bon(?:ne)?s?\b|buon\w*|buen\w*|bom\b|boa\b|goede?\b|professional\w*|professionnel\w*|operationnel\w*|solid\w*|sicher\w*|comfortable|confident|business\b|gedegen`,
  ],
  ['B1', String.raw`conversation\w*|intermedi\w*|mittler\w*|discret[ao]|ausreichend\w*`],
  [
    'A2',
    String.raw`basic\w*|grund(?:legend\w*|kenntnis\w*)|basis\w*|basico\w*|elementar\w*|scolaire|notions?\b|nozioni|basique\w*|beginner|base\b|einfach\w*|elementary`,
  ],
];

const codePattern = new RegExp(`(?<![a-z0-9])(?:${levels.map(([, source]) => `(${source})`).join('|')})`, 'g');
const wordPattern = new RegExp(`(?<![a-z])(?:${words.map(([, source]) => `(${source})`).join('|')})`, 'g');

const rank: readonly LanguageLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];

/** The level that a span of folded text states: of several codes (`B2/C1`) the lowest, of several words the highest (`fluent and comfortable`). */
export function levelIn(span: string): { level: LanguageLevel; exact: boolean } | null {
  if (span.length < 2) return null;
  let lowest = levels.length;
  codePattern.lastIndex = 0;
  for (let match = codePattern.exec(span); match !== null; match = codePattern.exec(span))
    lowest = Math.min(
      lowest,
      match.slice(1).findIndex((group) => group !== undefined),
    );
  const code = levels[lowest]?.[0];
  if (code !== undefined) return { level: code, exact: true };
  let best = -1;
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(span); match !== null; match = wordPattern.exec(span)) {
    const level = words[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    if (level !== undefined) best = Math.max(best, rank.indexOf(level));
  }
  const level = rank[best];
  return level === undefined ? null : { level, exact: false };
}
