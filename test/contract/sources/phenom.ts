import { fixture, type SourceCase } from '../../support/source-case.ts';

const base = 'https://careers.glocken.example/ch/en';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const page = (ddo: unknown) =>
  html(
    `<script>var phApp = phApp || {"refNum":"GLOCKCH"}; phApp.ddo = ${JSON.stringify(ddo)}; phApp.experimentData = {};</script>`,
  );

export const sourceCase: SourceCase = {
  urls: [
    `${base}/search-results`,
    `${base}/search-results?keywords=bell&from=10`,
    'http://CAREERS.glocken.example/ch/en/search-results/',
  ],
  notBoards: [
    'https://careers.glocken.example/ch/en',
    'https://careers.glocken.example/search-results',
    'https://www.phenom.com/',
  ],
  embeds: [
    { url: `${base}/job/GLOCKCHJR104461EXTERNALENCH/Bell-Founder`, html: fixture('phenom-posting.html') },
    { url: 'https://careers.glocken.example/', html: fixture('phenom-search.html') },
    { url: `${base}/c/foundry-jobs`, html: '<script>phApp.ddo = {};</script>' },
  ],
  source: 'phenom',
  token: 'careers.glocken.example/ch/en',
  pages: {
    [`${base}/search-results?from=0&s=1`]: html(fixture('phenom-search.html')),
    // One moved on to the second page while the first was read.
    [`${base}/search-results?from=2&s=1`]: page({
      eagerLoadRefineSearch: {
        hits: 2,
        totalHits: 3,
        data: {
          jobs: [
            { jobId: 'JR-104462', jobSeqNo: 'GLOCKCHJR104462EXTERNALENCH', title: 'Ringer {night}' },
            { jobId: 'JR-104463', title: 'Future opportunities' },
          ],
        },
      },
    }),
    [`${base}/job/GLOCKCHJR104461EXTERNALENCH`]: html(fixture('phenom-posting.html')),
    // This site has the plain number in the address of that one.
    [`${base}/job/JR-104462`]: page({ jobDetail: { data: { job: { title: 'Ringer {night}', description: '<p>Ring.</p>' } } } }),
    [`${base}/job/JR-104463`]: page({ jobDetail: { status: 404 } }),
  },
  ids: ['JR104461', 'JR104462', 'JR104463'],
  fields: {
    JR104461: {
      title: 'Bell Founder (80-100%)',
      company: 'Glocken AG',
      companyFrom: 'posting',
      url: `${base}/job/GLOCKCHJR104461EXTERNALENCH`,
      applyUrl: 'https://glocken.wd3.myworkdayjobs.com/Glocken/job/Aarau/Bell-Founder_JR-104461/apply',
      location: 'Aarau, Aargau, Switzerland',
      locations: [
        {
          text: 'Aarau, Aargau, Switzerland',
          city: 'Aarau',
          region: 'Aargau',
          country: 'Switzerland',
          postalCode: '5000',
          latitude: 47.39,
          longitude: 8.04,
        },
        { text: 'Staad, St. Gallen, Switzerland', latitude: 47.48, longitude: 9.53 },
      ],
      employmentTypeText: 'Full time',
      seniorityText: 'Professional',
      descriptionHtml: '<p>You cast <b>bells</b>; tuned by ear.</p>',
      descriptionText: undefined,
      department: 'Foundry',
      requisitionId: 'JR-104461',
      postedAt: '2026-10-09T09:54:06.573+0000',
      validThrough: '2026-12-31',
      language: 'en',
      completeness: 'full',
    },
    JR104462: {
      title: 'Ringer {night}',
      company: 'glocken',
      companyFrom: 'token',
      location: 'Fribourg, Switzerland',
      department: 'Towers',
      team: 'Night desk',
      descriptionHtml: '<p>Ring.</p>',
    },
    JR104463: { title: 'Future opportunities', completeness: 'title_only' },
  },
  conditional: false,
};
