import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importResume } from '../../../shared/domain/profile/import-resume.ts';
import { profile } from '../../../shared/domain/profile.ts';
import { resumeJson } from '../../support/candidate.ts';

const now = new Date('2026-11-20T08:00:00Z');
const read = (json: unknown, previous?: Parameters<typeof importResume>[1]['previous']) =>
  importResume(json, { userId: 'user-1', now, previous });
const good = (json: unknown, previous?: Parameters<typeof importResume>[1]['previous']) => {
  const result = read(json, previous);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.ok;
};
const faults = (json: unknown) => {
  const result = read(json);
  return 'faults' in result ? result.faults : [];
};

describe('import of a JSON Resume', () => {
  it('makes one fact of each entry, in the words of the candidate', () => {
    const facts = good(resumeJson).facts;
    const work = facts.find((fact) => fact.path === '/work/1');
    expect(work).toMatchObject({
      kind: 'work',
      text: 'Backend Engineer at Nordlicht Software GmbH (2017-01 – 2021-03)',
      employer: 'Nordlicht Software GmbH',
      title: 'Backend Engineer',
      startDate: '2017-01',
      endDate: '2021-03',
    });
    const highlight = facts.find((fact) => fact.path === '/work/0/highlights/1');
    expect(highlight).toMatchObject({ kind: 'highlight', employer: 'Helvetia Cargo', text: resumeJson.work[0]?.highlights[1] });
    expect(facts.find((fact) => fact.path === '/skills/1')).toMatchObject({
      text: 'Platform (Advanced): Kubernetes, AWS, Terraform',
      skills: ['Platform', 'Kubernetes', 'AWS', 'Terraform'],
    });
    expect(facts.filter((fact) => fact.kind === 'language').map((fact) => fact.text)).toEqual(['German (native)', 'French (B1)']);
  });

  it('says nothing that is not in the document', () => {
    const document = { basics: { name: 'Ada' }, work: [{ name: 'Foundry' }], education: [{}] };
    expect(good(document).facts.map((fact) => [fact.kind, fact.text])).toEqual([
      ['name', 'Ada'],
      ['work', 'Foundry'],
    ]);
  });

  it('keeps the id of a fact when entries move, and changes it when the content does', () => {
    const before = good(resumeJson).facts;
    const moved = good({ ...resumeJson, work: resumeJson.work.toReversed() }).facts;
    expect(moved.map((fact) => fact.id).sort()).toEqual(before.map((fact) => fact.id).sort());
    expect(new Set(before.map((fact) => fact.id)).size).toBe(before.length);
    expect(before.every((fact) => /^f_[0-9a-f]{12}$/.test(fact.id))).toBe(true);
    const changed = good({ ...resumeJson, basics: { ...resumeJson.basics, label: 'Platform Engineer' } }).facts;
    expect(changed.find((fact) => fact.kind === 'label')?.id).not.toBe(before.find((fact) => fact.kind === 'label')?.id);
  });

  it('keeps keys it does not know', () => {
    const resume = { ...resumeJson, 'x-theme': { colour: 'blue' }, work: [{ ...resumeJson.work[0], 'x-note': 1 }] };
    expect(good(resume).resume).toEqual(resume);
  });

  it('names every fault by its JSON pointer', () => {
    expect(
      faults({
        basics: { email: 'not a mail address', location: { countryCode: 'AUT' }, url: 'javascript:alert(1)' },
        work: [{ startDate: '2020-13' }, { highlights: [3] }, { startDate: '2021', endDate: '2019' }],
        'a/b': 1,
      }).map((fault) => fault.path),
    ).toEqual([
      '/basics/email',
      '/basics/url',
      '/basics/location/countryCode',
      '/work/0/startDate',
      '/work/1/highlights/0',
      '/work/2/endDate',
    ]);
    expect(faults({ basics: { name: 'A' }, meta: { rolecall: { digest: { timeZone: 'Mars/Olympus', 'a/b': 1 } } } })).toEqual([
      { path: '/meta/rolecall/digest/timeZone', message: 'must be an IANA time zone such as Europe/Vienna' },
      { path: '/meta/rolecall/digest/a~1b', message: 'is not a known setting' },
    ]);
    expect(faults([])[0]?.path).toBe('');
    expect(faults(null)[0]?.path).toBe('');
    expect(faults({})[0]?.message).toContain('says nothing');
  });

  it('refuses what could harm: depth, size, keys of prototypes', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) deep = [deep];
    expect(faults({ basics: { name: 'A' }, deep })[0]?.message).toContain('nested deeper');
    expect(faults({ basics: { name: 'A' }, many: Array(30_000).fill(0) })[0]?.message).toContain('values');
    expect(faults({ basics: { name: 'x'.repeat(200_000) } })[0]?.message).toContain('longer');
    expect(faults(JSON.parse('{"basics":{"__proto__":{"name":"A"}}}'))[0]).toEqual({
      path: '/basics',
      message: 'holds the key __proto__, which is not allowed',
    });
    expect(faults({ work: Array(101).fill({ name: 'A' }) })[0]?.path).toBe('/work');
  });

  it('takes hidden and direction-turning characters out of the facts', () => {
    const [fact] = good({ basics: { name: 'Ada\u202e\u0000 \n Lovelace\u200b' } }).facts;
    expect(fact?.text).toBe('Ada Lovelace');
  });

  it('takes "present" for an open end', () => {
    const [fact] = good({ work: [{ name: 'Foundry', position: 'Smith', startDate: '2019', endDate: 'Present' }] }).facts;
    expect(fact?.text).toBe('Smith at Foundry (from 2019)');
    expect(fact?.endDate).toBeUndefined();
  });

  it('suggests wishes where the candidate has none, and follows the resume until they change them', () => {
    const first = good(resumeJson);
    expect(first.preferences.titles).toEqual(['Senior Platform Engineer', 'Lead Platform Engineer', 'Backend Engineer']);
    expect(first.preferences.locations[0]).toMatchObject({ city: 'Zürich', country: 'CH' });
    expect(first.digest.email).toBe('zofia@example.org');
    const label = { ...resumeJson, basics: { ...resumeJson.basics, label: 'Staff Engineer', email: 'new@example.org' } };
    const second = good(label, first);
    expect(second.preferences.titles[0]).toBe('Staff Engineer');
    expect(second.digest.email).toBe('new@example.org');
    expect(second.version).toBe(2);
    const chosen = {
      ...first,
      preferences: { ...first.preferences, titles: ['Beekeeper'] },
      digest: { ...first.digest, email: 'own@example.org' },
    };
    const third = good(label, chosen);
    expect(third.preferences.titles).toEqual(['Beekeeper']);
    expect(third.digest.email).toBe('own@example.org');
  });

  it('takes wishes and settings from meta.rolecall', () => {
    const wishes = {
      preferences: { locations: ['Graz'], minSalary: { amount: 50_000, currency: 'EUR', period: 'year' }, workPermits: ['AT'] },
      digest: { hour: 18, timeZone: 'Asia/Kolkata' },
    };
    const imported = good({ ...resumeJson, meta: { rolecall: wishes } });
    expect(imported.preferences).toMatchObject({ locations: [{ text: 'Graz', city: null }], workPermits: ['AT'] });
    expect(imported.digest).toMatchObject({ hour: 18, timeZone: 'Asia/Kolkata', maxJobs: 10 });
  });

  it('answers any JSON value with a profile that fits its schema, or with faults', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ basics: fc.jsonValue(), work: fc.jsonValue(), skills: fc.jsonValue(), meta: fc.jsonValue() }),
        ),
        (json) => {
          const result = read(json);
          if ('ok' in result) expect(profile.safeParse(result.ok).success).toBe(true);
          else expect(result.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.skipIf(!existsSync(sample()))('reads the sample of the JSON Resume project', () => {
    const imported = good(JSON.parse(readFileSync(sample(), 'utf8')));
    expect(imported.facts.length).toBeGreaterThan(20);
  });
});

function sample(): string {
  return path.resolve(import.meta.dirname, '../../../../shared/data/taxonomies/jsonresume_sample.json');
}
