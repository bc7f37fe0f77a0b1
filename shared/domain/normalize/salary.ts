import type { Evidence } from '../evidence.ts';
import type { RawRecord } from '../raw-record.ts';
import type { Salary, SalaryPeriod } from '../salary.ts';
import { cleanLine, fold, quoteOf } from './text.ts';

export interface SalaryRead {
  salary: Salary | null;
  evidence: Evidence[];
  issues: string[];
}

/** Units of each period in a working year: 40 hours x 52 weeks, 5 days x 52 weeks. */
const perYear: Readonly<Record<SalaryPeriod, number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };

const symbols: Readonly<Record<string, string>> = {
  us$: 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  cad$: 'CAD',
  au$: 'AUD',
  a$: 'AUD',
  aud$: 'AUD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  sg$: 'SGD',
  r$: 'BRL',
  mx$: 'MXN',
  nt$: 'TWD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₱': 'PHP',
  '฿': 'THB',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
  zł: 'PLN',
  zl: 'PLN',
  kč: 'CZK',
  fr: 'CHF',
  sfr: 'CHF',
  euro: 'EUR',
  euros: 'EUR',
  dollars: 'USD',
  pounds: 'GBP',
  rs: 'INR',
  inr: 'INR',
  rmb: 'CNY',
  ft: 'HUF',
  lei: 'RON',
}; // prettier-ignore
const isoCodes =
  'USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|INR|JPY|CNY|KRW|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|ILS|TRY|AED|SAR|QAR|ZAR|NGN|KES|EGP|BRL|MXN|ARS|CLP|COP|PEN|PHP|IDR|MYR|THB|VND|TWD|UAH|RUB|PKR|BDT|LKR|GEL|RSD|ISK|HRK';
const currencyBefore = new RegExp(
  `(?:(US\\$|CA\\$|CAD ?\\$|C\\$|AUD ?\\$|AU\\$|A\\$|NZ\\$|HK\\$|SG\\$|S\\$|R\\$|MX\\$|NT\\$|USD ?\\$|GBP ?£|EUR ?€|[$€£¥₹₩₪₺₽₱฿₫₴₦]|\\b(?:${isoCodes})|\\b(?:Rs|S?Fr)\\.?|\\bRMB)\\s?)$`,
  'u',
);
const currencyAfter = new RegExp(
  `\\s?(?:(${isoCodes})\\b|([$€£¥₹₩₪₺₽₱฿])|(zł|kč|euros?\\b|dollars\\b|pounds\\b|lei\\b|Fr\\.))`,
  'uy',
);
const countryCurrency: Readonly<Record<string, string>> = {
  US: 'USD',
  PR: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  CH: 'CHF',
  IN: 'INR',
  JP: 'JPY',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  BR: 'BRL',
  MX: 'MXN',
  IL: 'ILS',
  ZA: 'ZAR',
  AE: 'AED',
  DE: 'EUR',
  AT: 'EUR',
  FR: 'EUR',
  IT: 'EUR',
  ES: 'EUR',
  PT: 'EUR',
  NL: 'EUR',
  BE: 'EUR',
  IE: 'EUR',
  FI: 'EUR',
  LU: 'EUR',
  GR: 'EUR',
  EE: 'EUR',
  LV: 'EUR',
  LT: 'EUR',
  SK: 'EUR',
  SI: 'EUR',
  MT: 'EUR',
  CY: 'EUR',
  HR: 'EUR',
  HU: 'HUF',
  RO: 'RON',
  CL: 'CLP',
  CO: 'COP',
  AR: 'ARS',
  TW: 'TWD',
  PH: 'PHP',
}; // prettier-ignore
const dollarCountries = new Set(['US', 'CA', 'AU', 'NZ', 'SG', 'HK', 'TW', 'MX', 'PR']);

/** Currencies of small units: amounts are larger by about this factor than in dollars or euros. */
const scale: Readonly<Record<string, number>> = {
  JPY: 130,
  INR: 30,
  KRW: 1200,
  HUF: 350,
  CLP: 800,
  COP: 3500,
  ARS: 500,
  IDR: 10_000,
  VND: 20_000,
  RUB: 50,
  PHP: 30,
  THB: 25,
  TWD: 25,
  CZK: 20,
  MXN: 12,
  SEK: 9,
  NOK: 9,
  DKK: 7,
  ZAR: 12,
  PKR: 150,
  BDT: 80,
  NGN: 800,
  HKD: 7,
  CNY: 5,
  PLN: 3,
  ISK: 120,
  UAH: 30,
  TRY: 20,
  EGP: 30,
  KES: 100,
  LKR: 200,
  RSD: 100,
}; // prettier-ignore

