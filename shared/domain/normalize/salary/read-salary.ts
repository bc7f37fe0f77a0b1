import type { Evidence } from '../../evidence.ts';
import type { Incentive, PayRange, Salary } from '../../salary.ts';
import type { PostingView } from '../posting-view.ts';
import { cleanLine, cut, quoteOf } from '../text.ts';
import { begins, indexWords } from '../word-index.ts';
import { type Choice, chooseOffer } from './choice.ts';
import { currencyOfCountries } from './currencies.ts';
import { compareWithField } from './disagreement.ts';
import { readIncentives } from './incentives.ts';
import type { Offer, Origin } from './judge.ts';
import { offersOf } from './offers.ts';
import { payCues } from './pay-cues.ts';
import { gradeWords, payGradeIn } from './pay-grade.ts';
import type { Rate } from './periods.ts';
import { rangeLabel } from './range-labels.ts';
import { type StructuredPay, structuredPay } from './structured.ts';
import { paymentsBehind, paymentsIn, workloadIn } from './terms.ts';
import { hoursOfWeek, yearlyOf } from './yearly.ts';

export interface SalaryRead {
  salary: Salary | null;
  evidence: Evidence[];
  incentives: Incentive[];
  incentiveEvidence: Evidence[];
  issues: string[];
}

/**
 * Pay of a posting: the structured field first, then the source's pay text, the description, the title. Numbers that are not pay (401k, funding, budgets, head counts)
 * are refused; bonus, commission, equity and sign-on are kept apart; the field and a text that disagree are both told. What a service reckons (`salaryEstimate`) is
 * never looked at. A pay grade without amounts (`E 9 TVöD`) is its text only.
 */
export function readSalary(view: PostingView): SalaryRead {
  const issues: string[] = [];
  const field = structuredPay(view.raw, issues);
  const cues = payCues(view.words);
  const incentives = incentivesOf(view, cues.incentives);
  const stated = statedPay(view, field !== null);
  if (field) {
    const salary = fromField(view, field, stated, issues);
    const evidence: Evidence[] = [{ from: 'field', path: 'salary', quote: salary.text.slice(0, 300), confidence: 0.99 }];
    return { salary, evidence, ...incentives, issues };
  }
  if (!stated) return { ...payGrade(view, cues.grades), ...incentives, issues };
  return { salary: fromText(stated, view.countries), evidence: evidenceOf(stated), ...incentives, issues };
}

/** Pay found in words, and the words. */
interface StatedPay extends Choice {
  text: string;
  /** The field the words are of; null for the description. */
  path: 'salaryText' | 'title' | null;
}

function statedPay(view: PostingView, hasField: boolean): StatedPay | null {
  const { raw, text, titleText, countries } = view;
  const read = (words: string, origin: Origin, path: StatedPay['path']): StatedPay | null => {
    const grade = origin === 'pay field' ? payGradeIn(words) : null;
    const offers = offersOf(words, countries, origin).filter(
      ({ start, end }) => grade === null || end <= grade.start || start >= grade.end,
    );
    const choice = chooseOffer(offers, countries);
    return choice && { ...choice, text: words, path };
  };
  const given = raw.salaryText === undefined ? null : read(cleanLine(raw.salaryText, 500), 'pay field', 'salaryText');
  if (given) return given;
  const described = read(text, 'text', null);
  if (described || hasField) return described;
  return /\d/.test(titleText) ? read(titleText, 'text', 'title') : null;
}

function evidenceOf(stated: StatedPay): Evidence[] {
  if (stated.path === 'salaryText')
    return [{ from: 'field', path: 'salaryText', quote: cut(stated.text, 300), confidence: 0.95 }];
  const confidence = Math.min(0.95, 0.6 + stated.best.score * 0.08);
  const offers = [stated.best, ...stated.all.filter((offer) => offer !== stated.best)].slice(0, 12);
  return offers.map((offer) => ({
    from: stated.path === null ? 'text' : 'field',
    ...(stated.path === null ? {} : { path: stated.path }),
    quote: quoteOf(stated.text, offer.start, offer.rateEnd),
    confidence,
  }));
}

