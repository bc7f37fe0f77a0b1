import type { CompiledJob, CompiledPlace } from './compile-job.ts';
import { dayMilliseconds } from './compile-job.ts';
import type { CompiledProfile } from './compile-profile.ts';
import { titleSimilarity } from './title.ts';
import {
  fitParts,
  partNames,
  locationRules as place,
  recencyHalfLifeDays,
  salaryRules,
  skillRules,
  titleRules,
  weights,
} from './weights.ts';
import { findPhrase } from './words.ts';

/** Bits of the gates that failed. */
export const gateBits = { excluded_company: 1, excluded_word: 2, minimum_salary: 4, work_permit: 8, distance: 16 } as const;

/** What the numeric pass found for one pair. Reused from pair to pair: copy what must stay. */
export interface Rating {
  /** Values of the parts in the order of `partNames`, 0..1; NaN is unknown. */
  values: Float64Array;
  /** Weights of the parts after those of the unknown were handed on; they add up to 100 unless nothing is known. */
  weights: Float64Array;
  /** Bits of failed gates, see `gateBits`. */
  failed: number;
  /** 0..100, one decimal; 0 when a gate failed. */
  score: number;
}

export function emptyRating(): Rating {
  return { values: new Float64Array(partNames.length), weights: new Float64Array(partNames.length), failed: 0, score: 0 };
}

const baseWeights = Float64Array.from(partNames, (name) => weights[name]);
/** The fit stands first in `partNames`. */
const fitTotal = fitParts.reduce((sum, name) => sum + weights[name], 0);

/**
 * The numeric pass: fills `rating` with values, weights, failed gates and score of a pair, and returns the score. Without allocations;
 * reasons are a second pass over the pairs that are kept (`assess`), which starts from the same numbers. Days are whole UTC days.
 */
export function rate(job: CompiledJob, profile: CompiledProfile, today: number, rating: Rating): number {
  const { values } = rating;
  values[0] = skillsValue(job, profile);
  values[1] = titleValue(job, profile);
  values[2] = locationValue(job, profile);
  values[3] = salaryValue(job, profile);
  values[4] = recencyValue(job, today);
  distribute(values, rating.weights);
  rating.failed = failedGates(job, profile);
  rating.score = 0;
  if (rating.failed === 0) {
    let sum = 0;
    for (let part = 0; part < values.length; part += 1) {
      const weight = rating.weights[part] ?? 0;
      if (weight > 0) sum += weight * (values[part] ?? 0);
    }
    rating.score = Math.min(100, Math.round(sum * 10) / 10);
  }
  return rating.score;
}

/** The day a moment belongs to. */
export function dayOf(now: Date): number {
  return Math.floor(now.getTime() / dayMilliseconds);
}

/** Hands the weight of unknown parts on: within the fit first, then in proportion to all that is known. */
function distribute(values: Float64Array, out: Float64Array): void {
  let fitKnown = 0;
  let known = 0;
  for (let part = 0; part < values.length; part += 1) {
    const weight = Number.isNaN(values[part]) ? 0 : (baseWeights[part] ?? 0);
    out[part] = weight;
    if (part < fitParts.length) fitKnown += weight;
    else known += weight;
  }
  if (fitKnown > 0) {
    known += fitTotal;
    for (let part = 0; part < fitParts.length; part += 1) out[part] = ((out[part] ?? 0) * fitTotal) / fitKnown;
  }
  if (known === 0 || known === 100) return;
  for (let part = 0; part < out.length; part += 1) out[part] = ((out[part] ?? 0) * 100) / known;
}

/** Unknown when the posting names no skill. A candidate without a named skill meets none. */
function skillsValue(job: CompiledJob, profile: CompiledProfile): number {
  const { skills: wanted, skillWeights } = job;
  if (wanted.length === 0) return Number.NaN;
  const own = profile.skills;
  let met = 0;
  let asked = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    const id = wanted[index] ?? 0;
    const weight = skillWeights[index] ?? 0;
    asked += weight;
    if (id < own.length) met += weight * (own[id] ?? 0);
  }
  if (met === 0) return 0;
  const share = met / (met + skillRules.missing * (asked - met));
  return share * (skillRules.base + (1 - skillRules.base) * Math.min(1, met / skillRules.enough));
}

