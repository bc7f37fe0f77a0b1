import { fixture, type SourceCase } from '../../support/source-case.ts';

const base = 'https://recruiting2.ultipro.com/ROP1001ROPE/JobBoard/dcc5dbea-875e-4cd1-bfd2-8e046cecc54f';
const first = '0a1b2c3d-0000-4000-8000-00000000000a';
const second = '0a1b2c3d-0000-4000-8000-00000000000b';

export const sourceCase: SourceCase = {
  urls: [
    `${base}/`,
    `${base}?q=&o=postedDateDesc`,
    'http://RECRUITING2.ultipro.com/rop1001rope/jobboard/DCC5DBEA-875e-4cd1-bfd2-8e046cecc54f/?q=dock',
    `${base}/OpportunityDetail?opportunityId=${first}`,
    `${base}/JobBoardView/LoadSearchResults`,
  ],
  postings: {
    [`${base}/OpportunityDetail?opportunityId=0A1B2C3D-0000-4000-8000-00000000000A&source=mail`]: first,
    [`${base}/OpportunityApply?opportunityId=${second}`]: second,
  },
  notBoards: [
    'https://recruiting2.ultipro.com/',
    'https://signin-us.ultipro.com/signin?tenant=ROP1001',
    'https://www.ukg.com/careers',
    'https://recruiting2.ultipro.com/ROP1001ROPE/Account/Login',
  ],
  source: 'ultipro',
  token: 'ROP1001ROPE/dcc5dbea-875e-4cd1-bfd2-8e046cecc54f',
  pages: {
    [`POST ${base}/JobBoardView/LoadSearchResults`]: { body: fixture('ultipro-list.json') },
    [`${base}/OpportunityDetail?opportunityId=0a1b2c3d-0000-4000-8000-00000000000A`]: {
      body: fixture('ultipro-posting.html'),
      contentType: 'text/html; charset=utf-8',
    },
    // The empty frame of the application: the posting has just ended, or its page has changed.
    [`${base}/OpportunityDetail?opportunityId=${second}`]: {
      body: '<html><body><div id="app"></div></body></html>',
      contentType: 'text/html',
    },
  },
  ids: [first, second],
  fields: {
    [first]: {
      title: 'Dock Hand & Rigger',
      company: 'ROP1001ROPE',
      companyFrom: 'token',
      location: 'Lunenburg, Nova Scotia, Canada',
      locations: [
        {
          text: 'Lunenburg, Nova Scotia, Canada',
          city: 'Lunenburg',
          region: 'Nova Scotia',
          country: 'Canada',
          postalCode: 'B0J2C0',
          latitude: 44.37,
          longitude: -64.31,
        },
        { text: 'Remote, New Brunswick, Canada', region: 'New Brunswick', country: 'Canada' },
      ],
      remote: undefined,
      employmentTypeText: 'Full time',
      department: 'Yard',
      requisitionId: 'DOCKH001001',
      postedAt: '2026-10-23T19:47:22.998Z',
      updatedAt: '2026-11-01T10:00:00Z',
      descriptionHtml: '<p>Tie knots {twice}, say "aye".</p>',
      descriptionText: undefined,
      completeness: 'full',
    },
    [second]: {
      employmentTypeText: 'Part time',
      locations: [{ text: 'Head office' }],
      department: undefined,
      postedAt: undefined,
      completeness: 'title_only',
    },
  },
  list: {
    withEntries: (opportunities) => JSON.stringify({ opportunities, totalCount: opportunities.length, locations: [] }),
    entry: JSON.parse(fixture('ultipro-list.json')).opportunities[0],
  },
  conditional: false,
};
