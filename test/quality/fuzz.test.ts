import { describe, expect, it } from 'vitest';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import { ashbyJobs, hiddenRecord } from '../bench/ashby-records.ts';
import { mutated, numbersFrom } from '../support/mutated-postings.ts';
import { brokenPromise } from '../support/normalized-well.ts';
import { rawRecordOf } from '../support/raw-records.ts';

const seenAt = '2026-11-01T06:00:00.000Z';

/** Mutants of these records that broke a promise, with their numbers: `quality-fuzz.ts` looks at 50,000 of them. */
function failures(records: readonly RawRecord[], count: number): string[] {
  const next = numbersFrom(20261101);
  const failed: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const [record, other] = [0, 1].map(() => records[Math.floor(next() * records.length)]);
    if (!record || !other) continue;
    const promise = brokenPromise(mutated(record, other, next), seenAt);
    if (promise !== null) failed.push(`${number}: ${promise}`);
  }
  return failed;
}

const own = [
  rawRecordOf(),
  rawRecordOf({
    externalId: '2',
    title: 'Pflegefachkraft (m/w/d) 80-100 %',
    location: 'Zürich oder Winterthur (hybrid, 2 Tage)',
    descriptionHtml:
      '<p>Für unseren Standort suchen wir ab sofort Verstärkung.</p><h3>Ihr Profil</h3><ul><li>Ausbildung als Pflegefachkraft</li><li>Deutsch B2, Führerschein B</li><li>mindestens 3 Jahre Erfahrung</li></ul><p>Lohn: CHF 6’200 - 7’100 pro Monat x 13</p>',
  }),
  rawRecordOf({
    externalId: '3',
    title: 'Ingénieur logiciel confirmé H/F - CDI',
    location: 'Lyon / Télétravail',
    descriptionHtml:
      '<div>Vos missions : <ul><li>Concevoir des services en Go et PostgreSQL</li></ul>Rémunération : 45 k€ à 55 k€ brut annuel + variable. Anglais courant. Bac+5. Au moins 5 ans d’expérience.</div>',
  }),
];

describe('mutated postings', () => {
  it('of our own keep every promise', () => {
    expect(failures(own, 3000)).toEqual([]);
  });

  const records = ashbyJobs().map(hiddenRecord);
  it.skipIf(records.length === 0)('of recorded boards keep every promise', () => {
    expect(failures(records, 1000)).toEqual([]);
  });
});
