import { readCard, trimmed } from '../card-reading.ts';
import { isUnder, withoutTracking } from '../links.ts';
import { isAge } from '../phrases.ts';
import type { MailService } from '../service.ts';

/** TrueUp: the titles lead to the employers' own postings, without a redirect between. */
export const trueup: MailService = {
  name: 'trueup',
  title: 'TrueUp',
  senders: ['hello@trueup.io'],
  otherSenders: ['lennysjobs@trueup.io', 'team@trueup.io'],
  posting(url) {
    if (isUnder(url.hostname, 'trueup.io') || elsewhere.test(url.hostname)) return null;
    const address = withoutTracking(url);
    return address === null ? null : { id: address.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 512), url: address };
  },
  beside: (url) => isUnder(url.hostname, 'trueup.io') && url.pathname.startsWith('/co/'),
  readHtml(card) {
    // Below the employer stands what it does, then the place, then the age; what is told about the employer after that is no part of the job.
    const age = card.lines.findIndex((line, index) => index > card.to && isAge(line.text));
    if (age < 0) return readCard(card, { order: ['title', 'company'] });
    const facts = readCard({ ...card, lines: card.lines.slice(0, age + 1) }, { order: ['title', 'company'] });
    const place = age - card.to >= 2 ? trimmed(card.lines[age - 1]?.text ?? '') : '';
    return facts === null || place === '' ? facts : { ...facts, location: place };
  },
};

/** Hosts in the mail's frame: unsubscribing, social networks, stores. */
const elsewhere =
  /(?:^|\.)(?:amazonaws\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|youtube\.com|apple\.com|play\.google\.com|logo\.dev|substack\.com)$/;
