import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'usajobs',
  token: 'Keyword=data&LocationName=denver',
  urls: [
    'https://www.usajobs.gov/search/results/?k=Data&l=Denver&p=2&s=startdate',
    'http://usajobs.gov/Search/Results?l=denver&K=data',
    'https://data.usajobs.gov/api/Search?keyword=data&LocationName=Denver&Page=3',
  ],
  notBoards: ['https://www.usajobs.gov/', 'https://www.usajobs.gov/job/800000001'],
  pages: {
    'https://data.usajobs.gov/api/Search?Keyword=data&LocationName=denver&SortField=opendate&SortDirection=Desc&ResultsPerPage=250&Page=1':
      {
        body: fixture('usajobs.json'),
      },
  },
  key: { email: 'me@person.example', api_key: 'geheim-0123456789' },
  ids: ['800000001', '800000002'],
  fields: {
    '800000001': {
      title: 'Data Scientist',
      company: 'Office of Invented Affairs',
      url: 'https://www.usajobs.gov:443/job/800000001',
      applyUrl: 'https://www.usajobs.gov:443/job/800000001?PostingChannelID=',
      location: 'Multiple Locations',
      locations: [
        {
          text: 'Denver, Colorado',
          city: 'Denver',
          region: 'Colorado',
          country: 'United States',
          latitude: 39.7405,
          longitude: -104.985,
        },
        { text: 'Anywhere in the U.S. (remote job)', country: 'United States' },
      ],
      remote: 'remote',
      remoteText: 'Telework eligible',
      employmentTypeText: 'Full-time, Permanent',
      salary: { min: 99000, max: 128000, currency: null, period: 'Per Year' },
      descriptionHtml:
        '<h3>Summary</h3><p>Count things.</p><h3>Duties</h3><p>Count.</p><p>Count again.</p><h3>Qualifications</h3><p>One year of R &amp; D.</p>',
      department: 'Department of Examples',
      requisitionId: 'XY-26-1',
      postedAt: '2026-10-05T00:00:00.0000',
      validThrough: '2026-10-19T23:59:59.9970',
      tags: ['Data Science Series'],
    },
    '800000002': {
      company: undefined,
      locations: undefined,
      remote: undefined,
      salary: { min: 21.5, max: null, currency: null, period: 'PH' },
      descriptionHtml: '<h3>Duties</h3><p>Walk.</p>',
    },
  },
  list: {
    withEntries: (items) => JSON.stringify({ SearchResult: { SearchResultItems: items, SearchResultCountAll: items.length } }),
    entry: JSON.parse(fixture('usajobs.json')).SearchResult.SearchResultItems[0],
  },
  conditional: false,
};
