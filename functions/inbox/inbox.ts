import { type InboxEvent, mailKeys } from '../../shared/contracts/messages/inbox.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { boardId } from '../../shared/domain/board.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import type { ReadMail } from '../../shared/domain/read-mail.ts';
import { type ReceivedMail, refusalOf } from '../../shared/domain/received-mail.ts';
import { PermanentFailure } from '../../shared/ports/errors.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { MailFiles } from '../../shared/ports/mail-files.ts';
import { type MailReader, MailUnreadable } from '../../shared/ports/mail-reader.ts';
import type { MailboxStore } from '../../shared/ports/mailbox-store.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { RawStore } from '../../shared/ports/raw-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

export interface InboxDeps {
  mailbox: MailboxStore;
  files: MailFiles;
  reader: MailReader;
  raw: Pick<RawStore, 'putChunk'>;
  normalize: MessageQueue<NormalizeMessage>;
  log: Log;
  metrics: StageMetrics<'inbox'>;
}

/** A mail that arrived, whichever way it came. */
interface Arrival {
  mailId: string;
  userId: string;
  receivedAt: string;
  objectKey: string;
  way: ReceivedMail['way'];
  /** Why it must not be read; null when it may. */
  refusal: string | null;
}

/**
 * Reads a mail that came to candidates' inbound addresses, or that one of them added, into postings or the status of an application. Whatever becomes of it
 * stands in the candidate's mailbox: nothing is dropped. A repeat gives the same rows and the same chunk. A mail that is not there any more is a
 * permanent failure; only our own stores and queues throw otherwise.
 */
export async function readReceivedMail(event: InboxEvent, deps: InboxDeps): Promise<void> {
  const arrivals = await arrivalsOf(event, deps);
  const [first] = arrivals;
  if (first === undefined) return;
  const bytes = await deps.files.read(first.objectKey);
  const mail = await read(bytes, deps);
  for (const arrival of arrivals) await take(arrival, mail, deps);
}

async function arrivalsOf(event: InboxEvent, deps: InboxDeps): Promise<Arrival[]> {
  if ('detail' in event) {
    const { key } = event.detail.object;
    const added = mailKeys.readAdded(key);
    if (added === null) throw new PermanentFailure(`${key} is not the name of a mail that a candidate added`);
    return [{ ...added, receivedAt: new Date(event.time).toISOString(), objectKey: key, way: 'added', refusal: null }];
  }
  const [record] = event.Records;
  if (record === undefined) return [];
  const { mail, receipt } = record.ses;
  const objectKey = mailKeys.receivedMail(mail.messageId);
  const refusal = refusalOf({
    spf: receipt.spfVerdict.status,
    dkim: receipt.dkimVerdict.status,
    dmarc: receipt.dmarcVerdict.status,
    spam: receipt.spamVerdict.status,
    virus: receipt.virusVerdict.status,
  });
  const owners = new Set<string>();
  for (const recipient of receipt.recipients) {
    const owner = await deps.mailbox.ownerOf(localPartOf(recipient));
    if (owner !== null) owners.add(owner);
  }
  if (owners.size === 0) {
    // The mail itself stays in the bucket for its time; whose it is cannot be told.
    deps.metrics.add('MailsForNobody');
    deps.log.warn("a mail came to an address that is nobody's", { mailId: mail.messageId, objectKey });
  }
  return [...owners].map((userId) => ({
    mailId: mail.messageId,
    userId,
    receivedAt: new Date(mail.timestamp).toISOString(),
    objectKey,
    way: 'address',
    refusal,
  }));
}

/** The part in front of the last @, without what follows a plus sign. */
function localPartOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '';
}

async function read(bytes: Uint8Array, deps: InboxDeps): Promise<ReadMail | MailUnreadable> {
  try {
    return await deps.reader.read(bytes);
  } catch (error) {
    if (error instanceof MailUnreadable) return error;
    throw error;
  }
}

