import { fixture, type SourceCase } from '../../support/source-case.ts';

const api = 'https://api.smartrecruiters.com/v1/companies/HaselhuhnGroup/postings';

export const sourceCase: SourceCase = {
  source: 'smartrecruiters',
  token: 'HaselhuhnGroup',
  urls: [
    'https://careers.smartrecruiters.com/HaselhuhnGroup',
    'http://CAREERS.smartrecruiters.com/HaselhuhnGroup/brand-one?lang=de',
    'https://jobs.smartrecruiters.com/HaselhuhnGroup/743999000000001-qa-engineer',
    'https://jobs.smartrecruiters.com/oneclick-ui/company/HaselhuhnGroup/publication/0761de07?dcr_id=1',
    'https://api.smartrecruiters.com/v1/companies/HaselhuhnGroup/postings?limit=10',
  ],
  postings: {
    'https://jobs.smartrecruiters.com/HaselhuhnGroup/743999000000001-qa-engineer?trid=x': '743999000000001',
    'https://jobs.smartrecruiters.com/HaselhuhnGroup/743999000000001': '743999000000001',
    'https://www.smartrecruiters.com/HaselhuhnGroup/743999000000001-qa-engineer': '743999000000001',
    'https://api.smartrecruiters.com/v1/companies/HaselhuhnGroup/postings/743999000000001': '743999000000001',
  },
  notBoards: [
    'https://jobs.smartrecruiters.com/',
    'https://jobs.smartrecruiters.com/robots.txt',
    'https://jobs.smartrecruiters.com/my-applications',
    'https://careers.smartrecruiters.com/external-referrals',
    'https://www.smartrecruiters.com/blog/hiring',
    'https://api.smartrecruiters.com/v1/companies/',
  ],
  embeds: [
    {
      url: 'https://haselhuhn.example/jobs',
      html: '<script src="https://static.smartrecruiters.com/job-widget/1.4.2/script/smart_widget.js"></script><script>widget({ "company_code": "HaselhuhnGroup", "auto_width": "px" });</script>',
    },
  ],
  key: { consent: 'yes' },
  pages: {
    [`${api}?limit=100&offset=0`]: { body: fixture('smartrecruiters.json') },
    [`${api}/743999000000001`]: { body: fixture('smartrecruiters-detail.json') },
    [`${api}/743999000000002`]: { body: '{"jobAd":{"sections":{"jobDescription":{"title":"Job","text":"<p>Answer.</p>"}}}}' },
  },
  // The third is for the company's own people.
  ids: ['743999000000001', '743999000000002', '743999000000004'],
  fields: {
    '743999000000001': {
      title: 'QA Engineer (m/w/d)',
      company: 'Haselhuhn Group',
      companyFrom: 'posting',
      url: 'https://jobs.smartrecruiters.com/HaselhuhnGroup/743999000000001-qa-engineer-m-w-d-',
      applyUrl: 'https://jobs.smartrecruiters.com/oneclick-ui/company/HaselhuhnGroup/publication/0761de07?dcr_id=1',
      locations: [
        { text: 'Wien, Austria', city: 'Wien', country: 'AT', postalCode: '1010', latitude: 48.2082, longitude: 16.3738 },
      ],
      remote: 'hybrid',
      employmentTypeText: 'Full-time',
      seniorityText: 'Mid-Senior Level',
      salary: { min: 52000, max: null, currency: 'EUR', period: 'YEARLY' },
      salaryText: 'EUR 52.000 - 60.000',
      descriptionHtml:
        '<h3>Company &amp; Culture</h3>\n<p>We test R&amp;D.</p>\n<h3>Job Description</h3>\n<ul><li>Test</li></ul>\n<p>Bring a cup.</p>',
      department: 'Quality',
      requisitionId: 'REF9X',
      openingId: 'aaaaaaaa-0000-4000-8000-00000000000a',
      postedAt: '2026-10-03T07:00:00.000Z',
      language: 'de',
      completeness: 'full',
    },
    '743999000000002': {
      title: 'Support Agent',
      url: 'https://jobs.smartrecruiters.com/HaselhuhnGroup/743999000000002',
      locations: undefined,
      remote: 'remote',
      employmentTypeText: 'part-time',
      seniorityText: undefined,
      salary: undefined,
      descriptionHtml: '<h3>Job</h3>\n<p>Answer.</p>',
    },
    // Its page answers 404: the list is believed.
    '743999000000004': { companyFrom: 'token', locations: undefined, completeness: 'title_only' },
  },
  list: {
    withEntries: (content) => JSON.stringify({ offset: 0, limit: 100, totalFound: content.length, content }),
    entry: JSON.parse(fixture('smartrecruiters.json')).content[0],
    empty: 'not_found',
  },
  conditional: false,
  // An unknown company and one without postings are answered alike.
  notFound: {
    pages: { [`${api}?limit=100&offset=0`]: { body: '{"offset":0,"limit":100,"totalFound":0,"content":[]}' } },
    reason: 'not_found',
  },
};
