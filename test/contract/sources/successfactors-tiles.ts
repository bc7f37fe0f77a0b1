import { fixture, type SourceCase } from '../../support/source-case.ts';

const host = 'https://jobsearch.createyourowncareer.com';
const html = (body: string) => ({ body, contentType: 'text/html; charset=UTF-8' });
const tiles = (row: number) =>
  `${host}/Orgel/tile-search-results/?q=&sortColumn=referencedate&sortDirection=desc&startrow=${row}`;

/** A brand below a shared host: no feed, tiles in two markups, the text in the markup of the page; the second page repeats one. */
export const sourceCase: SourceCase = {
  urls: [`${host}/Orgel`, `${host}/Orgel/search/?q=&locationsearch=`, `${host}/Orgel/job/Noida-Pipe-Maker/1403946900/`],
  postings: { [`${host}/Orgel/job/Noida-Pipe-Maker/1403946900/?feedId=1`]: '1403946900' },
  source: 'successfactors',
  token: 'jobsearch.createyourowncareer.com/Orgel',
  pages: {
    [tiles(0)]: html(fixture('successfactors-tiles.html')),
    [tiles(2)]: html(
      '<ul id="job-tile-list"><li class="job-tile"><a class="jobTitle-link" href="/Orgel/job/Bellows/1403946901/">Bellows Treader</a></li><li class="job-tile"><a class="jobTitle-link" href="/Orgel/job/Organist/1403946902/">Organist</a></li></ul>',
    ),
    [`${host}/Orgel/search/?q=&sortColumn=referencedate&sortDirection=desc&startrow=0`]: html(
      '<html lang="en-US"><head><script>j2w.SearchResults.init({ apiEndpoint: "tile-search-results", searchQuery: "?q=", jobRecordsFound: parseInt("3") });</script></head><body></body></html>',
    ),
    [`${host}/Orgel/job/Noida-Pipe-Maker/1403946900/`]: html(fixture('successfactors-posting.html')),
    // Only a block of text, and one posting that has just ended.
    [`${host}/Orgel/job/Bellows/1403946901/`]: html('<div class="job"><span class="jobdescription"><p>Tread.</p></span></div>'),
    [`${host}/Orgel/job/Organist/1403946902/`]: html('<strong>Sorry, this job posting has ended.</strong>'),
  },
  ids: ['1403946900', '1403946901', '1403946902'],
  fields: {
    '1403946900': {
      title: 'Pipe Maker & Tuner',
      company: 'Orgelwerk Ltd',
      companyFrom: 'posting',
      location: 'Noida, UP, IN',
      locations: [{ text: 'Noida, UP, IN', city: 'Noida', region: 'UP', country: 'IN', postalCode: '201301' }],
      department: 'Workshop',
      requisitionId: '81838',
      postedAt: '2026-06-29T00:00:00.000Z',
      descriptionHtml: '<p>Tin &amp; lead.</p><ul><li>Ears</li></ul>',
      completeness: 'full',
    },
    '1403946901': {
      title: 'Bellows Treader',
      company: 'Orgel',
      companyFrom: 'token',
      location: 'Weingarten, Germany',
      locations: [{ text: 'Weingarten, Germany', city: 'Weingarten', country: 'Germany' }],
      descriptionHtml: '<p>Tread.</p>',
    },
    '1403946902': { title: 'Organist', completeness: 'title_only' },
  },
  conditional: false,
};
