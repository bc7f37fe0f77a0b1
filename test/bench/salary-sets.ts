import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { JobPosting } from '../../shared/domain/job-posting.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { periodOfWords } from '../../shared/domain/normalize/salary/periods.ts';
import type { Salary } from '../../shared/domain/salary.ts';
import { type AshbyJob, ashbyJobs, hiddenRecord } from './ashby-records.ts';
import { parseCsv } from './csv.ts';
import { type Figures, type Half, halfOf } from './figures.ts';

const seenAt = '2025-11-01T00:00:00.000Z';

type Component = NonNullable<NonNullable<AshbyJob['compensation']>['summaryComponents']>[number];

const payOf = (components: readonly Component[] | null | undefined) =>
  (components ?? []).filter((each) => each.compensationType === 'Salary' && typeof each.minValue === 'number');

/** `min-max CUR period` of a structured component; null for one-time amounts and unknown intervals. */
function labelOf(pay: Component): string | null {
  const rate = periodOfWords(pay.interval);
  return rate === null || rate === 'once'
    ? null
    : `${pay.minValue}-${pay.maxValue ?? pay.minValue} ${pay.currencyCode} ${rate.period}`;
}

type Pay = Pick<Salary, 'min' | 'max' | 'currency' | 'period'>;

const answerOf = (pay: Pay | null) =>
  pay && (pay.min ?? pay.max) !== null ? `${pay.min ?? pay.max}-${pay.max ?? pay.min} ${pay.currency} ${pay.period}` : null;

/**
 * Whether the text holds the amount in any of the usual spellings, as a number of its own: only then can reading the text find it. A small one (an hour's pay) only with a sign
 * or code of a currency, for `20` stands in most texts.
 */
function spelled(value: number | null | undefined, text: string): boolean {
  if (typeof value !== 'number') return false;
  const numbers = [
    value.toLocaleString('en-US'),
    String(value),
    value.toLocaleString('de-DE'),
    value.toFixed(2),
    value.toLocaleString('de-CH'),
  ];
  if (value >= 1000) numbers.push(`${value / 1000}k`, `${value / 1000}K`, value.toLocaleString('fr-FR').replace(/\s/g, ' '));
  const written = numbers.map((number) => number.replace(/[.]/g, '\\.')).join('|');
  const alone = `(?<![\\d.,])(?:${written})(?![\\d]|[.,]\\d)`;
  const pattern = value >= 1000 ? alone : `(?:[$€£]|[A-Z]{3} ?)${alone}|${alone} ?(?:[$€£]|USD|EUR|GBP|CAD|CHF)`;
  return new RegExp(pattern).test(text);
}

function inText(pay: Component, text: string): boolean {
  const [min, max] = [pay.minValue, pay.maxValue ?? pay.minValue];
  if (spelled(min, text) && spelled(max, text)) return true;
  // `120-150k`: the thousands stand once.
  return (
    typeof min === 'number' &&
    typeof max === 'number' &&
    min >= 1000 &&
    new RegExp(`(?<!\\d)${min / 1000} ?[-–—] ?[$€£]?${max / 1000} ?[kK]`).test(text)
  );
}

const money = /[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|INR|PLN|SEK|SGD|BRL|MXN|JPY|dollars?|euros?|pounds?)\b/giu;
const payWords =
  /salar|compensation|\bpay\b|wage|\bOTE\b|earn|remunerat|gehalt|vergütung|lohn|rémunération|salaire|retribu|stipendio|sueldo|salár|salaris/giu;
