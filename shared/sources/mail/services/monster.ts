import { readCard, readTextCard } from '../card-reading.ts';
import { isUnder } from '../links.ts';
import { type MailService, searchAddress } from '../service.ts';

/** Monster: sealed links (`click.monster.com`); employer, town and state stand in pieces of one line, parted by dashes. */
export const monster: MailService = {
  name: 'monster',
  title: 'Monster',
  senders: ['monster@notifications.monster.com', 'no-reply@ses.monster.com'],
  otherSenders: ['news@mg.monster.com', 'noreply@monster.com'],
  posting(url) {
    if (!isUnder(url.hostname, 'monster.com')) return null;
    const id = /^\/job-openings\/[^/]*?--([0-9a-f-]{36}|\d{6,12})$/i.exec(url.pathname)?.[1];
    return id === undefined ? null : { id, url: `https://www.monster.com${url.pathname}` };
  },
  sealed: (url) => url.hostname === 'click.monster.com',
  titleIn: 'link',
  readHtml: (card) => readCard(card),
  readText: (card) => readTextCard(card, { order: ['title', 'company', 'location'], separator: / [-–] / }),
  search: ({ title, company, location }) =>
    searchAddress('https://www.monster.com/jobs/search', { q: [title, company].filter(Boolean).join(' '), where: location }),
};
