import { type FacetName, facetNames, type SearchEntry } from './entry.ts';
import { fold } from './words.ts';

/** Wishes of a search beside its words. The values of one list are alternatives (skills: all of them); different filters must all hold. */
export interface SearchFilters extends Readonly<Partial<Record<FacetName, readonly string[] | undefined>>> {
  /** Least pay a year. */
  readonly minSalary?: number | undefined;
  readonly currency?: string | undefined;
  /** Date or moment, ISO 8601. */
  readonly postedSince?: string | undefined;
}

const listColumns = [...facetNames, 'currency'] as const;
type ListColumn = (typeof listColumns)[number];

/** Values of one field for all entries: those of entry `id` are `dictionary[values[i]]` for i from `offsets[id]` to `offsets[id + 1]`. */
export interface ValueColumn {
  name: string;
  dictionary: readonly string[];
  offsets: Uint32Array;
  values: Uint32Array;
}

/** Facts of all entries of a snapshot, column by column, by entry id (ids start at 1 and may have holes). */
export interface Columns {
  lists: readonly ValueColumn[];
  /** Epoch seconds; 0 where there is no entry. */
  dates: Float64Array;
  /** Pay a year; NaN where unknown. */
  pay: Float64Array;
  /** Ids from the newest to the oldest; of equal dates the greater id first. */
  newest: Uint32Array;
}

/** What the columns need to know of an entry. */
export type ColumnFacts = Pick<SearchEntry, 'values' | 'date' | 'pay' | 'currency'>;

/** A list column while it is filled. */
interface Building {
  name: ListColumn;
  terms: Map<string, number>;
  offsets: Uint32Array;
  values: number[];
}

/** Builds the columns of entries, given in ascending order of their ids. */
export function buildColumns(entries: Iterable<readonly [number, ColumnFacts]>, maxId: number): Columns {
  const dates = new Float64Array(maxId + 1);
  const pay = new Float64Array(maxId + 1).fill(Number.NaN);
  const ids: number[] = [];
  const building = listColumns.map(
    (name): Building => ({
      name,
      terms: new Map(),
      offsets: new Uint32Array(maxId + 2),
      values: [],
    }),
  );
  let next = 0;
  for (const [id, facts] of entries) {
    ids.push(id);
    dates[id] = facts.date;
    pay[id] = facts.pay ?? Number.NaN;
    for (const column of building) {
      column.offsets.fill(column.values.length, next, id + 1);
      for (const value of valuesOf(facts, column.name)) {
        const known = column.terms.get(value);
        if (known === undefined) column.terms.set(value, column.terms.size);
        column.values.push(known ?? column.terms.size - 1);
      }
    }
    next = id + 1;
  }
  for (const column of building) column.offsets.fill(column.values.length, next);
  const newest = Uint32Array.from(ids).sort((one, other) => (dates[other] ?? 0) - (dates[one] ?? 0) || other - one);
  return {
    lists: building.map(({ name, terms, offsets, values }) => ({
      name,
      dictionary: [...terms.keys()],
      offsets,
      values: Uint32Array.from(values),
    })),
    dates,
    pay,
    newest,
  };
}

function valuesOf(facts: ColumnFacts, name: ListColumn): readonly string[] {
  if (name === 'currency') return facts.currency === null ? [] : [facts.currency];
  return facts.values[name];
}

/** Marks the entries that meet all filters: 1 at their id. */
export function filterEntries(columns: Columns, filters: SearchFilters): Uint8Array {
  const marks = new Uint8Array(columns.dates.length);
  for (const id of columns.newest) marks[id] = 1;
  // In the order of the ids: each pass then reads the columns from one end to the other.
  const keep = (test: (id: number) => boolean) => {
    for (let id = 1; id < marks.length; id += 1) if (marks[id] === 1 && !test(id)) marks[id] = 0;
  };
  for (const column of columns.lists) {
    const wished = wishesFor(column.name, filters);
    if (wished.length === 0) continue;
    const groups = column.name === 'skills' ? wished.map((value) => [value]) : [wished];
    for (const group of groups) {
      const folded = new Set(group.map(fold));
      const good = Uint8Array.from(column.dictionary, (value) => (folded.has(fold(value)) ? 1 : 0));
      keep((id) => {
        for (let at = column.offsets[id] ?? 0; at < (column.offsets[id + 1] ?? 0); at += 1)
          if (good[column.values[at] ?? 0] === 1) return true;
        return false;
      });
    }
  }
  const { minSalary, postedSince } = filters;
  // NaN, the unknown pay, is not at least anything.
  if (minSalary !== undefined) keep((id) => (columns.pay[id] ?? Number.NaN) >= minSalary);
  if (postedSince !== undefined) {
    const since = Date.parse(postedSince) / 1000;
    keep((id) => (columns.dates[id] ?? 0) >= since);
  }
  return marks;
}

function wishesFor(name: string, filters: SearchFilters): readonly string[] {
  if (name === 'currency') return filters.currency === undefined || filters.minSalary === undefined ? [] : [filters.currency];
  const facet = facetNames.find((each) => each === name);
  return (facet && filters[facet]) ?? [];
}

export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

/** Counts the values of every facet over these entries; the most frequent `top` of each, equals by name. */
export function countFacets(columns: Columns, ids: Uint32Array, top = 20): FacetCounts {
  const counts: FacetCounts = {
    country: [],
    city: [],
    remote: [],
    employmentType: [],
    seniority: [],
    company: [],
    language: [],
    skills: [],
    source: [],
  };
  for (const column of columns.lists) {
    const facet = facetNames.find((each) => each === column.name);
    if (!facet) continue;
    const { offsets, values, dictionary } = column;
    const tally = new Uint32Array(dictionary.length);
    const seen: number[] = [];
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index] ?? 0;
      const end = offsets[id + 1] ?? 0;
      for (let at = offsets[id] ?? 0; at < end; at += 1) {
        const value = values[at] ?? 0;
        const before = tally[value] ?? 0;
        if (before === 0) seen.push(value);
        tally[value] = before + 1;
      }
    }
    counts[facet] = mostFrequent(dictionary, tally, seen, top);
  }
  return counts;
}

function mostFrequent(
  dictionary: readonly string[],
  tally: Uint32Array,
  seen: readonly number[],
  top: number,
): { value: string; count: number }[] {
  // Only what reaches the count of the top-th value is sorted by name: dictionaries of companies and cities are long.
  const floor =
    Uint32Array.from(seen, (value) => tally[value] ?? 0)
      .sort()
      .at(-top) ?? 0;
  return seen
    .filter((value) => (tally[value] ?? 0) >= floor)
    .map((value) => ({ value: dictionary[value] ?? '', count: tally[value] ?? 0 }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, top);
}
