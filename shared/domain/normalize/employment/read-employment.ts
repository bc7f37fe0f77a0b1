import type { Employment, EmploymentType } from '../../employment.ts';
import type { Evidence } from '../../evidence.ts';
import { lineAround } from '../line-around.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import type { PostingView } from '../posting-view.ts';
import { cleanLine, fold, quoteOf } from '../text.ts';
import type { TextCues } from '../text-cues.ts';
import type { WordIndex } from '../word-index.ts';
import { monthsIn, weeklyHoursIn, workloadIn } from './amounts.ts';
import { type Contract, type Facts, typeOf, type WorkTime } from './facts.ts';
import { factsOfWords } from './field-words.ts';
import { regularEmployee } from './regular-employee.ts';
import { startIn } from './start.ts';
import { type TextFact, textFacts } from './text-facts.ts';
import { factsOfTitle } from './title-facts.ts';

export interface EmploymentRead {
  type: EmploymentType | null;
  /** Evidence of `type`. */
  evidence: Evidence[];
  employment: Employment | null;
  /** Evidence of `employment`: of text, `path` names the member that the quote tells. */
  detailEvidence: Evidence[];
}

interface Known {
  facts: Facts;
  evidence: Evidence;
}
type Member = keyof Employment;

/** What a title tells better than a form whose only choices are full and part time. */
const hoursOnly: ReadonlySet<EmploymentType> = new Set(['FULL_TIME', 'PART_TIME', 'OTHER']);
const beyondHours: ReadonlySet<Contract | undefined> = new Set(['internship', 'apprenticeship', 'volunteer', 'contractor']);

/**
 * The kind of employment: the service's own field first, then the words of the title, then phrases of the text that speak of this job. A field that says only
 * full or part time yields to a title that says intern, apprentice, volunteer or contractor, for many forms have no other choice. Where nothing names it, weekly
 * hours, words about full-time colleagues, and benefits that only regular employees get speak for full time (confidence 0.75 at most).
 */
export function readEmployment(
  { raw, titleText, words }: Pick<PostingView, 'raw' | 'titleText' | 'words'>,
  cues: Pick<TextCues, 'employment' | 'amounts' | 'starts' | 'benefits'>,
): EmploymentRead {
  const details = new Details();
  const field = fromField(raw);
  const title = fromTitle(titleText);
  const said = textFacts(words, cues.employment);
  const told = said
    .filter((fact) => fact.closeness !== 'hint')
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .map((fact) => fromText(words, fact));
  const amounts = amountsInText(words, cues.amounts);
  const fieldType = field ? typeOf(field.facts) : null;
  const titleOverrides =
    title !== null && beyondHours.has(title.facts.contract) && (fieldType === null || hoursOnly.has(fieldType));
  const sources = [...(titleOverrides ? [title, field] : [field, title]), ...told].filter((each) => each !== null);

  const contract = details.take('contract', sources);
  let workTime = details.take('workTime', sources);
  const perDiem = sources.find(({ facts }) => facts.perDiem);
  const other = sources.find(({ facts }) => facts.other);
  const load = field?.load ?? title?.load ?? amounts.workload;
  const workload = load ? details.note('workload', load.value, load.evidence) : null;
  if (load && workTime === undefined) workTime = details.note('workTime', timeOf(load.value), load.evidence);
  const weeklyHours = amounts.weeklyHours
    ? details.note('weeklyHours', amounts.weeklyHours.value, amounts.weeklyHours.evidence)
    : null;

  const facts: Facts = {
    ...(contract ? { contract } : {}),
    ...(workTime ? { workTime } : {}),
    ...(perDiem ? { perDiem: true } : {}),
    ...(other ? { other: true } : {}),
  };
  // What the field says of the type stands, whatever the text adds about the contract.
  let type = (titleOverrides ? null : fieldType) ?? typeOf(facts);
  let evidence = type === null ? null : telling(type, details, perDiem ?? other ?? null);
  if (type === null) {
    const inferred = inferredTime(words, cues.benefits, said, amounts);
    if (inferred) {
      workTime = details.note('workTime', inferred.workTime, inferred.evidence);
      type = typeOf({ workTime });
      evidence = inferred.evidence;
    }
  }

  const term = contract && contract !== 'permanent' ? termOf(words, titleText, details.evidence.get('contract')) : null;
  const begin = startIn(words, cues.starts);
  const read: Employment = {
    contract: contract ?? null,
    months: term ? details.note('months', term.value, term.evidence) : null,
    workTime: workTime ?? null,
    workload,
    weeklyHours,
    start: begin
      ? details.note('start', begin.start, { from: 'text', quote: quoteOf(words.text, begin.from, begin.to), confidence: 0.85 })
      : null,
    ...stated(raw.employment, details),
  };
  type ??= typeOf({
    ...(read.contract ? { contract: read.contract } : {}),
    ...(read.workTime ? { workTime: read.workTime } : {}),
  });
  const empty = Object.values(read).every((value) => value === null);
  return {
    type,
    evidence:
      type === null
        ? []
        : [evidence ?? details.evidence.get('contract') ?? details.evidence.get('workTime')].filter((each) => each !== undefined),
    employment: empty ? null : read,
    detailEvidence: details.list(),
  };
}

