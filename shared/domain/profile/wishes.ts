import * as z from 'zod';
import type { Place } from '../place.ts';
import { type DigestSettings, digestSettings, type Preferences, preferences } from '../profile.ts';
import { oneLine } from './facts.ts';
import { type Fault, pointer } from './inspect-json.ts';
import { dateOf, type JsonResume } from './json-resume.ts';

/** Wishes and mail settings that the resume itself suggests, where the candidate has said nothing. */
export interface Suggested {
  titles: string[];
  locations: Place[];
  email: string | null;
}

/** The present or last positions: how many of them count as wishes. */
const latestPositions = 2;

/**
 * What the resume suggests: the label and the latest positions as wished titles, the place of living as wished place, the address of
 * the resume for the digest. Coordinates are unknown here and stay so.
 */
export function suggestedBy(resume: JsonResume): Suggested {
  const { basics } = resume;
  const positions = (resume.work ?? [])
    .filter((work) => oneLine(work.position) !== '')
    // An entry without an end is going on: it counts as the latest.
    .map((work, index) => ({
      title: oneLine(work.position),
      end: dateOf(work.endDate) ?? '9999',
      start: dateOf(work.startDate) ?? '',
      index,
    }))
    .sort((one, other) => compare(other.end, one.end) || compare(other.start, one.start) || one.index - other.index)
    .slice(0, latestPositions);
  const labels = oneLine(basics?.label)
    .split(/\s+[|·•]\s+|\s*[,;]\s+/)
    .filter((label) => label !== '' && label.length <= 200);
  const titles = [...labels, ...positions.map(({ title }) => title)].filter((title) => title.length <= 200);
  const city = oneLine(basics?.location?.city);
  const region = oneLine(basics?.location?.region);
  const country = oneLine(basics?.location?.countryCode).toUpperCase();
  const text = [city, region, country].filter((part) => part !== '').join(', ');
  return {
    titles: [...new Map(titles.map((title) => [title.toLowerCase(), title])).values()].slice(0, 10),
    locations:
      text === ''
        ? []
        : [{ text, city: city || null, region: region || null, country: country || null, latitude: null, longitude: null }],
    email: oneLine(basics?.email) || null,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const placeText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((text) => ({ text, city: null, region: null, country: null, latitude: null, longitude: null }));
const placeParts = z.looseObject({ text: z.string().min(1).max(200) });
const unknownPlace = { city: null, region: null, country: null, latitude: null, longitude: null };

/**
 * `meta.rolecall` of an imported document: `{preferences?, digest?, active?, sample?}`, each member replacing the stored one of that name.
 * A place may be a text or a place with at least a text.
 */
const given = z.strictObject({
  preferences: z
    .looseObject({
      locations: z
        .array(z.union([placeText, placeParts.transform((place) => ({ ...unknownPlace, ...place }))]))
        .max(50)
        .optional(),
    })
    .optional(),
  digest: z.looseObject({}).optional(),
  active: z.boolean().optional(),
  /** True for the bundled sample candidate: everything made for it is labelled. */
  sample: z.boolean().optional(),
});

const strictPreferences = z.strictObject(preferences.shape);
const strictDigest = z.strictObject({
  ...digestSettings.shape,
  timeZone: digestSettings.shape.timeZone.refine(isTimeZone, { error: 'must be an IANA time zone such as Europe/Vienna' }),
});

/** Whether the runtime knows this IANA time zone. Bare offsets are refused: they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export interface Wishes {
  preferences: Preferences;
  digest: DigestSettings;
  active: boolean | undefined;
  sample: boolean;
}

/** Reads `meta.rolecall` over what is stored; faults carry the pointer into the document. */
export function readWishes(
  extension: unknown,
  stored: { preferences: Preferences; digest: DigestSettings },
): { ok: Wishes } | { faults: Fault[] } {
  const top = given.safeParse(extension ?? {});
  if (!top.success) return { faults: faultsAt(['meta', 'rolecall'], top.error) };
  const wished = strictPreferences.safeParse({ ...stored.preferences, ...top.data.preferences });
  const settings = strictDigest.safeParse({ ...stored.digest, ...top.data.digest });
  if (wished.success && settings.success)
    return { ok: { preferences: wished.data, digest: settings.data, active: top.data.active, sample: top.data.sample ?? false } };
  return {
    faults: [
      ...(wished.success ? [] : faultsAt(['meta', 'rolecall', 'preferences'], wished.error)),
      ...(settings.success ? [] : faultsAt(['meta', 'rolecall', 'digest'], settings.error)),
    ],
  };
}

/** Zod's issues as faults below a path; an unknown key is named by its own pointer. */
export function faultsAt(base: readonly PropertyKey[], error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pointer([...base, ...issue.path, key]), message: 'is not a known setting' }))
      : [{ path: pointer([...base, ...issue.path]), message: issue.message }],
  );
}
