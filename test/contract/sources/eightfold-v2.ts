import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import type { SourceCase } from '../../support/source-case.ts';

const host = 'https://app.eightfold.ai';
const search = (start: number) => `${host}/api/apply/v2/jobs?domain=seilbahn.example&start=${start}&num=10&sort_by=timestamp`;
const position = (number: number) => ({
  id: 1_000 + number,
  name: `Conductor ${number}`,
  posting_name: `Conductor ${number} (f/m)`,
  canonicalPositionUrl: `https://careers.seilbahn.example/careers/job/${1_000 + number}`,
  location: 'Davos, Switzerland',
  locations: ['Davos, Switzerland'],
  job_description: '',
  department: ['Operations', 'Valley'],
  business_unit: 'Cable',
  t_create: 1_785_801_600,
  t_update: 1_785_901_600,
  display_job_id: `JR${number}`,
  work_location_option: 'onsite',
});
const all = Array.from({ length: 14 }, (_, number) => position(number));
const answer = (positions: unknown[]) => ({ body: JSON.stringify({ domain: 'seilbahn.example', positions, count: 14 }) });

/** The older interface, which answers where the newer is switched off; the shared host, where the domain is the employer. */
export const sourceCase: SourceCase = {
  urls: [
    `${host}/careers?domain=seilbahn.example`,
    `${host}/careers?query=&pid=1001&domain=Seilbahn.example&sort_by=relevance`,
    `${host}/careers/job/1003?domain=seilbahn.example`,
  ],
  source: 'eightfold',
  token: 'app.eightfold.ai/seilbahn.example',
  pages: {
    [search(0)]: answer(all.slice(0, 10)),
    [search(10)]: answer([position(9), ...all.slice(10, 13)]),
    [search(14)]: answer([position(13)]),
    [`${host}/api/apply/v2/jobs/1000?domain=seilbahn.example`]: {
      body: JSON.stringify({ ...position(0), job_description: '<p>Drive.</p>' }),
    },
  },
  failures: {
    [`${host}/api/pcsx/search?domain=seilbahn.example&query=&location=&start=0&sort_by=timestamp`]: new ReadFailure(
      'forbidden',
      'refused',
      {
        status: 403,
        page: {
          url: host,
          contentType: 'application/json',
          body: Buffer.from('{"message":"PCSX is not enabled for this domain"}'),
        },
      },
    ),
  },
  ids: all.map((each) => String(each.id)),
  fields: {
    '1000': {
      title: 'Conductor 0 (f/m)',
      company: 'seilbahn',
      companyFrom: 'token',
      url: 'https://careers.seilbahn.example/careers/job/1000',
      locations: [{ text: 'Davos, Switzerland' }],
      remote: 'onsite',
      department: 'Operations, Valley',
      team: 'Cable',
      requisitionId: 'JR0',
      postedAt: 1_785_801_600,
      updatedAt: 1_785_901_600,
      descriptionHtml: '<p>Drive.</p>',
      completeness: 'full',
    },
    '1013': { title: 'Conductor 13 (f/m)', completeness: 'title_only' },
  },
  conditional: false,
};
