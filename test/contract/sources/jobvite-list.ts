import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://jobs.jobvite.com/uhrwerk';
const inline = 'fr=true&nl=1';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const posting = {
  '@type': 'JobPosting',
  title: 'QA Engineer',
  description: '<p>Test watches.</p>',
  datePosted: '2026-10-02',
  employmentType: 'FULL_TIME',
  hiringOrganization: { '@type': 'Organization', name: 'Uhrwerk SA' },
  identifier: { '@type': 'PropertyValue', value: 'oAbCdEfG' },
  jobLocation: { address: { addressLocality: 'Sofia', addressCountry: 'BG' } },
};

/** A page without the number of the company: the list by pages, and the pages of the postings. */
export const sourceCase: SourceCase = {
  source: 'jobvite',
  token: 'uhrwerk',
  urls: [site],
  pages: {
    [`${site}/search?p=0&${inline}`]: html(fixture('jobvite-list.html')),
    // One moved on to the second page while the first was read.
    [`${site}/search?p=1&${inline}`]: html(
      '<table class="jv-job-list"><tr><td class="jv-job-list-name"><a href="/uhrwerk/job/oBcDeFgH">Watchmaker</a></td></tr><tr><td class="jv-job-list-name"><a href="https://jobs.jobvite.com/uhrwerk/job/oCdEfGhI">Apprentice</a></td></tr></table><div class="jv-pagination-text">2-3 of 3</div>',
    ),
    [`${site}?${inline}`]: html('<body class="jv-desktop">Jobs</body>'),
    [`${site}/job/oAbCdEfG?${inline}`]: html(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`),
    [`${site}/job/oBcDeFgH?${inline}`]: html('<div class="jv-job-detail-description" ng-non-bindable><p>Make watches.</p></div>'),
  },
  ids: ['oAbCdEfG', 'oBcDeFgH', 'oCdEfGhI'],
  fields: {
    oAbCdEfG: {
      title: 'QA Engineer',
      company: 'Uhrwerk SA',
      companyFrom: 'posting',
      url: `${site}/job/oAbCdEfG`,
      locations: [{ text: 'Sofia, BG', city: 'Sofia', region: undefined, country: 'BG', postalCode: undefined }],
      employmentTypeText: 'FULL_TIME',
      descriptionHtml: '<p>Test watches.</p>',
      department: 'Building & Security',
      requisitionId: undefined,
      postedAt: '2026-10-02',
      completeness: 'full',
    },
    oBcDeFgH: { locations: undefined, companyFrom: 'token', descriptionHtml: '<p>Make watches.</p>', completeness: 'full' },
    // Its page is gone while it is listed: it stays.
    oCdEfGhI: { title: 'Apprentice', completeness: 'title_only' },
  },
  conditional: false,
};
