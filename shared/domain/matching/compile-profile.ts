import type { RemotePolicy } from '../job-posting.ts';
import { employerKey } from '../normalize/company/employer-key.ts';
import { readPlaces } from '../normalize/places/read-places.ts';
import { relationsOf } from '../normalize/skills/dictionary.ts';
import { foldSameLength } from '../normalize/text.ts';
import type { Place } from '../place.ts';
import type { Profile } from '../profile.ts';
import { candidateLanguages, candidateSkills } from './candidate-skills.ts';
import { type CompiledPlace, compilePlace, languageWord, policies, skillWord } from './compile-job.ts';
import { inEuro } from './exchange-rates.ts';
import { wishedRungs } from './seniority.ts';
import { type CompiledTitle, compileTitle } from './title.ts';
import { Vocabulary } from './vocabulary.ts';
import { policyFit, skillRules } from './weights.ts';

/** The fact that states a skill, or states the skill `by` that stands in for it. */
export interface SkillSource {
  factId: string;
  by: string | null;
  share: number;
}

/** A profile as numbers, with what the reasons need. Score only jobs compiled with the same vocabulary. */
export interface CompiledProfile {
  profile: Profile;
  vocabulary: Vocabulary;
  /** At the number of a skill or language how much of it the candidate has: 1 for what the facts state, less for what those cover or are near to. */
  skills: Float64Array;
  /** Where that comes from, by the same number. */
  skillSources: ReadonlyMap<number, SkillSource>;
  titles: readonly { title: CompiledTitle; text: string; factId: string | null }[];
  /** Rungs wished for; empty is no wish. */
  rungs: readonly number[];
  places: readonly CompiledPlace[];
  wishedPlaces: readonly Place[];
  countries: ReadonlySet<number>;
  /** Whether every wished place has a known country: only then does another country mean abroad. */
  countriesKnown: boolean;
  /** How well each offered policy suits, in the order of `policies`; null is no wish. */
  policyFit: Float64Array | null;
  maxDistanceKm: number;
  currency: number;
  minPay: number;
  minPayEuro: number;
  excludedCompanies: ReadonlyMap<number, string>;
  excludedWords: readonly { folded: string; text: string }[];
  permits: ReadonlySet<number>;
}

/** Times a period is paid in a year: 52 weeks of 5 days of 8 hours. */
const perYear = { hour: 2080, day: 260, week: 52, month: 12, year: 1 } as const;

/**
 * Compiles a profile. Skills are brought to their canonical names through the dictionary the postings went through, including those
 * that the facts mention; wished places without coordinates are looked up in the gazetteer.
 */
export function compileProfile(profile: Profile, vocabulary: Vocabulary = new Vocabulary()): CompiledProfile {
  const wishes = profile.preferences;
  const skillSources = sourcesOf(profile, vocabulary);
  const skills = new Float64Array(Math.max(0, ...skillSources.keys()) + 1);
  for (const [id, { share }] of skillSources) skills[id] = share;
  const wishedPlaces = wishes.locations.map(settlePlace);
  const places = wishedPlaces.map((place) => compilePlace(place, vocabulary));
  const { minSalary } = wishes;
  const minPay = minSalary === null ? Number.NaN : minSalary.amount * perYear[minSalary.period];
  const words = wishes.excludedWords.map((text) => ({ folded: foldSameLength(text.trim()), text: text.trim() }));
  return {
    profile,
    vocabulary,
    skills,
    skillSources,
    titles: wishes.titles
      .map((text) => ({ text, title: compileTitle(text, vocabulary), factId: factOfTitle(profile, text) }))
      .filter(({ title }) => title.totalWeight > 0),
    rungs: wishedRungs(wishes),
    places,
    wishedPlaces,
    countries: new Set(places.map((place) => place.country).filter((country) => country !== 0)),
    countriesKnown: places.length > 0 && places.every((place) => place.country !== 0),
    policyFit: fitOf(wishes.remote),
    maxDistanceKm: wishes.maxDistanceKm ?? Number.NaN,
    currency: minSalary === null ? 0 : vocabulary.id(`currency ${minSalary.currency}`),
    minPay,
    minPayEuro: minSalary === null ? Number.NaN : (inEuro(minPay, minSalary.currency) ?? Number.NaN),
    excludedCompanies: new Map(
      wishes.excludedCompanies
        .filter((name) => name.trim() !== '')
        .map((name) => [vocabulary.id(`company ${employerKey(name)}`), name]),
    ),
    excludedWords: words.filter(({ folded }) => folded !== ''),
    permits: new Set(wishes.workPermits.map((country) => vocabulary.id(`country ${country.toLowerCase()}`))),
  };
}

/** Stated skills and languages, then what stated skills include, then what they are near to: the first source of each is the best. */
function sourcesOf(profile: Profile, vocabulary: Vocabulary): Map<number, SkillSource> {
  const sources = new Map<number, SkillSource>();
  const add = (word: string, source: SkillSource) => {
    const id = vocabulary.id(word);
    if (!sources.has(id)) sources.set(id, source);
  };
  const stated = candidateSkills(profile);
  for (const { name, factId } of stated) add(skillWord(name), { factId, by: null, share: 1 });
  for (const [code, factId] of candidateLanguages(profile)) add(languageWord(code), { factId, by: null, share: 1 });
  for (const { name, factId } of stated)
    for (const included of relationsOf(name)?.implies ?? [])
      add(skillWord(included), { factId, by: name, share: skillRules.covering });
  for (const { name, factId } of stated)
    for (const near of relationsOf(name)?.related ?? []) add(skillWord(near), { factId, by: name, share: skillRules.near });
  return sources;
}

/** The policy suits as well as the wish it suits best. */
function fitOf(wished: readonly RemotePolicy[]): Float64Array | null {
  if (wished.length === 0) return null;
  return Float64Array.from(policies, (offered) => Math.max(...wished.map((wish) => policyFit[wish][offered])));
}

/** Fills country and coordinates of a wished place by name; a place nobody knows stays as it is. */
function settlePlace(place: Place): Place {
  if (place.country !== null && (place.latitude !== null || place.city === null)) return place;
  const { city, region, country } = place;
  const read = readPlaces({
    source: 'profile',
    board: 'profile',
    externalId: 'place',
    locations: [
      {
        text: place.text,
        ...(city === null ? {} : { city }),
        ...(region === null ? {} : { region }),
        ...(country === null ? {} : { country }),
      },
    ],
  }).places[0];
  if (!read) return place;
  return {
    text: place.text,
    city: read.city ?? city,
    region: read.region ?? region,
    country: country ?? read.country,
    latitude: place.latitude ?? read.latitude,
    longitude: place.longitude ?? read.longitude,
  };
}

function factOfTitle(profile: Profile, title: string): string | null {
  const wished = title.toLowerCase();
  const found = profile.facts.find(
    (fact) =>
      (fact.kind === 'work' && fact.title?.toLowerCase() === wished) ||
      (fact.kind === 'label' && fact.text.toLowerCase().includes(wished)),
  );
  return found?.id ?? null;
}
