import type { RawRecord } from '../domain/raw-record.ts';

export type Place = NonNullable<RawRecord['locations']>[number];

/** Places without those whose words stand there already; nothing when there is none. */
export function distinctPlaces(places: readonly Place[]): Place[] | undefined {
  const first = new Map<string, Place>();
  for (const place of places) {
    const words = place.text.trim().toLowerCase();
    if (!first.has(words)) first.set(words, place);
  }
  return first.size > 0 ? [...first.values()] : undefined;
}
