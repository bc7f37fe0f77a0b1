import { describe, expect, it } from 'vitest';
import { equalShare, goldTitles, ownTitles, readTitle } from '../bench/title-figures.ts';
import { titlesAreThere } from '../bench/title-sets.ts';

const fields = ['seniority', 'management', 'earlyCareer', 'family'] as const;

describe('titles composed for the project', () => {
  const rows = ownTitles().map((label) => ({ title: label.title, label }));

  it.each([
    ['seniority', 98],
    ['management', 97],
    ['earlyCareer', 99],
    ['family', 98],
  ] as const)('%s is right in at least %i %%', (field, floor) => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(equalShare(rows, field)).toBeGreaterThanOrEqual(floor);
  });

  it('clean forms are as written', () => {
    const written = rows.flatMap(({ title, label }) => (label.clean === undefined ? [] : [{ title, clean: label.clean }]));
    expect(written.length).toBeGreaterThan(40);
    expect(written.map(({ title }) => readTitle(title).title)).toEqual(written.map(({ clean }) => clean));
  });
});

describe.skipIf(!titlesAreThere())('recorded titles with the project’s labels, half b (needs ../shared/data/lists)', () => {
  const floors = { seniority: 97, management: 94, earlyCareer: 99, family: 91 } as const;

  it('are as right as measured', () => {
    const rows = goldTitles().filter(({ half }) => half === 'b');
    expect(rows.length).toBeGreaterThan(200);
    for (const field of fields) expect(equalShare(rows, field), field).toBeGreaterThanOrEqual(floors[field]);
  });
});
