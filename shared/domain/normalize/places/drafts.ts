import { type Draft, emptyDraft, fitting, inRegion, isCode } from './draft.ts';
import { type Area, type City, citiesNamed, countryOfField, type Region } from './gazetteer.ts';
import { looksLikeName, type Name } from './names.ts';
import { besideOthers } from './neighbours.ts';
import { remembered } from './remembered.ts';
import { type Alternative, alternativesOf } from './split.ts';

/** The places that a line of text names, in its order. Areas larger than a country stay only where nothing smaller is named beside them. Remembered: change none. */
export const draftsOf: (line: string) => readonly Readonly<Draft>[] = remembered(draftsAfresh);

function draftsAfresh(line: string): Draft[] {
  const alternatives = alternativesOf(line);
  // `CT; MA; NY`: among codes of states a short name of a city is one too.
  if (
    alternatives.length > 1 &&
    alternatives.every(({ names }) => names.length === 1 && names.every((name) => isCode(name.text) && name.regions.length > 0))
  )
    for (const { names } of alternatives) for (const name of names) name.kind = 'region';
  const drafts = alternatives.flatMap((alternative) => walk(alternative));
  const smaller = drafts.filter(
    (draft) => draft.area === null || draft.area.country !== null || draft.country !== null || draft.city !== null,
  );
  return smaller.length > 0 ? drafts.filter((draft) => draft.area?.name !== 'worldwide') : drafts;
}

/** Walks the names of one alternative and groups them: `San Francisco, CA, Berlin, Germany` are two places. */
function walk({ names: given, postal, start, end }: Alternative): Draft[] {
  const names = given.map((name, index) => besideOthers(name, given, index));
  const drafts: Draft[] = [];
  for (const [index, name] of names.entries()) {
    const draft = drafts.at(-1) ?? open(drafts, name);
    const before = drafts.length;
    if (name.kind === 'area') takeArea(draft, name, drafts);
    else if (name.kind === 'country') takeCountry(draft, name, drafts);
    else if (name.kind === 'region') takeRegion(draft, name, drafts);
    else if (name.kind === 'city') {
      // One postal code, one town: what follows is a quarter or an addition to its name (`48155 Münster, Westfalen`).
      if (!postal?.lead || draft.city === null || draft.region !== null) takeCity(draft, name, drafts);
    } else takeUnknown(draft, names, index, postal?.lead === true);
    const last = drafts.at(-1);
    if (last && (drafts.length > before || last === draft)) last.end = Math.max(last.end, name.end);
  }
  const kept = drafts.filter(
    ({ city, country, region, options, area }) =>
      city !== null || country !== null || region !== null || options.length > 0 || area !== null,
  );
  const [only] = kept;
  if (kept.length === 1 && only) {
    Object.assign(only, { start, end });
    only.postal = postal;
  }
  if (kept.length > 1)
    return kept.filter(
      (draft) =>
        draft.area === null ||
        draft.area.country !== null ||
        draft.country !== null ||
        draft.city !== null ||
        kept.every((each) => each.area !== null),
    );
  return kept;
}

function open(drafts: Draft[], name: Name): Draft {
  const draft = emptyDraft(name.start);
  drafts.push(draft);
  return draft;
}

function takeArea(draft: Draft, name: Name, drafts: Draft[]): void {
  const area = name.area;
  if (!area) return;
  if (area.country === null) {
    // `Remote - EMEA`; beside a country or a city it says nothing more.
    if (draft.country === null && draft.city === null && draft.area === null && draft.region === null) draft.area = area;
    else if (draft.area !== null && draft.area.country === null && draft.city === null && draft.country === null)
      open(drafts, name).area = area;
    return;
  }
  const regionFits = (of: Draft) =>
    of.region === null ||
    (of.region.country === area.country && (area.regionCode === null || of.region.code === area.regionCode));
  if (draft.area?.country === null) draft.area = null;
  const fits = (draft.country === null || draft.country === area.country) && regionFits(draft) && draft.area === null;
  if (fits && (draft.city === null || draft.candidates.some((city) => city.country === area.country))) {
    draft.area = area;
    draft.country = area.country;
    if (draft.city === null) nameCentre(draft, area, name.text);
    else {
      const inside = draft.candidates.filter((city) => city.country === area.country && city.regionCode === area.regionCode);
      draft.candidates = inside.length > 0 ? inside : draft.candidates.filter((city) => city.country === area.country);
    }
    return;
  }
  const next = open(drafts, name);
  next.area = area;
  next.country = area.country;
  nameCentre(next, area, name.text);
}

