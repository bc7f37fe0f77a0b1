import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMailReader } from '../../../shared/sources/mail/mail-reader.ts';
import { composeMail } from '../../support/compose-mail.ts';
import { projectRoot } from '../../support/modules.ts';

const file = path.join(projectRoot, '../shared/data/mail/status/emails_labelled.csv');

/** Rows of a CSV file with quoted fields (RFC 4180). */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    const [whole, field = '', end] = match;
    if (whole === '' && match.index >= text.length) break;
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length === 2).slice(1);
}

/** The rules were written on the rows whose hash is even; the others were looked at only as this figure. */
const isHeldOut = (text: string) => Number.parseInt(createHash('sha256').update(text).digest('hex').slice(-1), 16) % 2 === 1;

describe.skipIf(!existsSync(file))('labelled application mails (../shared/data/mail/status)', () => {
  it.each([
    ['held out', true],
    ['seen while writing', false],
  ])('finds every rejection and takes nothing else for one (%s)', async (_, heldOut) => {
    const rows = rowsOf(readFileSync(file, 'utf8')).filter(([text = '']) => isHeldOut(text) === heldOut);
    expect(rows.length).toBeGreaterThan(12);
    const counts = { right: 0, missed: 0, wrong: 0, rest: 0 };
    for (const [text = '', label] of rows) {
      const mail = await createMailReader().read(composeMail({ from: 'someone@example.com', subject: 'x', text }));
      const rejected = mail.kind === 'reply' && mail.status === 'rejected';
      if (label === 'reject') counts[rejected ? 'right' : 'missed'] += 1;
      else counts[rejected ? 'wrong' : 'rest'] += 1;
    }
    expect(counts).toEqual(heldOut ? { right: 13, missed: 0, wrong: 0, rest: 5 } : { right: 7, missed: 0, wrong: 0, rest: 9 });
  });
});
