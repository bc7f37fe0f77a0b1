import { describe, expect, it } from 'vitest';
import { directory, directoryUrl, sectors } from '../../../shared/domain/directory/directory.ts';
import { foldPlace } from '../../../shared/domain/directory/places.ts';
import { sectorsOf } from '../../../shared/domain/directory/skill-sectors.ts';
import { suggestBoards } from '../../../shared/domain/directory/suggest.ts';
import { recognise } from '../../../shared/sources/registry.ts';
import { apiUnderTest } from '../../support/api-under-test.ts';

const suggest = (wishes: Partial<Parameters<typeof suggestBoards>[1]>) =>
  suggestBoards(directory(), { skills: [], places: [], sectors: [], ...wishes });

describe('the directory of boards', () => {
  it('is large, broad and of many countries', () => {
    const entries = directory();
    expect(entries.length).toBeGreaterThanOrEqual(400);
    expect(new Set(entries.map(({ sector }) => sector))).toEqual(new Set(sectors));
    const countries = new Set(entries.map(({ country }) => country));
    for (const code of ['CH', 'DE', 'AT', 'FR', 'IT', 'GB', 'NL', 'SE', 'DK', 'NO', 'FI', 'ES', 'PT', 'US', 'CA', 'AU'])
      expect(countries).toContain(code);
    expect(entries.filter(({ sector }) => sector === 'software').length).toBeLessThan(entries.length / 4);
  });

  it('names each board once, each company once', () => {
    const entries = directory();
    expect(new Set(entries.map(({ boardId }) => boardId.toLowerCase())).size).toBe(entries.length);
    expect(new Set(entries.map(({ company }) => company.toLowerCase())).size).toBe(entries.length);
  });

  it('gives addresses that its source recognises as the very board', () => {
    const wrong = directory().filter((entry) => {
      const recognised = recognise(directoryUrl(entry));
      return recognised.kind !== 'board' || recognised.source !== entry.system || recognised.token !== entry.token;
    });
    expect(wrong.map(({ boardId }) => boardId)).toEqual([]);
  });
});

describe('suggested boards', () => {
  it('are in the place first, in whatever language it is named', () => {
    const [first] = suggest({ places: ['Genf'], sectors: ['public'] });
    expect(first).toMatchObject({
      city: 'Genève',
      sector: 'public',
      score: 80,
      reasons: ['head office in Genève', 'sector public'],
    });
    for (const place of ['Munich', 'München', 'muenchen', 'Munich, Germany'])
      expect(suggest({ places: [place] })[0]).toMatchObject({ city: 'München', country: 'DE' });
    for (const country of ['CH', 'Schweiz', 'Suisse', 'Svizzera', 'Switzerland'])
      expect(new Set(suggest({ places: [country] }).map((each) => each.country))).toEqual(new Set(['CH']));
  });

  it('are in the country when the city has none, before those elsewhere', () => {
    for (const { sector } of suggest({ places: ['Zürich'], sectors: ['health', 'public'] }))
      expect(['health', 'public']).toContain(sector);
    const found = suggest({ places: ['Zürich'], sectors: ['health'], skills: ['nursing'] });
    expect(found[0]).toMatchObject({ country: 'CH', sector: 'health' });
    const abroad = found.findIndex(({ country }) => country !== 'CH');
    expect(found.slice(abroad).filter(({ city }) => city === 'Zürich')).toEqual([]);
  });

  it('in a city are not those of its namesake in another country', () => {
    const cambridge = suggest({ places: ['Cambridge, UK'] }).filter(({ score }) => score >= 40);
    expect(cambridge.length).toBeGreaterThan(0);
    expect(new Set(cambridge.map(({ country }) => country))).toEqual(new Set(['GB']));
  });

  it('follow from skills of all trades', () => {
    for (const [skill, sector] of [
      ['Nursing', 'health'],
      ['Pflegefachperson HF', 'health'],
      ['infirmière', 'health'],
      ['TypeScript', 'software'],
      ['Buchhaltung', 'finance'],
      ['CNC-Fräsen', 'industry'],
      ['Bauleitung', 'construction'],
      ['Koch', 'food'],
      ['enseignement', 'education'],
      ['fundraising', 'non-profit'],
      ['museum education', 'education'],
    ] as const)
      expect(sectorsOf(skill)[0], skill).toBe(sector);
    expect(sectorsOf('zymurgy')).toEqual([]);
    const [first] = suggest({ skills: ['nursing', 'triage'] });
    expect(first).toMatchObject({ sector: 'health', reasons: ['health often looks for nursing'] });
  });

  it('are the same for the same wishes, none when nothing fits, all when nothing is asked', () => {
    expect(suggest({ places: ['Zürich'], skills: ['Java'] })).toEqual(suggest({ places: ['Zürich'], skills: ['Java'] }));
    expect(suggest({ places: ['Atlantis'] })).toEqual([]);
    expect(suggest({})).toHaveLength(directory().length);
  });

  it('fold names of places', () => {
    expect(foldPlace('København')).toBe('kobenhavn');
    expect(foldPlace('COPENHAGEN')).toBe('kobenhavn');
    expect(foldPlace('St. Gallen')).toBe('st gallen');
  });
});

describe('boards.suggest', () => {
  it('says what it went by, which boards are followed, and how old the directory is', async () => {
    const api = apiUnderTest();
    const asked = await api.ask('GET /v1/boards/suggest', { query: 'place=Z%C3%BCrich&sector=finance&skills=risk&limit=3' });
    expect(asked.json).toMatchObject({ asked: { from: 'you', places: ['Zürich'] }, directory: { boards: directory().length } });
    expect(asked.json.items).toHaveLength(3);
    const [first] = asked.json.items;
    expect(first).toMatchObject({ city: 'Zürich', sector: 'finance', followed: false });
    await api.followed.follow({ userId: 'ann', boardId: first.boardId, followedAt: '2026-05-01T00:00:00Z' });
    const again = await api.ask('GET /v1/boards/suggest', { query: 'place=Z%C3%BCrich&sector=finance&skills=risk&limit=3' });
    expect(again.json.items[0]).toMatchObject({ boardId: first.boardId, followed: true });
    expect((await api.ask('GET /v1/boards/suggest', { query: 'sector=magic' })).statusCode).toBe(400);
    const all = await api.ask('GET /v1/boards/suggest', { query: 'limit=100&place=Stuttgart&place=Paris' });
    for (const { system, needsKey } of all.json.items) expect(needsKey).toBe(system === 'smartrecruiters');
    expect((await api.ask('GET /v1/boards/suggest')).json.asked.from).toBe('nothing');
  });

  it('goes by the profile when nothing is asked', async () => {
    const api = apiUnderTest();
    await api.ask('POST /v1/profile/import', {
      json: {
        basics: { name: 'Ann', label: 'Pflegefachfrau', location: { city: 'Bern', countryCode: 'CH' } },
        skills: [{ name: 'Nursing', keywords: ['Wundpflege'] }],
      },
    });
    const { json } = await api.ask('GET /v1/boards/suggest');
    expect(json.asked).toMatchObject({ from: 'profile', places: ['Bern, CH'] });
    expect(json.asked.skills).toContain('Pflegefachfrau');
    expect(json.items[0].country).toBe('CH');
    expect(json.items.slice(0, 10).some((each: { sector: string }) => each.sector === 'health')).toBe(true);
  });
});
