import { fixture, type SourceCase } from '../../support/source-case.ts';

const host = 'https://jobs.kaesehof.example';

export const sourceCase: SourceCase = {
  urls: [
    `${host}/viewalljobs/`,
    `${host}/googlefeed.xml`,
    `${host}/sitemal.xml`,
    `${host}/services/recruiting/v1/jobs`,
    `http://JOBS.kaesehof.example/tile-search-results/?startrow=0`,
  ],
  postings: {
    [`${host}/job/Bern-Laborantin-3000/900000001/?feedId=374100`]: '900000001',
    'http://jobs.kaesehof.example/job/Laborantin/4711-de_DE': '4711',
  },
  notBoards: [
    `${host}/job/houston/driver/1234/56789012`,
    `${host}/job/driver/4711`,
    `${host}/search/`,
    'https://career5.successfactors.eu/career?company=kaesehof',
    'https://www.successfactors.com/',
    'https://www.jobs2web.com/',
    'https://jobsearch.createyourowncareer.com/',
  ],
  embeds: [
    { url: `${host}/`, html: '<link rel="stylesheet" href="https://rmkcdn.successfactors.com/abc/1.css">' },
    { url: `${host}/job/Bern-Laborantin-3000/900000001/`, html: '<script>j2w.init({"cookiepolicy":0});</script>' },
    { url: `${host}/go/Research/12345/?locale=de_DE`, html: '<script src="//rmkcdn.successfactors.eu/x.js"></script>' },
  ],
  source: 'successfactors',
  token: 'jobs.kaesehof.example',
  pages: { [`${host}/googlefeed.xml`]: { body: fixture('successfactors-feed.xml'), contentType: 'text/xml;charset=UTF-8' } },
  ids: ['900000001', '900000002', '900000003'],
  fields: {
    '900000001': {
      title: 'Laborant/in 80–100 %',
      url: `${host}/job/Bern-Laborantin-3000/900000001/`,
      company: 'Käsehof AG',
      companyFrom: 'posting',
      location: 'Bern, CH, 3000',
      locations: [{ text: 'Bern, CH, 3000', city: 'Bern', country: 'CH', postalCode: '3000' }],
      department: 'Research',
      descriptionHtml: '<p>Sie prüfen <b>Käse</b> &amp; Milch.</p>',
      postedAt: '2026-10-05T00:00:00.000Z',
      validThrough: '2026-12-05',
      completeness: 'full',
    },
    '900000002': {
      title: 'Driver (m/f/d)',
      locations: [{ text: 'Dallas, TX, US, 75201', city: 'Dallas', region: 'TX', country: 'US', postalCode: '75201' }],
      descriptionHtml: '<ul><li>Drive</li></ul>',
      department: undefined,
    },
    '900000003': {
      company: 'kaesehof',
      companyFrom: 'token',
      locations: [{ text: 'CH', country: 'CH' }],
      completeness: 'title_only',
    },
  },
};