const figure = /\d{1,3}(?:[,.' ’]\d{3})+|\d{4,}|\d+(?:[.,]\d+)?\s?[kK]\b/u;

const sum = /[$€£]\s?\d|\d\s?[€£]/;
const hours = /hour|\bhr\b|stunde|heure|\bora\b|\bhora\b|\buur\b/iu;

/**
 * Whether a text could state pay at all, judged by nothing that the rules of the product know: a figure of four digits or thousands within 60 characters of a currency or a word of pay, or any sum of
 * money within 60 of a word of pay or of hours. What is read out of a text without any is invented for certain.
 */
export function couldStatePay(text: string): boolean {
  const near = (pattern: RegExp, says: (words: string) => boolean) =>
    [...text.matchAll(pattern)].some(({ index }) => says(text.slice(Math.max(0, index - 60), index + 70)));
  return (
    near(money, (words) => figure.test(words) || (sum.test(words) && hours.test(words))) ||
    near(payWords, (words) => figure.test(words) || sum.test(words))
  );
}

/** Pay of Ashby postings, the structured field hidden, against it. Of those without a field, one in so many is read. */
export function countAshby(figures: Figures, half: Half | null, oneIn = 1): void {
  let without = 0;
  for (const entry of ashbyJobs()) {
    const part = halfOf(entry.board);
    if (half !== null && half !== part) continue;
    const { compensation, descriptionPlain } = entry.job;
    const pay = payOf(compensation?.summaryComponents);
    if (pay.length === 0) {
      without += 1;
      if (without % oneIn !== 0) continue;
    } else {
      // Without its amounts in the text there is nothing to find, and nothing to count.
      const tiers = (compensation?.compensationTiers ?? []).flatMap((tier) => payOf(tier.components));
      if (![...pay, ...tiers].some((each) => inText(each, descriptionPlain ?? ''))) continue;
    }
    const read = normalizePosting(hiddenRecord(entry), seenAt);
    if ('posting' in read) countPosting(figures, part, entry.job, read.posting, entry.board);
  }
}

function countPosting(figures: Figures, part: Half, job: AshbyJob, posting: JobPosting, board: string): void {
  const { salary, descriptionText: text } = posting;
  const answer = answerOf(salary);
  const about = `"${salary?.text ?? ''}" ${board} | ${job.title} | ${job.location ?? ''}`;
  const pay = payOf(job.compensation?.summaryComponents);
  const tiers = (job.compensation?.compensationTiers ?? [])
    .flatMap((tier) => payOf(tier.components))
    .filter((each) => inText(each, text));
  const [first] = pay;
  if (pay.length === 1 && first && inText(first, text) && labelOf(first) !== null)
    figures.count('pay in the text', part, labelOf(first), answer, about);
  if (new Set(tiers.map(labelOf)).size > 1) {
    const answers = new Set([answer, ...(salary?.ranges ?? []).map(answerOf)]);
    for (const tier of tiers)
      figures.count('several ranges', part, labelOf(tier), answers.has(labelOf(tier)) ? labelOf(tier) : answer, about);
  }
  const stated = (job.compensation?.summaryComponents ?? []).some((each) => each.compensationType === 'Salary');
  if (stated) return;
  figures.count(couldStatePay(text) ? 'no field, money in the text' : 'no pay anywhere', part, null, answer, about);
}

/** What Adzuna reckons a year with: 48 weeks of 40 hours or 5 days. */
const adzunaYear = { hour: 1920, day: 240, week: 48, month: 12, year: 1 } as const;

/**
 * Adzuna's labels of 2012/13: the middle of the range as pounds a year. Its labels count a missing lower bound as nothing and any sign as pounds: such rows show as errors. Ours is reckoned
 * with Adzuna's 48 weeks a year (`Adzuna's pay`), and with our own 52 (`Adzuna's pay, our year`); both within one percent of the label.
 */
export function countAdzuna(figures: Figures, half: Half | null): void {
  const file = new URL('../../../shared/data/labels/adzuna-salary-location.csv.gz', import.meta.url);
  if (!existsSync(file)) {
    console.log('no labels of Adzuna beside the project (../shared/data/labels): nothing to measure there');
    return;
  }
  for (const row of parseCsv(gunzipSync(readFileSync(file)).toString('utf8'))) {
    const words = row.SalaryRaw ?? '';
    const part = halfOf(words);
    if (words === '' || (half !== null && half !== part)) continue;
    const read = normalizePosting(
      {
        source: 'adzuna',
        board: 'gb',
        externalId: row.Id,
        url: 'https://example.org/ad',
        title: row.Title,
        location: row.LocationNormalized,
        locations: [{ text: row.LocationNormalized ?? '', country: 'GB' }],
        salaryText: words,
      },
      seenAt,
    );
    if (!('posting' in read)) continue;
    const { salary } = read.posting;
    const label = Number(row.SalaryNormalized);
    const middle = salary && ((salary.min ?? salary.max ?? Number.NaN) + (salary.max ?? salary.min ?? Number.NaN)) / 2;
    const yearly = salary?.period && middle !== null ? middle * adzunaYear[salary.period] : null;
    const ours =
      salary && ((salary.yearMin ?? salary.yearMax ?? Number.NaN) + (salary.yearMax ?? salary.yearMin ?? Number.NaN)) / 2;
    const close = (value: number | null) =>
      value === null ? null : Math.abs(value - label) <= label * 0.01 ? String(label) : String(Math.round(value));
    figures.count("Adzuna's pay", part, String(label), close(yearly), `"${words}" ${salary?.currency} ${salary?.period}`);
    figures.count("Adzuna's pay, our year", part, String(label), close(ours), `"${words}"`);
  }
}
