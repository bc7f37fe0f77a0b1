import { fixture, type SourceCase } from '../../support/source-case.ts';

const api = 'https://api.rippling.com/platform/api/ats/v1/board/holzweg/jobs';
const id = (number: number) => `7c0f0000-0000-4000-8000-00000000000${number}`;

export const sourceCase: SourceCase = {
  urls: [
    'https://ats.rippling.com/holzweg/jobs',
    'https://ats.rippling.com/en-GB/holzweg/jobs?department=Ops',
    `http://ATS.rippling.com/holzweg/jobs/${id(1)}`,
    'https://ats.us1.rippling.com/holzweg/jobs',
    'https://ats.rippling.com/api/v2/board/holzweg/jobs?page=0&pageSize=20',
    api,
  ],
  postings: {
    [`https://ats.rippling.com/de-DE/holzweg/jobs/${id(1)}?source=mail`]: id(1),
    [`${api}/${id(2)}`]: id(2),
  },
  notBoards: [
    'https://www.rippling.com/careers',
    'https://app.rippling.com/login',
    'https://ats.rippling.com/',
    'https://ats.rippling.com/api/v2',
  ],
  source: 'rippling',
  token: 'holzweg',
  pages: {
    [api]: { body: fixture('rippling-list.json') },
    [`${api}/${id(1)}`]: { body: fixture('rippling-posting.json') },
    [`${api}/${id(2)}`]: {
      body: JSON.stringify({
        uuid: id(2),
        name: 'Account Executive',
        companyName: 'Holzweg Ltd',
        description: { company: null, role: '<p>Sell tables.</p>' },
        employmentType: { label: 'HOURLY_PT' },
        createdOn: '2026-11-02',
        workLocations: ['Remote (United Kingdom)'],
        payRangeDetails: [{ currency: 'GBP', frequency: 'HOUR', rangeStart: 18.5, rangeEnd: null, isRemote: true }],
      }),
    },
    [`${api}/${id(3)}`]: {
      body: JSON.stringify({ uuid: id(3), name: 'Open application', description: null, payRangeDetails: [] }),
    },
  },
  ids: [id(1), id(2), id(3)],
  fields: {
    [id(1)]: {
      title: 'Werkstattleitung & Lager',
      company: 'Holzweg Möbel GmbH',
      companyFrom: 'posting',
      locations: [
        { text: 'Bern, Switzerland', city: 'Bern', region: 'Bern', country: 'CH' },
        { text: 'Thun, Switzerland', city: 'Thun', region: 'Bern', country: 'CH' },
      ],
      remote: 'onsite',
      employmentTypeText: 'Salaried, full-time',
      salary: { min: 80000, max: 95000, currency: 'CHF', period: 'ANNUAL' },
      descriptionHtml: '<p>Wir sägen.</p>\n<p>Sie führen die Werkstatt &amp; das Lager.</p>',
      department: 'Operations',
      postedAt: '2026-10-01T07:15:00.000000-07:00',
      completeness: 'full',
    },
    [id(2)]: {
      company: 'Holzweg Ltd',
      locations: [{ text: 'Remote (United Kingdom)' }],
      remote: undefined,
      employmentTypeText: 'HOURLY_PT',
      salary: { min: 18.5, max: null, currency: 'GBP', period: 'HOUR' },
    },
    [id(3)]: {
      companyFrom: 'token',
      location: undefined,
      locations: undefined,
      salary: undefined,
      completeness: 'title_only',
      url: `https://ats.rippling.com/holzweg/jobs/${id(3)}`,
    },
  },
  list: { withEntries: (rows) => JSON.stringify(rows), entry: JSON.parse(fixture('rippling-list.json'))[0] },
  conditional: false,
};
