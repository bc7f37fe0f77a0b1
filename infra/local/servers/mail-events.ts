import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from './durable.ts';
import type { AcceptedMail } from './mail-message.ts';
import { messageOf } from './wire.ts';

/** What SES publishes to the default event bus. */
export interface MailEvent {
  source: 'aws.ses';
  detailType: string;
  detail: Readonly<Record<string, unknown>>;
  resources: readonly string[];
  time: Date;
}

export interface EventDestinationSpec {
  name: string;
  enabled?: boolean | undefined;
  /** As in CloudFormation (`send`, `delivery`, `bounce`, `complaint`) or the API (`SEND`, ...). */
  matchingEventTypes: readonly string[];
}

type EventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint';
const detailTypes: Readonly<Record<EventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
};

export interface MailFacts {
  mail: AcceptedMail;
  messageId: string;
  date: Date;
  account: string;
  region: string;
  suppressed: (address: string) => boolean;
}

/**
 * The events of a mail, in order: `Email Sent`, then by recipient as the SES mailbox simulator does (SES developer guide, "Using
 * the mailbox simulator"): delivered, bounced, or delivered and complained of; a suppressed address bounces. Only those the
 * configuration set's destinations ask for.
 */
export function mailEvents(facts: MailFacts, destinations: readonly EventDestinationSpec[]): MailEvent[] {
  const { mail, messageId, date, account, region } = facts;
  const timestamp = date.toISOString();
  const identity = mail.from.replace(/^.*<|>$/g, '');
  const common = {
    timestamp,
    source: mail.from,
    sourceArn: `arn:aws:ses:${region}:${account}:identity/${identity.split('@')[1] ?? identity}`,
    sendingAccountId: account,
    messageId,
    destination: mail.recipients,
    headersTruncated: false,
    commonHeaders: {
      from: [mail.from],
      ...(mail.to.length > 0 ? { to: mail.to } : {}),
      ...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
      messageId,
      date: date.toUTCString(),
      subject: mail.subject,
    },
    tags: {
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [identity.split('@')[1] ?? ''],
      'ses:configuration-set': [mail.configurationSet ?? ''],
      ...Object.fromEntries(mail.tags.map(({ name, value }) => [name, [value]])),
    },
  };
  const fates = mail.recipients.map((address) => ({ address, fate: fateOf(address, facts.suppressed) }));
  const having = (...wanted: Fate[]) => fates.filter(({ fate }) => wanted.includes(fate)).map(({ address }) => address);
  const events: [EventType, Record<string, unknown>][] = [['Send', { send: {} }]];
  const delivered = having('delivery', 'complaint');
  if (delivered.length > 0)
    events.push([
      'Delivery',
      {
        delivery: {
          timestamp,
          processingTimeMillis: 0,
          recipients: delivered,
          smtpResponse: '250 ok local outbox',
          reportingMTA: 'localhost',
        },
      },
    ]);
  for (const fate of ['bounce', 'suppressed'] as const) {
    const bounced = having(fate);
    if (bounced.length > 0) events.push(['Bounce', { bounce: bounceOf(bounced, fate, timestamp, messageId) }]);
  }
  const complained = having('complaint');
  if (complained.length > 0)
    events.push([
      'Complaint',
      {
        complaint: {
          feedbackId: `${messageId}-complaint`,
          complaintSubType: null,
          complainedRecipients: complained.map((emailAddress) => ({ emailAddress })),
          timestamp,
          userAgent: 'Amazon SES Mailbox Simulator',
          complaintFeedbackType: 'abuse',
          arrivalDate: timestamp,
        },
      },
    ]);

  const asked = new Set(
    destinations
      .filter((each) => each.enabled !== false)
      .flatMap((each) => each.matchingEventTypes.map((type) => type.toLowerCase())),
  );
  return events
    .filter(([type]) => asked.has(type.toLowerCase()))
    .map(([eventType, more]) => ({
      source: 'aws.ses',
      detailType: detailTypes[eventType],
      detail: { eventType, mail: common, ...more },
      resources: [`arn:aws:ses:${region}:${account}:configuration-set/${mail.configurationSet ?? ''}`],
      time: date,
    }));
}

