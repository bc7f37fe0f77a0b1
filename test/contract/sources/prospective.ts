import { fixture, type SourceCase } from '../../support/source-case.ts';

const medium = 'https://ohws.prospective.ch/public/v1/medium/1009999/jobs';
const first = `${medium}?lang=de&offset=0&limit=100`;
const answer = JSON.parse(fixture('prospective.json'));

export const sourceCase: SourceCase = {
  source: 'prospective',
  token: '1009999',
  urls: [
    medium,
    `http://OHWS.prospective.ch/public/v1/medium/1009999/jobs?lang=fr&offset=96`,
    'https://ohws.prospective.ch/public/v1/careercenter/1009999/json/?limit=1000',
  ],
  notBoards: [
    'https://ohws.prospective.ch/',
    'https://ohws.prospective.ch/public/v1/jobs/06f8d7b2-16a7-47d3-b960-317bebad4909',
    'https://www.prospective.ch/',
  ],
  embeds: [
    {
      url: 'https://jobs.talspital.example/',
      html: '<form id="careercenter-form"></form><script src="/careercenter/1009999/main.js"></script>',
    },
  ],
  pages: {
    [first]: { body: fixture('prospective.json') },
    // The third moved while the pages were read: the second round finds it.
    [`${medium}?lang=de&offset=0&limit=96`]: {
      body: JSON.stringify({
        ...answer,
        jobs: [answer.jobs[1], { id: '9949522', title: 'Küche', attributes: { arbeitsort: ['Davos', 'Klosters'] }, szas: null }],
      }),
    },
  },
  ids: ['9949520', '9949521', '9949522'],
  fields: {
    '9949520': {
      title: 'Fachspezialist:in Archiv & Recht',
      companyFrom: 'token',
      url: 'https://jobs.talspital.example/offene-stellen/archiv/06f8d7b2-16a7-47d3-b960-317bebad4909',
      applyUrl: 'https://bewerbung.talspital.example/1601',
      locations: [
        {
          text: 'Talspital, Hauptstandort, Seestrasse 1, CH-7000 Chur',
          city: 'Chur',
          region: 'Graubünden',
          country: 'Schweiz',
          postalCode: '7000',
        },
      ],
      employmentTypeText: 'Festanstellung, 80–100 %',
      descriptionHtml: 'Ein Tal, ein Spital.\n<ul><li>Ordnen</li></ul>\n<p>Ruhe</p>\n<p>Berge</p>',
      department: 'Direktion',
      requisitionId: '1601',
      postedAt: '2026-10-06T10:42:05Z',
      updatedAt: '2026-10-07T13:02:35.196065Z',
      validThrough: '2036-03-02T22:59:59Z',
      language: 'de',
      completeness: 'full',
    },
    '9949521': {
      title: 'Pflege',
      employmentTypeText: 'Vollzeit',
      locations: [
        { text: 'Samedan', city: 'Samedan', region: undefined, country: undefined },
        { text: 'Sils', city: 'Sils', region: undefined, country: undefined },
      ],
      completeness: 'title_only',
    },
    '9949522': { url: undefined, locations: [{ text: 'Davos' }, { text: 'Klosters' }] },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ medium_id: '1009999', total: 0, offset: 0, jobs }),
    entry: answer.jobs[0],
  },
  conditional: false,
};
