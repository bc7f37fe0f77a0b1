import { fixture, type SourceCase } from '../../support/source-case.ts';

const thread = JSON.parse(fixture('hn-thread.json'));

/** One thread by its number. */
export const sourceCase: SourceCase = {
  source: 'hn-who-is-hiring',
  token: '45000000',
  urls: ['https://news.ycombinator.com/item?id=45000000', 'https://hn.algolia.com/api/v1/items/45000000'],
  pages: {
    'https://hn.algolia.com/api/v1/items/45000000': {
      body: JSON.stringify({ ...thread, children: thread.children.slice(0, 1) }),
    },
  },
  ids: ['45000123'],
  fields: { '45000123': { title: 'Backend Engineer' } },
  list: { withEntries: (children) => JSON.stringify({ ...thread, children }), entry: thread.children[0] },
  // Every comment and question of the site has such a number.
  notFound: {
    pages: {
      'https://hn.algolia.com/api/v1/items/45000000': {
        body: JSON.stringify({ ...thread, author: 'somebody', title: 'Ask HN: Who is hiring bots?' }),
      },
    },
    reason: 'not_found',
  },
};
