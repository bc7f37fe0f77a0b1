import { describe, expect, it } from 'vitest';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

function posting(change: Partial<RawRecord>) {
  const read = normalizePosting(rawRecordOf(change), seenAt);
  if ('rejected' in read) throw new Error(read.rejected.detail);
  return read.posting;
}
const saying = (text: string) =>
  posting({ title: 'Buyer', descriptionHtml: `<p>You plan what our shops need.</p><p>${text}</p>` });

describe('the work model in a text', () => {
  it.each([
    ['We look forward to you. #LI-Remote', 'remote'],
    ['#LI-Hybrid', 'hybrid'],
    ['#LI-Onsite and nothing else', 'onsite'],
    ['Location: Bay Area/Remote', 'remote'],
    ['Location: Anywhere', 'remote'],
    ['Remote within the U.S., with travel', 'remote'],
    ['We are a remote-first company.', 'remote'],
    ['We are a remote-first company. This role has a hybrid schedule.', 'hybrid'],
    ['This is not a remote job.', 'onsite'],
    ['You design distributed systems and talk to remote offices.', null],
    ['Perk: work from anywhere for four weeks a year.', null],
    ['Two days a week from our office in Berlin', 'hybrid'],
    ['Unser Angebot: Homeoffice möglich', 'hybrid'],
  ])('%s: %s', (text, policy) => {
    expect(saying(text).remote).toBe(policy);
  });

  it('is quoted', () => {
    expect(saying('Send us your papers. #LI-Remote').evidence.remote).toEqual([
      { from: 'text', quote: '#LI-Remote', confidence: 0.95 },
    ]);
  });
});

describe('the kind of employment in a text', () => {
  it.each([
    ['Type: Full-Time', 'FULL_TIME'],
    ['- Hours: Part-time, mornings', 'PART_TIME'],
    ['Office | Sales | Full-time', 'FULL_TIME'],
    ['Full-time: 40 hours a week', 'FULL_TIME'],
    ['#LI-Fulltime', 'FULL_TIME'],
    ['We are looking for a barista to join our team part-time in Bern.', 'PART_TIME'],
    ['Type: Contract', 'CONTRACTOR'],
    ['4+ years of full-time experience', null],
    ['You lead full-time and part-time colleagues.', null],
    ['Permanent residency is needed.', null],
  ])('%s: %s', (text, type) => {
    expect(saying(text).employmentType).toBe(type);
  });

  it('a contract to hire is a contract', () => {
    expect(posting({ title: 'Accountant (Contract to Hire)' }).employmentType).toBe('CONTRACTOR');
  });
});

describe('skills in a text', () => {
  it.each([
    ['You know C#, C++ and .NET, and Node.js too.', ['.NET', 'C#', 'C++', 'Node.js']],
    ['Machine-Learning and machine\nlearning', ['Machine learning']],
    ['You like javascripter, kotliners and sqlite3x.', []],
  ])('%s', (text, names) => {
    expect(saying(text).skills).toEqual(names);
  });
});