/** Terms that stand around the amounts. */
interface Terms {
  payments: number | null;
  workload: number | null;
}

function termsOf(text: string, offer: Offer): Terms {
  const near = text.slice(Math.max(0, offer.start - 200), offer.rateEnd + 200);
  const lineStart = text.lastIndexOf('\n', offer.start - 1) + 1;
  const lineEnd = text.indexOf('\n', offer.rateEnd);
  const line = text.slice(
    Math.max(lineStart, offer.start - 60),
    Math.min(lineEnd < 0 ? text.length : lineEnd, offer.rateEnd + 70),
  );
  const monthly = offer.rate?.period === 'month';
  return {
    payments: paymentsBehind(text.slice(offer.end, offer.end + 60)) ?? paymentsIn(near) ?? (monthly ? paymentsIn(text) : null),
    workload: workloadIn(line),
  };
}

function fromText(stated: StatedPay, countries: readonly string[]): Salary {
  const { best, group, text } = stated;
  const terms = termsOf(text, best);
  const span = spanOf(best, group);
  const ranges = rangesOf(stated);
  const factor = best.rate?.factor ?? 1;
  return salaryOf({
    min: span.min,
    max: span.max,
    currency: best.currency,
    rate: best.rate,
    bySize: best.bySize,
    hours: hoursOfWeek(countries),
    text: quoteOf(text, best.start, best.rateEnd),
    basis: best.basis,
    ...terms,
    ranges: ranges.map((range) => ({ ...range, min: scaled(range.min, factor), max: scaled(range.max, factor) })),
    disagreement: null,
  });
}

function spanOf(best: Offer, group: readonly Offer[]): { min: number | null; max: number | null } {
  if (group.length < 2) return best;
  return {
    min: Math.min(...group.map((each) => each.min ?? Number.POSITIVE_INFINITY)),
    max: Math.max(...group.map((each) => each.max ?? 0)),
  };
}

/** The single ranges, and sums at target beside base pay under their own name. */
function rangesOf({ text, all, beside, best }: StatedPay): PayRange[] {
  const offers = [...all, ...beside].sort((one, other) => one.start - other.start).slice(0, 40);
  if (offers.length < 2) return [];
  let previousEnd = 0;
  return offers.map((offer) => {
    const place = rangeLabel(text, offer, previousEnd);
    previousEnd = offer.rateEnd;
    const words = [
      ...(offer.basis === 'on_target' && best.basis !== 'on_target' ? ['OTE'] : []),
      ...(place === null ? [] : [place]),
    ];
    return {
      label: words.length === 0 ? null : cleanLine(words.join(' '), 120),
      min: offer.min,
      max: offer.max,
      currency: offer.currency,
      period: offer.rate?.period ?? null,
    };
  });
}

/** The field's amounts; what it leaves open (currency, period, terms, single ranges) from the words that agree with it. */
function fromField(view: PostingView, field: StructuredPay, stated: StatedPay | null, issues: string[]): Salary {
  const given = view.raw.salary;
  const verdict = stated && compareWithField(field, stated);
  const against = verdict?.says === 'otherwise' ? verdict.disagreement : null;
  if (against !== null) issues.push(`salary: ${against}`);
  const complete = given?.ranges !== undefined;
  const agreeing = verdict?.says === 'the same' && !complete ? stated : null;
  const terms = agreeing ? termsOf(agreeing.text, agreeing.best) : { payments: null, workload: null };
  const ranges = given?.ranges ?? (agreeing ? rangesOf(agreeing) : []);
  return salaryOf({
    min: field.min,
    max: field.max,
    currency: field.currency ?? agreeing?.best.currency ?? (complete ? null : currencyOfCountries(view.countries)),
    rate: field.rate ?? agreeing?.best.rate ?? null,
    bySize: false,
    hours: hoursOfWeek(view.countries),
    text: field.text,
    basis: given?.basis ?? agreeing?.best.basis ?? null,
    payments: given?.payments ?? terms.payments,
    workload: given?.workload ?? terms.workload,
    ranges,
    disagreement: against,
  });
}