type Fate = 'delivery' | 'bounce' | 'complaint' | 'suppressed';

function fateOf(address: string, suppressed: (address: string) => boolean): Fate {
  const simulated = /^(bounce|complaint|suppressionlist)(?:\+[^@]*)?@simulator\.amazonses\.com$/i
    .exec(address)?.[1]
    ?.toLowerCase();
  if (simulated === 'suppressionlist' || suppressed(address)) return 'suppressed';
  return simulated === 'bounce' || simulated === 'complaint' ? simulated : 'delivery';
}

function bounceOf(addresses: readonly string[], fate: 'bounce' | 'suppressed', timestamp: string, messageId: string) {
  const diagnosticCode =
    fate === 'bounce'
      ? 'smtp; 550 5.1.1 user unknown'
      : 'Amazon SES did not send the message to this address because it is on the suppression list for your account.';
  return {
    bounceType: 'Permanent',
    bounceSubType: fate === 'bounce' ? 'General' : 'OnAccountSuppressionList',
    bouncedRecipients: addresses.map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode })),
    timestamp,
    feedbackId: `${messageId}-${fate}`,
    reportingMTA: 'dns; localhost',
  };
}

const journalShape = z.object({
  mailFile: z.string(),
  events: z.array(
    z.object({
      source: z.literal('aws.ses'),
      detailType: z.string(),
      detail: z.record(z.string(), z.unknown()),
      resources: z.array(z.string()),
      time: z.string(),
    }),
  ),
});

/** Events that are not published yet, one marker file a mail; the file goes when the last of its events is out. */
export interface EventJournal {
  /** Writes the marker. It counts only once `mailFile` exists: a mail that was not written had no events. */
  note(messageId: string, mailFile: string, events: readonly MailEvent[]): void;
  /** Publishes the noted events of a mail in the background, in order, trying again until it works. */
  publish(messageId: string): void;
  /** Resolves when nothing waits to be published. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the journal in `folder` and publishes what an earlier run left: an event may come twice, none is lost. */
export function openEventJournal(
  folder: string,
  publish: (event: MailEvent) => Promise<void>,
  report: (problem: string) => void,
): EventJournal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stopping = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const markerOf = (messageId: string) => join(folder, `${messageId}.json`);

  const publishOne = async (messageId: string): Promise<void> => {
    const marker = markerOf(messageId);
    const { events } = journalShape.parse(JSON.parse(readFileSync(marker, 'utf8')));
    for (const event of events) {
      for (let failures = 0; ; failures += 1) {
        if (stopping.signal.aborted) return;
        try {
          await publish({ ...event, time: new Date(event.time) });
          break;
        } catch (error) {
          report(`the ${event.detailType} event of mail ${messageId} was not taken, trying again: ${messageOf(error)}`);
          await pause(Math.min(100 * 2 ** failures, 10_000), stopping.signal);
        }
      }
    }
    rmSync(marker, { force: true });
  };
  const enqueue = (messageId: string) => {
    last = last
      .then(() => publishOne(messageId))
      .catch((error: unknown) => report(`the events of mail ${messageId} cannot be published: ${messageOf(error)}`));
  };

  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.json'))
    .sort()) {
    const { mailFile } = journalShape.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (existsSync(mailFile)) enqueue(name.slice(0, -'.json'.length));
    else rmSync(join(folder, name));
  }
  return {
    note: (messageId, mailFile, events) => {
      if (events.length > 0) writeDurably(markerOf(messageId), JSON.stringify({ mailFile, events }));
    },
    publish: (messageId) => {
      if (existsSync(markerOf(messageId))) enqueue(messageId);
    },
    idle: () => last,
    stop() {
      stopping.abort();
      return last;
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
