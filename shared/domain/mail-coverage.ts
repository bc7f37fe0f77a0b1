import type { ReceivedMail } from './received-mail.ts';

/** What became of the mails of the last 30 days. */
export interface MailCoverage {
  /** All that came, whichever way. */
  came: number;
  /** Kept, but not understood. */
  unread: number;
  /** Kept, but not read: their sender could not be verified, or they were marked as spam or as carrying a virus. */
  refused: number;
  /** Entries of mails that were read which look like postings and could not be. */
  unreadablePostings: number;
}

type Outcome = Pick<ReceivedMail, 'receivedAt' | 'outcome' | 'unreadable'>;

const window = 30 * 86_400_000;
/** Most mails looked at. */
const mostMails = 1000;

/** Counts the mails of the 30 days before `today` (YYYY-MM-DD) and of that day; `page` lists them newest first. */
export async function mailCoverage(
  page: (cursor: string | null) => Promise<{ items: readonly Outcome[]; next: string | null }>,
  today: string,
): Promise<MailCoverage> {
  const since = new Date(Date.parse(today) - window).toISOString();
  const sum: MailCoverage = { came: 0, unread: 0, refused: 0, unreadablePostings: 0 };
  let cursor: string | null = null;
  do {
    const { items, next }: Awaited<ReturnType<typeof page>> = await page(cursor);
    for (const { receivedAt, outcome, unreadable } of items) {
      if (receivedAt < since) return sum;
      sum.came += 1;
      if (outcome === 'unread') sum.unread += 1;
      if (outcome === 'refused') sum.refused += 1;
      sum.unreadablePostings += unreadable;
    }
    cursor = next;
  } while (cursor !== null && sum.came < mostMails);
  return sum;
}

/** What mails did not give, in sentences; none when every mail was understood. Pure. */
export function mailCoverageWords({ came, unread, refused, unreadablePostings }: MailCoverage): string[] {
  const sentences: string[] = [];
  const of = `of ${came} ${came === 1 ? 'mail' : 'mails'} of the last 30 days`;
  const refusedWords = `${refused} ${refused === 1 ? 'was' : 'were'} refused`;
  if (unread > 0)
    sentences.push(`${unread} ${of} could not be read${refused > 0 ? `, and ${refusedWords}` : ''}: your inbox says why.`);
  else if (refused > 0) sentences.push(`${refused} ${of} ${refused === 1 ? 'was' : 'were'} refused: your inbox says why.`);
  if (unreadablePostings > 0)
    sentences.push(
      `${unreadablePostings} ${unreadablePostings === 1 ? 'posting' : 'postings'} in alert mails of the last 30 days could not be read.`,
    );
  return sentences;
}