async function take(arrival: Arrival, mail: ReadMail | MailUnreadable, deps: InboxDeps): Promise<void> {
  const row = rowOf(arrival, mail);
  if (row.outcome === 'postings' && !(mail instanceof MailUnreadable) && mail.kind === 'postings')
    await hand(mail.records, row.receivedAt, deps);
  await deps.mailbox.put(row);
  count(row, deps);
  deps.log.info('mail taken', { mailId: row.mailId, outcome: row.outcome, service: row.service, postings: row.postings });
}

/** Sends the postings to normalization; each service's are a board of their own. Runs before the row is written: a crash in between repeats it. */
async function hand(records: readonly RawRecord[], seenAt: string, deps: InboxDeps): Promise<void> {
  const boards = new Map<string, RawRecord[]>();
  for (const record of records) {
    const id = boardId(record.source, record.board);
    boards.set(id, [...(boards.get(id) ?? []), record]);
  }
  const messages: NormalizeMessage[] = [];
  for (const [id, chunk] of boards)
    messages.push({
      version: 1,
      boardId: id,
      seenAt,
      sample: false,
      chunkKey: await deps.raw.putChunk(id, chunk),
      gone: [],
    });
  if (messages.length > 0) await deps.normalize.send(messages);
}

function rowOf(arrival: Arrival, mail: ReadMail | MailUnreadable): ReceivedMail {
  const { refusal, ...came } = arrival;
  const row: ReceivedMail = {
    ...came,
    receivedAt: momentOf(arrival, mail),
    from: mail instanceof MailUnreadable ? '' : (mail.from ?? ''),
    subject: mail instanceof MailUnreadable ? '' : mail.subject,
    outcome: 'unread',
    detail: '',
    service: mail instanceof MailUnreadable || !('service' in mail) ? null : mail.service,
    postings: 0,
    unreadable: 0,
    status: null,
    company: null,
    title: null,
    quote: null,
    confirmationUrl: null,
  };
  if (refusal !== null)
    return { ...row, outcome: 'refused', service: null, detail: `The mail was kept but not read: ${refusal}.` };
  if (mail instanceof MailUnreadable) return { ...row, detail: `The mail was kept but could not be read: ${mail.message}` };
  switch (mail.kind) {
    case 'postings':
      return {
        ...row,
        outcome: 'postings',
        postings: mail.records.length,
        unreadable: mail.unreadable,
        detail: [
          `${mail.records.length} ${mail.records.length === 1 ? 'posting' : 'postings'} read${mail.unreadable > 0 ? `, ${mail.unreadable} could not be` : ''}.`,
          ...mail.notes,
        ]
          .join(' ')
          .slice(0, 600),
      };
    case 'reply':
      return {
        ...row,
        outcome: 'reply',
        status: mail.status,
        company: mail.company,
        title: mail.title,
        quote: mail.quote,
        detail: `A reply to an application: ${mail.status.replace('_', ' ')}.`,
      };
    case 'other':
      return {
        ...row,
        outcome: 'other',
        quote: mail.quote,
        confirmationUrl: mail.confirmationUrl,
        detail:
          mail.about === 'confirmation'
            ? 'The service wants you to confirm the subscription: open the link yourself.'
            : `No postings in it: ${mail.about.replace('_', ' ')}.`,
      };
    case 'unread':
      return { ...row, detail: `The mail was kept but not understood: ${mail.says}` };
  }
}

/** A mail that was added lies where its own date says, so that adding the same file again finds the same row; one that came is as old as SES says. */
function momentOf({ way, receivedAt }: Arrival, mail: ReadMail | MailUnreadable): string {
  if (way !== 'added' || mail instanceof MailUnreadable || mail.sentAt === null) return receivedAt;
  return mail.sentAt < receivedAt ? mail.sentAt : receivedAt;
}

function count(row: ReceivedMail, { metrics }: InboxDeps): void {
  if (row.outcome === 'refused') metrics.add('MailsRefused');
  else if (row.outcome === 'unread') metrics.add('MailsUnread');
  else metrics.add('MailsRead');
  if (row.postings > 0) metrics.add('MailPostings', row.postings);
  if (row.outcome === 'reply') metrics.add('MailReplies');
}
