import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqliteSearchEngine } from '../../../shared/adapters/sqlite/search-engine.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { searchEntry } from '../../../shared/domain/search/entry.ts';
import { parseWords } from '../../../shared/domain/search/words.ts';
import type { SearchQuery } from '../../../shared/ports/search.ts';
import { sampleJob } from '../../support/sample-job.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'search-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
function build(jobs: readonly Job[], base: string | null = null, removed: readonly string[] = []): string {
  files += 1;
  const path = join(directory, `${files}.sqlite`);
  const edition = sqliteSearchEngine.edit(path, base);
  if (!edition) throw new Error('the base was refused');
  edition.apply(jobs.map(searchEntry), removed);
  edition.finish();
  return path;
}

function ask(path: string, text: string | null, more: Partial<SearchQuery> = {}) {
  const reader = sqliteSearchEngine.open(path);
  try {
    const words = text === null ? null : parseWords(text);
    const found = reader.search({
      words,
      filters: {},
      sort: text === null ? 'newest' : 'relevance',
      offset: 0,
      limit: 50,
      ...more,
    });
    return { ids: found.hits.map((hit) => hit.card.jobId), total: found.total, facets: found.facets, hits: found.hits };
  } finally {
    reader.close();
  }
}

const place = (city: string, country: string) => ({ text: city, city, region: null, country, latitude: null, longitude: null });
const pay = (yearMax: number, currency: string) => ({
  min: null,
  max: yearMax,
  currency,
  period: 'year' as const,
  text: 'pay',
  yearMin: null,
  yearMax,
  assumption: null,
});

const jobs = [
  sampleJob('nurse', {
    title: 'Nurse',
    descriptionText: 'Care for people in Wien.',
    locations: [place('Wien', 'AT')],
    postedAt: '2026-05-03T00:00:00Z',
    language: 'de',
    employmentType: 'PART_TIME',
  }),
  sampleJob('data', {
    title: 'Data Engineer',
    company: 'Blau GmbH',
    skills: ['Python', 'SQL'],
    remote: 'remote',
    seniority: 'senior',
    locations: [place('Berlin', 'DE'), place('Paris', 'FR')],
    salary: pay(90_000, 'EUR'),
    postedAt: '2026-05-02T00:00:00Z',
  }),
  sampleJob('cook', {
    title: 'Cook',
    descriptionText: 'You cook. You like data? No.',
    skills: ['SQL'],
    salary: pay(30_000, 'EUR'),
    postedAt: null,
    firstSeenAt: '2026-05-04T00:00:00Z',
  }),
];

describe('search snapshot', () => {
  it('ranks a word of the title before the same word of the description', () => {
    expect(ask(build(jobs), 'data').ids).toEqual(['data', 'cook']);
  });

  it('shows the newest first without words, taking the day it was first seen where no date is known', () => {
    expect(ask(build(jobs), null).ids).toEqual(['cook', 'nurse', 'data']);
  });

  it.each([
    ['country', { country: ['FR'] }, ['data']],
    ['several countries', { country: ['FR', 'AT'] }, ['nurse', 'data']],
    ['city in another spelling', { city: ['WIEN'] }, ['nurse']],
    ['remote', { remote: ['remote'] }, ['data']],
    ['employment type', { employmentType: ['PART_TIME'] }, ['nurse']],
    ['seniority', { seniority: ['senior'] }, ['data']],
    ['company', { company: ['blau gmbh'] }, ['data']],
    ['language', { language: ['de'] }, ['nurse']],
    ['all skills', { skills: ['sql', 'python'] }, ['data']],
    ['source', { source: ['greenhouse'] }, []],
    ['least pay, unknown pay left out', { minSalary: 50_000 }, ['data']],
    ['least pay in another currency', { minSalary: 20_000, currency: 'USD' }, []],
    ['date', { postedSince: '2026-05-03' }, ['cook', 'nurse']],
    ['two filters together', { country: ['DE'], skills: ['SQL'] }, ['cook', 'data']],
  ])('filters by %s', (_name, filters, ids) => {
    const found = ask(build(jobs), null, { filters });
    expect(found.ids).toEqual(ids);
    expect(found.total).toBe(ids.length);
  });

  it('counts facets over what was found', () => {
    const { facets } = ask(build(jobs), 'data');
    expect(facets.country).toEqual([
      { value: 'DE', count: 2 },
      { value: 'FR', count: 1 },
    ]);
    expect(facets.skills).toEqual([
      { value: 'SQL', count: 2 },
      { value: 'Python', count: 1 },
    ]);
    expect(facets.language).toEqual([{ value: 'en', count: 2 }]);
  });

  it('gives pages without gaps and overlaps', () => {
    const many = Array.from({ length: 25 }, (_, index) => sampleJob(`job-${index}`, { title: `Engineer ${index}` }));
    const path = build(many);
    const pages = [0, 10, 20].flatMap((offset) => ask(path, 'engineer', { offset, limit: 10 }).ids);
    expect(new Set(pages).size).toBe(25);
  });

  it('takes changes and removals over the base, and leaves the base as it was', () => {
    const base = build(jobs);
    const changed = sampleJob('nurse', { title: 'Head Nurse', contentHash: 'other' });
    const next = build([changed, sampleJob('new', { title: 'Pilot' })], base, ['cook', 'never-was']);
    expect(ask(next, 'head').ids).toEqual(['nurse']);
    expect(ask(next, 'pilot').ids).toEqual(['new']);
    expect(ask(next, 'cook').ids).toEqual([]);
    expect(ask(next, null).total).toBe(3);
    expect(ask(base, 'cook').ids).toEqual(['cook']);
  });

  it('notices that nothing differs', () => {
    const base = build(jobs);
    const edition = sqliteSearchEngine.edit(join(directory, 'same.sqlite'), base);
    expect(edition?.apply(jobs.map(searchEntry), ['never-was'])).toBe(0);
    edition?.discard();
  });

  it('answers an empty snapshot with nothing', () => {
    const path = build([]);
    expect(ask(path, 'data')).toMatchObject({ ids: [], total: 0 });
    expect(ask(path, null)).toMatchObject({ ids: [], total: 0 });
  });

  it('keeps the order of relevance sensible for words that very many jobs hold', () => {
    const many = Array.from({ length: 6000 }, (_, index) =>
      sampleJob(`job-${index}`, { title: index % 1000 === 0 ? 'Gardener' : 'Clerk', descriptionText: 'A gardener is near.' }),
    );
    const found = ask(build(many), 'gardener', { limit: 7 });
    expect(found.total).toBe(6000);
    expect(found.hits.map((hit) => hit.card.title)).toEqual([...Array(6).fill('Gardener'), 'Clerk']);
  });
});
