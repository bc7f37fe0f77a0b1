import type { MatchGate, MatchReason } from '../match.ts';
import { foldSameLength } from '../normalize/text.ts';
import type { Need } from '../requirements.ts';
import type { CompiledJob } from './compile-job.ts';
import { sponsorship, wantedOf } from './compile-job.ts';
import type { CompiledProfile, SkillSource } from './compile-profile.ts';
import { ratesAsOf } from './exchange-rates.ts';
import { evidenceQuote, quoteAround, quoteAt } from './quotes.ts';
import { excludedWord, gateBits, nearestKm, type Rating, rungFactor } from './rate.ts';
import { titleSimilarity } from './title.ts';
import { skillRules } from './weights.ts';

/** Skills with a reason (and quote) of their own, and those named in the summing up; more than this nobody reads. */
const maxMet = 12;
const maxMissing = 6;
const maxNamed = 8;

const reason = (met: boolean, text: string, quote: string | null = null, factId: string | null = null): MatchReason => ({
  text,
  quote,
  factId,
  met,
});

/** The posting's skills: summed up, then one by one with their quotes, those the candidate has first, and the required before the others. */
export function skillReasons(job: CompiledJob, profile: CompiledProfile): MatchReason[] {
  if (job.skills.length === 0) return [reason(false, 'The posting names no skill that we know.')];
  const has: MatchReason[] = [];
  const lacks: MatchReason[] = [];
  const had: string[] = [];
  const missing: string[] = [];
  const wanted = wantedOf(job.job).map((each, index) => ({
    ...each,
    weight: job.skillWeights[index] ?? 0,
    source: profile.skillSources.get(job.skills[index] ?? 0) ?? null,
  }));
  for (const { name, need, source } of wanted.sort((one, other) => other.weight - one.weight)) {
    const isMet = source !== null && source.share >= skillRules.covering;
    (isMet ? had : missing).push(name);
    if (isMet ? has.length >= maxMet : lacks.length >= maxMissing) continue;
    const quote = quoteOfSkill(job, name);
    (isMet ? has : lacks).push({ ...reason(isMet, sentenceOf(name, need, source), quote, source?.factId ?? null), skill: name });
  }
  const count = missing.length === 0 ? `all ${wanted.length}` : `${had.length} of the ${wanted.length}`;
  const summed = [
    ...(had.length > 0
      ? [
          reason(
            true,
            wanted.length === 1
              ? `You have the skill it asks for: ${had[0]}.`
              : `You have ${count} skills it asks for: ${enumerate(had)}.`,
            commonQuote(has),
            has[0]?.factId ?? null,
          ),
        ]
      : []),
    ...(missing.length > 0 ? [reason(false, `Not in your profile: ${enumerate(missing)}.`, commonQuote(lacks))] : []),
  ];
  return [...summed, ...has, ...lacks];
}

function sentenceOf(name: string, need: Need | null, source: SkillSource | null): string {
  const asks = { required: `Asks for ${name}`, preferred: `Would like ${name}`, mentioned: `Speaks of ${name}` }[
    need ?? 'required'
  ];
  if (source === null) return `${asks}, which your profile does not name.`;
  if (source.by === null) return `${asks}, which you have.`;
  return source.share >= skillRules.covering
    ? `${asks}, which your ${source.by} covers.`
    : `${asks}, which your profile does not name; ${source.by} is near to it.`;
}

