import type { MailService } from './service.ts';
import { glassdoor } from './services/glassdoor.ts';
import { google } from './services/google.ts';
import { indeed } from './services/indeed.ts';
import { jobsCh } from './services/jobs-ch.ts';
import { jobscout24 } from './services/jobscout24.ts';
import { linkedin } from './services/linkedin.ts';
import { monster } from './services/monster.ts';
import { stepstone } from './services/stepstone.ts';
import { trueup } from './services/trueup.ts';
import { wellfound } from './services/wellfound.ts';
import { xing } from './services/xing.ts';
import { ziprecruiter } from './services/ziprecruiter.ts';

/** Every service whose alert mails are read. */
export const mailServices: readonly MailService[] = [
  linkedin,
  indeed,
  glassdoor,
  ziprecruiter,
  monster,
  xing,
  wellfound,
  jobsCh,
  jobscout24,
  stepstone,
  google,
  trueup,
];

const bySender = new Map(mailServices.flatMap((service) => service.senders.map((sender) => [sender, service] as const)));
const byOther = new Map(mailServices.flatMap((service) => service.otherSenders.map((sender) => [sender, service] as const)));

/**
 * The service a sender's address belongs to, and whether alerts come from it; by the whole address, so that neither a display name nor a
 * look-alike domain passes. Null for all others.
 */
export function serviceOf(sender: string): { service: MailService; alerts: boolean } | null {
  const alert = bySender.get(sender);
  if (alert !== undefined) return { service: alert, alerts: true };
  const other = byOther.get(sender);
  return other === undefined ? null : { service: other, alerts: false };
}
