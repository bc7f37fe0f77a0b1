import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../shared/domain/normalize/read-record.ts';
import { rawRecordOf } from '../../support/raw-records.ts';

const identity = { source: 'file', board: 'acme', externalId: '7' };

describe('a raw record from anywhere', () => {
  it('is taken as it is when it fits', () => {
    expect(readRecord(rawRecordOf())).toEqual({ raw: rawRecordOf(), issues: [] });
  });

  it('takes null for absent, and a number for its digits', () => {
    expect(readRecord({ ...identity, externalId: 4711, title: 'Baker', location: null, salaryText: null })).toEqual({
      raw: { ...identity, externalId: '4711', title: 'Baker' },
      issues: [],
    });
  });

  it('leaves out a member of a wrong shape and says so', () => {
    const read = readRecord({ ...identity, title: 'Baker', remote: true, tags: [{}], salaryText: 4500 });
    expect(read).toMatchObject({ raw: { ...identity, title: 'Baker', salaryText: '4500' } });
    expect('issues' in read ? read.issues.map((issue) => issue.split(':')[0]).sort() : []).toEqual(['remote', 'tags.0']);
  });

  it('takes places that are only text, or only parts', () => {
    const read = readRecord({ ...identity, locations: ['Bern', { city: 'Thun', country: 'CH' }, { text: 'Remote' }, 7] });
    expect(read).toEqual({
      raw: {
        ...identity,
        locations: [{ text: 'Bern' }, { text: 'Thun, CH', city: 'Thun', country: 'CH' }, { text: 'Remote' }],
      },
      issues: [],
    });
  });

  it.each([
    ['no object', 'text', 'record'],
    ['a list', [], 'record'],
    ['nothing', null, 'record'],
    ['no source', { board: 'acme', externalId: '7' }, 'source'],
    ['an empty id', { ...identity, externalId: '' }, 'externalId'],
    ['an id that is an object', { ...identity, externalId: {} }, 'externalId'],
  ])('is malformed when it is %s', (_, record, name) => {
    const read = readRecord(record);
    expect('malformed' in read ? read.malformed.split(':')[0] : 'read').toBe(name);
  });

  it('never throws, whatever the members hold', () => {
    const member = fc.constantFrom(
      'title',
      'company',
      'location',
      'locations',
      'remote',
      'salary',
      'tags',
      'postedAt',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.dictionary(member, fc.anything()), (members) => {
        const read = readRecord({ ...members, ...identity });
        expect('raw' in read ? read.raw : read).toMatchObject(identity);
      }),
      { numRuns: 1000 },
    );
  });
});