function enumerate(names: readonly string[]): string {
  const more = names.length - maxNamed;
  return `${names.slice(0, maxNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The quote that most of the reasons share; the first of equals. */
function commonQuote(reasons: readonly MatchReason[]): string | null {
  const counts = new Map<string, number>();
  for (const { quote } of reasons) if (quote !== null) counts.set(quote, (counts.get(quote) ?? 0) + 1);
  let best: string | null = null;
  for (const [quote, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = quote;
  return best;
}

/** The sentence with the words the skill was read from; evidence and skills of a posting stand in the same order. */
function quoteOfSkill(job: CompiledJob, name: string): string | null {
  const position = job.job.skills.indexOf(name);
  const { skills = [] } = job.job.evidence;
  const spellings = [...(skills.length === job.job.skills.length ? [skills[position]?.quote] : []), name];
  for (const spelling of spellings) {
    const quote = spelling === undefined ? null : quoteAround(job, foldSameLength(spelling));
    if (quote !== null) return quote;
  }
  return null;
}

/** The wished title that comes nearest, and the rung. */
export function titleReasons(job: CompiledJob, profile: CompiledProfile): MatchReason[] {
  const { titles } = profile;
  if (titles.length === 0) return [reason(false, 'You wish for no title in particular.')];
  if (job.title.totalWeight === 0) return [reason(false, 'The title says nothing about the kind of work.', job.job.titleText)];
  let best = titles[0];
  let similarity = 0;
  for (const wished of titles) {
    const value = titleSimilarity(wished.title, job.title);
    if (value > similarity) {
      best = wished;
      similarity = value;
    }
  }
  const wish = best ? `“${best.text}”` : '';
  const compared =
    similarity >= 0.95
      ? `The title fits ${wish}, which you wish for.`
      : `The title is ${similarity >= 0.5 ? 'close to' : 'a little like'} ${wish}, which you wish for.`;
  const reasons = [
    similarity > 0
      ? reason(similarity >= 0.5, compared, job.job.titleText, best?.factId ?? null)
      : reason(false, 'The title is none of those you wish for.', job.job.titleText),
  ];
  if (job.job.seniority !== null && profile.rungs.length > 0) {
    const factor = rungFactor(job, profile);
    const quote = evidenceQuote(job, 'seniority');
    reasons.push(
      reason(
        factor === 1,
        factor === 1
          ? `The level is ${job.job.seniority}, as you wish.`
          : `The level is ${job.job.seniority}, which is not one you wish for.`,
        quote,
      ),
    );
  }
  return reasons;
}

/** Below this the distance says nothing: places are points in the middle of their towns. */
const nearbyKm = 10;

/** Remote policy and place. */
export function locationReasons(job: CompiledJob, profile: CompiledProfile): MatchReason[] {
  const { job: posting } = job;
  const reasons: MatchReason[] = [];
  if (posting.remote === null) {
    if (profile.policyFit !== null) reasons.push(reason(false, 'The posting does not say whether remote work is possible.'));
  } else {
    const fit = profile.policyFit?.[job.policy];
    const quote = evidenceQuote(job, 'remote');
    const words = { remote: 'Remote', hybrid: 'Hybrid', onsite: 'On-site' }[posting.remote];
    if (fit !== undefined) reasons.push(reason(fit >= 0.5, fit === 1 ? `${words} work, as you wish.` : `${words} work.`, quote));
  }
  const given = posting.locations[0];
  if (!given) reasons.push(reason(false, 'The posting names no place.'));
  else if (profile.wishedPlaces.length > 0) {
    const km = nearestKm(job, profile);
    const nearest = nearestPlace(job, profile);
    const text = (nearest ?? given).text;
    if (km !== null && job.policy !== 0)
      reasons.push(
        reason(
          km <= (profile.maxDistanceKm || 50),
          km < nearbyKm ? 'In or near a place you wish for.' : `About ${Math.round(km)} km from the nearest place you wish for.`,
          text,
        ),
      );
    else reasons.push(countryReason(job, profile, text));
  }
  return reasons.length > 0 ? reasons : [reason(false, 'You wish for no place or way of working in particular.')];
}

/** Where no distance can be measured, or none matters, the country tells what is known. */
function countryReason(job: CompiledJob, profile: CompiledProfile, quote: string): MatchReason {
  if (job.countries.some((country) => profile.countries.has(country))) return reason(true, 'In a country you wish for.', quote);
  return job.countries.length > 0 && profile.countriesKnown && !job.placesWithoutCountry
    ? reason(false, 'In none of the countries you wish for.', quote)
    : reason(false, 'How far this is from the places you wish for is not known.', quote);
}

function nearestPlace(job: CompiledJob, profile: CompiledProfile) {
  let nearest: { km: number; index: number } | null = null;
  for (const [index, offered] of job.places.entries()) {
    const km = nearestKm({ ...job, places: [offered] }, profile);
    if (km !== null && (nearest === null || km < nearest.km)) nearest = { km, index };
  }
  return nearest === null ? null : job.job.locations[nearest.index];
}

/** Pay against the wish. */
export function salaryReasons(job: CompiledJob, profile: CompiledProfile, rating: Rating): MatchReason[] {
  const { salary } = job.job;
  const wish = profile.profile.preferences.minSalary;
  if (wish === null) return [reason(false, 'You set no minimum pay.', salary?.text ?? null)];
  if (salary === null) return [reason(false, 'The posting names no pay.')];
  const value = rating.values[3] ?? Number.NaN;
  if (Number.isNaN(value))
    return [reason(false, `The pay cannot be compared with your minimum${unlike(job, profile)}.`, salary.text)];
  const amount = wish.amount.toLocaleString('en', { maximumFractionDigits: 2 });
  const wanted = `${amount} ${wish.currency} ${wish.period === 'hour' ? 'an' : 'a'} ${wish.period}`;
  const text =
    value === 1
      ? `Pays at least the ${wanted} you want`
      : value > 0
        ? `May reach the ${wanted} you want`
        : `Ends below the ${wanted} you want`;
  return [reason(value > 0, `${text}${converted(job, profile)}.`, salary.text)];
}

function unlike(job: CompiledJob, profile: CompiledProfile): string {
  return job.currency !== profile.currency && job.currency !== 0 && Number.isNaN(job.payHighEuro) && Number.isNaN(job.payLowEuro)
    ? ': no reference rate for the currency'
    : '';
}

function converted(job: CompiledJob, profile: CompiledProfile): string {
  const assumption = job.job.salary?.assumption;
  const parts = [
    ...(job.currency !== profile.currency ? [`reference rates of ${ratesAsOf}`] : []),
    ...(assumption ? [assumption] : []),
  ];
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

/** The day of posting; no relative words, so that the reason stays true. */
export function recencyReasons(job: CompiledJob, rating: Rating): MatchReason[] {
  const { postedAt } = job.job;
  if (postedAt === null || Number.isNaN(job.postedDay)) return [reason(false, 'The posting names no date.')];
  // Of a machine's time stamp the day is enough.
  const quote = evidenceQuote(job, 'postedAt')?.replace(/^(\d{4}-\d{2}-\d{2})T\S*$/, '$1') ?? null;
  return [reason((rating.values[4] ?? 0) >= 0.5, `Posted on ${postedAt.slice(0, 10)}.`, quote)];
}

/** The gates the candidate set up, passed or not, each with what the posting says. */
export function gatesOf(job: CompiledJob, profile: CompiledProfile, rating: Rating): MatchGate[] {
  const wishes = profile.profile.preferences;
  const { job: posting } = job;
  const gates: MatchGate[] = [];
  const add = (name: keyof typeof gateBits, failed: MatchReason, passed: MatchReason) => {
    const isFailed = (rating.failed & gateBits[name]) !== 0;
    gates.push({ name, passed: !isFailed, reason: isFailed ? failed : passed });
  };
  if (profile.excludedCompanies.size > 0)
    add(
      'excluded_company',
      reason(false, `You exclude ${profile.excludedCompanies.get(job.company) ?? posting.company}.`, posting.company),
      reason(true, 'Not a company you exclude.', posting.company),
    );
  if (profile.excludedWords.length > 0) {
    const found = excludedWord(job, profile);
    const failed = found
      ? reason(false, `Holds the excluded word "${found.text}".`, quoteAt(job, found.at, found.length))
      : reason(false, 'Holds an excluded word.');
    add('excluded_word', failed, reason(true, 'None of the words you exclude.'));
  }
  if (wishes.minSalary !== null) {
    const known =
      !Number.isNaN(job.payHigh) && (job.currency === profile.currency || !Number.isNaN(job.payHighEuro * profile.minPayEuro));
    const quote = posting.salary?.text ?? null;
    add(
      'minimum_salary',
      reason(false, `The most it pays is below your minimum${converted(job, profile)}.`, quote),
      known
        ? reason(true, `Reaches your minimum pay${converted(job, profile)}.`, quote)
        : reason(true, `Not applied: the posting's upper pay is unknown${unlike(job, profile)}.`, quote),
    );
  }
  if (wishes.workPermits.length > 0) gates.push(permitGate(job, profile, rating));
  if (wishes.maxDistanceKm !== null) {
    const km = job.policy === 0 ? null : nearestKm(job, profile);
    const quote = posting.locations[0]?.text ?? null;
    const text = km === null ? '' : `The nearest place is about ${Math.round(km)} km away`;
    add(
      'distance',
      reason(false, `${text}, farther than your ${wishes.maxDistanceKm} km.`, quote),
      km === null || job.policy < 1 || job.placesWithoutCoordinates
        ? reason(
            true,
            job.policy === 0 ? 'Not applied: the work is remote.' : 'Not applied: place or way of working is not fully known.',
            quote,
          )
        : reason(true, `${text}.`, quote),
    );
  }
  return gates;
}

function permitGate(job: CompiledJob, profile: CompiledProfile, rating: Rating): MatchGate {
  const passed = (rating.failed & gateBits.work_permit) === 0;
  const quote = job.job.locations[0]?.text ?? null;
  const gate = (text: string, words = quote): MatchGate => ({ name: 'work_permit', passed, reason: reason(passed, text, words) });
  if (!passed) return gate('Every place is in a country you named no work permit for.');
  if (job.countries.some((country) => profile.permits.has(country))) return gate('In a country you may work in.');
  if (!job.placesWithoutCountry && job.sponsorsVisa()) {
    const read = job.job.evidence.requirements?.find(({ about, from }) => about === 'visaSponsorship' && from === 'text');
    const found = sponsorship.exec(job.text());
    const said = read?.quote ?? (found ? quoteAt(job, found.index, found[0].length) : quote);
    return gate('The posting offers to sponsor a visa.', said);
  }
  return gate('Not applied: the posting does not fix the country of work.');
}
