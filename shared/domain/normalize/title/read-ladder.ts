import type { Seniority } from '../../job-posting.ts';
import type { EarlyCareer } from '../../role.ts';
import { ladderTerms, type Mark, set, unclearCrafts, workCrafts } from './ladder.ts';
import { type Found, phraseBook, termsIn } from './phrase-book.ts';
import type { TitleWords } from './title-words.ts';

/** What the words of a title say of the ladder. */
export interface Ladder {
  rung: Seniority | null;
  /** true: a word that leads people; null: a word that may; false: no such word. */
  leads: boolean | null;
  early: EarlyCareer | null;
  /** The first and one past the last word that named the rung; null where none did. */
  span: readonly [number, number] | null;
}

const book = phraseBook(ladderTerms());

/** Which rung counts where a title names several. A trainee for a higher rung is a trainee. */
const order: readonly Seniority[] = [
  'intern',
  'executive',
  'director',
  'manager',
  'principal',
  'staff',
  'lead',
  'senior',
  'junior',
  'mid',
];

const plainManager: Mark = { rung: 'manager', leads: true, early: null, kind: 'mark' };
const unclearManager: Mark = { rung: null, leads: null, early: null, kind: 'mark' };
const workManager: Mark = { rung: null, leads: false, early: null, kind: 'mark' };
const rungWords = new Set(
  'senior sr snr junior jr lead principal staff group associate assistant global regional the deputy acting interim vice'.split(
    ' ',
  ),
);
const little = new Set('de du des d la le les l do da dos das del dei della delle di'.split(' '));

/** Reads rung, leading and programme from the words of a title. */
export function readLadder(words: TitleWords): Ladder {
  const marks = marksOf(words);
  const trainee = marks.find(({ value }) => value.early === 'trainee');
  let best: Found<Mark> | null = null;
  let rank = order.length;
  let leads: boolean | null = false;
  for (const mark of marks) {
    const { rung } = mark.value;
    if (mark.value.leads === true) leads = true;
    else if (mark.value.leads === null && leads === false) leads = null;
    if (rung === null) continue;
    const place = order.indexOf(rung);
    if (place >= rank) continue;
    best = mark;
    rank = place;
  }
  if (best?.value.rung === 'intern') leads = false;
  else if (trainee) {
    best = trainee;
    leads = false;
  }
  // `Backend Engineer - Vice President`: a rank behind a craft, as banks have them.
  const first = words.segments[0];
  if (
    best?.value.rung === 'executive' &&
    words.segments[best.start] !== first &&
    !marks.some((mark) => mark.value.leads && words.segments[mark.start] === first)
  )
    leads = null;
  const numeral = best === null ? numeralOf(words) : null;
  return {
    rung: best?.value.rung ?? numeral?.rung ?? null,
    leads,
    early: best?.value.early ?? null,
    span: best ? [best.start, best.end] : (numeral?.span ?? null),
  };
}

/** The marks, the longest at each place; what a longer one covers does not count. */
function marksOf(words: TitleWords): Found<Mark>[] {
  const marks: Found<Mark>[] = [];
  let covered = 0;
  const stopped = -1;
  for (const found of termsIn(book, words.words, words.segments)) {
    const segment = words.segments[found.start] ?? 0;
    if (found.start < covered || segment === stopped) continue;
    covered = found.end;
    const { kind } = found.value;
    if (kind === 'stop') {
      // Who assists is no head: only what another part of the title said before stands.
      return marks.filter(({ start, value }) => value.leads === false || words.segments[start] !== segment);
    }
    if (kind === 'mark') marks.push(found);
    else marks.push({ ...found, value: kind === 'manager' ? managerAt(words, found.start) : managerBefore(words, found.end) });
  }
  const stage = words.words.indexOf('stage');
  if (stage >= 0 && words.segments[stage - 1] !== words.segments[stage] && !theatre.has(words.words[stage + 1] ?? ''))
    marks.push({ value: { rung: 'intern', leads: false, early: 'internship', kind: 'mark' }, start: stage, end: stage + 1 });
  const chief = words.words.indexOf('chief');
  if (
    chief >= 0 &&
    words.words.slice(chief + 1, chief + 6).includes('officer') &&
    !marks.some((mark) => mark.value.rung === 'executive')
  )
    marks.push({ value: { rung: 'executive', leads: true, early: null, kind: 'mark' }, start: chief, end: chief + 1 });
  return marks;
}

/** A part of a title that begins with `stage` is an internship in French, Italian and Dutch, but for these English words behind it. */
const theatre = set(
  'manager management hand hands technician lighting crew designer director carpenter electrician door actor development gate i ii iii 1 2 3',
);

/** `X manager`: the word before decides. */
function managerAt(words: TitleWords, at: number): Mark {
  const bracket = words.title.slice(words.ends[at - 1] ?? 0, words.starts[at] ?? 0).trim() === ')';
  const before = bracket || words.segments[at - 1] === words.segments[at] ? (words.words[at - 1] ?? '') : '';
  if (before === '' || rungWords.has(before)) return plainManager;
  if (workCrafts.has(before)) return workManager;
  return unclearCrafts.has(before) ? unclearManager : plainManager;
}

/** `Responsable X`: the word behind decides. */
function managerBefore(words: TitleWords, end: number): Mark {
  let at = end;
  while (little.has(words.words[at] ?? '')) at += 1;
  const behind = words.segments[at] === words.segments[end - 1] ? (words.words[at] ?? '') : '';
  if (workCrafts.has(behind)) return workManager;
  return unclearCrafts.has(behind) ? unclearManager : plainManager;
}

const numerals: Readonly<Record<string, Seniority>> = { i: 'junior', ii: 'mid', iii: 'senior', iv: 'staff', v: 'principal' };
const digits: Readonly<Record<string, Seniority>> = { 1: 'junior', 2: 'mid', 3: 'senior', 4: 'staff', 5: 'principal' };
/** Numbers behind these are kinds and phases, not rungs. */
const counted = new Set(
  'phase type title part class tier stage soc world war volume chapter basel solvency schicht gruppe stufe'.split(' '),
);
const graded = new Set(
  `engineer sde swe sdet developer analyst scientist technician specialist associate designer administrator accountant representative assistant consultant coordinator nurse operator programmer researcher architect buyer planner writer machinist mechanic
  inspector recruiter manager tester supervisor clerk driver worker assembler welder electrician auditor editor officer advisor agent counsel paralegal therapist chemist biologist administrator generalist executive lead`.split(
    /\s+/,
  ),
);

/** Where these are, `Level 2` is the second line of support. */
const supportLevels = set('support desk helpdesk servicedesk');

/** A numeral behind a craft (`Engineer II`), or a numbered level. */
function numeralOf(words: TitleWords): { rung: Seniority; span: readonly [number, number] } | null {
  const supports = words.words.some((word) => supportLevels.has(word));
  for (let at = 1; at < words.words.length; at += 1) {
    const word = words.words[at] ?? '';
    const before = words.words[at - 1] ?? '';
    const level = (before === 'level' || before === 'lvl') && !supports;
    const ends = words.segments[at + 1] !== words.segments[at];
    const rung =
      level || graded.has(before)
        ? (numerals[word] ?? digits[word])
        : word.length > 1 && ends && !counted.has(before)
          ? numerals[word]
          : undefined;
    if (rung !== undefined && (level || ends || word.length > 1 || graded.has(before))) return { rung, span: [at - 1, at + 1] };
  }
  return null;
}
