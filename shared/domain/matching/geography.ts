import type { Place } from '../place.ts';

/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

/** Great-circle distance in kilometres by the haversine formula; degrees in. */
export function haversineKm(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((latitude2 - latitude1) * radians) / 2) ** 2 +
    Math.cos(latitude1 * radians) * Math.cos(latitude2 * radians) * Math.sin(((longitude2 - longitude1) * radians) / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Distance of two places in kilometres; null when one of them has no coordinates. */
export function distanceKm(one: Place, other: Place): number | null {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null) return null;
  return haversineKm(one.latitude, one.longitude, other.latitude, other.longitude);
}
