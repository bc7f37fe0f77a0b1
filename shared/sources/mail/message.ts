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

/**
 * Alerts stay below a megabyte and ten thousand lines; whatever is larger is large by its attachments, and those come after the words. Lines are
 * what costs time: each is a piece of its own to the MIME parser.
 */
const mostBytes = 3_000_000;
const mostRawLines = 60_000;
const options = { maxNestingDepth: 50, maxHeadersSize: 512_000, forceRfc822Attachments: true } as const;

/** Takes a raw mail (RFC 5322, MIME) apart. Only the first three megabytes and sixty thousand lines are read. Throws MailUnreadable. */
export async function readMessage(raw: Uint8Array): Promise<Message> {
  if (raw.every((byte) => byte <= 32)) throw new MailUnreadable('empty', 'The mail is empty: there is nothing to read');
  const email = await parse(beginningOf(raw));
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

function beginningOf(raw: Uint8Array): Uint8Array {
  const begun = raw.subarray(0, mostBytes);
  let lines = 0;
  for (let at = begun.indexOf(10); at >= 0; at = begun.indexOf(10, at + 1)) {
    lines += 1;
    if (lines === mostRawLines) return begun.subarray(0, at + 1);
  }
  return begun;
}

/**
 * Keeps text parts and HTML parts apart. The package would turn each kind into the other where a mail has both side by side, which nobody here
 * reads and which takes minutes for hostile HTML (its patterns are quadratic in broken tags). Overrides a step that the package declares
 * internal: `test/unit/mail/hostile.test.ts` fails when a later version works otherwise.
 */
class PartedMime extends PostalMime {
  declare textMap: Map<unknown, Partial<Record<'plain' | 'html', { type: string; value: unknown }[]>>>;
  declare textContent: Record<string, string>;

  renderTextContent(): void {
    for (const kind of ['plain', 'html'] as const) {
      const parts = [...this.textMap.values()]
        .flatMap((entry) => entry[kind] ?? [])
        .flatMap(({ value }) => (typeof value === 'string' ? value : []));
      if (parts.length > 0) this.textContent[kind] = parts.join('\n');
    }
  }
}

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await new PartedMime(options).parse(raw);
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
