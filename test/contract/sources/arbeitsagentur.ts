import { fixture, type SourceCase } from '../../support/source-case.ts';

const detail = (ref: string) =>
  `https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v4/jobdetails/${encodeURIComponent(Buffer.from(ref).toString('base64'))}`;

/** A list, and behind it the texts. */
export const sourceCase: SourceCase = {
  source: 'arbeitsagentur',
  token: 'arbeitszeit=tz%3Bvz&umkreis=25&was=software&wo=freiburg',
  urls: [
    'https://www.arbeitsagentur.de/jobsuche/suche?was=Software&wo=Freiburg&umkreis=25&arbeitszeit=vz;tz',
    'http://WWW.arbeitsagentur.de/jobsuche/suche?angebotsart=99&wo=freiburg&arbeitszeit=tz%3Bvz&was=software&umkreis=25&id=10000-1-S&utm_source=x',
    'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs?was=Software&wo=Freiburg&umkreis=25&arbeitszeit=tz;vz&page=2&size=50',
  ],
  notBoards: [
    'https://www.arbeitsagentur.de/',
    'https://www.arbeitsagentur.de/jobsuche/',
    // All of Germany is no search.
    'https://www.arbeitsagentur.de/jobsuche/suche?angebotsart=1',
  ],
  pages: {
    'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs?arbeitszeit=tz%3Bvz&umkreis=25&was=software&wo=freiburg&page=1&size=100':
      {
        body: fixture('arbeitsagentur.json'),
      },
    [detail('10000-1200000001-S')]: { body: fixture('arbeitsagentur-detail.json') },
  },
  ids: ['10000-1200000001-S', '13433-8ASYP7FP0UUNASNJ-S'],
  fields: {
    '10000-1200000001-S': {
      title: 'Softwareentwickler/in (m/w/d)',
      company: 'Holunder Software GmbH',
      companyFrom: 'posting',
      url: 'https://www.arbeitsagentur.de/jobsuche/jobdetail/10000-1200000001-S',
      applyUrl: 'https://holunder.example/jobs/1',
      remote: undefined,
      employmentTypeText: 'Vollzeit, Teilzeit, unbefristet',
      validThrough: '2026-12-01',
      remoteText: 'Homeoffice möglich',
      salary: { min: 52000, max: 64000, currency: null, period: 'JAHRESGEHALT' },
      descriptionText: '## Aufgaben\n\n- Bauen\n- Prüfen',
      postedAt: '2026-10-05',
      updatedAt: '2026-10-06T10:11:00.401+00:00',
      completeness: 'full',
      locations: [
        {
          text: '79098 Freiburg im Breisgau',
          city: 'Freiburg im Breisgau',
          region: 'BADEN_WUERTTEMBERG',
          country: 'DEUTSCHLAND',
          postalCode: '79098',
          latitude: 47.99,
          longitude: 7.85,
        },
      ],
    },
    // Its text is not there: the posting stays, with its link.
    '13433-8ASYP7FP0UUNASNJ-S': {
      company: undefined,
      companyFrom: undefined,
      locations: undefined,
      employmentTypeText: 'Minijob',
      completeness: 'title_only',
    },
  },
  list: {
    withEntries: (ergebnisliste) => JSON.stringify({ ergebnisliste, maxErgebnisse: ergebnisliste.length }),
    entry: JSON.parse(fixture('arbeitsagentur.json')).ergebnisliste[0],
  },
  conditional: false,
};
