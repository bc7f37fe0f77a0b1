import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://fichtenhain.bamboohr.com';

/** A customer without the newer careers page: the list of the widget for websites. */
export const sourceCase: SourceCase = {
  source: 'bamboohr',
  token: 'fichtenhain',
  urls: [`${site}/careers`, `${site}/jobs/embed2.php`],
  pages: {
    [`${site}/jobs/embed2.php`]: { body: fixture('bamboohr-widget.html'), contentType: 'text/html; charset=UTF-8' },
    [`${site}/careers/41/detail`]: { body: fixture('bamboohr-detail.json') },
    [`${site}/careers/44/detail`]: { body: '{"result":{"jobOpening":{"description":"<p>Lead.</p>"}}}' },
    [`${site}/careers/42/detail`]: { body: '{"result":{"jobOpening":{"description":"<p>Read.</p>"}}}' },
  },
  ids: ['41', '44', '42'],
  fields: {
    '41': {
      title: 'Support Engineer (m/w/d)',
      companyFrom: 'token',
      remote: 'hybrid',
      postedAt: '2026-10-19',
      department: 'IT',
    },
    '44': { title: 'R&D Lead', url: `${site}/careers/44`, locations: undefined, department: 'IT & Service' },
    '42': { title: 'Paralegal', locations: [{ text: 'Fort Lauderdale, Florida' }], department: 'Legal', completeness: 'full' },
  },
};
