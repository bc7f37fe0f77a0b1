import { createHash } from 'node:crypto';
import type { DigestMessage } from '../../shared/contracts/messages/digest.ts';
import { mailTags } from '../../shared/contracts/messages/mail-event.ts';
import { unsubscribePath } from '../../shared/contracts/operations/digest.ts';
import { filePath } from '../../shared/contracts/operations/documents.ts';
import { type DigestContent, type DigestSources, gatherDigest, isWorthSending } from '../../shared/domain/digest/content.ts';
import { fileKey, filesOf } from '../../shared/domain/digest/lines.ts';
import { renderDigest } from '../../shared/domain/digest/render.ts';
import { headerValue } from '../../shared/domain/digest/words.ts';
import type { DigestRecord } from '../../shared/domain/digest.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DigestStore } from '../../shared/ports/digest-store.ts';
import type { DocumentLinkStore } from '../../shared/ports/document-link-store.ts';
import { RetryLater, WriteConflict } from '../../shared/ports/errors.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Log } from '../../shared/ports/log.ts';
import { type Mailer, MailNotTaken, MailRefused } from '../../shared/ports/mailer.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

export interface DigestDeps {
  profiles: ProfileStore;
  digests: DigestStore;
  sources: Omit<DigestSources, 'digests'>;
  links: Pick<DocumentLinkStore, 'put'>;
  mailer: Mailer;
  clock: Clock;
  ids: Ids;
  metrics: StageMetrics<'digest'>;
  log: Log;
  /** Base of the API, without a slash at the end. */
  apiUrl: string;
  contact: string;
}

/**
 * Seconds before a claim without proof of sending is taken over. Longer than a sender can still be at work (the function's timeout is
 * below it) and than SES events usually take to arrive (a few seconds); short enough that a digest is not an hour late.
 */
export const claimSeconds = 60;

/**
 * Seconds until a claim that may be under way is looked at again. Mostly it is finished by then; the queue allows six receives, so that
 * a claim nobody finishes is still taken over (after four) before the dead-letter queue.
 */
const lookAgainSeconds = 20;

/** Seconds to wait when the provider does not take mails for now. */
const notTakenSeconds = 120;

/** A digest message that is this old is history: the next digest tells what it would have told. */
const staleMilliseconds = 24 * 3_600_000;

/**
 * Sends the digest of one candidate and period, exactly once as far as SES allows: the period is claimed before the mail is handed
 * over; a claim that nobody finished is looked up among the SES events before it is sent again. See README.md for the risk that stays.
 */
export async function sendDigest(message: DigestMessage, deps: DigestDeps): Promise<void> {
  const { userId, period } = message;
  const now = deps.clock.now();
  if (now.getTime() - Date.parse(message.at) > staleMilliseconds) {
    deps.log.warn('a digest message is too old to be sent', { period, at: message.at });
    return;
  }
  const profile = await deps.profiles.get(userId);
  const to = profile?.digest.email ?? null;
  if (!profile?.active || !profile.digest.enabled || to === null) {
    deps.log.info('the candidate wants no digest any more', { period });
    return;
  }
  const record = await claim(message, now, deps);
  if (!record) {
    deps.metrics.add('DigestsRepeated');
    return;
  }
  await composeAndSend(record, profile, to, deps);
}