function titleValue(job: CompiledJob, profile: CompiledProfile): number {
  const { titles } = profile;
  if (titles.length === 0 || job.title.totalWeight === 0) return Number.NaN;
  let best = 0;
  for (let index = 0; index < titles.length; index += 1) {
    const wished = titles[index];
    if (wished) best = Math.max(best, titleSimilarity(wished.title, job.title));
  }
  return best * rungFactor(job, profile);
}

/** 1 when the rung is wished or unknown, less with each rung between. */
export function rungFactor(job: CompiledJob, profile: CompiledProfile): number {
  if (job.rung < 0 || profile.rungs.length === 0) return 1;
  let distance = Number.POSITIVE_INFINITY;
  for (const rung of profile.rungs) distance = Math.min(distance, Math.abs(rung - job.rung));
  return Math.max(titleRules.rungFloor, 1 - titleRules.perRung * distance);
}

/** The mean of what is known of policy and place. */
function locationValue(job: CompiledJob, profile: CompiledProfile): number {
  const policy = profile.policyFit === null || job.policy < 0 ? Number.NaN : (profile.policyFit[job.policy] ?? Number.NaN);
  const where = job.policy === 0 ? remotePlaceValue(job, profile) : placeValue(job, profile);
  if (Number.isNaN(policy)) return where;
  return Number.isNaN(where) ? policy : (policy + where) / 2;
}

function remotePlaceValue(job: CompiledJob, profile: CompiledProfile): number {
  if (job.countries.length === 0 || !profile.countriesKnown) return Number.NaN;
  for (let index = 0; index < job.countries.length; index += 1) if (profile.countries.has(job.countries[index] ?? 0)) return 1;
  return job.placesWithoutCountry ? Number.NaN : place.remoteAbroad;
}

/** The best of all pairs of wished and offered places; unknown when no pair can be compared. */
function placeValue(job: CompiledJob, profile: CompiledProfile): number {
  let best = Number.NaN;
  for (const offered of job.places)
    for (const wished of profile.places) {
      const value = placeFit(wished, offered);
      if (!(best >= value) && !Number.isNaN(value)) best = value;
    }
  return best;
}

function placeFit(wished: CompiledPlace, offered: CompiledPlace): number {
  const sameCountry = wished.country !== 0 && wished.country === offered.country;
  const countriesKnown = wished.country !== 0 && offered.country !== 0;
  if (countriesKnown && !sameCountry && Number.isNaN(wished.z - offered.z)) return 0;
  // A wish for a whole country or region is met anywhere in it.
  if (wished.city === 0) {
    if (wished.region !== 0)
      return wished.region === offered.region && sameCountry
        ? 1
        : offered.region === 0
          ? Number.NaN
          : sameCountry
            ? place.sameCountry
            : 0;
    return sameCountry ? 1 : countriesKnown ? 0 : Number.NaN;
  }
  const byName = nameFit(wished, offered, sameCountry, countriesKnown);
  if (Number.isNaN(wished.z - offered.z)) return byName;
  const km = kilometres(wished, offered);
  if (km <= place.nearKm) return 1;
  const byDistance = km >= place.farKm ? 0 : 1 - ((1 - place.far) * (km - place.nearKm)) / (place.farKm - place.nearKm);
  return Math.max(byDistance, Number.isNaN(byName) ? 0 : byName);
}

function nameFit(wished: CompiledPlace, offered: CompiledPlace, sameCountry: boolean, countriesKnown: boolean): number {
  if (countriesKnown && !sameCountry) return 0;
  if (offered.city !== 0 && offered.city === wished.city) return 1;
  if (!countriesKnown) return Number.NaN;
  if (offered.city === 0)
    return offered.region !== 0 && wished.region !== 0 && offered.region !== wished.region
      ? place.sameCountry
      : place.somewhereInCountry;
  return wished.region !== 0 && wished.region === offered.region ? place.sameRegion : place.sameCountry;
}

/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

/** Great-circle distance from the chord between two points of the unit sphere: the haversine formula without angles. */
export function kilometres(one: CompiledPlace, other: CompiledPlace): number {
  const chord = Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, chord / 2));
}

