import { hashOfName, nameKey } from './name-key.ts';

export interface City {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** GeoNames first-level code inside the country. */
  regionCode: string;
  /** Inhabitants, in steps of about 20 %. */
  population: number;
  /** Degrees, within 0.02. */
  latitude: number;
  longitude: number;
}

const alphabet = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((c) => !'\\`$'.includes(c));
const digits = new Uint8Array(128);
for (const [index, character] of alphabet.entries()) digits[character.charCodeAt(0)] = index;

/** Slots of the hash table: a power of two, more than twice the number of names. */
const slots = 1 << 17;
const mask = slots - 1;
/** Names there is room for; the compiler refuses to write more. */
const room = slots >> 1;

/**
 * The cities of the compiled data: pairs of lines, `country.region` and the names with tabs between them, then the columns size, latitude and longitude. Loading only hashes the
 * names; a city is made when it is asked for.
 */
export class CityTable {
  private readonly text: string;
  private readonly starts = new Int32Array(room);
  private readonly ends = new Int32Array(room);
  private readonly groupOf = new Int32Array(room);
  private cities = 0;
  private readonly groups: { key: string; columns: number; first: number; count: number }[] = [];
  private readonly entries = new Int32Array(slots).fill(-1);
  private readonly hashes = new Int32Array(room);
  private readonly cityOf = new Int32Array(room);
  private names = 0;
  private readonly made = new Map<number, City>();
  private readonly lists = new Map<string, readonly City[]>();

  constructor(text: string) {
    this.text = text;
    let at = 0;
    while (at < text.length) {
      const lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) break;
      const first = this.cities;
      let from = text.indexOf('\t', at);
      const key = text.slice(at, from);
      while (from >= 0 && from < lineEnd) {
        const next = text.indexOf('\t', from + 1);
        const to = next < 0 || next > lineEnd ? lineEnd : next;
        const index = this.cities;
        this.cities += 1;
        this.starts[index] = from + 1;
        this.ends[index] = to;
        this.groupOf[index] = this.groups.length;
        this.add(text, from + 1, to, index);
        from = to === lineEnd ? -1 : to;
      }
      this.groups.push({ key, columns: lineEnd + 1, first, count: this.cities - first });
      const columnsEnd = text.indexOf('\n', lineEnd + 1);
      at = columnsEnd < 0 ? text.length : columnsEnd + 1;
    }
  }

  /** Lets a city be found by the name that stands in this part of a text. */
  add(text: string, from: number, to: number, index: number): void {
    const hash = hashOfName(text, from, to);
    let slot = hash & mask;
    while ((this.entries[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.entries[slot] = this.names;
    this.hashes[this.names] = hash;
    this.cityOf[this.names] = index;
    this.names += 1;
  }

  /** Indices of the cities of that name. */
  find(name: string): number[] {
    const hash = hashOfName(name, 0, name.length);
    const found: number[] = [];
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.entries[slot] ?? -1;
      if (entry < 0) return found;
      const index = this.cityOf[entry];
      if (this.hashes[entry] === hash && index !== undefined && !found.includes(index)) found.push(index);
    }
  }

  /** Cities of that name, largest first. */
  named(name: string): readonly City[] {
    const key = nameKey(name);
    const known = this.lists.get(key);
    if (known) return known;
    const list = this.find(name).map((index) => this.city(index));
    if (list.length === 0) return list;
    list.sort((a, b) => b.population - a.population || (a.country < b.country ? -1 : a.country > b.country ? 1 : 0));
    this.lists.set(key, list);
    return list;
  }

  city(index: number): City {
    const known = this.made.get(index);
    if (known) return known;
    const group = this.groups[this.groupOf[index] ?? 0] ?? { key: '', columns: 0, first: 0, count: 0 };
    const position = index - group.first;
    const digit = (at: number) => digits[this.text.charCodeAt(group.columns + at)] ?? 0;
    const share = (column: number) => {
      const at = group.count * column + position * 2;
      return (digit(at) * 91 + digit(at + 1)) / 8280;
    };
    const city: City = {
      name: this.text.slice(this.starts[index], this.ends[index]),
      country: group.key.slice(0, 2),
      regionCode: group.key.slice(3),
      population: Math.round(2 ** (digit(position) / 3.5)),
      latitude: hundredths(share(1) * 180 - 90),
      longitude: hundredths(share(3) * 360 - 180),
    };
    this.made.set(index, city);
    return city;
  }
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
