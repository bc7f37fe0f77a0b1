import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const feed = 'https://app.jobvite.com/CompanyJobs/Xml.aspx?c=q6NaVfwI';
const board = 'https://jobs.jobvite.com/uhrwerk?fr=true&nl=1';

export const sourceCase: SourceCase = {
  source: 'jobvite',
  token: 'uhrwerk',
  urls: [
    'https://jobs.jobvite.com/uhrwerk',
    'http://JOBS.jobvite.com/careers/uhrwerk/jobs?nl=1',
    'https://jobs.jobvite.com/uhrwerk/job/oAbCdEfG',
    'https://jobs.jobvite.com/uhrwerk/search?p=1',
  ],
  postings: {
    'https://jobs.jobvite.com/uhrwerk/job/oAbCdEfG?__jvst=x': 'oAbCdEfG',
    'https://jobs.jobvite.com/careers/uhrwerk/job/oAbCdEfG/apply': 'oAbCdEfG',
  },
  notBoards: [
    'https://www.jobvite.com/',
    'https://jobs.jobvite.com/',
    'https://jobs.jobvite.com/api/company/uhrwerk/jobs',
    'https://search.jobvite.com/?invalid=1',
    'https://app.jobvite.com/CompanyJobs/Xml.aspx',
    'https://jobs.jobvite.com/careers',
  ],
  pages: {
    [feed]: { body: fixture('jobvite.xml'), contentType: 'text/xml; charset=utf-8' },
    [board]: {
      body: "<html class='jv-careersite'><script>var config = { companyEId: 'q6NaVfwI', lang: 'en' };</script></html>",
      contentType: 'text/html; charset=utf-8',
    },
  },
  ids: ['oAbCdEfG', 'oBcDeFgH'],
  fields: {
    oAbCdEfG: {
      title: 'QA Engineer & Tester',
      company: 'uhrwerk',
      companyFrom: 'token',
      url: 'https://jobs.jobvite.com/uhrwerk/job/oAbCdEfG',
      applyUrl: 'https://jobs.jobvite.com/uhrwerk/job/oAbCdEfG/apply?a=1&b=2',
      locations: [{ text: 'Lausanne, Switzerland' }],
      employmentTypeText: 'Full-Time',
      descriptionHtml: '<p>Test watches &amp; clocks.</p>',
      department: 'Engineering',
      requisitionId: 'QA-12',
      postedAt: '2026-10-02',
      completeness: 'full',
    },
    oBcDeFgH: {
      applyUrl: undefined,
      locations: undefined,
      department: undefined,
      descriptionHtml: '<p>Leave your name.</p>',
      postedAt: '2025-12-31',
      completeness: 'excerpt',
    },
  },
  // A company that has left: its page sends its visitors to the vendor's search.
  notFound: {
    pages: {
      [board]: new ReadFailure('unexpected_shape', 'redirects to another host, search.jobvite.com', { status: 302 }),
    },
    reason: 'not_found',
  },
};
