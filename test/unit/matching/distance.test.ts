import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compilePlace } from '../../../shared/domain/matching/compile-job.ts';
import { kilometres } from '../../../shared/domain/matching/rate.ts';
import { Vocabulary } from '../../../shared/domain/matching/vocabulary.ts';

const at = (latitude: number, longitude: number) =>
  compilePlace({ text: '', city: null, region: null, country: null, latitude, longitude }, new Vocabulary());

/** The haversine formula as the books have it, degrees in. */
function haversineKm(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((latitude2 - latitude1) * radians) / 2) ** 2 +
    Math.cos(latitude1 * radians) * Math.cos(latitude2 * radians) * Math.sin(((longitude2 - longitude1) * radians) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(a)));
}

it('the fast distance is that of the haversine formula, to a metre', () => {
  const latitude = fc.double({ min: -90, max: 90, noNaN: true });
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  fc.assert(
    fc.property(latitude, longitude, latitude, longitude, (lat1, lon1, lat2, lon2) => {
      // Near the opposite side of the Earth both formulas lose digits.
      const exact = haversineKm(lat1, lon1, lat2, lon2);
      expect(Math.abs(kilometres(at(lat1, lon1), at(lat2, lon2)) - exact)).toBeLessThan(exact > 19_900 ? 1 : 0.001);
    }),
  );
  expect(haversineKm(52.52, 13.405, 48.137, 11.575)).toBeCloseTo(504, 0);
});