const number = /\d{1,3}(?:(?:[.'’ ]|, ?)\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?/g;
const multiplier = /\s?(k|tsd\.?|mil(?=\s)|lakhs?|lacs?|lpa)(?![\p{L}\d])/iuy;
const large = /\s?(?:m|mm|mn|b|bn|bln|million(?:en|s|es|i)?|billion|trillion|mio|mrd|milliard(?:en|s)?|miliardi|milioni)\b/iuy;
const joint =
  /\s?(?:\.00)?\*?(?:\s?(?:\/|per|an?)\s?(?:hour|hr|h|year|yr|month|mo|annum|week|day))?\s*(?:[-–—‐−~]{1,2}|(?<!\p{L})(?:to|and|bis(?: zu)?|und|à|et|a|e|y|até|hasta|tot|en|through|up to)(?!\p{L}))\s*/iuy;
const periods: readonly (readonly [SalaryPeriod, RegExp])[] = [
  ['hour', /^(?:hour|hr|h\b|stunde|std|heure|ora\b|hora|uur|hourly)/iu],
  ['day', /^(?:day|tag|jour|giorno|d[ií]a|dag|daily|diem)/iu],
  ['week', /^(?:week|wk|woche|semaine|settimana|semana|weekly)/iu],
  ['month', /^(?:month|mo\b|mth|monat|mois|mese|mes\b|m[eê]s|maand|monthly|pm\b|mensuel|mensual|mensil|mensal|monatlich)/iu],
  [
    'year',
    /^(?:year|yr|annum|annual|jahr|jährlich|an\b|année|anno|año|ano\b|jaar|yearly|annuel|anual|annu[oia]|p\.?\s?a\b|pa\b)/iu,
  ],
];
const periodAfter =
  /[\s)*.,+]*(?:\(?(?:gross|brutto|brut|lord[oi]|bruto|base|plus (?:super|equity|bonus)|usd|eur|gbp|cad|aud|chf)\)?[\s,]*)*(?:(?:per|an?|\/|pro|par|por|al|all'|im|je|each|de|(?=hourly|annual|yearly|monthly|weekly|daily|p\.?\s?a\b|pa\b|jährlich|monatlich|mensuel|annuel|anual|mensual|gross annual)))\s?(?:calendar |gross )?([\p{L}.]+)/iuy;
const payWord =
  /salar(?:y|ies|ied)|compensation|\bpay(?:ing|s|rate| rate| range| scale| band)?\b|wages?\b|\bote\b|on[- ]target|\bearnings?\b|\bearn\b|(?:hourly|day|daily|base|annual) rate|remunerat|base range|gehalt|vergütung|\w*lohn\b|entgelt|verdien|rémunération|salaire|package|fixe\b|stipendio|retribu[zc]i[oó]n|\bral\b|salari[oa]|sueldo|remuneraci|salário|remunera[çc]|salaris|\bloon\b|wynagrodzen|\blön\b|\bløn\b|tarif|\brate\b|\$\/h/iu;
const refusedBefore =
  /(?:raised?|raising|funding|funded|valued|valuation|revenues?|\barr\b|\bgmv\b|series [a-e]\b|backed|budgets?|sav(?:ed|ing|e)s?|quota|deals?|accounts?|worth|manag(?:e|ing)|assets?|\baum\b|sales|donat\w*|invest(?:ed|ment|ing|ors?)|stipends?|allowances?|reimburs\w*|bonus(?:es)?|sign[- ]?on|signing|relocation|referral|insurance|401\s?\(?k\)?|match(?:ing|ed)?|discounts?|vouchers?|grants?|equity|options|tuition|credits?|prize|benefits?|deductible|hsa|fsa|spend(?:ing)?|perk|transactions?|volume|processed|market|industry|customers?|gift|loan|limit|cap|minimum order|fundraising|contributions?|premium|coverage|fee|subsid\w*|learning|wellness|education|lifestyle|equipment|home office)\W*(?:[\p{L}'’-]+\W+){0,4}$/iu;
const refusedAfter =
  /^[\s)]{0,3}(?:[\p{L}-]+ )?(?:in (?:funding|revenue|sales|arr|assets|annual|venture|series|total funding|capital|savings|equity|credits?|bonus)|(?:(?:annual(?:ly)?|yearly|monthly|quarterly|one[- ]time|a year|per year|\/year|per month|a month) )?(?:\w+ )?(?:stipend|budget|allowance|reimburse|bonus|deductible|match|credit|gift|voucher|referral|sign-on|signing|learning|wellness|fund|subsidy|grant|perk)|(?:toward|towards|for (?:learning|home|wellness|education|professional|equipment|your|continu|train|setting|books|gym|work|personal|course|development|conference|travel|office|coworking|referr))|of (?:equity|stock|life|annual revenue|funding)|users|customers|employees|people|companies|members|students|transactions|raised|valuation|seed|series|round|investment|\w+ in sales)/iu;

/** Numbers looked at in one text; real postings hold fewer than two hundred. */
const maxAmounts = 1500;

interface Amount {
  start: number;
  end: number;
  value: number;
  thousands: boolean;
  currency: string | null;
  /** `$` alone: which dollar depends on the country. */
  dollar: boolean;
  period: SalaryPeriod | null;
}

interface Candidate {
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  currency: string | null;
  dollar: boolean;
  period: SalaryPeriod | null;
  score: number;
}

/**
 * Pay of a posting: the structured field first, then the source's pay text, then the description. Numbers that are not pay (401k, funding,
 * budgets, bonuses, head counts) are refused; a currency sign `$` is resolved by the posting's country. The yearly equivalent states its
 * assumption: 2080 hours, 260 days, 52 weeks or 12 months a year.
 */
export function readSalary(raw: RawRecord, text: string, countries: readonly string[]): SalaryRead {
  const issues: string[] = [];
  const structured = fromField(raw, issues);
  if (structured)
    return {
      salary: structured,
      evidence: [{ from: 'field', path: 'salary', quote: structured.text.slice(0, 300), confidence: 0.99 }],
      issues,
    };
  if (raw.salaryText !== undefined) {
    const line = cleanLine(raw.salaryText, 500);
    const best = choose(scan(line, countries, true));
    if (best) {
      const salary = toSalary(best, quoteOf(line, best.start, best.end), countries);
      return { salary, evidence: [{ from: 'field', path: 'salaryText', quote: line.slice(0, 300), confidence: 0.95 }], issues };
    }
  }
  const best = choose(scan(text, countries, false));
  if (!best) return { salary: null, evidence: [], issues };
  const quote = quoteOf(text, best.start, best.end);
  return {
    salary: toSalary(best, quote, countries),
    evidence: [{ from: 'text', quote, confidence: Math.min(0.95, 0.6 + best.score * 0.08) }],
    issues,
  };
}

function fromField(raw: RawRecord, issues: string[]): Salary | null {
  const given = raw.salary;
  if (!given) return null;
  const usable = (value: number | null) => (value !== null && Number.isFinite(value) && value > 0 && value < 1e11 ? value : null);
  let min = usable(given.min);
  let max = usable(given.max);
  if (min === null && max === null) return null;
  if (min !== null && max !== null && min > max) {
    issues.push('salary: minimum and maximum were swapped');
    [min, max] = [max, min];
  }
  const code = given.currency?.trim().toUpperCase() ?? '';
  const currency = /^[A-Z]{3}$/.test(code) ? code : (symbols[code.toLowerCase()] ?? (code === '$' ? 'USD' : null));
  const period = given.period === null ? null : periodOfWords(given.period);
  if (period === 'once') {
    issues.push('salary: a one-time amount is no pay');
    return null;
  }
  const describe = [min, max].filter((value) => value !== null).join(' - ');
  return complete(
    { min, max, currency, period: period?.period ?? null },
    `${describe} ${currency ?? ''} ${given.period ?? ''}`.trim(),
    period?.factor ?? 1,
  );
}

/** Period of a service's own words (`1 YEAR`, `per-hour-wage`, `2 WEEK`); `factor` scales to our period; `once` for one-time payments. */
export function periodOfWords(words: string): { period: SalaryPeriod; factor: number } | 'once' | null {
  const text = fold(words).replace(/[_-]+/g, ' ');
  if (/\btime\b(?!.*(?:full|part))|one.?time|once|none/.test(text)) return /none/.test(text) ? null : 'once';
  if (/bi ?weekly|2 week|fortnight/.test(text)) return { period: 'year', factor: 26 };
  if (/0\.5 month|semi ?month/.test(text)) return { period: 'year', factor: 24 };
  if (/quarter/.test(text)) return { period: 'year', factor: 4 };
  const found = [
    ['hour', /hour|stund|heure|\bh\b|\bhr/],
    ['day', /\bday|daily|\btag|jour|diem/],
    ['week', /week|woche|semaine/],
    ['month', /month|monat|mois|mensu|mes\b/],
    ['year', /year|annu|annum|jahr|\ban\b|año|yr/],
  ] as const;
  const hit = found.find(([, pattern]) => pattern.test(text));
  return hit ? { period: hit[0], factor: 1 } : null;
}

interface Figures {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: SalaryPeriod | null;
}

function complete(figures: Figures, text: string, factor: number): Salary {
  const { min, max, currency, period } = figures;
  const times = period === null ? null : perYear[period] * factor;
  const yearly = (value: number | null) => (value === null || times === null ? null : Math.round(value * times));
  const unit =
    period === 'hour'
      ? '2080 hours a year'
      : period === 'day'
        ? '260 days a year'
        : period === 'week'
          ? '52 weeks a year'
          : period === 'month'
            ? '12 months a year'
            : null;
  const scaled = (value: number | null) => (value === null ? null : value * factor);
  return {
    min: scaled(min),
    max: scaled(max),
    currency,
    period,
    text: cleanLine(text, 300),
    yearMin: yearly(min),
    yearMax: yearly(max),
    assumption: factor === 1 ? unit : `${factor} payments a year`,
  };
}

function toSalary(found: Candidate, quote: string, countries: readonly string[]): Salary {
  const currency = found.currency ?? (found.dollar ? dollarOf(countries) : currencyOf(countries));
  return complete({ min: found.min, max: found.max, currency, period: found.period }, quote, 1);
}

function dollarOf(countries: readonly string[]): string | null {
  const dollars = [
    ...new Set(countries.filter((country) => dollarCountries.has(country)).map((country) => countryCurrency[country])),
  ];
  return dollars.length === 1 ? (dollars[0] ?? null) : 'USD';
}

function currencyOf(countries: readonly string[]): string | null {
  const all = [...new Set(countries.map((country) => countryCurrency[country] ?? null))];
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** Value of a written number: thousands separators of all locales, decimals of one or two digits. */
export function numberOf(text: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(text);
  const whole = decimal ? text.slice(0, decimal.index) : text;
  return Number(`${whole.replace(/[^\d]/g, '')}${decimal ? `.${decimal[1]}` : ''}`);
}

function* amounts(text: string): Generator<Amount> {
  number.lastIndex = 0;
  for (let match = number.exec(text); match; match = number.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    const resume = number.lastIndex;
    const left = text.slice(Math.max(0, start - 6), start);
    // Part of a longer token (`v2.5`, `4x4`, `2024-01`, `24/7`, `#12`): no amount.
    if (/[\p{L}\d_#&@]$/u.test(left) && !/(?:\p{Sc}|\b[A-Z]{3}|Fr)$/u.test(left)) continue;
    // `$70,0000`, `$160,00`: a slip of the pen. NaN takes its range with it, for guessing the wrong digit is not our business.
    const slip = /^[,.']\d/.test(text.slice(end, end + 2)) || (/\$\s?$/.test(left) && /^\d+,\d{1,2}$/.test(match[0]));
    let value = slip ? Number.NaN : numberOf(match[0]);
    let thousands = false;
    multiplier.lastIndex = end;
    const times = multiplier.exec(text);
    if (times?.[1]) {
      const word = times[1].toLowerCase();
      value *= word.startsWith('l') ? 100_000 : 1000;
      thousands = true;
      end = multiplier.lastIndex;
    }
    large.lastIndex = end;
    if (!thousands && large.test(text)) {
      number.lastIndex = Math.max(resume, large.lastIndex);
      continue;
    }
    const before = currencyBefore.exec(text.slice(Math.max(0, start - 6), start));
    let sign = before?.[1]?.replace(/\s/g, '').toLowerCase() ?? null;
    const first = before ? start - before[0].length : start;
    currencyAfter.lastIndex = end;
    const after = currencyAfter.exec(text);
    if (after) {
      const code = (after[1] ?? after[2] ?? after[3] ?? '').toLowerCase();
      // `$100 USD`: the code is more exact than the sign. A sign directly followed by digits belongs to the next number.
      if (!(after[2] && /\d/.test(text.charAt(currencyAfter.lastIndex)))) {
        if (sign === null || sign === '$' || after[1]) sign = code;
        end = currencyAfter.lastIndex;
      }
    }
    const clean = sign?.replace(/\.$/, '') ?? null;
    const currency =
      clean === null || clean === '$'
        ? null
        : (symbols[clean] ?? (/^[a-z]{3}/.test(clean) ? clean.slice(0, 3).toUpperCase() : null));
    periodAfter.lastIndex = end;
    const per = periodAfter.exec(text)?.[1];
    const period = per === undefined ? null : (periods.find(([, name]) => name.test(per))?.[0] ?? null);
    number.lastIndex = Math.max(resume, end);
    yield { start: first, end, value, thousands, currency, dollar: clean === '$', period };
  }
}

function scan(text: string, countries: readonly string[], isPayField: boolean): Candidate[] {
  const candidates: Candidate[] = [];
  let previous: Amount | null = null;
  let pending: Amount | null = null;
  const flush = () => {
    if (pending) consider(text, pending, null, isPayField, countries, candidates);
    pending = null;
  };
  let seen = 0;
  for (const amount of amounts(text)) {
    seen += 1;
    if (seen > maxAmounts) break;
    previous = pending;
    if (previous) {
      joint.lastIndex = previous.end;
      const joined = joint.exec(text);
      if (joined && joint.lastIndex === amount.start) {
        consider(text, previous, amount, isPayField, countries, candidates);
        pending = null;
        continue;
      }
      flush();
    }
    pending = amount;
  }
  flush();
  return candidates;
}

function consider(
  text: string,
  low: Amount,
  high: Amount | null,
  isPayField: boolean,
  countries: readonly string[],
  into: Candidate[],
): void {
  let min = low.value;
  const max = high?.value ?? low.value;
  // `120-150k`: the thousands sign stands once.
  if (high?.thousands && !low.thousands && min < 1000) min *= 1000;
  const signed = low.currency !== null || low.dollar || (high !== null && (high.currency !== null || high.dollar));
  const currency = high?.currency ?? low.currency;
  const dollar = currency === null && (low.dollar || (high?.dollar ?? false));
  if (!(min <= max) || (high && max > min * 6) || max <= 0) return;
  // Most numbers of a text are years, counts and versions: leave them before looking around.
  if (!isPayField && !signed && !(low.thousands || high?.thousands || (min >= 10_000 && high))) return;
  const end = high?.end ?? low.end;
  const lineStart = text.lastIndexOf('\n', low.start - 1) + 1;
  const left = text.slice(Math.max(lineStart, low.start - 130), low.start);
  const heading =
    lineStart > 0
      ? (text
          .slice(Math.max(0, lineStart - 120), lineStart)
          .trimEnd()
          .split('\n')
          .at(-1) ?? '')
      : '';
  const right = text.slice(end, end + 90).split('\n', 1)[0] ?? '';
  const near = left.slice(-70);
  const explicit = high?.period ?? low.period;
  const pay = payWord.exec(left) ?? payWord.exec(right.slice(0, 60));
  const headed = heading.length < 90 && !/\d/.test(heading) && payWord.test(heading);
  const context = pay !== null || headed;
  let score = 0;
  if (high) score += 1;
  if (signed) score += 1;
  if (pay !== null) score += 2;
  else if (headed) score += 1.5;
  if (explicit) score += 1;
  if (isPayField) score += 3;
  const factor = scale[currency ?? currencyOf(countries) ?? 'USD'] ?? 1;
  const named = explicit ?? periodBefore(headed ? `${heading} ${left}` : left);
  const bySize = periodBySize(min, max, factor, context || isPayField);
  // `An hourly rate equivalent to $105,000-126,000`: a word that the amount contradicts is about something else.
  const period = named !== null && plausible(min, max, named, factor) ? named : (bySize ?? named);
  if (!isPayField) {
    if (/^\s?%|^\s?\+?\s?(?:years|jahre|hours per week|days|hours\b(?! rate))/iu.test(right)) return;
    if (!signed && !(pay !== null && high) && !(context && explicit)) return;
    if (refusedAfter.test(right)) return;
    const refused = refusedBefore.exec(near);
    if (refused && !payWord.test(near.slice(refused.index))) score -= high ? 2 : 4;
    if (/\b(?:ote|on[- ]target)\b/iu.test(near.slice(-40)) || /^\W{0,3}(?:ote|on[- ]target)/iu.test(right)) score -= 0.75;
    if (!high && !context) return;
    if (!high && /\+\s?$|\bover\s?$|more than\s?$/iu.test(left) && pay === null) return;
    if (score < 2) return;
  }
  if (period === null && !isPayField) return;
  if (period !== null && !plausible(min, max, period, factor)) return;
  const upTo = high === null && /(?:up to|bis zu|jusqu'à|fino a|hasta|até|tot|max(?:imum|\.)?)\s*$/iu.test(left);
  const from =
    high === null &&
    (/(?:from|starting (?:at|from)|ab|mindestens|minimum|min\.?|at least|à partir de|a partire da|desde|a partir de|vanaf|starts at)\s*$/iu.test(
      left,
    ) ||
      /^\s?\+/.test(right));
  into.push({ start: low.start, end, min: upTo ? null : min, max: from ? null : max, currency, dollar, period, score });
}

const periodWords: readonly (readonly [SalaryPeriod, RegExp])[] = [
  ['hour', /\b(?:hourly|per hour|stundenlohn|taux horaire|paga oraria|por hora)\b/giu],
  ['year', /\b(?:annual(?:ly|ized)?|yearly|per year|per annum|jahres\w*|jährlich|annuel\w*|ral|annua|anual|jaarsalaris)\b/giu],
  ['month', /\b(?:monthly|per month|monats\w*|monatlich\w*|mensuel\w*|mensile|mensual|mensal|maandsalaris|bruttomonats\w*)\b/giu],
  ['week', /\b(?:weekly|per week|wochenlohn)\b/giu],
  ['day', /\b(?:daily rate|day rate|per day|tagessatz|tjm)\b/giu],
];

/** The period named last before the amount. */
function periodBefore(left: string): SalaryPeriod | null {
  const near = left.slice(-110);
  let nearest: { period: SalaryPeriod; at: number } | null = null;
  for (const [period, words] of periodWords)
    for (const match of near.matchAll(words))
      if (nearest === null || match.index > nearest.at) nearest = { period, at: match.index };
  return nearest?.period ?? null;
}

function periodBySize(min: number, max: number, factor: number, context: boolean): SalaryPeriod | null {
  if (min >= 15_000 * factor) return 'year';
  if (!context) return null;
  if (max <= 250 * Math.max(1, factor / 2) && min >= 5) return 'hour';
  if (min >= 12_000 * factor) return 'year';
  return null;
}

function plausible(min: number, max: number, period: SalaryPeriod, factor: number): boolean {
  const year = perYear[period];
  return (
    max * year >= 1500 * Math.min(factor, 30) &&
    min * year <= (period === 'year' ? 3_000_000 : 900_000) * factor &&
    (period !== 'hour' || (min >= 2 && max <= 1000 * factor))
  );
}

/** The best candidate; further ranges of the same currency and period with the same standing (other places, levels) widen it. */
function choose(candidates: readonly Candidate[]): Candidate | null {
  const best = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start)[0];
  if (!best) return null;
  const group = candidates.filter(
    (each) =>
      each.score >= best.score - 0.5 &&
      each.currency === best.currency &&
      each.dollar === best.dollar &&
      each.period === best.period &&
      each.min !== null &&
      each.max !== null,
  );
  if (group.length < 2 || best.min === null || best.max === null) return best;
  return {
    ...best,
    min: Math.min(...group.map((each) => each.min ?? Number.POSITIVE_INFINITY)),
    max: Math.max(...group.map((each) => each.max ?? 0)),
  };
}
