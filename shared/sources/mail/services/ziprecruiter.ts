import { readCard, readTextCard } from '../card-reading.ts';
import { isUnder } from '../links.ts';
import { type MailService, searchAddress } from '../service.ts';

const shape = { order: ['title', 'company', 'location'] as const, separator: / [•·|] / };

/** ZipRecruiter: every link is sealed (`/km/`, `/ekm/`), the titles' as well as those of settings and searches. */
export const ziprecruiter: MailService = {
  name: 'ziprecruiter',
  title: 'ZipRecruiter',
  senders: ['alerts@ziprecruiter.com', 'noreply@ziprecruiter.com', 'no-reply@ziprecruiter.com'],
  otherSenders: ['support@ziprecruiter.com', 'phil@ziprecruiter.com'],
  posting(url) {
    if (!isUnder(url.hostname, 'ziprecruiter.com')) return null;
    const id = /^\/jobs\/[^/]*?([0-9a-f]{8})$/i.exec(url.pathname)?.[1] ?? /^\/jobs\/([\w-]{22})$/.exec(url.pathname)?.[1];
    return id === undefined ? null : { id, url: `https://www.ziprecruiter.com${url.pathname}` };
  },
  sealed: (url) => isUnder(url.hostname, 'ziprecruiter.com') && /^\/e?km\//.test(url.pathname),
  titleIn: 'link',
  readHtml: (card) => readCard(card, shape),
  readText: (card) => readTextCard(card, shape),
  search: ({ title, company, location }) =>
    searchAddress('https://www.ziprecruiter.com/jobs-search', {
      search: [title, company].filter(Boolean).join(' '),
      location,
    }),
};
