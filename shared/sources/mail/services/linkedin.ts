import { readCard, readTextCard } from '../card-reading.ts';
import { isUnder } from '../links.ts';
import type { Facts, HtmlCard, MailService } from '../service.ts';

const shape = { order: ['title', 'company', 'location'] as const, separator: / [·•] / };

/** LinkedIn: saved searches, recommendations and "similar to" mails. Mail and paste are its only clean ways: its pages are never fetched. */
export const linkedin: MailService = {
  name: 'linkedin',
  title: 'LinkedIn',
  senders: ['jobalerts-noreply@linkedin.com', 'jobs-noreply@linkedin.com', 'jobs-listings@linkedin.com'],
  otherSenders: [
    'messages-noreply@linkedin.com',
    'notifications-noreply@linkedin.com',
    'newsletters-noreply@linkedin.com',
    'updates-noreply@linkedin.com',
    'invitations@linkedin.com',
    'security-noreply@linkedin.com',
  ],
  posting(url) {
    if (!isUnder(url.hostname, 'linkedin.com')) return null;
    const id = /^\/(?:comm\/)?jobs\/view\/(?:[^/]*-)?(\d{6,14})\/?$/.exec(url.pathname)?.[1];
    return id === undefined ? null : { id, url: `https://www.linkedin.com/jobs/view/${id}/` };
  },
  readHtml: (card) => similarTo(card) ?? readCard(card, shape),
  readText: (card) => readTextCard(card, { order: shape.order }),
};

/** The heading "Jobs similar to (title) at (employer)": both stand out, in whatever language the words between are. */
function similarTo({ anchor }: HtmlCard): Facts | null {
  const [title, company, ...more] = anchor.runs.filter((run) => run.strong);
  const words = anchor.runs.some((run) => !run.strong);
  return title && company && more.length === 0 && words ? { title: title.text, company: company.text } : null;
}
