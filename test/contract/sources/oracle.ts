import { fixture, type SourceCase } from '../../support/source-case.ts';

const host = 'https://rheinlotse.fa.em2.oraclecloud.com';
const sites = `${host}/hcmUI/CandidateExperience`;
export const listUrl = (from: string, site: string, offset: number, facet = 'facetsList=CATEGORIES') =>
  `${from}/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true&expand=requisitionList.workLocation,requisitionList.otherWorkLocations,requisitionList.secondaryLocations&finder=findReqs;siteNumber=${site},${facet},limit=200,sortBy=POSTING_DATES_DESC,offset=${offset}`;
export const detailUrl = (from: string, site: string, id: string) =>
  `${from}/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails?onlyData=true&expand=all&finder=ById;Id=${id},siteNumber=${site}`;
const listing = JSON.parse(fixture('oracle-list.json'));

export const sourceCase: SourceCase = {
  urls: [
    `${sites}/en/sites/CX_1`,
    `${sites}/de/sites/CX_1/jobs?location=Schweiz&locationId=300000000&mode=location`,
    `${sites}/en/sites/CX_1/job/210500/?utm_medium=mail`,
    `${sites}/en/sites/CX_1/requisitions/job/210500`,
    'http://RHEINLOTSE.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/de/sites/CX_1/requisitions',
    listUrl(host, 'CX_1', 0),
    detailUrl(host, 'CX_1', '%22210500%22'),
  ],
  postings: {
    [`${sites}/en/sites/CX_1/job/210500/?utm_medium=mail`]: '210500',
    [`${sites}/en/sites/CX_1/requisitions/preview/210501`]: '210501',
    [detailUrl(host, 'CX_1', '%22210500%22')]: '210500',
  },
  notBoards: [
    `${host}/`,
    `${host}/hcmUI/faces/FuseWelcome`,
    'https://www.oracle.com/careers/',
    'https://rheinlotse.login.em2.oraclecloud.com/oam/server',
    `${sites}/en/sites/`,
  ],
  source: 'oracle',
  token: 'rheinlotse.fa.em2.oraclecloud.com/CX_1',
  pages: {
    [listUrl(host, 'CX_1', 0)]: { body: fixture('oracle-list.json') },
    [detailUrl(host, 'CX_1', '%22210500%22')]: { body: fixture('oracle-posting.json') },
    // This one is found only without quotes, the last not at all.
    [detailUrl(host, 'CX_1', '%22210501%22')]: { body: JSON.stringify({ items: [], count: 0 }) },
    [detailUrl(host, 'CX_1', '210501')]: {
      body: JSON.stringify({
        items: [
          {
            Id: '210501',
            Title: 'Crane Operator',
            ExternalDescriptionStr: '<p>Lift.</p>',
            ExternalPostedEndDate: '4712-12-31T00:00:00+00:00',
          },
        ],
      }),
    },
    [detailUrl(host, 'CX_1', 'REQUISITION_VT_B-6866')]: { body: JSON.stringify({ items: [] }) },
  },
  ids: ['210500', '210501', 'REQUISITION_VT_B-6866'],
  fields: {
    '210500': {
      title: 'Finanzbuchhalter/in (m/w/d) 60–80 %',
      url: `${sites}/en/sites/CX_1/job/210500`,
      company: 'rheinlotse',
      companyFrom: 'token',
      location: 'Basel, Schweiz',
      locations: [
        {
          text: 'Basel, Schweiz',
          city: 'Basel',
          region: 'BS',
          postalCode: '4057',
          country: 'CH',
          latitude: 47.58,
          longitude: 7.59,
        },
        { text: 'Birsfelden, Schweiz', country: 'CH', latitude: 47.55, longitude: 7.62 },
      ],
      remote: 'hybrid',
      remoteText: 'Hybrid',
      employmentTypeText: 'Part time',
      salaryText: "CHF 80'000 – 95'000",
      descriptionHtml:
        '<p>Sie buchen <strong>Schiffe</strong>.</p>\n<ul><li>Monatsabschluss</li></ul>\n<p>Fachausweis</p>\n<p>Rheinlotsen seit 1890.</p>',
      department: 'Finance',
      requisitionId: '300000123456789',
      postedAt: '2026-10-05T06:00:00+00:00',
      validThrough: '2026-12-15T22:59:59+00:00',
      language: 'de',
      completeness: 'full',
    },
    '210501': {
      locations: [{ text: 'Rotterdam, Netherlands' }, { text: 'Vlaardingen, NL', city: 'Vlaardingen', country: 'NL' }],
      descriptionHtml: '<p>Lift.</p>',
      postedAt: '2026-10-04',
      validThrough: undefined,
      remote: undefined,
      employmentTypeText: undefined,
    },
    'REQUISITION_VT_B-6866': { completeness: 'title_only', location: undefined, postedAt: undefined },
  },
  list: {
    withEntries: (requisitionList) =>
      JSON.stringify({ items: [{ TotalJobsCount: requisitionList.length, requisitionList }], count: 1, hasMore: false }),
    entry: listing.items[0].requisitionList[0],
  },
  conditional: false,
  notFound: {
    pages: { [listUrl(host, 'CX_1', 0)]: { body: JSON.stringify({ items: [], count: 0, hasMore: false }) } },
    reason: 'not_found',
  },
};
