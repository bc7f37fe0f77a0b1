import type { MailService } from '../service.ts';
import { jobcloudLink, readJobcloudCard, readJobcloudText } from './jobcloud.ts';

/** jobs.ch: one mail a subscription. The mail that says a subscription is active lists its first hits. */
export const jobsCh: MailService = {
  name: 'jobs-ch',
  title: 'jobs.ch',
  senders: ['jobmail@jobs.ch', 'info@jobs.ch'],
  otherSenders: ['willkommen@my.jobs.ch', 'no_reply@jobs.ch', 'noreply@jobs.ch'],
  posting: (url) => jobcloudLink(url, 'jobs.ch'),
  readHtml: readJobcloudCard,
  readText: readJobcloudText,
};
