import type { SourceCase } from '../../support/source-case.ts';

const company = 'https://join.com/companies/seilbahn';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const page = (initialState: unknown) =>
  html(
    `<!doctype html><html><body><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { initialState } }, page: '/companies/[slug]' })}</script></body></html>`,
  );
const owner = { id: 4711, name: 'Seilbahn AG', domain: 'seilbahn' };
const mechanic = {
  id: 900001,
  idParam: '15000001-seilbahnmechaniker-in',
  title: 'Seilbahnmechaniker:in 80–100 %',
  createdAt: '2026-10-01T08:00:00.000Z',
  workplaceType: 'ONSITE',
  city: { cityName: 'Davos', countryName: 'Switzerland' },
  country: { iso3166: 'CH' },
  employmentType: { name: 'Employee' },
  category: { name: 'Engineering & Technik' },
  salaryAmountFrom: { amount: 7_500_000, currency: 'CHF' },
  salaryAmountTo: { amount: 9_000_050, currency: 'CHF' },
  salaryFrequency: 'PER_YEAR',
  settings: { showSalary: true },
};
const posting = {
  '@type': 'JobPosting',
  title: 'Seilbahnmechaniker:in 80–100 %',
  description: '&amp;lt;p&amp;gt;Seile prüfen.&amp;lt;/p&amp;gt;',
  datePosted: '2026-10-02',
  identifier: { value: '900001' },
  hiringOrganization: { name: 'Seilbahn AG' },
  jobLocation: { address: { addressLocality: 'Davos', postalCode: '7270', addressCountry: 'CH' } },
};

export const sourceCase: SourceCase = {
  source: 'join',
  token: 'seilbahn',
  urls: [
    company,
    'http://www.JOIN.com/companies/Seilbahn/?utm=x',
    'https://join.com/de/companies/seilbahn',
    `${company}/15000001-seilbahnmechaniker-in?pid=1`,
  ],
  postings: {
    [`${company}/15000001-seilbahnmechaniker-in`]: '15000001',
    [`${company}/jobs/15000001-x`]: '15000001',
    [`${company}/15000001`]: '15000001',
  },
  notBoards: [
    'https://join.com/',
    'https://join.com/companies',
    'https://join.com/companies/sitemap.xml',
    'https://join.com/jobs/seilbahn',
    'https://app.join.com/companies/seilbahn',
  ],
  pages: {
    [company]: page({ company: owner, jobs: { items: [mechanic], pagination: { page: 1, perPage: 1, pageCount: 3 } } }),
    [`${company}?page=2`]: page({
      company: owner,
      jobs: {
        items: [
          mechanic,
          {
            idParam: '15000002-kassier',
            title: 'Kassier',
            workplaceType: 'HYBRID',
            city: null,
            country: { iso3166: 'AT' },
            salaryAmountFrom: { amount: 250_000, currency: 'JPY' },
            salaryFrequency: 'PER_MONTH',
          },
        ],
        pagination: { pageCount: 3 },
      },
    }),
    [`${company}?page=3`]: page({
      company: owner,
      jobs: {
        items: [
          {
            ...mechanic,
            idParam: '15000003',
            title: 'Spontanbewerbung',
            workplaceType: 'REMOTE',
            settings: { showSalary: false },
          },
        ],
        pagination: { pageCount: 3 },
      },
    }),
    [`${company}/15000001-seilbahnmechaniker-in`]: html(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`),
    [`${company}/15000002-kassier`]: page({ job: { schemaDescription: '<p>Karten verkaufen.</p>', unifiedDescription: true } }),
    [`${company}/15000003`]: html('<h1>Gone</h1>'),
  },
  ids: ['15000001', '15000002', '15000003'],
  fields: {
    '15000001': {
      title: 'Seilbahnmechaniker:in 80–100 %',
      company: 'Seilbahn AG',
      companyFrom: 'posting',
      url: `${company}/15000001-seilbahnmechaniker-in`,
      locations: [{ text: 'Davos, CH', city: 'Davos', region: undefined, country: 'CH', postalCode: '7270' }],
      remote: 'onsite',
      employmentTypeText: 'Employee',
      salary: { min: 75_000, max: 90_000.5, currency: 'CHF', period: 'PER_YEAR' },
      descriptionHtml: '<p>Seile prüfen.</p>',
      department: 'Engineering & Technik',
      requisitionId: undefined,
      postedAt: '2026-10-01T08:00:00.000Z',
      completeness: 'full',
    },
    '15000002': {
      locations: [{ text: 'AT', city: undefined, region: undefined, country: 'AT' }],
      remote: 'hybrid',
      // A currency without a smaller unit.
      salary: { min: 250_000, max: null, currency: 'JPY', period: 'PER_MONTH' },
      descriptionHtml: '<p>Karten verkaufen.</p>',
      completeness: 'full',
    },
    // The employer does not show the pay; the page has changed its shape.
    '15000003': { remote: 'remote', salary: undefined, completeness: 'title_only' },
  },
  conditional: false,
  // For a company it does not know: the page of a sample company.
  notFound: {
    pages: { [company]: page({ company: { id: 233, name: 'Sample', domain: 'sample-co' }, jobs: { items: [mechanic] } }) },
    reason: 'not_found',
  },
};
