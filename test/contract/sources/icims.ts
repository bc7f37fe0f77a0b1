import { fixture, type SourceCase } from '../../support/source-case.ts';

const host = 'https://careers-leuchtturm.icims.com';
const html = (name: string) => ({ body: fixture(name), contentType: 'text/html; charset=UTF-8' });

export const sourceCase: SourceCase = {
  urls: [
    `${host}/jobs/search`,
    `${host}`,
    `${host}/jobs/intro?mobile=false&width=1140`,
    `http://CAREERS-leuchtturm.icims.com/jobs/4711/lens-technician---2nd-shift/job?mode=view`,
  ],
  postings: {
    [`${host}/jobs/4711/lens-technician---2nd-shift/job?in_iframe=1`]: '4711',
    [`${host}/jobs/4712/login`]: '4712',
  },
  notBoards: [
    'https://www.icims.com/products/',
    'https://login.icims.com/u/login',
    'https://developer.icims.com/',
    'https://icims.com/',
  ],
  source: 'icims',
  token: 'careers-leuchtturm.icims.com',
  pages: {
    [`${host}/jobs/search?ss=1&pr=0&in_iframe=1`]: html('icims-list.html'),
    [`${host}/jobs/search?ss=1&pr=1&in_iframe=1`]: html('icims-list-2.html'),
    [`${host}/jobs/4711/lens-technician---2nd-shift/job?in_iframe=1`]: html('icims-posting.html'),
    // No data of the posting on its page.
    [`${host}/jobs/4712/keeper/job?in_iframe=1`]: {
      body: '<html><body class="iCIMS_Frame"></body></html>',
      contentType: 'text/html',
    },
    [`${host}/jobs/4690/talent-community/job?in_iframe=1`]: {
      body: '<html><body class="iCIMS_Frame"></body></html>',
      contentType: 'text/html',
    },
  },
  ids: ['4711', '4712', '4690'],
  fields: {
    '4711': {
      title: 'Lens Technician & Grinder',
      company: 'Leuchtturm Optik, Inc.',
      companyFrom: 'posting',
      url: `${host}/jobs/4711/lens-technician---2nd-shift/job`,
      locations: [
        { text: 'Monrovia, CA, US', city: 'Monrovia', region: 'CA', country: 'US', postalCode: '91016' },
        { text: 'Jena, DE', city: 'Jena', country: 'DE' },
      ],
      remoteText: 'No',
      employmentTypeText: 'FULL_TIME',
      salary: { min: 24, max: 31.5, currency: 'USD', period: 'HOUR' },
      department: 'Production',
      requisitionId: '2026-4711',
      postedAt: '2026-10-02T09:00:00Z',
      validThrough: '2027-01-31T00:00:00Z',
      descriptionHtml: '<h2>Overview</h2><p>You grind lenses.</p>',
      completeness: 'full',
    },
    '4712': {
      title: 'Keeper of the Light',
      company: 'leuchtturm',
      companyFrom: 'token',
      location: undefined,
      completeness: 'title_only',
    },
    '4690': { title: 'Talent Community', locations: [{ text: 'Remote' }] },
  },
  conditional: false,
};
