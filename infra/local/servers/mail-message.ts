import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import * as z from 'zod';
import { parseInput, ServiceError } from './wire.ts';

/** A mail that SES would take: who gets it, what its events say, and its MIME text. */
export interface AcceptedMail {
  from: string;
  to: readonly string[];
  cc: readonly string[];
  subject: string;
  /** Bare addresses of all recipients, blind ones included. */
  recipients: readonly string[];
  tags: readonly { name: string; value: string }[];
  configurationSet: string | undefined;
  mime: Buffer;
}

const content = z.strictObject({ Data: z.string(), Charset: z.string().optional() });
const addresses = z.array(z.string()).optional();

const sendEmailInput = z.strictObject({
  FromEmailAddress: z.string().optional(),
  Destination: z.strictObject({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }).optional(),
  ReplyToAddresses: addresses,
  Content: z.strictObject({
    Simple: z
      .strictObject({
        Subject: content,
        Body: z.strictObject({ Text: content.optional(), Html: content.optional() }),
        Headers: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).optional(),
      })
      .optional(),
    Raw: z.strictObject({ Data: z.string() }).optional(),
  }),
  EmailTags: z
    .array(z.strictObject({ Name: z.string(), Value: z.string() }))
    .max(50)
    .optional(),
  ConfigurationSetName: z.string().optional(),
});
type SendEmailInput = z.infer<typeof sendEmailInput>;

/** Fields SES writes itself: they cannot be given as custom headers. */
const ownHeaders = new Set(
  'bcc cc content-disposition content-type content-transfer-encoding date from message-id mime-version reply-to return-path sender subject to'.split(
    ' ',
  ),
);
const maximumRecipients = 50;
const maximumHeaders = 15;
const maximumBytes = 40 * 1024 * 1024;

/**
 * Checks a SendEmail input by the rules of SES v2 and builds the message.
 */
export async function acceptMail(input: unknown, identity: { messageId: string; date: Date }): Promise<AcceptedMail> {
  const given = parseInput(sendEmailInput, input, 'BadRequestException');
  if ((given.Content.Simple === undefined) === (given.Content.Raw === undefined))
    throw bad('Content must have exactly one of Simple and Raw; templates are not implemented by the local SES');
  const tags = (given.EmailTags ?? []).map(({ Name, Value }) => {
    if (!/^[A-Za-z0-9_.@-]{1,256}$/.test(Value) || !/^[A-Za-z0-9_-]{1,256}$/.test(Name))
      throw bad(`Invalid tag ${printable(Name)}=${printable(Value)}: letters, digits, _ and - only, 1 to 256 of them`);
    return { name: Name, value: Value };
  });
  const mail = given.Content.Raw ? await fromRaw(given, given.Content.Raw.Data) : await fromSimple(given, identity);
  if (mail.recipients.length === 0) throw bad('Missing required header: at least one recipient is needed');
  if (mail.recipients.length > maximumRecipients) throw bad(`Recipient count exceeds ${maximumRecipients}.`);
  if (mail.mime.length > maximumBytes) throw bad(`Message length is more than ${maximumBytes} bytes long.`);
  return { ...mail, tags, configurationSet: given.ConfigurationSetName };
}

type Built = Omit<AcceptedMail, 'tags' | 'configurationSet'>;