/** `Greater Boston` names its city, `Bay Area` does not. */
function nameCentre(draft: Draft, { centre }: Area, text: string): void {
  if (centre === null) return;
  const words = text.split(/[\s/-]+/);
  for (let from = 0; from < words.length; from += 1)
    for (let size = 1; size <= 3 && from + size <= words.length && size < words.length; size += 1) {
      const name = words.slice(from, from + size).join(' ');
      if (name.length > 2 && citiesNamed(name).includes(centre)) {
        setCity(draft, name, [centre]);
        return;
      }
    }
}

function takeCountry(draft: Draft, name: Name, drafts: Draft[]): void {
  const { country } = name;
  if (country === null) return;
  if (draft.area?.country === null && draft.country === null && draft.city === null) draft.area = null;
  if (draft.city !== null && draft.region === null && !draft.candidates.some((city) => city.country === country)) {
    // `Atlanta, Georgia`: a country's name that is also a region, and the region fits the city.
    const region = name.regions.find((each) => fitting(draft.candidates, { ...draft, region: each }).length > 0);
    if (region) {
      draft.region = region;
      draft.candidates = fitting(draft.candidates, draft);
      return;
    }
  }
  const known = draft.country ?? draft.region?.country ?? null;
  const fitsOptions = draft.options.length === 0 || draft.options.some((region) => region.country === country);
  const fitsCity =
    !large(draft, 200_000) ||
    draft.city === null ||
    draft.candidates.length === 0 ||
    draft.candidates.some((city) => city.country === country);
  const target =
    (known !== null && known !== country) ||
    (draft.country === country && draft.city === null && draft.region === null && draft.area === null) ||
    !fitsCity ||
    !fitsOptions
      ? open(drafts, name)
      : draft;
  if (target !== draft && draft.country === country && draft.city === null && draft.region === null) drafts.pop();
  const into = drafts.at(-1) ?? draft;
  into.country = country;
  into.candidates = into.candidates.filter((city) => city.country === country);
  if (into.options.length > 1) {
    into.options = into.options.filter((region) => region.country === country);
    into.region = into.options.length === 1 ? (into.options[0] ?? null) : null;
  }
  // `Ittigen (BE)`: the code of a canton that is a country's too.
  const canton =
    isCode(name.text) && into.city !== null && into.candidates.length === 0
      ? name.regions.find((region) => region.country === 'CH')
      : undefined;
  if (canton) into.eitherRegion = canton;
  const state = name.regions.find((region) => !region.division && region.name === name.text);
  if (into !== draft || (into.city === null && into.region === null)) into.eitherRegion = state ?? null;
}