/** Unknown unless both name pay that can be compared and the posting tells enough. */
function salaryValue(job: CompiledJob, profile: CompiledProfile): number {
  const same = job.currency === profile.currency;
  const wish = same ? profile.minPay : profile.minPayEuro;
  const low = same ? job.payLow : job.payLowEuro;
  const high = same ? job.payHigh : job.payHighEuro;
  if (Number.isNaN(wish)) return Number.NaN;
  if (low >= wish) return 1;
  if (Number.isNaN(high)) return Number.NaN;
  if (high < wish) return 0;
  if (Number.isNaN(low)) return salaryRules.onlyUpperEnd;
  return salaryRules.reached + ((1 - salaryRules.reached) * (high - wish)) / (high - low);
}

function recencyValue(job: CompiledJob, today: number): number {
  if (Number.isNaN(job.postedDay)) return Number.NaN;
  return 2 ** (-Math.max(0, today - job.postedDay) / recencyHalfLifeDays);
}

function failedGates(job: CompiledJob, profile: CompiledProfile): number {
  let failed = 0;
  if (profile.excludedCompanies.size > 0 && profile.excludedCompanies.has(job.company)) failed |= gateBits.excluded_company;
  if (profile.excludedWords.length > 0 && excludedWord(job, profile) !== null) failed |= gateBits.excluded_word;
  if (paysTooLittle(job, profile)) failed |= gateBits.minimum_salary;
  if (profile.permits.size > 0 && permitMissing(job, profile)) failed |= gateBits.work_permit;
  if (tooFar(job, profile)) failed |= gateBits.distance;
  return failed;
}

/**
 * The first excluded word that stands in the posting, and where in `job.text()`. What the employer is counts (who wishes for no casino means the company), the
 * rest of the boilerplate does not: a notice on equal opportunities names veterans and drugs in every posting.
 */
export function excludedWord(job: CompiledJob, profile: CompiledProfile): { text: string; at: number; length: number } | null {
  const text = job.text();
  for (const { folded, text: word } of profile.excludedWords) {
    for (let at = findPhrase(text, folded); at !== -1; at = findPhrase(text, folded, at + 1)) {
      const boilerplate = job.boilerplateAt(at);
      if (boilerplate === null || boilerplate === 'about') return { text: word, at, length: folded.length };
    }
  }
  return null;
}

/** Only the upper end can tell that the minimum is out of reach. */
function paysTooLittle(job: CompiledJob, profile: CompiledProfile): boolean {
  if (job.currency !== 0 && job.currency === profile.currency) return job.payHigh < profile.minPay;
  return job.payHighEuro < profile.minPayEuro * (1 - salaryRules.currencyTolerance);
}

/**
 * Fails when every country of the job is known and none is permitted, and the posting does not offer to sponsor. For remote jobs only
 * when the posting names countries and no city: a city beside "remote" may be no more than the seat of the employer.
 */
function permitMissing(job: CompiledJob, profile: CompiledProfile): boolean {
  if (job.placesWithoutCountry) return false;
  if (job.policy === 0 && !job.countriesOnly) return false;
  for (let index = 0; index < job.countries.length; index += 1) if (profile.permits.has(job.countries[index] ?? 0)) return false;
  return !job.sponsorsVisa();
}

/** Fails for on-site and hybrid jobs whose every place is known and farther from every wished place than the limit. */
function tooFar(job: CompiledJob, profile: CompiledProfile): boolean {
  if (Number.isNaN(profile.maxDistanceKm) || job.policy < 1 || job.placesWithoutCoordinates) return false;
  const nearest = nearestKm(job, profile);
  return nearest !== null && nearest > profile.maxDistanceKm;
}

/** Kilometres between the nearest two of wished and offered places; null when nothing can be measured. */
export function nearestKm(job: CompiledJob, profile: CompiledProfile): number | null {
  let nearest: number | null = null;
  for (const wished of profile.places) {
    if (Number.isNaN(wished.z)) return null;
    for (const offered of job.places) {
      if (Number.isNaN(offered.z)) continue;
      const km = kilometres(wished, offered);
      if (nearest === null || km < nearest) nearest = km;
    }
  }
  return nearest;
}
