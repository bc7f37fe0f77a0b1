/**
 * Quality of places on recorded real postings, against the structured addresses their services give, which are hidden from it: `node test/bench/quality-places.ts [--half a|b] [--errors 20] [--field NAME]`.
 * Below it, without labels, how many free-text places of a long tail of boards are resolved. Halves: see `figures.ts`.
 */
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { readPlaces } from '../../shared/domain/normalize/places/read-places.ts';
import { benchOptions, Figures } from './figures.ts';
import { countPlaces, labelledPlaces, namedIn, unlabelledPlaces } from './place-sets.ts';

const { half, errors } = benchOptions();
const figures = new Figures();
for (const labelled of labelledPlaces()) {
  if (half !== null && labelled.half !== half) continue;
  const read = normalizePosting(labelled.record, '2025-11-01T00:00:00.000Z');
  if ('posting' in read) countPlaces(figures, labelled, read.posting.locations);
}
const coverage = new Figures();
for (const { half: part, record } of unlabelledPlaces()) {
  if (half !== null && part !== half) continue;
  const { places } = readPlaces(record);
  const all = (has: boolean) => (has ? 'yes' : null);
  coverage.count(
    `country known, ${namedIn(record)}`,
    part,
    'yes',
    all(places.some((place) => place.country !== null)),
    `"${record.location}"`,
  );
  coverage.count('country known', part, 'yes', all(places.some((place) => place.country !== null)), `"${record.location}"`);
  coverage.count('place on the map', part, 'yes', all(places.some((place) => place.latitude !== null)), `"${record.location}"`);
}
figures.print('places against structured addresses', errors);
coverage.print('free-text places of the long tail, no labels: coverage only', errors);
