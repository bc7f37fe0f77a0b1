import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const feed = 'https://beispielwerk.jobs.personio.com/xml';
const xml = (body: string) => ({ body, contentType: 'text/xml; charset=UTF-8' });
const nothing = xml('<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs></workzag-jobs>');

export const sourceCase: SourceCase = {
  source: 'personio',
  token: 'beispielwerk',
  urls: [
    'https://beispielwerk.jobs.personio.com/',
    'https://beispielwerk.jobs.personio.de/?language=de',
    'http://BEISPIELWERK.jobs.personio.de/xml?language=en',
    'https://beispielwerk.jobs.personio.de/job/2000001?language=de&display=de',
    'https://beispielwerk.jobs.personio.com/search.json',
  ],
  postings: {
    'https://beispielwerk.jobs.personio.de/job/2000001?display=en#apply': '2000001',
    'https://beispielwerk.jobs.personio.com/job/2000001/apply': '2000001',
  },
  notBoards: [
    'https://beispielwerk.personio.de/login/index',
    'https://jobs.personio.de/',
    'https://www.personio.com/',
    'https://a.beispielwerk.jobs.personio.de/',
  ],
  pages: {
    [feed]: xml(fixture('personio.xml')),
    [`${feed}?language=en`]: xml(fixture('personio-en.xml')),
    [`${feed}?language=de`]: nothing,
    [`${feed}?language=es`]: nothing,
    [`${feed}?language=nl`]: nothing,
    [`${feed}?language=fr`]: nothing,
  },
  ids: ['2000001', '2000002', '2000003'],
  fields: {
    // Twice in the feed: one position with the offices of both.
    '2000001': {
      title: 'System Engineer (all genders), 80–100 %',
      company: 'Beispielwerk & Söhne AG',
      companyFrom: 'posting',
      url: 'https://beispielwerk.jobs.personio.com/job/2000001',
      locations: [{ text: 'Home Office' }, { text: 'Bern' }, { text: 'Basel' }],
      employmentTypeText: 'permanent, full-time',
      seniorityText: 'experienced',
      experienceText: '2-5',
      salary: { min: 95000, max: 115000, currency: 'CHF', period: 'yearly' },
      descriptionHtml:
        '<h3>Deine Aufgaben</h3>\n<ul><li>R&amp;D betreiben, nicht </position> schreiben</li></ul>\n<h3>Profil &amp; Haltung</h3>\n<p>Ruhe</p>',
      department: 'IT',
      team: 'Engineering',
      tags: ['Linux', 'Ansible', 'Bern'],
      postedAt: '2026-09-30T10:00:00+00:00',
      language: undefined,
      remote: undefined,
    },
    // Without a text in the customer's own language: filled from the English feed.
    '2000002': {
      companyFrom: 'token',
      locations: [{ text: 'Zürich' }],
      employmentTypeText: 'intern, part-time',
      salary: { min: 28.5, max: null, currency: 'CHF', period: 'hourly' },
      descriptionHtml: '<h3>Tasks</h3>\n<p>Polish lenses.</p>',
      language: 'en',
      completeness: 'full',
      department: undefined,
    },
    '2000003': { completeness: 'title_only', locations: undefined, salary: undefined, postedAt: undefined },
  },
  notFound: {
    pages: { [feed]: new ReadFailure('unexpected_shape', 'redirects to another host, personio.com', { status: 307 }) },
    reason: 'not_found',
  },
};
