import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const hosted = 'https://www.comeet.com/jobs/leuchtturm/30.005';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const positions = JSON.parse(fixture('comeet.json')).map(({ details, ...rest }: { details: unknown }) => ({
  ...rest,
  custom_fields: { details },
}));

/** The page that Comeet hosts: the list stands in a script. */
export const sourceCase: SourceCase = {
  source: 'comeet',
  token: '30.005',
  urls: [
    hosted,
    'http://WWW.Comeet.com/jobs/leuchtturm/30.005/?utm=x',
    'https://comeet.co/jobs/leuchtturm/30.005/support-engineer/1A.B2C#apply',
  ],
  postings: {
    [`${hosted}/support-engineer/1A.B2C`]: '1A.B2C',
    [`${hosted}/intern/8A.26E-E5.60A?coref=1`]: '8A.26E-E5.60A',
  },
  notBoards: [
    'https://www.comeet.com/',
    'https://www.comeet.com/jobs',
    'https://www.comeet.com/jobs/leuchtturm',
    'https://app.comeet.co/',
    'https://www.comeet.co/careers-api/api.js',
    'https://www.comeet.co/careers-api/2.0/company/30.005/positions',
  ],
  pages: {
    [hosted]: html(
      `<!doctype html><html><script>\nCOMPANY_DATA = {"name":"Leuchtturm"};\nCOMPANY_POSITIONS_DATA = ${JSON.stringify(positions)};\nPOSITION_DATA = null;\n</script></html>`,
    ),
  },
  ids: ['1A.B2C', '8A.26E-E5.60A'],
  fields: {
    '1A.B2C': {
      title: 'Support Engineer',
      company: 'Leuchtturm Ltd.',
      companyFrom: 'posting',
      url: `${hosted}/support-engineer/1A.B2C`,
      locations: [{ text: 'Tel Aviv', city: 'Tel Aviv-Yafo', region: undefined, country: 'IL', postalCode: '6701101' }],
      remote: 'hybrid',
      employmentTypeText: 'Full-time',
      seniorityText: 'Intermediate',
      descriptionHtml: '<h3>Description</h3>\n<p>Help people &amp; ships.</p>\n<h3>Requirements</h3>\n<ul><li>Calm</li></ul>',
      department: 'Support',
      requisitionId: 'SUP-7',
      postedAt: undefined,
      updatedAt: '2026-10-02T08:00:00Z',
      tags: ['Lamps'],
      completeness: 'full',
    },
    '8A.26E-E5.60A': {
      url: 'https://www.leuchtturm.example/careers/8A.26E',
      locations: [{ text: 'New York, NY, US', city: 'New York', region: 'NY', country: 'US', postalCode: undefined }],
      remote: 'remote',
      department: undefined,
      tags: undefined,
      completeness: 'title_only',
    },
  },
  // A company that has left: its page sends its visitors away.
  notFound: {
    pages: { [hosted]: new ReadFailure('unexpected_shape', 'redirects to another host', { status: 302 }) },
    reason: 'not_found',
  },
};
