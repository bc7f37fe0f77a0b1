import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpDoor, type ReceiptRuleSpec, type SmtpDoor } from '../../../infra/local/servers/smtp-door.ts';
import { mailKeys, mailReceived } from '../../../shared/contracts/messages/inbox.ts';

const rule: ReceiptRuleSpec = {
  recipients: ['inbox.example'],
  stores: [{ bucket: 'mails', keyPrefix: 'received/' }],
  functionArns: ['arn:aws:lambda:us-east-1:000000000000:function:inbox'],
};

let door: SmtpDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

async function open(store: (bucket: string, key: string, body: Buffer) => void = () => {}) {
  const notices: { functionArn: string; event: string }[] = [];
  const problems: string[] = [];
  door = await createSmtpDoor({
    port: 0,
    rules: [rule],
    store,
    invoke: async (functionArn, event) => {
      notices.push({ functionArn, event });
    },
    now: () => new Date('2026-11-20T08:00:00Z'),
    report: (problem) => problems.push(problem),
  });
  const client = createTransport({ host: '127.0.0.1', port: door.port, secure: false, ignoreTLS: true });
  return { notices, problems, client };
}

describe('the SMTP door', () => {
  it("stores a mail as it came and hands envelope and verdicts to the function of the rule in SES's words", async () => {
    const stored = new Map<string, string>();
    const { notices, client } = await open((bucket, key, body) => stored.set(`${bucket}/${key}`, body.toString('latin1')));
    const raw = 'From: a@example.com\r\nTo: not-the-envelope@example.org\r\nSubject: Gr\xfc\xdfe\r\n\r\n.dot\r\nend';
    await client.sendMail({
      envelope: { from: 'bounce@example.com', to: ['jobs-1@Inbox.Example', 'jobs-2@inbox.example'] },
      raw: Buffer.from(raw, 'latin1'),
    });
    expect(notices.map((each) => each.functionArn)).toEqual(rule.functionArns);
    const notice = mailReceived.parse(JSON.parse(notices[0]?.event ?? '')).Records[0]!.ses;
    expect(notice.receipt.recipients.map((each) => each.toLowerCase())).toEqual(['jobs-1@inbox.example', 'jobs-2@inbox.example']);
    expect(notice.mail.timestamp).toBe('2026-11-20T08:00:00.000Z');
    const kept = `mails/${mailKeys.receivedMail(notice.mail.messageId)}`;
    expect(stored.get(kept)).toContain('.dot\r\nend');
    expect(stored.get(kept)).toContain('Gr\xfc\xdfe');
  });

  it('refuses recipients that no rule is for', async () => {
    const { notices, client } = await open();
    await expect(client.sendMail({ from: 'a@example.com', to: 'jobs@elsewhere.example', text: 'x' })).rejects.toMatchObject({
      responseCode: 550,
    });
    await expect(client.sendMail({ from: 'a@example.com', to: 'jobs@sub.inbox.example', text: 'x' })).rejects.toMatchObject({
      responseCode: 550,
    });
    expect(notices).toEqual([]);
  });

  it('asks to come again when the mail could not be stored', async () => {
    const { problems, client, notices } = await open(() => {
      throw new Error('the disk is full');
    });
    await expect(client.sendMail({ from: 'a@example.com', to: 'jobs@inbox.example', text: 'x' })).rejects.toMatchObject({
      responseCode: 451,
    });
    expect(problems.join()).toContain('the disk is full');
    expect(notices).toEqual([]);
  });
});
