import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'jobtech',
  token: 'occupation-field=apaJ_2ja_LuF&q=java+lund&region=CaRE_1nn_cSU',
  urls: [
    'https://arbetsformedlingen.se/platsbanken/annonser?q=Java%20Lund&l=2:CaRE_1nn_cSU&p=5:apaJ_2ja_LuF&page=2',
    'http://www.Arbetsformedlingen.se/platsbanken/annonser?p=5:apaJ_2ja_LuF&q=java+lund&l=2:CaRE_1nn_cSU',
    'https://jobsearch.api.jobtechdev.se/search?q=java%20lund&region=CaRE_1nn_cSU&occupation-field=apaJ_2ja_LuF&offset=100&limit=10',
  ],
  notBoards: [
    'https://arbetsformedlingen.se/',
    'https://arbetsformedlingen.se/platsbanken/annonser',
    'https://jobsearch.api.jobtechdev.se/',
  ],
  pages: {
    'https://jobsearch.api.jobtechdev.se/search?occupation-field=apaJ_2ja_LuF&q=java+lund&region=CaRE_1nn_cSU&sort=pubdate-desc&offset=0&limit=100':
      {
        body: fixture('jobtech.json'),
      },
  },
  // The third was removed.
  ids: ['29000001', '29000002'],
  fields: {
    '29000001': {
      title: 'Systemutvecklare till Lund',
      company: 'Björkö Data AB',
      url: 'https://arbetsformedlingen.se/platsbanken/annonser/29000001',
      applyUrl: 'https://bjorko.example/apply',
      locations: [
        {
          text: 'LUND',
          city: 'LUND',
          region: 'Skåne län',
          country: 'SE',
          postalCode: '22350',
          latitude: 55.7,
          longitude: 13.19,
        },
      ],
      remote: 'remote',
      employmentTypeText: 'Vanlig anställning, Heltid, Tills vidare, 80–100 %',
      salaryText: 'Fast månads- vecko- eller timlön: 45000 - 52000 kr',
      descriptionHtml: '<p>Bygg system.</p>',
      requisitionId: 'BD-7',
      postedAt: '2026-10-05T00:00:00',
      updatedAt: 1791158400000,
      validThrough: '2026-11-30T23:59:59',
      tags: ['Systemutvecklare/Programmerare', 'Data/IT'],
      completeness: 'full',
    },
    '29000002': {
      company: 'Solgläntan',
      url: 'https://arbetsformedlingen.se/platsbanken/annonser/29000002',
      locations: [{ text: 'Norrbottens län', region: 'Norrbottens län', country: 'SE' }],
      remote: undefined,
      descriptionText: 'Natt.',
      validThrough: '2026-11-01T23:59:59',
      employmentTypeText: undefined,
    },
  },
  list: {
    withEntries: (hits) => JSON.stringify({ total: { value: hits.length }, hits }),
    entry: JSON.parse(fixture('jobtech.json')).hits[0],
  },
};
