import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readText } from '../../shared/domain/normalize/description/read-description.ts';
import { readPlaces } from '../../shared/domain/normalize/places/read-places.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import { Figures } from '../bench/figures.ts';
import { countPlaces, labelledPlaces } from '../bench/place-sets.ts';
import { rawRecordOf } from '../support/raw-records.ts';

/** `expect`: `city|region code|country|area` of each place, in order. Invented postings, written by the project. */
const row = z.object({
  location: z.string(),
  expect: z.array(z.string()),
  title: z.string().default('Clerk'),
  text: z.string().default(''),
  company: z.string().default(''),
  language: z.string().nullable().default(null),
});
const gold = readFileSync(new URL('../gold/places.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)));

function placesOf({ location, title, text, company, language }: z.infer<typeof row>): string[] {
  const raw = rawRecordOf({ location, title });
  const clues = { company, language, words: indexWords(readText(text).text), url: null, titleText: title };
  return readPlaces(raw, clues).places.map((place) =>
    [place.city ?? '', place.regionCode ?? '', place.country ?? '', place.area ?? ''].join('|').replace(/\|$/, ''),
  );
}

describe('places', () => {
  it('of the gold file are right in at least 98 of 100 rows', () => {
    const wrong = gold
      .map((each) => ({ ...each, found: placesOf(each) }))
      .filter((each) => JSON.stringify(each.found) !== JSON.stringify(each.expect));
    const list = wrong.map((each) => `${each.location}: ${each.found.join(' ; ')} instead of ${each.expect.join(' ; ')}`);
    expect(gold.length).toBeGreaterThan(150);
    expect(1 - wrong.length / gold.length, list.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  const recorded = existsSync(new URL('../../../shared/data/boards/ashby/', import.meta.url));
  // Only the place fields are read here, so that it is quick; the bench reads titles and texts too.
  it.skipIf(!recorded)(
    'of recorded fields agree with structured addresses of employers the rules were not tuned on (skipped: no recorded boards beside the project)',
    () => {
      const figures = new Figures();
      for (const labelled of labelledPlaces())
        if (labelled.half === 'b') countPlaces(figures, labelled, readPlaces(labelled.record).places);
      const floors: [string, { coverage: number; precision: number }][] = [
        ['country, Ashby, place in the field', { coverage: 98.5, precision: 99.5 }],
        ['city, Ashby', { coverage: 99, precision: 99 }],
        ['region, Ashby', { coverage: 99, precision: 98.5 }],
        ['country, Adzuna', { coverage: 97, precision: 97 }],
        ['city, Adzuna', { coverage: 95.5, precision: 96 }],
        ['city, Arbeitsagentur', { coverage: 97, precision: 96 }],
        ['country, Uber', { coverage: 99, precision: 99.5 }],
      ];
      for (const [field, floor] of floors) {
        const { coverage, precision, labelled } = figures.of(field, 'b');
        expect(labelled, field).toBeGreaterThan(100);
        expect(coverage, `coverage of ${field}`).toBeGreaterThanOrEqual(floor.coverage);
        expect(precision, `precision of ${field}`).toBeGreaterThanOrEqual(floor.precision);
      }
    },
  );
});
