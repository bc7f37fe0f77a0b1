import { fixture, type SourceCase } from '../../support/source-case.ts';

const service = 'https://www.job-room.ch/jobadservice/api/jobAdvertisements';
const body =
  '{"permanent":null,"workloadPercentageMin":60,"workloadPercentageMax":100,"onlineSince":60,"displayRestricted":false,"companyName":null,"professionCodes":[],"keywords":["excel","word"],"communalCodes":[],"cantonCodes":["ZH"]}';

/** A list with excerpts, the texts behind it; a search marks its words and counts in a header. */
export const sourceCase: SourceCase = {
  source: 'job-room',
  token: 'cantonCodes=ZH&keywords=excel&keywords=word&workloadPercentageMin=60',
  urls: [
    'https://www.job-room.ch/job-search?keywords=Word&keywords=excel&cantonCodes=zh&workloadPercentageMin=60',
    'http://job-room.ch/job-search?query-values=%7B%22keywords%22%3A%5B%22excel%22%2C%22word%22%5D%2C%22cantonCodes%22%3A%5B%22ZH%22%5D%2C%22workloadPercentageMin%22%3A60%2C%22sort%22%3A1%7D&lang=de',
  ],
  notBoards: [
    'https://www.job-room.ch/',
    'https://www.job-room.ch/job-search',
    'https://www.job-room.ch/job-search?workloadPercentageMin=60',
  ],
  pages: {
    [`POST ${service}/_search?page=0&size=50&sort=date_desc ${body}`]: {
      body: fixture('job-room.json'),
      headers: { 'x-total-count': '3' },
    },
    [`${service}/5b0c1111-2222-4333-8444-000000000001`]: { body: fixture('job-room-posting.json') },
    [`${service}/5b0c1111-2222-4333-8444-000000000002`]: {
      body: JSON.stringify(JSON.parse(fixture('job-room.json'))[1].jobAdvertisement),
    },
  },
  // The third was cancelled.
  ids: ['5b0c1111-2222-4333-8444-000000000001', '5b0c1111-2222-4333-8444-000000000002'],
  fields: {
    '5b0c1111-2222-4333-8444-000000000001': {
      title: 'Sachbearbeiter/in 80-100% & mehr',
      company: 'Ahornhof AG',
      companyFrom: 'posting',
      url: 'https://www.job-room.ch/job-search/5b0c1111-2222-4333-8444-000000000001',
      applyUrl: 'https://jobs.ahornhof.example/1/apply',
      locations: [
        {
          text: '8001 Zürich',
          city: 'Zürich',
          region: 'ZH',
          country: 'CH',
          postalCode: '8001',
          latitude: 47.37,
          longitude: 8.54,
        },
      ],
      remoteText: 'Home office',
      employmentTypeText: '80–100 %, unbefristet',
      descriptionText: 'Sie führen Bücher.\n\nGute Kenntnisse in Excel & Word.',
      requisitionId: '1234567890',
      postedAt: '2026-10-01',
      updatedAt: '2026-10-02T07:00:00.5',
      validThrough: '2026-11-30',
      language: 'de',
      completeness: 'full',
    },
    // A portal is not the employer.
    '5b0c1111-2222-4333-8444-000000000002': {
      company: undefined,
      companyFrom: undefined,
      locations: [{ text: 'VD', region: 'VD', country: 'CH' }],
      applyUrl: 'https://www.jobup.example/x',
      employmentTypeText: '60 %, befristet',
      descriptionHtml: '<p>Soins</p>',
      language: 'fr',
    },
  },
  list: { withEntries: (entries) => JSON.stringify(entries), entry: JSON.parse(fixture('job-room.json'))[0] },
  conditional: false,
};
