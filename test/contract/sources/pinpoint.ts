import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const api = 'https://zeisig.pinpointhq.com/postings.json';

export const sourceCase: SourceCase = {
  source: 'pinpoint',
  token: 'zeisig',
  urls: [
    'https://zeisig.pinpointhq.com/',
    'http://Zeisig.PinpointHQ.com/en/postings/0f0e0d0c-0000-4000-8000-000000000001/applications/new?src=x',
    'https://zeisig.pinpointhq.com/de/jobs',
    'https://zeisig.pinpointhq.com/postings.json',
  ],
  notBoards: [
    'https://www.pinpointhq.com/',
    'https://pinpointhq.com/',
    'https://app.pinpointhq.com/x',
    'https://developers.pinpointhq.com/',
  ],
  pages: { [api]: { body: fixture('pinpoint.json') } },
  ids: ['310001', '310002', '310003'],
  fields: {
    '310001': {
      title: 'Marketing Manager',
      companyFrom: 'token',
      url: 'https://zeisig.pinpointhq.com/en/postings/0f0e0d0c-0000-4000-8000-000000000001',
      locations: [{ text: 'St Helier', city: 'Jersey', region: 'Jersey', postalCode: 'JE2' }],
      remote: 'hybrid',
      remoteText: 'Hybrid, two days in the office',
      employmentTypeText: 'Permanent - Full Time',
      salary: { min: 40000, max: 45000, currency: 'GBP', period: 'year' },
      salaryText: '£40,000 - £45,000 / year',
      descriptionHtml:
        '<p>Tell stories.</p>\n<h3>Duties &amp; tasks</h3>\n<ul><li>Plan</li></ul>\n<h3>What you bring</h3>\n<ul><li>English</li></ul>',
      department: 'Marketing',
      team: 'Brand',
      requisitionId: 'MM-7',
      validThrough: '2026-12-28T23:59:59-04:00',
    },
    // Its pay is not to be shown, although it is there.
    '310002': {
      url: 'https://zeisig.pinpointhq.com/postings/0f0e0d0c-0000-4000-8000-000000000002',
      locations: [{ text: 'Leeds, West Yorkshire', city: 'Leeds', region: 'West Yorkshire' }],
      remote: 'onsite',
      employmentTypeText: 'part_time',
      salary: undefined,
      salaryText: undefined,
      descriptionHtml: '<p>Care for people.</p>\n<p>Days and nights.</p>',
      department: 'Care',
      requisitionId: 'R-2',
      validThrough: undefined,
    },
    '310003': { salary: undefined, completeness: 'title_only', locations: undefined, url: undefined },
  },
  notFound: {
    pages: { [api]: new ReadFailure('unexpected_shape', 'redirects to another host, www.pinpointhq.com', { status: 301 }) },
    reason: 'not_found',
  },
  list: {
    withEntries: (data) => JSON.stringify({ data }),
    entry: JSON.parse(fixture('pinpoint.json')).data[0],
  },
};
