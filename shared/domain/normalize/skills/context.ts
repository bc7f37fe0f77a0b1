import type { Spelling } from './name-table.ts';

/** What stands before a name in a list or behind a word that names use. */
const listBefore =
  /(?:[,(/:;•|&+·]|^|\n *[-–*]|\b(?:in|with|use|uses|using|like|and|or|und|mit|wie|oder|et|en|avec|ou|con|y|o|e|com|met|of|know|write|writing|love|modern|our|as|language|sprache|langage|lenguaje|linguaggio|linguagem)) *$/u;
/** What stands behind a name in a list, or words of technology. */
const listAfter =
  /^ *(?:[,)/;|&+·•]|\.(?: |\n|$)|$|\n|\b(?:and|or|und|oder|et|ou|y|o|e|en|programming|developers?|development|engineers?|code|codebase|language|services|microservices|backend|experience|skills|knowledge|programmer|scripts?|scripting|for statistical|is|are|ist|entwickler|entwicklung|programmierung|kenntnisse|erfahrung)\b)/iu;
/** Between two members of a list. */
const listGap =
  /^ *(?:[,/;|&+·•()]|\n *[-–*•]|\n|, *)? *(?:(?:and|or|und|oder|et|ou|y|o|e|en|sowie|as well as|and\/or)\b)? *[(]? *$/u;
const listGapSigns = /^ *(?:[,/;|•·+()]+|, *(?:and|or|und|oder|et|ou|y|o|e|en)) *$/u;
/** Only spaces and signs of lists between a place and the beginning of its sentence. */
const sentenceStart = /(?:^|[.!?:]\s+|\n[\s\-–*•·]*)["(]?$/u;

/** What follows a verb at the beginning of a sentence ("Excel at", "React to"). */
const verbAfter =
  /^ (?:in|at|to|into|on|the|a|an|our|your|their|with|as|for|from|out|off|by|up|under|across|through|within|quickly|fast|well|beyond)\b/u;

/** Words that count with letters ("Series A, B and C"). */
const letterOfRow =
  /\b(?:series|serie|class|classes|klassen?|grade|category|type|typ|vitamins?|hepatitis|level|tier|option|schedule|parts?|plan|phase|team) [^.\n]{0,20}$/iu;

/** "R and D" */
const andLetter = /^ ?(?:and|&|und|et|y|e) ?[DI]\b/u;

/** How far around a name its context is looked at. */
const reach = 16;

/** `yes` counts, `beside` counts beside another technology, `signs` only where signs and not words part the two, `no` never. */
export type Verdict = 'yes' | 'beside' | 'signs' | 'no';

/** Judges a spelling by its rule, its case and what stands around it. */
export function judge({ rule, text: wanted }: Spelling, text: string, start: number, end: number): Verdict {
  if (rule === 'any') return 'yes';
  const written = text.slice(start, end);
  if (
    written !== wanted &&
    written.replace(/[-\n_]/g, ' ') !== wanted.replaceAll('-', ' ') &&
    written !== wanted.replaceAll('-', '')
  )
    return wanted.length > 2 ? 'signs' : 'no';
  if (rule === 'exact') return 'yes';
  if (rule === 'beside') return 'beside';
  const after = text.slice(end, end + reach);
  if (rule === 'name')
    return verbAfter.test(after) && sentenceStart.test(text.slice(Math.max(0, start - reach), start)) ? 'beside' : 'yes';
  if (wanted.length === 1 && (andLetter.test(after) || letterOfRow.test(text.slice(Math.max(0, start - 2 * reach), start))))
    return 'no';
  return listBefore.test(text.slice(Math.max(0, start - reach), start)) && listAfter.test(after) ? 'yes' : 'beside';
}

/** Whether two names stand side by side in a list; `signs`: parted by a sign and not only by "and". */
export function sideBySide(text: string, end: number, start: number, signs: boolean): boolean {
  if (start - end > reach || start <= end) return false;
  return (signs ? listGapSigns : listGap).test(text.slice(end, start));
}
