import { type MailEvent, mailTags } from '../../shared/contracts/messages/mail-event.ts';
import type { DigestStore, MailEventRecord } from '../../shared/ports/digest-store.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

export interface DeliveriesDeps {
  digests: DigestStore;
  metrics: StageMetrics<'deliveries'>;
  log: Log;
}

/**
 * Keeps what SES tells about a digest's mail: the proof that it was sent, or what went wrong. A permanent bounce or a complaint ends the
 * candidate's digests, and the reason is kept; a transient bounce is only noted. Mails that are no digests are none of our business.
 */
export async function recordDelivery(event: MailEvent, deps: DeliveriesDeps): Promise<void> {
  const digestId = event.detail.mail.tags[mailTags.digestId]?.[0];
  if (digestId === undefined) {
    deps.log.info('a mail event without a digest is not for us', { eventType: event.detail.eventType });
    return;
  }
  const { messageId } = event.detail.mail;
  const record = recordOf(event, digestId, messageId);
  await deps.digests.recordMailEvent(record);
  if (record.kind === 'sent') {
    deps.metrics.add('MailsDelivered');
    return;
  }
  deps.metrics.add(record.kind === 'bounced' ? 'MailsBounced' : 'MailsComplained');
  if (event.detail.eventType === 'Bounce' && event.detail.bounce.bounceType !== 'Permanent') return;
  const owner = await deps.digests.owner(digestId);
  if (!owner) {
    deps.log.warn('nobody is known for a digest that bounced or was complained about', { digestId });
    return;
  }
  const reason = record.kind === 'bounced' ? 'bounced' : 'complained';
  await deps.digests.stop(owner.userId, { reason, detail: record.detail, at: record.at });
  deps.log.warn('digests of a candidate ended', { digestId, reason, detail: record.detail });
}

function recordOf({ detail, time }: MailEvent, digestId: string, messageId: string): MailEventRecord {
  if (detail.eventType === 'Bounce')
    return {
      digestId,
      kind: 'bounced',
      messageId,
      at: detail.bounce.timestamp,
      detail: [detail.bounce.bounceType, detail.bounce.bounceSubType]
        .filter((part) => part !== '')
        .join(' / ')
        .slice(0, 200),
    };
  if (detail.eventType === 'Complaint')
    return {
      digestId,
      kind: 'complained',
      messageId,
      at: detail.complaint.timestamp,
      detail: (detail.complaint.complaintFeedbackType ?? 'complaint').slice(0, 200),
    };
  return { digestId, kind: 'sent', messageId, at: time, detail: '' };
}
