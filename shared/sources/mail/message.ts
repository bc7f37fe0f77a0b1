import PostalMime, { type Email } from 'postal-mime';
import { MailUnreadable } from '../../ports/mail-reader.ts';
import { languageTag, type Outline, outlineOf, seenText } from './outline.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** A mail taken apart: its envelope and its two readable parts. Attachments are not opened. */
export interface Message {
  messageId: string | null;
  from: string | null;
  fromName: string;
  subject: string;
  sentAt: string | null;
  language: string | null;
  outline: Outline;
  textLines: TextLine[];
  /** An invitation to a meeting is attached (iTIP `REQUEST`). */
  invitation: boolean;
}

/** Alerts stay below a megabyte; whatever is larger is large by its attachments, and those come after the words. */
const mostBytes = 8_000_000;
const options = { maxNestingDepth: 50, maxHeadersSize: 512_000, forceRfc822Attachments: true } as const;

/** Takes a raw mail (RFC 5322, MIME) apart. Only the first eight megabytes are read. Throws MailUnreadable. */
export async function readMessage(raw: Uint8Array): Promise<Message> {
  if (raw.every((byte) => byte <= 32)) throw new MailUnreadable('empty', 'The mail is empty: there is nothing to read');
  const email = await parse(raw.subarray(0, mostBytes));
  const mailbox = email.from?.address === undefined ? email.from?.group?.[0] : email.from;
  if (email.headers.length === 0 || (mailbox === undefined && email.subject === undefined && email.date === undefined))
    throw new MailUnreadable('not_a_mail', 'The file has no mail headers (From, Subject, Date): is it a saved mail (.eml)?');
  const outline = outlineOf(email.html ?? '');
  return {
    messageId: bounded(email.messageId, 998),
    from: bounded(mailbox?.address.toLowerCase(), 320),
    fromName: seenText(mailbox?.name ?? '').slice(0, 200),
    subject: seenText(email.subject ?? '').slice(0, 1000),
    sentAt: sentAt(email),
    language: languageTag(headerOf(email, 'content-language') ?? '') ?? outline.language,
    outline,
    textLines: textLines(email.text ?? ''),
    invitation: email.attachments.some((each) => each.mimeType === 'text/calendar' && (each.method ?? 'REQUEST') === 'REQUEST'),
  };
}

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, options);
  } catch (cause) {
    throw new MailUnreadable(
      'too_nested',
      'The mail cannot be taken apart: its parts are nested too deep or its headers are too large',
      {
        cause,
      },
    );
  }
}

function bounded(text: string | undefined, limit: number): string | null {
  const value = seenText(text ?? '').slice(0, limit);
  return value === '' ? null : value;
}

function headerOf(email: Email, name: string): string | undefined {
  return email.headers.find(({ key }) => key === name)?.value;
}

/** The sender's own date; mails without one are as old as the first server that took them. */
function sentAt(email: Email): string | null {
  const hops = email.headers.filter(({ key }) => key === 'received').map(({ value }) => value.slice(value.lastIndexOf(';') + 1));
  return instant(email.date) ?? instant(hops.at(-1)) ?? instant(hops[0]);
}

function instant(text: string | undefined): string | null {
  const time = Date.parse((text ?? '').trim().slice(0, 100));
  return Number.isNaN(time) || time < 0 || time > 4_102_444_800_000 ? null : new Date(time).toISOString();
}
