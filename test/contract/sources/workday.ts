import { fixture, type SourceCase } from '../../support/source-case.ts';

const api = 'https://polarwerk.wd3.myworkdayjobs.com/wday/cxs/polarwerk/Karriere_Extern';
const listing = JSON.parse(fixture('workday-list.json'));
export const asked = (offset: number, appliedFacets: object = {}) =>
  JSON.stringify({ appliedFacets, limit: 20, offset, searchText: '' });

export const sourceCase: SourceCase = {
  urls: [
    'https://polarwerk.wd3.myworkdayjobs.com/Karriere_Extern',
    'https://polarwerk.wd3.myworkdayjobs.com/de-DE/Karriere_Extern/',
    'https://polarwerk.wd3.myworkdayjobs.com/en/Karriere_Extern?locations=aa11',
    'https://polarwerk.wd3.myworkdayjobs.com/en-US/Karriere_Extern/job/Basel/Kltetechnikerin-80-100-_R-1001/apply',
    'https://polarwerk.wd3.myworkdayjobs.com/Karriere_Extern/details/Kltetechnikerin-80-100-_R-1001?q=basel',
    'http://POLARWERK.WD3.MYWORKDAYJOBS.COM/Karriere_Extern/job/Talent-Pool-Lager_R-1003',
    `${api}/jobs`,
    `${api}/job/Basel/Kltetechnikerin-80-100-_R-1001`,
  ],
  postings: {
    'https://polarwerk.wd3.myworkdayjobs.com/en-US/Karriere_Extern/job/Basel/Kltetechnikerin-80-100-_R-1001/apply': 'R-1001',
    'https://polarwerk.wd3.myworkdayjobs.com/Karriere_Extern/details/Site-Reliability-Engineer_R-1002-1?q=basel': 'R-1002-1',
    [`${api}/job/Basel/Kltetechnikerin-80-100-_R-1001`]: 'R-1001',
  },
  notBoards: [
    'https://polarwerk.wd3.myworkdayjobs.com/wday/authgwy/polarwerk/login.htmld',
    'https://polarwerk.wd3.myworkdayjobs.com/',
    'https://www.workday.com/en-us/company/careers.html',
    'https://wd3.myworkdaysite.com/en-US/somewhere/polarwerk',
    'https://wd5.myworkday.com/polarwerk/d/home.htmld',
  ],
  source: 'workday',
  token: 'polarwerk.wd3/Karriere_Extern',
  pages: {
    [`POST ${api}/jobs ${asked(0)}`]: { body: fixture('workday-list.json') },
    [`${api}/job/Basel/Kltetechnikerin-80-100-_R-1001`]: { body: fixture('workday-posting.json') },
    [`${api}/job/Remote---Portugal/Site-Reliability-Engineer_R-1002-1`]: {
      body: JSON.stringify({
        jobPostingInfo: {
          title: 'Site Reliability Engineer',
          jobDescription: '<p>Keep it up.</p>',
          location: 'Remote - Portugal',
          postedOn: 'Posted 30+ Days Ago',
          startDate: '2026-08-03',
          jobReqId: 'R-1002',
          remoteType: 'Remote',
          country: { descriptor: 'Portugal' },
        },
      }),
    },
    [`${api}/job/Talent-Pool-Lager_R-1003`]: {
      body: JSON.stringify({
        jobPostingInfo: { jobDescription: '<p>Jederzeit.</p>', jobRequisitionLocation: { descriptor: 'Weil am Rhein' } },
        hiringOrganization: null,
      }),
    },
  },
  ids: ['R-1001', 'R-1002-1', 'R-1003'],
  fields: {
    'R-1001': {
      title: 'Kältetechniker:in 80–100 %',
      company: 'Polarwerk Kälte AG',
      companyFrom: 'posting',
      url: 'https://polarwerk.wd3.myworkdayjobs.com/Karriere_Extern/job/Basel/Kltetechnikerin-80-100-_R-1001',
      location: 'Basel',
      locations: [{ text: 'Basel', country: 'CH' }, { text: 'Pratteln' }],
      remoteText: 'On-site',
      employmentTypeText: 'Full time',
      department: 'Technik',
      requisitionId: 'R-1001',
      openingId: 'R-1001',
      postedAt: '2026-11-17',
      validThrough: '2026-12-31',
      descriptionHtml: '<p>Sie warten unsere <b>Anlagen</b>.</p><ul><li>R&amp;I-Schemata</li></ul>',
      completeness: 'full',
    },
    'R-1002-1': {
      company: 'polarwerk',
      companyFrom: 'token',
      locations: [{ text: 'Remote - Portugal', country: 'Portugal' }],
      remoteText: 'Remote',
      openingId: 'R-1002',
      requisitionId: 'R-1002',
      postedAt: '2026-08-03',
      employmentTypeText: undefined,
    },
    'R-1003': {
      title: 'Talent Pool: Lager',
      locations: [{ text: 'Weil am Rhein' }],
      requisitionId: undefined,
      postedAt: undefined,
    },
  },
  list: {
    withEntries: (jobPostings) => JSON.stringify({ total: jobPostings.length, jobPostings, facets: [] }),
    entry: listing.jobPostings[0],
  },
  conditional: false,
};