async function fromSimple(given: SendEmailInput, identity: { messageId: string; date: Date }): Promise<Built> {
  const simple = given.Content.Simple;
  if (!simple) throw bad('Content.Simple is missing');
  if (given.FromEmailAddress === undefined) throw bad('Missing required field: FromEmailAddress');
  const from = address('FromEmailAddress', given.FromEmailAddress);
  const list = (field: string, texts: readonly string[] = []) => texts.map((text, index) => address(`${field}[${index}]`, text));
  const to = list('ToAddresses', given.Destination?.ToAddresses);
  const cc = list('CcAddresses', given.Destination?.CcAddresses);
  const bcc = list('BccAddresses', given.Destination?.BccAddresses);
  const replyTo = list('ReplyToAddresses', given.ReplyToAddresses);
  const subject = text('Subject', simple.Subject);
  if (/[\r\n\0]/.test(subject)) throw bad('Subject must not contain line breaks');
  const { Text, Html } = simple.Body;
  if (!Text && !Html) throw bad('Body must have a Text or an Html part');
  const headers = simple.Headers ?? [];
  if (headers.length > maximumHeaders) throw bad(`Headers: at most ${maximumHeaders} are allowed`);
  for (const { Name, Value } of headers) checkHeader(Name, Value);

  const mime = await new MailComposer({
    from,
    to,
    cc,
    replyTo,
    subject,
    messageId: `<${identity.messageId}@email.amazonses.com>`,
    date: identity.date,
    headers: headers.map(({ Name, Value }) => ({ key: Name, value: Value })),
    ...(Text ? { text: text('Text', Text) } : {}),
    ...(Html ? { html: text('Html', Html) } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  const written = (each: Mailbox) => (each.name === '' ? each.address : `${each.name} <${each.address}>`);
  return {
    from: written(from),
    to: to.map(written),
    cc: cc.map(written),
    subject,
    recipients: unique([...to, ...cc, ...bcc].map((each) => each.address)),
    mime,
  };
}

async function fromRaw(given: SendEmailInput, data: string): Promise<Built> {
  const bytes = Buffer.from(data, 'base64');
  const end = bytes.indexOf('\r\n\r\n') >= 0 ? bytes.indexOf('\r\n\r\n') : bytes.indexOf('\n\n');
  if (end < 0) throw bad('Raw.Data is not a message: no empty line ends its header');
  const parsed = await PostalMime.parse(bytes);
  const flat = (list: typeof parsed.to): Mailbox[] =>
    (list ?? [])
      .flatMap((each) => (each.group ? each.group : [each]))
      .map((each) => ({ name: each.name, address: each.address ?? '' }));
  const [author] = parsed.from ? flat([parsed.from]) : [];
  const from = given.FromEmailAddress === undefined ? author : address('FromEmailAddress', given.FromEmailAddress);
  if (!author || !from) throw bad("Missing required header 'From'.");
  const destination = given.Destination;
  const named = [destination?.ToAddresses, destination?.CcAddresses, destination?.BccAddresses].flatMap((list) => list ?? []);
  const inHeader = [...flat(parsed.to), ...flat(parsed.cc), ...flat(parsed.bcc)].map((each) => each.address);
  const recipients =
    named.length > 0
      ? named.map((each, index) => address(`Destination[${index}]`, each).address)
      : inHeader.map((each) => address('To', each).address);
  const show = (each: Mailbox) => (each.name === '' ? each.address : `${each.name} <${each.address}>`);
  return {
    from: show(from),
    to: flat(parsed.to).map(show),
    cc: flat(parsed.cc).map(show),
    subject: parsed.subject ?? '',
    recipients: unique(recipients),
    mime: withoutBcc(bytes, end),
  };
}

/** Blind recipients are nobody's business: their header line (with its continuation lines) goes before the mail does. */
function withoutBcc(message: Buffer, headerEnd: number): Buffer {
  const header = message.subarray(0, headerEnd).toString('latin1');
  const kept = header.replace(/^bcc:[^\n]*(?:\n[ \t][^\n]*)*\n?/gim, '');
  return Buffer.concat([Buffer.from(kept, 'latin1'), message.subarray(headerEnd)]);
}

interface Mailbox {
  name: string;
  address: string;
}

/** One mailbox. SES takes ASCII only: a name in other letters must be an RFC 2047 encoded word, a domain in Punycode. */
function address(field: string, given: string): Mailbox {
  if (/[\r\n\0]/.test(given)) throw bad(`${field} contains a line break`);
  if (/[^ -~]/.test(given))
    throw bad(`${field}: ${printable(given)} has characters outside ASCII; encode a name by RFC 2047, a domain by Punycode`);
  if (given.length > 320) throw bad(`${field} is longer than 320 characters`);
  const [mailbox, ...more] = addressparser(given);
  if (!mailbox || more.length > 0 || mailbox.group) throw bad(`${field}: ${printable(given)} is not one address`);
  const { address: bare, name } = mailbox;
  const [local = '', domain = '', ...rest] = bare.split('@');
  if (rest.length > 0 || local === '' || !/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/.test(local))
    throw bad(`${field}: ${printable(given)}: the part before @ is missing or malformed`);
  if (!/^(?=.{1,255}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(domain))
    throw bad(`${field}: ${printable(given)}: Missing final '@domain'`);
  return { name, address: bare };
}

function checkHeader(name: string, value: string): void {
  if (!/^[!-9;-@A-~]{1,126}$/.test(name)) throw bad(`Invalid header name ${printable(name)}`);
  if (!/^[ -~]{1,870}$/.test(value))
    throw bad(`Invalid value of the header ${name}: 1 to 870 printable ASCII characters, no line breaks`);
  if (ownHeaders.has(name.toLowerCase())) throw bad(`The header ${name} is set by SES and cannot be given`);
}

function text(field: string, given: { Data: string; Charset?: string | undefined }): string {
  const charset = given.Charset?.toLowerCase() ?? 'utf-8';
  if (!['utf-8', 'us-ascii', 'ascii', 'iso-8859-1'].includes(charset))
    throw bad(`${field}: the charset ${printable(charset)} is not known`);
  return given.Data;
}

function unique(list: readonly string[]): string[] {
  return [...new Map(list.map((each) => [each.toLowerCase(), each])).values()];
}

function printable(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}

function bad(message: string): ServiceError {
  return new ServiceError('BadRequestException', message);
}
