/**
 * Search over 100,000 synthetic postings of 220 to 300 words: the whole of a search (match, filters, facets, ranking, 50 results with snippets)
 * beside what SQLite alone needs to rank the same words (`ORDER BY rank LIMIT 50`, without filters, facets and results).
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { constants, zstdCompressSync } from 'node:zlib';
import { sqliteSearchEngine } from '../../shared/adapters/sqlite/search-engine.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { SearchFilters } from '../../shared/domain/search/columns.ts';
import { searchEntry } from '../../shared/domain/search/entry.ts';
import { parseWords, snippet } from '../../shared/domain/search/words.ts';
import { sampleJob } from '../support/sample-job.ts';

const postings = 100_000;
const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-search-'));
const random = mulberry32(20260501);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Words by Zipf's law, as language has them: the n-th most frequent is n times rarer than the first. */
const vocabulary = Array.from({ length: 40_000 }, () =>
  Array.from({ length: 3 + Math.floor(random() * 8) }, () => pick([...'etaoinshrdlucmfwypvbgk'])).join(''),
);
const zipf = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the';
const titles = [
  'Software Engineer',
  'Data Engineer',
  'Nurse',
  'Product Manager',
  'Cook',
  'Sales Manager',
  'Data Scientist',
  'Accountant',
  'Designer',
  'Electrician',
];
const places = [
  ['Berlin', 'DE'],
  ['Wien', 'AT'],
  ['Paris', 'FR'],
  ['London', 'GB'],
  ['New York', 'US'],
  ['Zürich', 'CH'],
  ['Madrid', 'ES'],
  ['Toronto', 'CA'],
] as const;
const skills = ['Python', 'SQL', 'Java', 'Kubernetes', 'Excel', 'German', 'Welding', 'AWS', 'React', 'Nursing'];

function posting(index: number): Job {
  const title = `${random() < 0.3 ? 'Senior ' : ''}${pick(titles)}`;
  const words = Array.from({ length: 220 + Math.floor(random() * 80) }, zipf);
  if (random() < 0.4) words.push('engineer', 'team', 'data');
  const [city, country] = pick(places);
  return sampleJob(`j_${index}`, {
    title,
    company: `Company ${Math.floor(random() ** 2 * 5000)}`,
    descriptionText: words.join(' '),
    locations: [{ text: `${city}, ${country}`, city, region: null, country, latitude: null, longitude: null }],
    remote: pick(['remote', 'hybrid', 'onsite', null]),
    seniority: pick(['junior', 'mid', 'senior', null]),
    skills: [...new Set([pick(skills), pick(skills), pick(skills)])],
    language: pick(['en', 'de', 'fr']),
    postedAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 120 * 86_400_000)).toISOString(),
  });
}

const queries: readonly [string, string | null, SearchFilters][] = [
  ['one common word', 'engineer', {}],
  ['two common words', 'data engineer', {}],
  ['a phrase', '"data engineer"', {}],
  ['a title', 'senior nurse', {}],
  ['an unfinished word', 'engin', {}],
  ['two letters', 'se', {}],
  ['three words', 'python data berlin', {}],
  ['a rare word', vocabulary[30_000] ?? '', {}],
  ['the most frequent word', vocabulary[0] ?? '', {}],
  ['words and filters', 'engineer', { country: ['DE', 'AT'], remote: ['remote'] }],
  ['filters only', null, { skills: ['Python', 'SQL'], seniority: ['senior'], postedSince: '2026-03-01' }],
  ['everything', null, {}],
];

try {
  const file = path.join(folder, 'snapshot.sqlite');
  const edition = sqliteSearchEngine.edit(file, null);
  if (!edition) throw new Error('no edition');
  let building = 0;
  for (let start = 0; start < postings; start += 1000) {
    const entries = Array.from({ length: 1000 }, (_, index) => searchEntry(posting(start + index)));
    building += timed(() => edition.apply(entries, []))[1];
  }
  building += timed(() => edition.finish())[1];
  const [packed, packing] = timed(() =>
    zstdCompressSync(readFileSync(file), { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  );
  const change = sqliteSearchEngine.edit(path.join(folder, 'next.sqlite'), file);
  const [, changing] = timed(() => {
    change?.apply(
      Array.from({ length: 100 }, (_, index) => searchEntry(posting(postings + index))),
      [],
    );
    change?.finish();
  });
  const [reader, opening] = timed(() => sqliteSearchEngine.open(file));
  console.table({
    'build 100,000': { seconds: round(building / 1000) },
    'take in 100 more': { seconds: round(changing / 1000) },
    'compress (zstd 1)': { seconds: round(packing / 1000) },
    open: { seconds: round(opening / 1000) },
    size: { MB: round(statSync(file).size / 1e6) },
    'size compressed': { MB: round(packed.byteLength / 1e6) },
  });

  const database = new DatabaseSync(file, { readOnly: true });
  database.exec('PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -65536');
  const plain = database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50');
  const rows: Record<string, Record<string, number | string>> = {};
  const all: number[] = [];
  const reference: number[] = [];
  for (const [name, text, filters] of queries) {
    const words = text === null ? null : parseWords(text);
    let total = 0;
    const search = () => {
      const found = reader.search({ words, filters, sort: words ? 'relevance' : 'newest', offset: 0, limit: 50 });
      total = found.total;
      for (const { body } of found.hits) snippet(body, words?.words ?? []);
    };
    const ours = repeated(search, 25);
    const theirs = words === null ? [] : repeated(() => plain.all(words.expression), 25);
    all.push(...ours);
    reference.push(...theirs);
    rows[name] = {
      found: total,
      'p50 ms': round(at(ours, 0.5)),
      'p99 ms': round(at(ours, 0.99)),
      'SQLite rank p50 ms': theirs.length > 0 ? round(at(theirs, 0.5)) : '',
    };
  }
  console.table(rows);
  console.log(
    `search over ${postings.toLocaleString('en')} postings: p50 ${round(at(all, 0.5))} ms, p99 ${round(at(all, 0.99))} ms (line: 50 ms); reference (SQLite's own rank): p50 ${round(at(reference, 0.5))} ms, p99 ${round(at(reference, 0.99))} ms`,
  );
  database.close();
  reader.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed<T>(work: () => T): [T, number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}

/** Milliseconds of each run, after three that warm up. */
function repeated(work: () => unknown, times: number): number[] {
  for (let run = 0; run < 3; run += 1) work();
  return Array.from({ length: times }, () => timed(work)[1]);
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A small generator with a full period (Tommy Ettinger's mulberry32): the same postings in every run. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
