import type { SourceCase } from '../../support/source-case.ts';

const base = 'https://segel.rec.pro.ukg.net/SEG1500SEGL/JobBoard/9158c56d-61c9-447f-98b1-4ba0b04ca31d';
const id = (number: number) => `bbbb0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const job = (number: number) => ({ Id: id(number), Title: `Sailmaker ${number}`, Locations: [], FullTime: true });
const all = Array.from({ length: 60 }, (_, number) => job(number));
const search = (skip: number) =>
  JSON.stringify({
    opportunitySearch: {
      Top: 50,
      Skip: skip,
      QueryString: '',
      OrderBy: [{ Value: 'postedDateDesc', PropertyName: 'PostedDate', Ascending: false }],
      Filters: [],
    },
    matchCriteria: {
      PreferredJobs: [],
      Educations: [],
      LicenseAndCertifications: [],
      Skills: [],
      hasNoLicenses: false,
      SkippedSkills: [],
    },
  });

/** The tenant's own host; two pages. */
export const sourceCase: SourceCase = {
  urls: [`${base}/`, `${base}/OpportunityDetail?opportunityId=${id(7)}`],
  source: 'ultipro',
  token: 'SEG1500SEGL/9158c56d-61c9-447f-98b1-4ba0b04ca31d',
  pages: {
    [`POST ${base}/JobBoardView/LoadSearchResults ${search(0)}`]: {
      body: JSON.stringify({ opportunities: all.slice(0, 50), totalCount: 60 }),
    },
    [`POST ${base}/JobBoardView/LoadSearchResults ${search(50)}`]: {
      body: JSON.stringify({ opportunities: all.slice(50), totalCount: 60 }),
    },
  },
  ids: all.map((each) => each.Id),
  fields: { [id(59)]: { title: 'Sailmaker 59', employmentTypeText: 'Full time', completeness: 'title_only' } },
  conditional: false,
};