/** The evidence of each member, the first that was found. */
class Details {
  readonly evidence = new Map<Member, Evidence>();

  note<T>(member: Member, value: T, evidence: Evidence): T {
    this.evidence.set(member, evidence);
    return value;
  }

  take<K extends 'contract' | 'workTime'>(member: K, sources: readonly Known[]): Facts[K] | undefined {
    const source = sources.find(({ facts }) => facts[member] !== undefined);
    if (!source) return undefined;
    this.evidence.set(member, source.evidence);
    return source.facts[member];
  }

  list(): Evidence[] {
    return [...this.evidence].map(([member, evidence]) => (evidence.from === 'text' ? { ...evidence, path: member } : evidence));
  }
}

/** Members that the service states in fields of their own; null there means that it is known not to be stated. */
function stated(given: PostingView['raw']['employment'], details: Details): Partial<Employment> {
  if (given === undefined) return {};
  const members: Partial<Employment> = {};
  for (const member of ['contract', 'months', 'workTime', 'workload', 'weeklyHours', 'start'] as const) {
    const value = given[member];
    if (value === undefined) continue;
    Object.assign(members, { [member]: value });
    if (value === null) details.evidence.delete(member);
    else
      details.note(member, value, {
        from: 'field',
        path: `employment.${member}`,
        quote: typeof value === 'object' ? cleanLine(JSON.stringify(value), 200) : String(value),
        confidence: 0.95,
      });
  }
  return members;
}

interface Loaded extends Known {
  load: { value: NonNullable<Employment['workload']>; evidence: Evidence } | null;
}

function fromField(raw: PostingView['raw']): Loaded | null {
  const quote = raw.employmentTypeText === undefined ? '' : cleanLine(raw.employmentTypeText, 200);
  if (quote === '') return null;
  const evidence: Evidence = { from: 'field', path: 'employmentTypeText', quote, confidence: 0.98 };
  return loaded(factsOfWords(quote), workloadIn(fold(quote), true)?.value, evidence);
}

function fromTitle(titleText: string): Loaded | null {
  const folded = fold(titleText);
  // Percents are rare in titles, and then mostly the workload; "100% remote" and "20% commission" are not.
  const load = folded.includes('%') ? workloadIn(folded, true)?.value : undefined;
  return loaded(factsOfTitle(titleText), load, {
    from: 'field',
    path: 'title',
    quote: cleanLine(titleText, 300),
    confidence: 0.9,
  });
}

function loaded(facts: Facts, load: NonNullable<Employment['workload']> | undefined, evidence: Evidence): Loaded {
  const workTime = facts.workTime ?? (load ? timeOf(load) : undefined);
  return { facts: { ...facts, ...(workTime ? { workTime } : {}) }, evidence, load: load ? { value: load, evidence } : null };
}

function fromText(words: WordIndex, { closeness: _, confidence, start, end, ...facts }: TextFact): Known {
  return { facts, evidence: { from: 'text', quote: quoteOf(words.text, start, end), confidence } };
}

/** Full time from 90 % on, as Swiss statistics count it (Federal Statistical Office). */
function timeOf({ min, max }: { min: number; max: number }): WorkTime {
  return max < 90 ? 'part_time' : min < 90 ? 'either' : 'full_time';
}

/** The evidence that the type stands on. */
function telling(type: EmploymentType, { evidence }: Details, rest: Known | null): Evidence | null {
  const byContract = type === 'INTERN' || type === 'VOLUNTEER' || type === 'CONTRACTOR' || type === 'TEMPORARY';
  const own = byContract
    ? evidence.get('contract')
    : type === 'FULL_TIME' || type === 'PART_TIME'
      ? evidence.get('workTime')
      : undefined;
  return own ?? rest?.evidence ?? evidence.get('contract') ?? evidence.get('workTime') ?? null;
}

