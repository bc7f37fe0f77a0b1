import { describe, expect, it } from 'vitest';
import { ofManyEmployers } from '../../../shared/domain/feed-sources.ts';
import { employerBlock } from '../../../shared/domain/normalize/company/employer-key.ts';
import { captureSource } from '../../../shared/sources/capture.ts';
import { sources } from '../../../shared/sources/registry.ts';

describe('sources whose boards hold postings of many employers', () => {
  it('are the feeds of the registry, captured pages and job-alert mails', () => {
    for (const { name, kind } of sources) expect([name, ofManyEmployers(name)]).toEqual([name, kind === 'feed']);
    expect(ofManyEmployers(captureSource)).toBe(true);
    expect(ofManyEmployers('linkedin-mail')).toBe(true);
  });

  it('say nothing of an employer nobody names; another board is one employer', () => {
    const block = (source: string, externalId: string) => employerBlock({ company: '', source, board: 'all', externalId });
    expect(block('adzuna', '1')).not.toBe(block('adzuna', '2'));
    expect(block('ashby', '1')).toBe(block('ashby', '2'));
    expect(block('ashby', '1')).not.toBe(block('lever', '1'));
  });
});
