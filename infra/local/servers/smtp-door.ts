import { randomBytes } from 'node:crypto';
import { SMTPServer } from 'smtp-server';

/** What the templates say about mail of a domain. */
export interface ReceiptRuleSpec {
  /** Domains and addresses; empty stands for every recipient. */
  recipients: readonly string[];
  stores: readonly { bucket: string; keyPrefix: string }[];
  /** Functions that are handed the mail's envelope and verdicts after it was stored. */
  functionArns: readonly string[];
}

export interface SmtpDoorOptions {
  /** 0 is any free one. */
  port: number;
  rules: readonly ReceiptRuleSpec[];
  store: (bucket: string, key: string, body: Buffer) => void;
  /** An asynchronous invocation; durable when it resolves. */
  invoke: (functionArn: string, event: string) => Promise<void>;
  now: () => Date;
  report: (problem: string) => void;
}

export interface SmtpDoor {
  port: number;
  close(): Promise<void>;
}

/** SES takes mails of up to 40 MB. */
const mostBytes = 40 * 1024 * 1024;

/**
 * A mail server on 127.0.0.1 that does with a mail what SES receiving does: it refuses recipients no rule is for, stores the mail in S3 and hands envelope
 * and verdicts to the function in SES's own words. It looks nothing up in the DNS: only programs of this machine reach it, and its verdicts on the sender are all PASS.
 */
export async function createSmtpDoor(options: SmtpDoorOptions): Promise<SmtpDoor> {
  const server = new SMTPServer({
    banner: 'Rolecall local SES receiving',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mostBytes,
    closeTimeout: 1000,
    logger: false,
    onRcptTo({ address }, _session, done) {
      if (rulesFor([address], options.rules).length > 0) done();
      else done(Object.assign(new Error(`no receipt rule takes mail for ${address}`), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', done);
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(Object.assign(new Error(`a mail may have ${mostBytes} bytes at most`), { responseCode: 552 }));
          return;
        }
        const recipients = session.envelope.rcptTo.map((each) => each.address);
        receive(Buffer.concat(parts), recipients, options).then(
          (id) => done(null, `OK ${id}`),
          (error: Error) => {
            options.report(`a mail to ${recipients.join(', ')} could not be taken: ${error.message}`);
            done(Object.assign(new Error('the mail could not be stored, try again'), { responseCode: 451 }));
          },
        );
      });
    },
  });
  server.on('error', (error: Error) => options.report(`SMTP door: ${error.message}`));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the SMTP door has no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function receive(message: Buffer, recipients: readonly string[], options: SmtpDoorOptions): Promise<string> {
  const messageId = randomBytes(20).toString('hex');
  const verdict = { status: 'PASS' };
  for (const rule of rulesFor(recipients, options.rules)) {
    for (const { bucket, keyPrefix } of rule.stores) options.store(bucket, `${keyPrefix}${messageId}`, message);
    const timestamp = options.now().toISOString();
    const ses = {
      mail: { messageId, timestamp, destination: recipients },
      receipt: {
        timestamp,
        recipients: recipients.filter((each) => takes(rule, each)),
        spfVerdict: verdict,
        dkimVerdict: verdict,
        dmarcVerdict: verdict,
        spamVerdict: verdict,
        virusVerdict: verdict,
      },
    };
    const event = JSON.stringify({ Records: [{ eventSource: 'aws:ses', eventVersion: '1.0', ses }] });
    for (const functionArn of rule.functionArns) await options.invoke(functionArn, event);
  }
  return messageId;
}

function rulesFor(recipients: readonly string[], rules: readonly ReceiptRuleSpec[]): readonly ReceiptRuleSpec[] {
  return rules.filter((rule) => recipients.some((each) => takes(rule, each)));
}

/** A rule is for an address, for a domain, or, written with a dot in front, for the domains below it. */
function takes({ recipients }: ReceiptRuleSpec, address: string): boolean {
  const given = address.toLowerCase();
  const domain = given.slice(given.lastIndexOf('@') + 1);
  return (
    recipients.length === 0 ||
    recipients.some((each) => {
      const wanted = each.toLowerCase();
      if (wanted.includes('@')) return given === wanted;
      return wanted.startsWith('.') ? domain.endsWith(wanted) : domain === wanted;
    })
  );
}
