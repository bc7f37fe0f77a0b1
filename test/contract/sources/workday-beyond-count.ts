import type { SourceCase } from '../../support/source-case.ts';
import { asked } from './workday.ts';

const api = 'https://riesenrad.wd103.myworkdayjobs.com/wday/cxs/riesenrad/Careers/jobs';
const detail = { body: JSON.stringify({ jobPostingInfo: { jobDescription: '<p>Grease.</p>' } }) };
const job = (number: number) => ({ title: `Mechanic ${number}`, externalPath: `/job/Wien/Mechanic-${number}_R${number}` });
const groups = { workshop: 1210, office: 830 };
const facets = [
  { facetParameter: 'locations', values: [{ id: 'wien', descriptor: 'Wien', count: 2040 }] },
  {
    facetParameter: 'jobFamilyGroup',
    values: Object.entries(groups).map(([id, count]) => ({ id, descriptor: id, count })),
  },
];
const members = {
  workshop: Array.from({ length: groups.workshop }, (_, number) => job(number)),
  office: Array.from({ length: groups.office }, (_, number) => job(groups.workshop + number)),
};

/** The total sticks at 2000 and later offsets begin again: the listing is read facet by facet. */
export const sourceCase: SourceCase = {
  urls: ['https://riesenrad.wd103.myworkdayjobs.com/Careers'],
  source: 'workday',
  token: 'riesenrad.wd103/Careers',
  pages: {
    [`POST ${api} ${asked(0)}`]: {
      body: JSON.stringify({ total: 2000, jobPostings: members.workshop.slice(0, 20), facets }),
    },
    ...Object.fromEntries(
      Object.entries(members).flatMap(([id, jobs]) =>
        Array.from({ length: Math.ceil(jobs.length / 20) }, (_, page) => [
          `POST ${api} ${asked(page * 20, { jobFamilyGroup: [id] })}`,
          {
            body: JSON.stringify({
              total: page === 0 ? jobs.length : 0,
              jobPostings: jobs.slice(page * 20, page * 20 + 20),
            }),
          },
        ]),
      ),
    ),
    ...Object.fromEntries(
      [...members.workshop, ...members.office].map((each) => [api.replace(/\/jobs$/, each.externalPath), detail]),
    ),
  },
  ids: [...members.workshop, ...members.office].map((_, number) => `R${number}`),
  fields: {
    R2039: { title: 'Mechanic 2039', companyFrom: 'token', company: 'riesenrad', completeness: 'title_only' },
    R0: { completeness: 'full' },
  },
  conditional: false,
};
