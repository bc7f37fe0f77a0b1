import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const api = 'https://distelfink.recruitee.com/api/offers/';

export const sourceCase: SourceCase = {
  source: 'recruitee',
  token: 'distelfink',
  urls: [
    'https://distelfink.recruitee.com/',
    'http://DISTELFINK.recruitee.com/o/ops-manager-80-100?utm_source=x',
    'https://distelfink.recruitee.com/o/ops-manager-80-100/c/new',
    'https://distelfink.recruitee.com/l/de/o/nachtportier',
    'https://distelfink.recruitee.com/api/offers',
  ],
  postings: { 'https://distelfink.recruitee.com/api/offers/900001': '900001' },
  notBoards: [
    'https://recruitee.com/',
    'https://www.recruitee.com/pricing',
    'https://app.recruitee.com/#/login',
    'https://docs.recruitee.com/reference',
    'https://career.recruitee.com/docs',
    'https://a.b.recruitee.com/',
  ],
  embeds: [
    {
      url: 'https://werkenbij.distelfink.example/',
      html: '<link href="https://assets.recruiteecdn.com/x.css"><a href="https://www.recruitee.com">Powered</a><img src="https://distelfink.recruitee.com/logo.png">',
    },
  ],
  pages: { [api]: { body: fixture('recruitee.json') } },
  // The third is a draft.
  ids: ['900001', '900002', '900004'],
  fields: {
    '900001': {
      title: 'Ops Manager (m/w/d) 80–100 %',
      company: 'Distelfink BV',
      companyFrom: 'posting',
      url: 'https://distelfink.recruitee.com/o/ops-manager-80-100',
      applyUrl: 'https://distelfink.recruitee.com/o/ops-manager-80-100/c/new',
      location: 'Utrecht, Netherlands',
      locations: [
        { text: 'Utrecht, Utrecht, Netherlands', city: 'Utrecht', region: 'Utrecht', country: 'NL', postalCode: '3511' },
        { text: 'Basel, Switzerland', city: 'Basel', country: 'CH' },
      ],
      remote: 'hybrid',
      remoteText: undefined,
      employmentTypeText: 'fulltime_permanent, 32-40 hours',
      seniorityText: 'mid_level',
      salary: { min: 4000, max: 5200.5, currency: 'EUR', period: 'month' },
      descriptionHtml: '<p>You run R&amp;D sites.</p>\n<ul><li>Calm</li></ul>',
      department: 'Operations',
      language: 'en',
      tags: ['operations'],
      postedAt: '2026-10-01 08:00:00 UTC',
      updatedAt: '2026-10-03 21:44:46 UTC',
      validThrough: '2026-12-31 22:59:59 UTC',
    },
    '900002': {
      location: undefined,
      locations: [{ text: 'Wien, Austria', city: 'Wien', country: 'AT' }],
      remote: 'remote',
      remoteText: 'Fernarbeit',
      employmentTypeText: 'parttime_fixed_term, 20 hours',
      salary: { min: null, max: 18.5, currency: 'EUR', period: 'hour' },
      descriptionHtml: '<p>Sie wachen.</p>',
      language: 'de',
      completeness: 'full',
    },
    '900004': { salary: undefined, remote: undefined, locations: undefined, completeness: 'title_only', companyFrom: 'token' },
  },
  notFound: {
    pages: { [api]: new ReadFailure('unexpected_shape', 'redirects to another host, recruitee.com', { status: 302 }) },
    reason: 'not_found',
  },
  list: {
    withEntries: (offers) => JSON.stringify({ offers }),
    entry: JSON.parse(fixture('recruitee.json')).offers[0],
  },
};
