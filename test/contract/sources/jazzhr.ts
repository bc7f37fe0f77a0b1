import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://backhaus.applytojob.com';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Client Success & Care',
  description: '&lt;p&gt;Help customers.&lt;/p&gt;',
  employmentType: 'FULL_TIME',
  jobLocationType: 'TELECOMMUTE',
  datePosted: '2026-07-29',
  hiringOrganization: { '@type': 'Organization', name: 'Backhaus Ltd.' },
  jobLocation: {
    '@type': 'Place',
    address: { addressLocality: 'Dublin', addressRegion: '', addressCountry: 'IE', postalCode: 'D02' },
  },
  baseSalary: { currency: 'EUR', value: { minValue: 70_000, maxValue: 90_000, unitText: 'YEAR' } },
};

/** The plain list that is made for frames. */
export const sourceCase: SourceCase = {
  source: 'jazzhr',
  token: 'backhaus',
  urls: [
    `${site}/apply`,
    'http://BACKHAUS.applytojob.com/',
    `${site}/apply/jobs/`,
    `${site}/apply/FFZLDWvD0h/Client-Success?source=x`,
  ],
  postings: {
    [`${site}/apply/FFZLDWvD0h/Client-Success-Care`]: 'FFZLDWvD0h',
    [`${site}/apply/jobs/details/FFZLDWvD0h?&`]: 'FFZLDWvD0h',
    [`${site}/apply/FFZLDWvD0h`]: 'FFZLDWvD0h',
  },
  notBoards: [
    'https://www.applytojob.com/',
    'https://applytojob.com/apply',
    'https://app.applytojob.com/apply',
    'https://backhaus.applytojob.com/login',
    'https://www.jazzhr.com/',
  ],
  pages: {
    [`${site}/apply/jobs`]: html(fixture('jazzhr-list.html')),
    [`${site}/apply/jobs/details/FFZLDWvD0h`]: html(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`),
    [`${site}/apply/jobs/details/aBcDeF1234`]: html('<div id="job-description" class="description"><p>Bake.</p></div>'),
    [`${site}/apply/jobs/details/zYxWvU9876`]: html('<h1>This job is on hold</h1>'),
  },
  ids: ['FFZLDWvD0h', 'aBcDeF1234', 'zYxWvU9876'],
  fields: {
    FFZLDWvD0h: {
      title: 'Client Success & Care',
      company: 'Backhaus Ltd.',
      companyFrom: 'posting',
      url: `${site}/apply/jobs/details/FFZLDWvD0h`,
      locations: [{ text: 'Dublin, IE', city: 'Dublin', region: undefined, country: 'IE', postalCode: 'D02' }],
      remote: 'remote',
      employmentTypeText: 'FULL_TIME',
      salary: { min: 70_000, max: 90_000, currency: 'EUR', period: 'YEAR' },
      descriptionHtml: '<p>Help customers.</p>',
      department: 'Customer Service',
      postedAt: '2026-07-29',
      completeness: 'full',
    },
    aBcDeF1234: {
      title: 'Baker (nights)',
      companyFrom: 'token',
      locations: undefined,
      department: undefined,
      descriptionHtml: '<p>Bake.</p>',
      completeness: 'full',
    },
    // Its page has changed its shape: what the list says stays.
    zYxWvU9876: { title: 'Driver', completeness: 'title_only' },
  },
  conditional: false,
  notFound: {
    pages: {
      [`${site}/apply/jobs`]: new ReadFailure('unexpected_shape', 'redirects to another host, www.jazzhr.com', { status: 302 }),
    },
    reason: 'not_found',
  },
};
