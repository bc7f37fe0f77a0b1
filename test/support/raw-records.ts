import type { RawRecord } from '../../shared/domain/raw-record.ts';

/** A good raw record of an invented employer; `change` replaces fields. */
export function rawRecordOf(change: Partial<RawRecord> = {}): RawRecord {
  return {
    source: 'greenhouse',
    board: 'example-co',
    externalId: '1',
    url: 'https://boards.example.org/example-co/jobs/1001',
    title: 'Senior Backend Engineer (m/w/d)',
    company: 'Example Co GmbH',
    location: 'Berlin, Germany',
    descriptionHtml:
      '<h2>Your role</h2><p>You build the ordering service of our warehouse team in TypeScript and PostgreSQL, and you run it on AWS.</p><ul><li>Design interfaces with the colleagues who use them</li><li>Mentor two junior developers</li><li>Measure before you optimise</li></ul><p>The salary range for this position is €70,000 - €85,000 per year.</p>',
    postedAt: '2026-10-01T08:00:00Z',
    ...change,
  };
}

export const seenAt = '2026-11-01T06:00:00.000Z';
