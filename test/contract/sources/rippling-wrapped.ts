import type { SourceCase } from '../../support/source-case.ts';

const api = 'https://api.rippling.com/platform/api/ats/v1/board/kahnpost/jobs';
const job = { uuid: 'aaaa0000-0000-4000-8000-000000000001', name: 'Bootsführer', workLocation: { label: 'Lübbenau, Germany' } };

/** The list inside an object; the text as one string. */
export const sourceCase: SourceCase = {
  urls: ['https://ats.rippling.com/kahnpost/jobs'],
  source: 'rippling',
  token: 'kahnpost',
  pages: {
    [api]: { body: JSON.stringify({ items: [job] }) },
    [`${api}/${job.uuid}`]: { body: JSON.stringify({ uuid: job.uuid, name: job.name, description: '<p>Staken.</p>' }) },
  },
  ids: [job.uuid],
  fields: {
    [job.uuid]: { title: 'Bootsführer', location: 'Lübbenau, Germany', descriptionHtml: '<p>Staken.</p>', completeness: 'full' },
  },
  list: { withEntries: (items) => JSON.stringify({ items }), entry: job },
  conditional: false,
};
