import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main, type Surroundings } from '../../../infra/local/cli/main.ts';
import { parseMail } from '../../../shared/commands/inbox-parse.ts';
import { linkedin } from '../../fixtures/mail/linkedin.ts';
import { composeMail } from '../../support/compose-mail.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rolecall-mail-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(argv: readonly string[], stdin = Buffer.alloc(0)) {
  const out: string[] = [];
  const err: string[] = [];
  const surroundings: Surroundings = {
    cwd: folder,
    env: {},
    out: async (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: async () => stdin.toString('utf8'),
    stdinBytes: async () => stdin,
    width: null,
    connect: async () => {
      throw new Error('no cloud is needed');
    },
  };
  const code = await main(argv, surroundings);
  return { code, out: out.join(''), err: err.join('') };
}

describe('inbox parse', () => {
  it('prints the postings of a file as JSON, without a cloud', async () => {
    writeFileSync(path.join(folder, 'alert.eml'), composeMail(linkedin[0]!));
    const { code, out } = await run(['inbox', 'parse', 'alert.eml']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'postings',
      service: 'linkedin',
      from: 'jobalerts-noreply@linkedin.com',
      sentAt: '2026-10-06T06:15:00.000Z',
      postings: [{ externalId: '4100000001', title: 'Data Engineer', company: 'Example AG' }, { externalId: '4100000002' }],
      unreadable: 0,
    });
  });

  it('reads standard input, in any character set', async () => {
    const raw = Buffer.from(
      'From: a@example.com\r\nSubject: Bewerbung\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nWir können Sie leider nicht berücksichtigen.',
      'latin1',
    );
    expect(JSON.parse((await run(['inbox', 'parse', '-'], raw)).out)).toMatchObject({
      kind: 'reply',
      status: 'rejected',
      quote: 'Wir können Sie leider nicht berücksichtigen.',
    });
  });

  it('says why a file is no mail, and what is missing on the command line', async () => {
    expect(await parseMail(Buffer.from('%PDF-1.7'))).toMatchObject({ kind: 'unread', reason: 'not_a_mail' });
    expect(await parseMail(new Uint8Array())).toMatchObject({ kind: 'unread', reason: 'empty' });
    expect((await run(['inbox', 'parse'])).code).toBe(2);
    expect((await run(['--help'])).out).toContain('inbox parse <file>');
  });
});
