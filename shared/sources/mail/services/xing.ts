import { readCard, readLines } from '../card-reading.ts';
import { isUnder } from '../links.ts';
import { isNoise } from '../phrases.ts';
import { type Facts, type MailService, searchAddress } from '../service.ts';
import type { TextCard } from '../text-lines.ts';

/**
 * Xing: the text part has one block a posting between drawn lines. Its short links (`xing.com/m/...`) are personal, and opening one tells
 * the employer: they are never opened and never kept.
 */
export const xing: MailService = {
  name: 'xing',
  title: 'XING',
  senders: ['jobs@mail.xing.com', 'mailer@news.xing.com'],
  otherSenders: ['news@mail.xing.com', 'mailrobot@mail.xing.com', 'noreply@xing.com'],
  posting(url) {
    if (!isUnder(url.hostname, 'xing.com')) return null;
    const id = /^\/jobs\/(?:[^/]*-)?(\d{6,12})$/.exec(url.pathname)?.[1];
    return id === undefined ? null : { id, url: `https://www.xing.com${url.pathname}` };
  },
  sealed: (url) => isUnder(url.hostname, 'xing.com') && /^\/(?:m|r|mail)\//.test(url.pathname),
  titleIn: 'link',
  readHtml: (card) => readCard(card),
  readText,
  search: ({ title, company, location }) =>
    searchAddress('https://www.xing.com/jobs/search', { keywords: [title, company].filter(Boolean).join(' '), location }),
};

/** The title stands before the link, employer and town after it. */
function readText(card: TextCard): Facts | null {
  const title = card.paragraphs.at(-1)?.findLast((line) => !isNoise(line));
  return title === undefined || card.after.length === 0 ? null : readLines([title, ...card.after]);
}
