import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  urls: [
    'https://jobs.muehlenwerk.example/stellen',
    'https://jobs.muehlenwerk.example/stellen/?utm_source=mail#liste',
    'http://jobs.muehlenwerk.example/stellen',
  ],
  source: 'careers-page',
  token: 'jobs.muehlenwerk.example/stellen',
  pages: {
    'https://jobs.muehlenwerk.example/stellen': {
      body: fixture('careers-posting.html'),
      contentType: 'text/html; charset=utf-8',
    },
  },
  ids: ['https://jobs.muehlenwerk.example/stellen'],
  fields: {
    'https://jobs.muehlenwerk.example/stellen': {
      title: 'Systemtechniker/in 80–100 %',
      company: 'Mühlenwerk AG',
      companyFrom: 'posting',
      locations: [
        {
          text: 'Zürich, ZH, CH',
          city: 'Zürich',
          region: 'ZH',
          country: 'CH',
          postalCode: '8001',
          latitude: 47.37,
          longitude: 8.54,
        },
        { text: '3011 Bern' },
      ],
      employmentTypeText: 'FULL_TIME, PART_TIME',
      salary: { min: 90000, max: 110000, currency: 'CHF', period: 'YEAR' },
      requisitionId: 'R-4711',
      postedAt: '2026-11-02',
      validThrough: '2026-12-31T23:59:59+01:00',
      descriptionHtml: '<p>Betrieb unserer Mühlen.</p>\n<p>Mit\tHerz.</p>\n<h3>Qualifications</h3>\nLehre als Informatiker/in',
      remote: undefined,
    },
  },
};
