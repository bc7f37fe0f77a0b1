import { fixture, type SourceCase } from '../../support/source-case.ts';

const host = 'https://bergwacht.eightfold.ai';
const search = (start: number) =>
  `${host}/api/pcsx/search?domain=bergwacht.example&query=&location=&start=${start}&sort_by=timestamp`;
const detail = (id: string) => `${host}/api/pcsx/position_details?position_id=${id}&domain=bergwacht.example&hl=en`;
const careers = {
  body: '<html><head><script>window._EF_REDIRECT = false;</script></head><body><code id="smartApplyData">{&#34;domain&#34;: &#34;bergwacht.example&#34;, &#34;count&#34;: 3}</code></body></html>',
  contentType: 'text/html',
};

export const sourceCase: SourceCase = {
  urls: [
    `${host}/careers`,
    `${host}/careers?domain=bergwacht.example&query=cloud&start=10`,
    `http://BERGWACHT.eightfold.ai/careers/job/549800423238-cloud-architect-zurich?domain=bergwacht.example`,
    `${host}/careers?pid=549800423238&domain=bergwacht.example`,
    search(0),
    detail('549800423238'),
  ],
  postings: {
    [`${host}/careers/job/549800423238-cloud-architect-zurich`]: '549800423238',
    [`${host}/careers?domain=bergwacht.example&pid=549800423239`]: '549800423239',
    [detail('549800423240')]: '549800423240',
  },
  notBoards: [
    'https://www.eightfold.ai/',
    'https://eightfold.ai/company/careers/',
    'https://app.eightfold.ai/login',
    'https://static.eightfold.ai/x.js',
  ],
  source: 'eightfold',
  token: 'bergwacht.eightfold.ai',
  pages: {
    [search(0)]: { body: fixture('eightfold-pcsx.json') },
    [`${host}/careers`]: careers,
    [detail('549800423238')]: {
      body: JSON.stringify({
        status: 200,
        data: {
          id: 549800423238,
          name: 'Cloud Architect – Zürich',
          jobDescription: '<p>Draw <b>clouds</b>.</p>',
          efcustomTextTextTimeType: ['Full time'],
          publicUrl: `${host}/careers/job/549800423238`,
          locations: ['Zurich, Switzerland', 'Lausanne, Switzerland'],
          standardizedLocations: ['Zürich, ZH, CH', 'Lausanne, VD, CH'],
        },
      }),
    },
    [detail('549800423239')]: {
      body: JSON.stringify({ status: 200, data: { id: 549800423239, jobDescription: '<p>Count.</p>' } }),
    },
    [detail('549800423240')]: {
      body: JSON.stringify({ status: 200, data: { id: 549800423240, name: 'Expression of interest' } }),
    },
  },
  ids: ['549800423238', '549800423239', '549800423240'],
  fields: {
    '549800423238': {
      title: 'Cloud Architect – Zürich',
      url: `${host}/careers/job/549800423238`,
      company: 'bergwacht',
      companyFrom: 'token',
      locations: [
        { text: 'Zurich, Switzerland', city: 'Zürich', region: 'ZH', country: 'CH' },
        { text: 'Lausanne, Switzerland', city: 'Lausanne', region: 'VD', country: 'CH' },
      ],
      remote: 'hybrid',
      remoteText: 'hybrid',
      employmentTypeText: 'Full time',
      department: 'IT',
      requisitionId: 'R-88',
      postedAt: 1790000000,
      descriptionHtml: '<p>Draw <b>clouds</b>.</p>',
      completeness: 'full',
    },
    '549800423239': {
      locations: [{ text: 'Hong Kong, Hong Kong', country: 'HK' }],
      remote: 'remote',
      department: undefined,
      descriptionHtml: '<p>Count.</p>',
    },
    '549800423240': { locations: undefined, postedAt: undefined, completeness: 'title_only' },
  },
  list: {
    withEntries: (positions) => JSON.stringify({ status: 200, data: { positions, count: positions.length } }),
    entry: JSON.parse(fixture('eightfold-pcsx.json')).data.positions[0],
  },
  conditional: false,
};
