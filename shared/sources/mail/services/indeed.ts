import { readCard, readTextCard } from '../card-reading.ts';
import { isUnder } from '../links.ts';
import { type MailService, searchAddress } from '../service.ts';

const shape = { order: ['title', 'company', 'location'] as const, separator: / [-–—] /, excerpt: true };

/** Indeed: job alerts and matches. Links of sponsored advertisements are sealed (`pagead/clk`, `cts.indeed.com`, `engage.indeed.com`). */
export const indeed: MailService = {
  name: 'indeed',
  title: 'Indeed',
  senders: [
    'donotreply@jobalert.indeed.com',
    'donotreply@match.indeed.com',
    'donotreply@match.indeedemail.com',
    'alert@indeed.com',
    'jobalert@indeed.com',
    'noreply@indeed.com',
  ],
  otherSenders: ['indeedapply@indeed.com', 'no-reply@indeed.com', 'account@indeed.com', 'donotreply@indeed.com'],
  posting(url) {
    if (!isUnder(url.hostname, 'indeed.com')) return null;
    const jk = url.searchParams.get('jk') ?? url.searchParams.get('vjk');
    if (jk !== null && /^[0-9a-f]{16}$/i.test(jk)) {
      const id = jk.toLowerCase();
      return { id, url: `https://${country(url.hostname)}/viewjob?jk=${id}` };
    }
    return /^\/pagead\/clk(?:\/|$)/.test(url.pathname) ? { id: null, url: null } : null;
  },
  sealed: (url) => /^(?:cts|engage)\.indeed\.com$/.test(url.hostname),
  titleIn: 'link',
  readHtml: (card) => readCard(card, { order: shape.order, excerpt: true }),
  readText: (card) => readTextCard(card, shape),
  search: ({ title, company, location }) =>
    searchAddress('https://www.indeed.com/jobs', { q: [title, company].filter(Boolean).join(' '), l: location }),
};

/** `de.indeed.com` stays; hosts that only count clicks become the main one. */
function country(hostname: string): string {
  const label = /^([a-z]{2})\.indeed\.com$/.exec(hostname)?.[1];
  return label === undefined ? 'www.indeed.com' : `${label}.indeed.com`;
}