interface Parts extends Terms {
  min: number | null;
  max: number | null;
  currency: string | null;
  rate: Rate | null;
  bySize: boolean;
  hours: number;
  text: string;
  basis: Salary['basis'] | null;
  ranges: PayRange[];
  disagreement: string | null;
}

const scaled = (value: number | null, factor: number) => (value === null ? null : value * factor);

function salaryOf(parts: Parts): Salary {
  const { min, max, rate, payments, workload, basis, ranges, disagreement } = parts;
  const yearly = yearlyOf(min, max, rate, parts);
  const factor = rate?.factor ?? 1;
  return {
    min: scaled(min, factor),
    max: scaled(max, factor),
    currency: parts.currency,
    period: rate?.period ?? null,
    text: cleanLine(parts.text, 300),
    yearMin: yearly.min,
    yearMax: yearly.max,
    assumption: yearly.assumption,
    ...(basis ? { basis } : {}),
    ...(payments === null ? {} : { payments }),
    ...(workload === null ? {} : { workload }),
    ...(ranges.length > 1 ? { ranges } : {}),
    ...(disagreement === null ? {} : { disagreement }),
  };
}

/** Bonus, commission, equity and sign-on: as handed over, else from the pay text and the description. */
function incentivesOf(
  { raw, words, countries }: PostingView,
  hits: readonly number[],
): { incentives: Incentive[]; incentiveEvidence: Evidence[] } {
  if (raw.incentives !== undefined)
    return {
      incentives: raw.incentives,
      incentiveEvidence: raw.incentives.map((each) => ({
        from: 'field',
        path: 'incentives',
        quote: each.text,
        confidence: 0.95,
      })),
    };
  const described = readIncentives(words, hits, countries);
  if (raw.salaryText === undefined) return { incentives: described.incentives, incentiveEvidence: described.evidence };
  const line = indexWords(cleanLine(raw.salaryText, 500));
  const field = readIncentives(line, payCues(line).incentives, countries);
  const told = new Set(described.incentives.map(({ kind }) => kind));
  const added = field.incentives.filter(({ kind }) => !told.has(kind));
  return {
    incentives: [...described.incentives, ...added],
    incentiveEvidence: [
      ...described.evidence,
      ...added.map((each): Evidence => ({ from: 'field', path: 'salaryText', quote: each.text, confidence: 0.9 })),
    ],
  };
}

/** Words of pay scales looked at in one text. */
const mostGradeWords = 60;

/** A pay grade as the only word on pay: its text, no amounts. */
function payGrade({ words, raw, titleText }: PostingView, hits: readonly number[]): Pick<SalaryRead, 'salary' | 'evidence'> {
  const line = raw.salaryText === undefined ? '' : cleanLine(raw.salaryText, 500);
  const spans: [string, StatedPay['path']][] = [
    [line, 'salaryText'],
    [titleText, 'title'],
    ...hits.slice(0, mostGradeWords).flatMap((hit): [string, null][] => {
      const at = words.starts[hit] ?? 0;
      return begins(gradeWords, words, hit) ? [[words.text.slice(Math.max(0, at - 60), at + 80), null]] : [];
    }),
  ];
  for (const [span, path] of spans) {
    const at = span === '' ? null : payGradeIn(span);
    if (!at) continue;
    const quote = quoteOf(span, at.start, at.end);
    return {
      salary: {
        min: null,
        max: null,
        currency: null,
        period: null,
        text: cleanLine(quote, 300),
        yearMin: null,
        yearMax: null,
        assumption: null,
      },
      evidence: [{ from: path === null ? 'text' : 'field', ...(path === null ? {} : { path }), quote, confidence: 0.7 }],
    };
  }
  return { salary: null, evidence: [] };
}
