import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../shared/sources/registry.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { readSource } from '../../support/read-source.ts';

const samples = path.resolve(import.meta.dirname, '../../../../shared/data/samples');
const present = existsSync(path.join(samples, 'workable_widget.json'));
if (!present) console.log('skipped: the recorded answers do not lie beside the project');

const text = (file: string) => readFileSync(path.join(samples, file), 'utf8');

/** Reads a board whose first answer is a recorded one; everything else the service would say is missing. */
async function read(name: string, token: string, pages: Record<string, { body: string; contentType?: string }>, key?: string) {
  const fetcher = new FakePageFetcher();
  for (const [url, page] of Object.entries(pages)) fetcher.pages.set(url, page);
  const keys = { read: async () => (key === undefined ? null : { consent: key }) };
  return readSource(name, token, Object.keys(pages)[0] ?? '', fetcher, { keys });
}

/** Recorded answers; some were shortened by those who recorded them, so that texts are missing in them. */
describe.skipIf(!present)('real answers', () => {
  it('Workable: two rows of one posting are one record with both places', async () => {
    const body = text('workable_widget.json');
    const { records, pages } = await read('workable', 'zaelab', {
      'https://apply.workable.com/api/v1/widget/accounts/zaelab?details=true': { body },
    });
    const jobs = JSON.parse(body).jobs as { shortcode: string; country: string; title: string }[];
    expect(records.map((record) => record.externalId)).toEqual([...new Set(jobs.map((job) => job.shortcode))]);
    expect(pages[0]?.unusable).toBe(0);
    expect(records[0]).toMatchObject({
      title: jobs[0]?.title,
      company: JSON.parse(body).name,
      remote: 'remote',
      department: 'Business Consulting',
      postedAt: '2026-08-05',
      url: 'https://apply.workable.com/j/DD136DD7E7',
      locations: [
        { text: 'Spain', country: 'ES' },
        { text: 'Portugal', country: 'PT' },
      ],
    });
  });

  it('SmartRecruiters: every structured field of the list', async () => {
    const body = text('smartrecruiters.json');
    const job = JSON.parse(body).content[0];
    const url = 'https://api.smartrecruiters.com/v1/companies/Knight/postings?limit=100&offset=0';
    const { records } = await read('smartrecruiters', 'Knight', { [url]: { body } }, 'yes');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      externalId: job.id,
      title: job.name,
      company: job.company.name,
      companyFrom: 'posting',
      url: `https://jobs.smartrecruiters.com/${job.company.identifier}/${job.id}`,
      requisitionId: job.refNumber,
      postedAt: job.releasedDate,
      employmentTypeText: job.typeOfEmployment.label,
      language: job.language.code,
      locations: [{ text: job.location.fullLocation, city: job.location.city, region: 'MO', country: 'US', postalCode: '63303' }],
    });
    expect(records[0]?.department).toBeUndefined();
    expect(records[0]?.seniorityText).toBeUndefined();
  });

  it('Personio: a position that stands twice in the feed is one', async () => {
    const { records } = await read('personio', 'acme', {
      'https://acme.jobs.personio.com/xml': { body: text('personio.xml'), contentType: 'text/xml' },
      ...Object.fromEntries(
        ['en', 'de', 'es', 'nl', 'fr'].map((language) => [
          `https://acme.jobs.personio.com/xml?language=${language}`,
          { body: '<workzag-jobs></workzag-jobs>', contentType: 'text/xml' },
        ]),
      ),
    });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      externalId: '1834171',
      title: 'Staff Software Engineer, Data Platform',
      company: 'Acme SE & Co. KG',
      companyFrom: 'posting',
      locations: [{ text: 'Munich' }, { text: 'Berlin' }],
      department: 'Product and Tech',
      team: 'Engineering',
      employmentTypeText: 'permanent, full-time',
      seniorityText: 'experienced',
      experienceText: '7-10',
      postedAt: '2024-11-13T14:10:41+00:00',
      url: 'https://acme.jobs.personio.com/job/1834171',
    });
  });

  it('Teamtailor: every posting with all its places', async () => {
    const body = text('teamtailor_jsonfeed.json');
    const { records } = await read('teamtailor', 'career.teamtailor.com', {
      'https://career.teamtailor.com/jobs.json': { body, contentType: 'application/feed+json' },
    });
    interface Item {
      title: string;
      url: string;
      date_published: string;
      _jobposting: { identifier: { value: number }; jobLocation: { address: { addressLocality: string } }[] };
    }
    const items = JSON.parse(body).items as Item[];
    expect(records.map((record) => record.externalId)).toEqual(items.map((item) => String(item._jobposting.identifier.value)));
    for (const [index, item] of items.entries()) {
      expect(records[index]).toMatchObject({
        title: item.title,
        url: item.url,
        postedAt: item.date_published,
        company: 'Teamtailor',
      });
      expect(records[index]?.locations?.map((place) => place.city)).toEqual(
        item._jobposting.jobLocation.map((place) => place.address.addressLocality),
      );
      expect(records[index]?.locations?.every((place) => place.postalCode !== undefined && place.country?.length === 2)).toBe(
        true,
      );
    }
  });

  it('BambooHR: every posting of the list, and that one is missing in it', async () => {
    const body = text('bamboohr.json');
    const { records, pages } = await read('bamboohr', 'acme', { 'https://acme.bamboohr.com/careers/list': { body } });
    const { meta, result } = JSON.parse(body);
    expect(records.map((record) => record.externalId)).toEqual(result.map((job: { id: string }) => job.id));
    for (const [index, job] of result.entries())
      expect(records[index]).toMatchObject({
        title: job.jobOpeningName,
        department: job.departmentLabel.trim(),
        employmentTypeText: job.employmentStatusLabel,
        remote: 'onsite',
        locations: [{ text: 'Fort Lauderdale, Florida', city: job.location.city, region: job.location.state }],
        url: `https://acme.bamboohr.com/careers/${job.id}`,
      });
    expect(pages[0]).toMatchObject({ total: meta.totalCount, note: expect.stringContaining('counts 3 postings but listed 2') });
  });

  it('Pinpoint: every posting with text, pay, way of working and deadline', async () => {
    const body = text('pinpoint.json');
    const { records } = await read('pinpoint', 'acme', { 'https://acme.pinpointhq.com/postings.json': { body } });
    const { data } = JSON.parse(body);
    expect(records.map((record) => record.externalId)).toEqual(data.map((job: { id: string }) => job.id));
    expect(records[0]).toMatchObject({
      title: 'Enterprise Applications Architect',
      remote: 'remote',
      remoteText: 'Fully remote',
      salary: { min: 135000, max: 198000, currency: 'USD', period: 'year' },
      salaryText: '$135,000 - $198,000 / year',
      department: 'Technology',
      requisitionId: 'REQ-001',
      validThrough: '2026-08-28T23:59:59-04:00',
      locations: [{ text: 'United States' }],
      completeness: 'full',
    });
    expect(records[1]).toMatchObject({
      url: 'https://acme.pinpointhq.com/postings/post-002',
      department: 'Consulting',
      remote: 'hybrid',
      salary: { min: 70, max: 90, currency: 'USD', period: 'hour' },
    });
    for (const [index, job] of data.entries())
      for (const part of [job.description, job.key_responsibilities, job.skills_knowledge_expertise, job.benefits])
        expect(records[index]?.descriptionHtml).toContain(part);
  });
});

const lists = path.resolve(samples, '../taxonomies/ats_companies');

describe.skipIf(!existsSync(lists))('addresses of known boards', () => {
  // Some of Recruitee's customers stand in the list with a domain of their own, which only their page gives away.
  it.each([
    ['workable', 1],
    ['smartrecruiters', 0.999],
    ['recruitee', 0.98],
    ['personio', 1],
    ['teamtailor', 1],
    ['bamboohr', 0.999],
    ['breezy', 0.998],
    ['pinpoint', 1],
  ] as const)('%s: recognised, each as another board', (name, share) => {
    const rows = gunzipSync(readFileSync(path.join(lists, `${name}.csv.gz`)))
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(1);
    const found = rows.map((row) => recognise(row.slice(row.lastIndexOf(',') + 1)));
    const own = found.flatMap((each) => (each.kind === 'board' && each.source === name ? [each.token] : []));
    expect(own.length / rows.length).toBeGreaterThanOrEqual(share);
    expect(new Set(own).size).toBe(own.length);
  });
});
