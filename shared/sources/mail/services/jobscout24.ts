import type { MailService } from '../service.ts';
import { jobcloudLink, readJobcloudCard, readJobcloudText } from './jobcloud.ts';

/** JobScout24 (Switzerland): laid out as jobs.ch, which the same house runs. */
export const jobscout24: MailService = {
  name: 'jobscout24',
  title: 'JobScout24',
  // The last two follow the house's other names and were not seen in a real mail.
  senders: ['infos@jobscout24.ch', 'jobmail@jobscout24.ch', 'info@jobscout24.ch'],
  otherSenders: ['no_reply@jobscout24.ch', 'noreply@jobscout24.ch'],
  posting: (url) => jobcloudLink(url, 'jobscout24.ch'),
  readHtml: readJobcloudCard,
  readText: readJobcloudText,
};
