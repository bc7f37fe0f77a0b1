import { describe, expect, it } from 'vitest';
import { ofManyEmployers } from '../../../shared/domain/feed-sources.ts';
import { captureSource } from '../../../shared/sources/capture.ts';
import { sources } from '../../../shared/sources/registry.ts';

describe('sources whose boards hold postings of many employers', () => {
  it('are the feeds of the registry, captured pages and job-alert mails', () => {
    for (const { name, kind } of sources) expect([name, ofManyEmployers(name)]).toEqual([name, kind === 'feed']);
    expect(ofManyEmployers(captureSource)).toBe(true);
    expect(ofManyEmployers('linkedin-mail')).toBe(true);
  });
});