/** Hours or benefits that speak for full or part time where no word names it. */
function inferredTime(
  words: WordIndex,
  benefitHits: TextCues['benefits'],
  said: readonly TextFact[],
  amounts: AmountsInText,
): { workTime: WorkTime; evidence: Evidence } | null {
  const { weeklyHours } = amounts;
  if (weeklyHours) {
    const { min, max } = weeklyHours.value;
    // Statistics offices draw the line between 30 and 35 hours.
    if (min >= 35 || max < 30)
      return { workTime: min >= 35 ? 'full_time' : 'part_time', evidence: { ...weeklyHours.evidence, confidence: 0.75 } };
  }
  const hint = said.find((fact) => fact.closeness === 'hint');
  if (hint) return { workTime: 'full_time', evidence: fromText(words, hint).evidence };
  const benefits = regularEmployee(benefitHits);
  if (benefits.kinds < 2 && !benefits.strong) return null;
  const confidence = benefits.kinds >= 3 ? 0.7 : benefits.kinds === 2 ? 0.6 : 0.5;
  return {
    workTime: 'full_time',
    evidence: { from: 'text', quote: quoteOf(words.text, benefits.start, benefits.end), confidence },
  };
}

const termBefore = 60;
const termAfter = 70;

/** Months of the term: in the words that told the contract and right around them, or in the title. */
function termOf(
  words: WordIndex,
  titleText: string,
  contract: Evidence | undefined,
): { value: number; evidence: Evidence } | null {
  const inTitle = monthsIn(fold(titleText));
  if (inTitle)
    return {
      value: inTitle.value,
      evidence: { from: 'field', path: 'title', quote: cleanLine(titleText, 300), confidence: 0.9 },
    };
  const labelled = durationLine.exec(words.folded.slice(0, 20_000));
  const at = labelled ? labelled.index : contract?.from === 'text' ? words.text.indexOf(contract.quote) : -1;
  if (at < 0) return null;
  const from = labelled ? at : Math.max(0, at - termBefore);
  const span = monthsIn(words.folded.slice(from, at + (labelled ? 0 : (contract?.quote.length ?? 0)) + termAfter));
  if (!span) return null;
  return {
    value: span.value,
    evidence: { from: 'text', quote: quoteOf(words.text, from + span.start, from + span.end), confidence: 0.8 },
  };
}

/** A line that tells how long: `Duration: 6 months`. */
const durationLine =
  /\n[^a-z0-9\n]{0,8}(?:duration|length|contract (?:length|duration|term)|term|dauer|befristung|laufzeit|duree|duracion|durata|duracao|duur)(?: of [a-z ]{1,20})? ?: ?(?=[^\n]{0,20}\d)/;

interface AmountsInText {
  workload: Loaded['load'];
  weeklyHours: { value: NonNullable<Employment['weeklyHours']>; evidence: Evidence } | null;
}

const weekWords = [
  'week',
  'weekly',
  'wk',
  'workweek',
  'woche',
  'wochentlich',
  'wochenstunden',
  'wochenarbeitszeit',
  'semaine',
  'semana',
  'settimana',
  'semanales',
  'semanais',
  'settimanali',
];
/** Words beside which hours a week or percents of full time stand. */
export const amountWords = trigger(
  [
    ...weekWords.map((word) => `${word}\\b`),
    ...[
      'hebdo',
      'pensum',
      'arbeitspensum',
      'beschaftigungsgrad',
      'stellenprozent',
      'anstellungsgrad',
      'stellenumfang',
      'taux[ ]d',
      'grado[ ]d',
      'workload\\b',
      'teilzeit',
      'vollzeit',
    ],
  ],
  30,
  true,
);
const reach = 60;

function amountsInText(words: WordIndex, hits: readonly Hit[]): AmountsInText {
  const found: AmountsInText = { workload: null, weeklyHours: null };
  for (const { start: at } of hits) {
    const { line, from } = lineAround(words.folded, at, reach, reach);
    const weekly = found.weeklyHours === null ? weeklyHoursIn(line) : null;
    const evidence = (span: { start: number; end: number }): Evidence => ({
      from: 'text',
      quote: quoteOf(words.text, Math.max(0, from + span.start), from + span.end),
      confidence: 0.85,
    });
    if (weekly) found.weeklyHours = { value: weekly.value, evidence: evidence(weekly) };
    const load = found.workload === null && line.includes('%') ? workloadIn(line, false) : null;
    if (load) found.workload = { value: load.value, evidence: evidence(load) };
    if (found.weeklyHours && found.workload) break;
  }
  return found;
}
