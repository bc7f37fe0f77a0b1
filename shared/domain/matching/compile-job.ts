import type { Job } from '../job.ts';
import type { RemotePolicy, Seniority } from '../job-posting.ts';
import { employerKey } from '../normalize/company/employer-key.ts';
import { fold, foldSameLength } from '../normalize/text.ts';
import type { Place } from '../place.ts';
import type { Need } from '../requirements.ts';
import type { SectionKind } from '../section.ts';
import { inEuro } from './exchange-rates.ts';
import { type CompiledTitle, compileTitle } from './title.ts';
import type { Vocabulary } from './vocabulary.ts';
import { skillRules } from './weights.ts';

/** What the numeric pass needs of a place: names as numbers of the vocabulary, 0 for unknown; a point on the unit sphere, NaN for unknown. */
export interface CompiledPlace {
  city: number;
  region: number;
  country: number;
  x: number;
  y: number;
  z: number;
}

/** Rungs on one scale: `lead`, `staff` and `manager` are three ways from senior upwards. */
export const rungs: Readonly<Record<Seniority, number>> = {
  intern: 0,
  junior: 1,
  mid: 2,
  senior: 3,
  lead: 4,
  staff: 4,
  manager: 4,
  principal: 5,
  director: 6,
  executive: 7,
};

export const policies = ['remote', 'hybrid', 'onsite'] as const satisfies readonly RemotePolicy[];

/** A job as numbers. Compile once, score against any number of profiles of the same vocabulary. */
export interface CompiledJob {
  job: Job;
  company: number;
  /** What the posting asks of the candidate, skills before languages, and how much each weighs; the heaviest weighs 1. */
  skills: Int32Array;
  skillWeights: Float64Array;
  title: CompiledTitle;
  /** -1 when unknown. */
  rung: number;
  /** Index into `policies`; -1 when unknown. */
  policy: number;
  places: readonly CompiledPlace[];
  placesWithoutCoordinates: boolean;
  /** Distinct known countries; `countriesOnly` when every place names a country and no city. */
  countries: Int32Array;
  placesWithoutCountry: boolean;
  countriesOnly: boolean;
  /** Pay per year: as given, and in euros. NaN when unknown. */
  currency: number;
  payLow: number;
  payHigh: number;
  payLowEuro: number;
  payHighEuro: number;
  /** Whole days since 1970 (UTC); NaN when unknown. */
  postedDay: number;
  /** Folded title and text for the search of excluded words and of words on sponsorship; made on first use. */
  text(): string;
  /** The kind of boilerplate that stands at a position of `text()`; null for what speaks of this job: the title, and all of the description but its boilerplate. */
  boilerplateAt(at: number): SectionKind | null;
  sponsorsVisa(): boolean;
}

export const dayMilliseconds = 86_400_000;

/** Turns a place into numbers. */
export function compilePlace(place: Place, vocabulary: Vocabulary): CompiledPlace {
  const id = (kind: string, name: string | null) => (name === null || name === '' ? 0 : vocabulary.id(`${kind} ${fold(name)}`));
  const known = place.latitude !== null && place.longitude !== null;
  const latitude = known ? ((place.latitude ?? 0) * Math.PI) / 180 : Number.NaN;
  const longitude = known ? ((place.longitude ?? 0) * Math.PI) / 180 : Number.NaN;
  return {
    city: id('city', place.city),
    region: id('region', place.region),
    country: id('country', place.country),
    x: Math.cos(latitude) * Math.cos(longitude),
    y: Math.cos(latitude) * Math.sin(longitude),
    z: Math.sin(latitude),
  };
}

/** Offers to sponsor a visa or to help with one; a denial ("unable to sponsor") is no offer. */
export const sponsorship =
  /\b(?:visa sponsorship (?:is )?(?:available|offered|provided|possible)|(?:we|can|will|happy to|able to) (?:also )?(?:sponsor|provide|offer) (?:your |a )?(?:work )?(?:visas?|visa sponsorship|work permits?)|relocation and visa (?:support|assistance))\b/;