/** The claim under which to send now; null when the period is done. Throws RetryLater while somebody else may be sending. */
async function claim({ userId, period }: DigestMessage, now: Date, deps: DigestDeps): Promise<DigestRecord | null> {
  const fresh: DigestRecord = {
    userId,
    period,
    state: 'claimed',
    digestId: digestIdOf(userId, period),
    claimedAt: now.toISOString(),
    sentAt: null,
    to: null,
    messageId: null,
    jobIds: [],
    failure: null,
  };
  const { claimed, stored } = await deps.digests.claim(fresh);
  if (claimed) return fresh;
  if (stored.state !== 'claimed') return null;

  const proof = await deps.digests.mailEvent(stored.digestId);
  if (proof) {
    await deps.digests.finish({ ...stored, state: 'sent', sentAt: proof.at, messageId: proof.messageId });
    deps.log.info('the mail of an unfinished digest was sent', { period, digestId: stored.digestId });
    return null;
  }
  const age = (now.getTime() - Date.parse(stored.claimedAt)) / 1000;
  if (age < claimSeconds)
    throw new RetryLater(
      `the digest of ${period} is claimed and may be under way`,
      Math.min(lookAgainSeconds, Math.max(1, claimSeconds - age)),
    );
  try {
    await deps.digests.reclaim({ ...stored, claimedAt: fresh.claimedAt }, stored.claimedAt);
  } catch (error) {
    if (error instanceof WriteConflict)
      throw new RetryLater(`the digest of ${period} was taken over by another try`, lookAgainSeconds);
    throw error;
  }
  deps.log.warn('an unfinished digest without proof of sending is sent again', { period, digestId: stored.digestId });
  return { ...stored, claimedAt: fresh.claimedAt };
}

async function composeAndSend(record: DigestRecord, profile: Profile, to: string, deps: DigestDeps): Promise<void> {
  const content = await gatherDigest(profile, record.period, { ...deps.sources, digests: deps.digests });
  if (!isWorthSending(content)) {
    await deps.digests.finish({ ...record, state: 'empty' });
    deps.metrics.add('DigestsEmpty');
    return;
  }
  const token = await deps.digests.unsubscribeToken(record.userId, deps.ids.secret());
  const unsubscribeUrl = `${deps.apiUrl}${unsubscribePath(token)}`;
  const { subject, html, text, jobIds } = renderDigest(content, {
    files: await giveOutLinks(content, record.userId, to, deps),
    unsubscribeUrl,
    contact: deps.contact,
  });
  const outcome = { ...record, to, jobIds };
  try {
    const { messageId } = await deps.mailer.send({
      to,
      subject: headerValue(subject),
      html,
      text,
      // RFC 8058: the pair that makes the link a one-click unsubscription.
      headers: {
        'List-Unsubscribe': `<${headerValue(unsubscribeUrl)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      tags: { [mailTags.digestId]: record.digestId },
    });
    await deps.digests.finish({ ...outcome, state: 'sent', sentAt: deps.clock.now().toISOString(), messageId });
    deps.metrics.add('DigestsSent');
    deps.log.info('digest sent', { period: record.period, digestId: record.digestId, jobs: jobIds.length });
  } catch (error) {
    if (error instanceof MailRefused) {
      await deps.digests.finish({ ...outcome, state: 'failed', failure: error.message.slice(0, 500) });
      deps.log.error('a digest was refused for good', { period: record.period, reason: error.message });
      return;
    }
    if (error instanceof MailNotTaken) {
      // Certainly not sent: nothing is gained by waiting for proof.
      await deps.digests.release(record);
      throw new RetryLater(error.message, notTakenSeconds, { cause: error });
    }
    throw error;
  }
}

/** How long the links of a mail to documents work. */
const linkMilliseconds = 30 * 86_400_000;

/**
 * A link for each file the digest shows. Every try of a digest gives out links of its own: tokens that could be computed again could be
 * computed by others, and those of a try that was not sent are known to nobody and expire.
 */
async function giveOutLinks(
  content: DigestContent,
  userId: string,
  sentTo: string,
  { links, ids, clock, apiUrl }: DigestDeps,
): Promise<ReadonlyMap<string, string>> {
  const expiresAt = new Date(clock.now().getTime() + linkMilliseconds).toISOString();
  const given = await Promise.all(
    filesOf(content).map(async ({ document, format }) => {
      const token = ids.secret();
      await links.put(token, { userId, documentId: document.documentId, format, sentTo, expiresAt });
      return [fileKey(document, format), `${apiUrl}${filePath(token)}`] as const;
    }),
  );
  return new Map(given);
}

/** The same period of the same candidate is the same digest, however often it is tried. */
export function digestIdOf(userId: string, period: string): string {
  return `g_${createHash('sha256').update(`${userId}\n${period}`).digest('hex').slice(0, 24)}`;
}
