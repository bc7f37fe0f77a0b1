import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://fichtenhain.bamboohr.com';

export const sourceCase: SourceCase = {
  source: 'bamboohr',
  token: 'fichtenhain',
  urls: [
    `${site}/careers`,
    'http://FICHTENHAIN.bamboohr.com/careers/41?source=x',
    `${site}/careers/list`,
    `${site}/jobs/embed2.php?departmentId=0`,
    `${site}/js/embed.js`,
    `${site}/`,
  ],
  postings: {
    [`${site}/careers/41`]: '41',
    [`${site}/careers/41/detail`]: '41',
    [`${site}/jobs/view.php?id=41&source=x`]: '41',
  },
  notBoards: [
    'https://www.bamboohr.com/careers',
    'https://bamboohr.com/',
    'https://help.bamboohr.com/careers',
    'https://documentation.bamboohr.com/docs',
    'https://fichtenhain.bamboohr.com/login.php',
    'https://fichtenhain.bamboohr.com/home',
  ],
  pages: {
    [`${site}/careers/list`]: { body: fixture('bamboohr.json') },
    [`${site}/careers/company-info`]: { body: JSON.stringify({ result: { name: 'Fichtenhain OÜ', image: null } }) },
    [`${site}/careers/41/detail`]: { body: fixture('bamboohr-detail.json') },
    [`${site}/careers/42/detail`]: {
      body: JSON.stringify({ result: { jobOpening: { description: '&lt;p&gt;Read contracts.&lt;/p&gt;', compensation: null } } }),
    },
    [`${site}/careers/43/detail`]: { body: '{"error":"moved"}' },
  },
  ids: ['41', '42', '43'],
  fields: {
    '41': {
      title: 'Support Engineer (m/w/d)',
      company: 'Fichtenhain OÜ',
      companyFrom: 'posting',
      url: `${site}/careers/41`,
      locations: [
        { text: 'Tartu, Tartumaa, Estonia', city: 'Tartu', region: 'Tartumaa', country: 'Estonia', postalCode: '51003' },
      ],
      remote: 'hybrid',
      employmentTypeText: 'Full-Time',
      seniorityText: 'Mid-level',
      salary: undefined,
      salaryText: '30-35 (DOE)',
      descriptionHtml: '<p>Help people &amp; machines.</p>',
      department: 'IT',
      postedAt: '2026-10-19',
      completeness: 'full',
    },
    // What the page leaves unsaid stays as the list says it.
    '42': {
      title: 'Paralegal, nights',
      url: `${site}/careers/42`,
      locations: [{ text: 'Fort Lauderdale, Florida', city: 'Fort Lauderdale', region: 'Florida' }],
      remote: 'remote',
      descriptionHtml: '<p>Read contracts.</p>',
      department: 'Legal',
      completeness: 'full',
    },
    '43': { title: 'General application', remote: 'onsite', locations: undefined, completeness: 'title_only' },
  },
  list: {
    withEntries: (result) => JSON.stringify({ meta: { totalCount: result.length }, result }),
    entry: JSON.parse(fixture('bamboohr.json')).result[0],
  },
  conditional: false,
  // Nobody: the list sends its visitors away, the widget answers 200 with nothing.
  notFound: {
    pages: {
      [`${site}/careers/list`]: new ReadFailure('unexpected_shape', 'redirects to another host, www.bamboohr.com', {
        status: 302,
      }),
      [`${site}/jobs/embed2.php`]: { body: '', contentType: 'text/html; charset=UTF-8' },
    },
    reason: 'not_found',
  },
};
