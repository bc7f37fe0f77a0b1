import { fixture, type SourceCase } from '../../support/source-case.ts';

const positions = 'https://www.comeet.co/careers-api/2.0/company/30.005/positions?token=30A5C0FFEE';

/** The interface, with the token that a careers page gives to its widget. */
export const sourceCase: SourceCase = {
  source: 'comeet',
  token: '30.005',
  urls: [
    positions,
    `${positions}&details=false`,
    'https://www.comeet.co/careers-api/2.0/company/30.005/positions/1A.B2C?token=30A5C0FFEE',
  ],
  postings: { 'https://www.comeet.co/careers-api/2.0/company/30.005/positions/1A.B2C?token=30A5C0FFEE': '1A.B2C' },
  embeds: [
    {
      url: 'https://www.leuchtturm.example/careers',
      html: '<script>window.comeetInit = function () { COMEET.init({ "token": "30A5C0FFEE", "company-uid": "30.005", "company-name": "leuchtturm" /* ours */ }); };</script>',
    },
    {
      url: 'https://www.leuchtturm.example/karriere',
      html: "<script>COMEET.init({token: '30A5C0FFEE', 'company-uid': '30.005'})</script>",
    },
    {
      url: 'https://www.leuchtturm.example/jobs',
      html: '<script id="comeet_script-js-extra">var comeetvar = {"comeet_token":"30A5C0FFEE","comeet_uid":"30.005","comeet_color":"278fe6"};</script>',
    },
  ],
  pages: { [`${positions}&details=true`]: { body: fixture('comeet.json') } },
  ids: ['1A.B2C', '8A.26E-E5.60A'],
  fields: {
    '1A.B2C': {
      company: 'Leuchtturm Ltd.',
      remote: 'hybrid',
      descriptionHtml: '<h3>Description</h3>\n<p>Help people &amp; ships.</p>\n<h3>Requirements</h3>\n<ul><li>Calm</li></ul>',
      requisitionId: 'SUP-7',
    },
    '8A.26E-E5.60A': { completeness: 'title_only', remote: 'remote' },
  },
  list: { withEntries: (entries) => JSON.stringify(entries), entry: JSON.parse(fixture('comeet.json'))[0] },
};
