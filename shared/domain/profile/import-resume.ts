import { digestSettings, type Preferences, type Profile, preferences } from '../profile.ts';
import { factsOf } from './facts.ts';
import { type Fault, inspectJson } from './inspect-json.ts';
import { type JsonResume, jsonResume } from './json-resume.ts';
import { faultsAt, readWishes, type Suggested, suggestedBy } from './wishes.ts';

export interface ImportContext {
  userId: string;
  now: Date;
  /** The stored profile: its wishes and settings stay unless the document or the resume they came from says otherwise. */
  previous?: Profile | undefined;
}

/** More faults than this help nobody. */
const maxFaults = 50;

/**
 * A JSON Resume document to a profile with facts, or all its faults with JSON pointers. Never throws on any JSON value. The document
 * is kept as given, unknown keys included. Wishes come from `meta.rolecall`, else from the previous profile, else they are suggested
 * by the resume (see `suggestedBy`); suggestions follow the resume until the candidate changes them.
 */
export function importResume(json: unknown, context: ImportContext): { ok: Profile } | { faults: Fault[] } {
  const structural = inspectJson(json);
  if (structural) return { faults: [structural] };
  const parsed = jsonResume.safeParse(json);
  if (!parsed.success) return { faults: faultsAt([], parsed.error).slice(0, maxFaults) };
  const resume = parsed.data;
  const facts = factsOf(resume);
  if (facts.length === 0)
    return { faults: [{ path: '', message: 'says nothing about the candidate: no name, work, skill or education' }] };

  const { previous } = context;
  const suggestion = suggestedBy(resume);
  const former = previous ? suggestedBy(jsonResume.catch({}).parse(previous.resume)) : null;
  const stored = previous ?? { preferences: preferences.parse({}), digest: digestSettings.parse({}) };
  const wishes = readWishes(resume.meta?.rolecall, {
    preferences: suggestWhereSilent(stored.preferences, suggestion, former),
    digest: {
      ...stored.digest,
      email: stored.digest.email === null || stored.digest.email === former?.email ? suggestion.email : stored.digest.email,
    },
  });
  if ('faults' in wishes) return { faults: wishes.faults.slice(0, maxFaults) };
  return {
    ok: {
      userId: context.userId,
      resume: structuredClone(plain(resume)),
      facts,
      preferences: wishes.ok.preferences,
      digest: wishes.ok.digest,
      active: wishes.ok.active ?? previous?.active ?? true,
      ...(previous?.mailStopped ? { mailStopped: previous.mailStopped } : {}),
      version: (previous?.version ?? 0) + 1,
      updatedAt: context.now.toISOString(),
      sample: wishes.ok.sample,
    },
  };
}

function plain(resume: JsonResume): Record<string, unknown> {
  return { ...resume };
}

/** A wish is silent when it is empty or still what the former resume suggested. */
function suggestWhereSilent(stored: Preferences, suggestion: Suggested, former: Suggested | null): Preferences {
  const silent = (wish: readonly unknown[], before: readonly unknown[] | undefined) =>
    wish.length === 0 || (before !== undefined && JSON.stringify(wish) === JSON.stringify(before));
  return {
    ...stored,
    titles: silent(stored.titles, former?.titles) ? suggestion.titles : stored.titles,
    locations: silent(stored.locations, former?.locations) ? suggestion.locations : stored.locations,
  };
}
