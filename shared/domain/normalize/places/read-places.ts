import type { Evidence } from '../../evidence.ts';
import type { RemotePolicy } from '../../job-posting.ts';
import type { Place } from '../../place.ts';
import type { RawRecord } from '../../raw-record.ts';
import { cleanLine, cut } from '../text.ts';
import { type Clues, hintsOf } from './clues.ts';
import type { Draft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { workModelOf } from './place-words.ts';
import { type Context, type Settled, settle } from './settle.ts';
import { asItStands, fromParts, hasParts, type StructuredPlace, withinGlobe } from './structured.ts';
import { type Prose, placesInText } from './text-places.ts';

export { workModelOf } from './place-words.ts';

export interface PlacesRead {
  places: Place[];
  evidence: Evidence[];
  /** Work-model words that stood in a place field, with the field's text. */
  workModel: { policy: RemotePolicy; path: string; quote: string }[];
}

const maxPlaces = 50;
/** Characters of a place field that are read: some list all their offices in one. */
const maxLine = 1200;

interface Found {
  draft: Readonly<Draft>;
  text: string;
  structured: StructuredPlace | null;
  evidence: Evidence;
}

/**
 * The places of work of a raw record: structured parts win over text, a free text may name several places, work-model words in it are
 * taken out and handed on. An ambiguous name is resolved by its context: named region or country, postal code, the other places of the record, then language,
 * employer and currency of the posting. Where the fields give no country, the title and the text are read. What stays ambiguous keeps a null country.
 */
export function readPlaces(raw: RawRecord, clues: (Clues & Prose) | null = null): PlacesRead {
  const alone = raw.locations === undefined || raw.locations.length === 0 ? raw.location : undefined;
  const known = alone === undefined ? undefined : plainLines.get(alone);
  if (known) return copyOf(known);
  const hint = hintsOf(clues);
  let fromLine = true;
  const read = readAfresh(raw, clues, {
    hint: (country) => {
      fromLine = false;
      return hint(country);
    },
    toText: () => {
      fromLine = false;
    },
  });
  if (alone !== undefined && fromLine && alone.length <= 200) {
    if (plainLines.size >= 2048) plainLines.clear();
    plainLines.set(alone, copyOf(read));
  }
  return read;
}

/** Lines that say everything by themselves, and what they say: the boards of an employer name the same places over and over. */
const plainLines = new Map<string, PlacesRead>();

function copyOf({ places, evidence, workModel }: PlacesRead): PlacesRead {
  return {
    places: places.map((place) => ({ ...place })),
    evidence: evidence.map((each) => ({ ...each })),
    workModel: workModel.map((each) => ({ ...each })),
  };
}

/** What is asked beside the place fields. */
interface Beyond {
  hint: Context['hint'];
  /** The fields give no country: the rest of the posting is to be read, where there is one. */
  toText: () => void;
}

function readAfresh(raw: RawRecord, clues: (Clues & Prose) | null, { hint, toText }: Beyond): PlacesRead {
  const read: PlacesRead = { places: [], evidence: [], workModel: [] };
  const listed = raw.locations !== undefined && raw.locations.length > 0;
  const given: readonly StructuredPlace[] = listed
    ? (raw.locations ?? [])
    : raw.location !== undefined
      ? [{ text: raw.location }]
      : [];
  const complete = given
    .slice(0, maxPlaces)
    .map(asItStands)
    .filter((place) => place !== null);
  if (complete.length > 0 && complete.length === Math.min(given.length, maxPlaces)) return knownBefore(complete);
  const found: Found[] = [];
  for (const [index, entry] of given.slice(0, maxPlaces).entries()) {
    const path = listed ? `locations.${index}` : 'location';
    const text = cleanLine(entry.text, maxLine);
    for (const policy of workModelOf(text)) read.workModel.push({ policy, path, quote: text });
    const evidence = (quote: string): Evidence => ({ from: 'field', path, quote: cut(quote, 300), confidence: 1 });
    if (hasParts(entry)) {
      const stated = [entry.city, entry.region, entry.country].filter(Boolean).join(', ');
      found.push({
        draft: fromParts(entry, text),
        text: cut(text, 300).trim(),
        structured: entry,
        evidence: evidence(text || stated),
      });
    } else {
      const drafts = draftsOf(text);
      // One text with several places: each has its part of the words.
      for (const draft of drafts) {
        const part = cut(drafts.length === 1 ? text : partOf(text, draft), 300).trim();
        found.push({ draft, text: part, structured: null, evidence: evidence(part || text) });
      }
    }
  }
  let settled = settleBelievable(found, hint);
  const nowhere = settled.every(
    ({ place, of }) => place.country === null && (place.city === null || of.draft.candidates.length === 0),
  );
  if (nowhere) toText();
  if (clues !== null && nowhere) {
    const named = placesInText(
      clues,
      settled.every(({ place }) => place.area === undefined),
    ).map(
      ({ draft, quote, from, confidence }): Found => ({
        draft,
        text: cut(quote, 300).trim(),
        structured: null,
        evidence: {
          from: from === 'title' ? 'field' : 'text',
          ...(from === 'title' ? { path: 'title' } : {}),
          quote: cut(quote, 300),
          confidence,
        },
      }),
    );
    if (named.length > 0) settled = settleBelievable([...settled.map(({ of }) => of), ...named], hint);
  }
  const seen = new Set<string>();
  for (const { place, confidence, of } of settled) {
    const { structured, evidence } = of;
    if (
      structured?.latitude !== undefined &&
      structured.longitude !== undefined &&
      withinGlobe(structured.latitude, structured.longitude)
    ) {
      place.latitude = structured.latitude;
      place.longitude = structured.longitude;
    }
    const named = place.city !== null || place.country !== null || place.area !== undefined;
    const key = [place.city, place.region, place.country, place.area, named ? '' : place.text].join('\n');
    if (seen.has(key) || read.places.length >= maxPlaces) continue;
    seen.add(key);
    read.places.push(place);
    if (evidence.quote !== '') read.evidence.push({ ...evidence, confidence: Math.min(confidence, evidence.confidence) });
  }
  return read;
}

/** What a complete record knows, with the words for the work model in its texts. */
function knownBefore(places: readonly Place[]): PlacesRead {
  return {
    places: [...places],
    evidence: places.map(({ text }, index) => ({ from: 'field', path: `locations.${index}`, quote: text, confidence: 0.95 })),
    workModel: places.flatMap(({ text }, index) =>
      workModelOf(text).map((policy) => ({ policy, path: `locations.${index}`, quote: text })),
    ),
  };
}

/** The part of a line that names one of its places, without the signs around it. */
function partOf(text: string, { start, end }: Readonly<Draft>): string {
  const part = text.slice(start, end).replace(/^[\s,;|/&–-]+|[\s,;|/&–-]+$/g, '');
  return (/^\([^()]*\)$/.test(part) ? part.slice(1, -1).trim() : part) || text;
}

const countryOf = (draft: Draft) => draft.country ?? draft.region?.country ?? null;

/** Settles the places; what is not believed is no context for the others either. */
function settleBelievable(found: readonly Found[], hint: Context['hint']): (Settled & { of: Found })[] {
  let settled = settleAll(found, hint);
  for (let count = found.length; settled.length < count; ) {
    count = settled.length;
    settled = settleAll(
      settled.map(({ of }) => of),
      hint,
    );
  }
  return settled;
}

/** Settles the clear places first: they are the context of the ambiguous ones, until nothing changes. */
function settleAll(found: readonly Found[], hint: Context['hint']): (Settled & { of: Found })[] {
  const countries = new Set<string>();
  const regions = new Set<string>();
  for (const { draft } of found) {
    const country = countryOf(draft);
    if (country !== null && draft.eitherRegion === null) countries.add(country);
    if (draft.region !== null) regions.add(`${draft.region.country}.${draft.region.code}`);
  }
  const context: Context = { countries, regions, hint };
  let settled = found.map((of) => ({ of, settled: settle(of.draft, of.text, context) }));
  for (let round = 0; round < 3; round += 1) {
    const size = countries.size;
    for (const { settled: each } of settled)
      if (each && !each.open && each.place.country !== null) countries.add(each.place.country);
    if (countries.size === size || settled.every(({ settled: each }) => each !== null && !each.open)) break;
    settled = settled.map((each) =>
      each.settled && !each.settled.open ? each : { of: each.of, settled: settle(each.of.draft, each.of.text, context) },
    );
  }
  return settled.flatMap(({ of, settled: each }) => (each ? [{ ...each, of }] : []));
}
