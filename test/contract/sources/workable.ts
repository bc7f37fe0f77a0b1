import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'workable',
  token: 'quendel-labs',
  urls: [
    'https://apply.workable.com/quendel-labs/',
    'https://apply.workable.com/quendel-labs/?lng=de#jobs',
    'http://APPLY.workable.com/quendel-labs/j/AB12CD34EF/apply/?utm_source=x',
    'https://apply.workable.com/quendel-labs/jobs.md',
    'https://apply.workable.com/api/v1/widget/accounts/quendel-labs?details=true',
    'https://apply.workable.com/api/v1/accounts/quendel-labs',
    'https://apply.workable.com/api/v3/accounts/quendel-labs/jobs',
    'https://www.workable.com/api/accounts/quendel-labs?details=true',
    'https://quendel-labs.workable.com/',
    'https://Quendel-Labs.workable.com./jobs/12345',
  ],
  postings: {
    'https://apply.workable.com/quendel-labs/j/AB12CD34EF/': 'AB12CD34EF',
    'https://apply.workable.com/quendel-labs/j/ab12cd34ef/apply': 'AB12CD34EF',
    'https://apply.workable.com/quendel-labs/jobs/view/AB12CD34EF.md': 'AB12CD34EF',
    'https://apply.workable.com/api/v2/accounts/quendel-labs/jobs/AB12CD34EF': 'AB12CD34EF',
    'https://quendel-labs.workable.com/j/AB12CD34EF': 'AB12CD34EF',
  },
  notBoards: [
    'https://apply.workable.com/',
    'https://apply.workable.com/j/AB12CD34EF',
    'https://apply.workable.com/api/v1/jobs',
    'https://www.workable.com/pricing',
    'https://help.workable.com/hc/en-us',
    'https://jobs.workable.com/view/abc/some-job',
    'https://workable.com/',
    'https://apply.workable.com.example.org/quendel-labs',
  ],
  embeds: [
    {
      url: 'https://apply.workable.com/j/AB12CD34EF',
      html: '<link rel="canonical" href="https://apply.workable.com/quendel-labs/j/AB12CD34EF/"><script src="/api/v1/x.js"></script>',
    },
  ],
  pages: {
    'https://apply.workable.com/api/v1/widget/accounts/quendel-labs?details=true': { body: fixture('workable.json') },
  },
  ids: ['AB12CD34EF', '0123456789', 'FFEEDDCCBB'],
  fields: {
    // Two rows, one for each place; the second place is hidden but for its country.
    AB12CD34EF: {
      title: 'UX Researcher (m/w/d), 80–100 %',
      company: 'Quendel Labs',
      companyFrom: 'posting',
      url: 'https://apply.workable.com/j/AB12CD34EF',
      applyUrl: 'https://apply.workable.com/j/AB12CD34EF/apply',
      locations: [
        { text: 'Athens, Attica, Greece', city: 'Athens', region: 'Attica', country: 'GR' },
        { text: 'Portugal', country: 'PT' },
      ],
      remote: 'remote',
      employmentTypeText: 'Full-time',
      seniorityText: 'Mid-Senior level',
      department: 'Design',
      requisitionId: 'UX-7',
      postedAt: '2026-10-01',
      descriptionHtml: '<p>Ask people, R&amp;D first.</p>',
      completeness: 'full',
    },
    '0123456789': {
      locations: [{ text: 'Tirol, Austria', region: 'Tirol', country: 'Austria' }],
      remote: undefined,
      requisitionId: undefined,
      seniorityText: undefined,
      postedAt: '2026-08-03',
      descriptionHtml: '<p>Bread &amp; rolls.</p>',
    },
    FFEEDDCCBB: { title: '🚀 مطوّر', locations: undefined, url: undefined, completeness: 'title_only' },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ name: 'Quendel Labs', jobs }),
    entry: JSON.parse(fixture('workable.json')).jobs[0],
  },
};