/** Compiles a job. Dates that cannot be read count as unknown. */
export function compileJob(job: Job, vocabulary: Vocabulary): CompiledJob {
  const places = job.locations.map((place) => compilePlace(place, vocabulary));
  const { salary } = job;
  const currency = salary?.currency ?? null;
  const low = currency === null ? null : (salary?.yearMin ?? null);
  const high = currency === null ? null : (salary?.yearMax ?? null);
  const euro = (amount: number | null) => (amount === null || currency === null ? null : inEuro(amount, currency));
  let text: string | undefined;
  let sponsors: boolean | undefined;
  const folded = () => {
    text ??= foldSameLength(`${job.titleText}\n${job.title}\n${job.descriptionText}`);
    return text;
  };
  const boilerplate = job.sections.filter((section) => section.boilerplate);
  const headed = job.titleText.length + job.title.length + 2;
  return {
    job,
    company: vocabulary.id(`company ${employerKey(job.company)}`),
    ...compileWanted(job, vocabulary),
    title: compileTitle(job.title, vocabulary),
    rung: job.seniority === null ? -1 : rungs[job.seniority],
    policy: job.remote === null ? -1 : policies.indexOf(job.remote),
    places,
    placesWithoutCoordinates: places.length === 0 || places.some((place) => Number.isNaN(place.z)),
    countries: Int32Array.from(new Set(places.map((place) => place.country).filter((country) => country !== 0))),
    placesWithoutCountry: places.length === 0 || places.some((place) => place.country === 0),
    countriesOnly: places.length > 0 && places.every((place) => place.city === 0 && place.country !== 0),
    currency: currency === null ? 0 : vocabulary.id(`currency ${currency}`),
    payLow: low ?? Number.NaN,
    payHigh: high ?? Number.NaN,
    payLowEuro: euro(low) ?? Number.NaN,
    payHighEuro: euro(high) ?? Number.NaN,
    postedDay: job.postedAt === null ? Number.NaN : Math.floor(Date.parse(job.postedAt) / dayMilliseconds),
    text: folded,
    boilerplateAt: (at) => boilerplate.find(({ start, end }) => at - headed >= start && at - headed < end)?.kind ?? null,
    sponsorsVisa: () => {
      // What was read of the posting outweighs the words looked for here, which are for postings read before there was such a reading.
      const read = job.requirements?.visaSponsorship ?? null;
      sponsors ??= read === null ? sponsorship.test(folded()) : read === 'offered';
      return sponsors;
    },
  };
}

/** A skill or a language that a posting asks for; the need is null where the posting was read before needs were. */
export interface Wanted {
  name: string;
  need: Need | null;
  /** Its word in the vocabulary. */
  word: string;
}

const nameOfLanguage = new Intl.DisplayNames(['en'], { type: 'language' });

/** What a posting asks of the candidate, in the order of `CompiledJob.skills`. */
export function wantedOf(job: Pick<Job, 'skills' | 'skillNeeds' | 'requirements'>): Wanted[] {
  const needs = new Map(job.skillNeeds.map(({ name, need }) => [name, need]));
  const skills = [...new Set(job.skills)].map((name) => ({ name, need: needs.get(name) ?? null, word: skillWord(name) }));
  const languages = (job.requirements?.languages ?? []).map(({ language, need }) => ({
    name: /^[a-z]{2}$/.test(language) ? (nameOfLanguage.of(language) ?? language) : language,
    need,
    word: languageWord(language),
  }));
  return [...skills, ...languages];
}

function compileWanted(job: Job, vocabulary: Vocabulary): Pick<CompiledJob, 'skills' | 'skillWeights'> {
  const wanted = wantedOf(job);
  const skillWeights = Float64Array.from(wanted, ({ need }) => (need === null ? 1 : skillRules.needs[need]));
  const heaviest = skillWeights.reduce((most, weight) => Math.max(most, weight), 0);
  for (let index = 0; index < skillWeights.length; index += 1) skillWeights[index] = (skillWeights[index] ?? 0) / heaviest;
  return { skills: Int32Array.from(wanted, ({ word }) => vocabulary.id(word)), skillWeights };
}

/** Word of a language in the vocabulary, by its ISO 639-1 code. */
export function languageWord(code: string): string {
  return `language ${code}`;
}

/** Word of a canonical skill in the vocabulary. Skills are compared without regard to case. */
export function skillWord(canonical: string): string {
  return `skill ${fold(canonical)}`;
}
