import { inRegion, isCode } from './draft.ts';
import type { Name } from './names.ts';

/** What a name is beside its neighbours: `Ontario, CA` and `Peru, IN` are cities, `LA` after a name is Louisiana. */
export function besideOthers(name: Name, names: readonly Name[], index: number): Name {
  const next = names[index + 1];
  if (isCode(name.text) && name.kind === 'city' && name.regions.length > 0) {
    const beside = [names[index - 1], next].some(
      (each) => each !== undefined && each.kind !== 'unknown' && (each.kind === 'region' || isCode(each.text)),
    );
    if (beside || index > 0) return { ...name, kind: 'region' };
  }
  // `Georgia, United States`: what follows is the country of the region, not another country; `Shoreham, New York, United States` is no city of New York.
  const country = next?.kind === 'country' ? next.country : null;
  if (country !== null && name.regions.some((region) => region.country === country && !isCode(name.text))) {
    const before = names[index - 1];
    if (name.kind === 'country' && name.country !== country) return { ...name, kind: 'region' };
    const triple = index === 1 && names.length === 3 && before !== undefined && !before.aside;
    if (
      name.kind === 'city' &&
      triple &&
      (before.kind === 'unknown' || (before.kind === 'city' && !before.cities.some((city) => city.population > 600_000)))
    )
      return { ...name, kind: 'region' };
  }
  // `Georgia - Conyers`: a city of the region follows.
  if (
    name.kind === 'country' &&
    next?.kind === 'city' &&
    name.regions.some((region) => next.cities.some((city) => inRegion(city, region))) &&
    !next.cities.some((city) => city.country === name.country)
  )
    return { ...name, kind: 'region' };
  // `North Wales, Pennsylvania`: a town of that region that nobody knows.
  const area = name.kind === 'area' ? (name.area?.country ?? null) : null;
  if (
    area !== null &&
    next?.kind === 'region' &&
    name.cities.length === 0 &&
    !next.regions.some((region) => region.country === area)
  )
    return { ...name, kind: 'unknown', area: null };
  // `Victoria, BC`, `Kent, Washington`: a city of the region that follows, unless the name is a part of that region.
  if (name.kind !== 'city' && name.cities.length > 0 && !isCode(name.text) && next?.kind === 'region') {
    const within = next.regions.filter((region) => !region.division && name.cities.some((city) => inRegion(city, region)));
    const part = name.regions.some((region) =>
      within.some((each) => each.country === region.country && each.code === region.code),
    );
    if (within.length > 0 && !part) return { ...name, kind: 'city' };
  }
  return name;
}
