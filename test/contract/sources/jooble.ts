import { fixture, type SourceCase } from '../../support/source-case.ts';

/** The key is a part of the address; the one of the country goes before the general one. */
export const sourceCase: SourceCase = {
  source: 'jooble',
  token: 'country=ch&keywords=logistik&location=basel',
  urls: ['https://ch.jooble.org/SearchResult?ukw=Logistik&rgns=Basel&p=2', 'http://CH.jooble.org/jobs-logistik/Basel'],
  notBoards: ['https://ch.jooble.org/', 'https://ch.jooble.org/jdp/123', 'https://help.jooble.org/'],
  pages: {
    'POST https://ch.jooble.org/api/geheim-0123456789 {"keywords":"logistik","location":"basel","radius":"","salary":"","page":"1","ResultOnPage":100,"companysearch":"false"}':
      { body: fixture('jooble.json') },
  },
  key: { key: 'another-one-0123', key_ch: 'geheim-0123456789' },
  ids: ['123456789', '124'],
  fields: {
    '123456789': {
      title: 'Logistiker',
      company: 'Wegwarte AG',
      url: 'https://ch.jooble.org/jdp/123',
      location: 'Basel',
      employmentTypeText: 'Full-time',
      salaryText: 'CHF 30 pro Stunde',
      descriptionHtml: '…&nbsp;Logistik…',
      postedAt: undefined,
      updatedAt: '2026-10-05T00:00:00.0000000',
      completeness: 'excerpt',
    },
    '124': { company: undefined, location: undefined, completeness: 'title_only' },
  },
  list: { withEntries: (jobs) => JSON.stringify({ totalCount: 1, jobs }), entry: JSON.parse(fixture('jooble.json')).jobs[0] },
  conditional: false,
};