function takeRegion(draft: Draft, name: Name, drafts: Draft[]): void {
  const { regions, text } = name;
  if (draft.area?.country === null) draft.area = null;
  const allowed = regions.filter((region) => draft.country === null || region.country === draft.country);
  const ofCity =
    draft.candidates.length === 0 ? allowed : allowed.filter((region) => draft.candidates.some((city) => inRegion(city, region)));
  const use = ofCity.length > 0 ? ofCity : allowed;
  const taken = draft.region !== null || draft.options.length > 0;
  const asCountry = isCode(text) ? countryOfField(text) : null;
  if (use.length === 0 || (taken && !narrows(draft, use))) {
    // `NY, NJ, CT`: the next state of a list.
    const alike = isCode(text)
      ? allowed.filter((region) =>
          [draft.region, ...draft.options].some((each) => each?.country === region.country && each.code !== region.code),
        )
      : [];
    if (taken && draft.city === null && alike.length > 0) {
      const next = open(drafts, name);
      next.options = alike;
      next.region = alike.length === 1 ? (alike[0] ?? null) : null;
      return;
    }
    const known = draft.country ?? draft.region?.country ?? null;
    if (asCountry !== null && (known === null || known === asCountry)) {
      draft.country = asCountry;
      return;
    }
    if (
      taken &&
      draft.region !== null &&
      regions.some(
        (region) => region.country === draft.region?.country && (region.code === draft.region.code || draft.region.division),
      )
    )
      return;
    const next = open(drafts, name);
    next.options = regions;
    next.region = regions.length === 1 ? (regions[0] ?? null) : null;
    return;
  }
  if (isCode(text) && ofCity.length === 0 && asCountry !== null && draft.candidates.some((city) => city.country === asCountry)) {
    // `Toronto, CA`: the code is no region of that city; it is its country.
    draft.country = asCountry;
    draft.candidates = draft.candidates.filter((city) => city.country === asCountry);
    return;
  }
  if (draft.city !== null && draft.candidates.length > 0 && ofCity.length === 0 && !isCode(text) && large(draft, 1_000_000)) {
    // `Berlin, California`: two places rather than an unknown town, when the city is large.
    const next = open(drafts, name);
    next.options = use;
    next.region = use.length === 1 ? (use[0] ?? null) : null;
    return;
  }
  if (taken) return;
  draft.options = use;
  draft.region = use.length === 1 ? (use[0] ?? null) : null;
  draft.candidates = fitting(draft.candidates, draft);
}

const large = (draft: Draft, inhabitants: number) => (draft.candidates[0]?.population ?? 0) > inhabitants;

/** `Dorking, Surrey, England`: a region around the one that is named already. */
function narrows(draft: Draft, use: readonly Region[]): boolean {
  return (
    draft.region !== null && use.some((region) => region.country === draft.region?.country && region.code === draft.region.code)
  );
}

function takeCity(draft: Draft, name: Name, drafts: Draft[]): void {
  if (draft.area?.country === null && draft.city === null) draft.area = null;
  if (draft.city !== null) {
    // `New York, New York`, `Berlin, Berlin, Germany`: the second is the region of the first.
    const region = name.regions.find((each) => draft.candidates.some((city) => inRegion(city, each)));
    if (region && draft.region === null) {
      draft.region = region;
      draft.candidates = fitting(draft.candidates, draft);
      return;
    }
    if (name.text === draft.city) return;
    if (draft.candidates.some((city) => name.cities.includes(city))) {
      draft.candidates = draft.candidates.filter((city) => name.cities.includes(city));
      return;
    }
    // A quarter or small town before the large one beside it: `Kings Cross, London`.
    setCity(open(drafts, name), name.text, name.cities);
    return;
  }
  const fits = fitting(name.cities, draft);
  const bound = draft.country !== null || draft.region !== null || draft.options.length > 0;
  if (bound && fits.length === 0) setCity(open(drafts, name), name.text, name.cities);
  else setCity(draft, name.text, fits);
}

function takeUnknown(draft: Draft, names: readonly Name[], index: number, postal: boolean): void {
  const name = names[index];
  if (!name || draft.city !== null || name.aside || !looksLikeName(name.text)) return;
  const next = names[index + 1];
  const bound = draft.country !== null || draft.region !== null;
  // An unknown name is a town only beside a known region, a country or a postal code.
  const before =
    !bound &&
    next !== undefined &&
    (next.kind === 'region' || next.kind === 'country') &&
    !(next.aside && next.kind === 'country' && name.text.split(' ').length > 2);
  const after = bound && draft.region !== null && index > 0 && index === names.length - 1 && names[index - 1]?.kind !== 'unknown';
  if (before || after || (postal && index === 0)) draft.city = name.text;
}

function setCity(draft: Draft, name: string, candidates: readonly City[]): void {
  draft.city = name;
  draft.candidates = candidates;
}
