import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { capturesADay } from '../../shared/contracts/operations/captures.ts';
import type { OutputOf } from '../../shared/contracts/operations.ts';
import { boardId } from '../../shared/domain/board.ts';
import type { BudgetStore } from '../../shared/ports/budget-store.ts';
import type { Capture, CaptureReader, CaptureReading } from '../../shared/ports/capture-reader.ts';
import type { CaptureTokenStore } from '../../shared/ports/capture-token-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import type { RawStore } from '../../shared/ports/raw-store.ts';
import { notFound, Refusal } from '../../shared/ports/refusal.ts';
import { bookmarklet, captureScript, captureWindow, shortBookmarklet } from './capture-script.ts';

export interface CaptureDeps {
  readCapture: CaptureReader;
  captureTokens: CaptureTokenStore;
  budgets: Pick<BudgetStore, 'reserve'>;
  raw: Pick<RawStore, 'putChunk'>;
  normalize: MessageQueue<NormalizeMessage>;
  ids: Pick<Ids, 'secret'>;
  clock: Clock;
}

type CaptureOperation = 'captures.add' | 'captures.token' | 'captures.send' | 'captures.script' | 'captures.window';

const howTo =
  'Make a bookmark and paste the long text as its address. On a page with a posting, click it: the page is sent to your Rolecall, and only then; a small note says what was understood. On LinkedIn select the text of the posting first: only that is sent. Treat the bookmark like a password: whoever has it can send pages in your name, but read nothing. Asking for a new one ends it.';

/**
 * What a person looks at becomes a posting like any other: a raw record in the store, a message to normalization. The same page twice is the same posting;
 * if the message is lost after the record was written, the person sees a fault and captures again.
 */
export function captureOperations({
  readCapture,
  captureTokens,
  budgets,
  raw,
  normalize,
  ids,
  clock,
}: CaptureDeps): Pick<OperationHandlers, CaptureOperation> {
  const take = async (userId: string, capture: Capture): Promise<OutputOf<'captures.add'>> => {
    const now = clock.now();
    if (!(await budgets.reserve(userId, 'captures', now.toISOString().slice(0, 10), 1, capturesADay)))
      throw new Refusal(429, 'Too many captures', `At most ${capturesADay} pages a day are taken. Go on tomorrow.`);
    const reading = readCapture(capture, now);
    if (reading.kind === 'refused')
      throw new Refusal(422, 'No posting understood', reading.sentence, {
        faults: [{ path: '/html', message: reading.sentence }],
      });
    const [first] = reading.records;
    if (first === undefined) throw new Error(`the capture of ${reading.url} was read into nothing`);
    const board = boardId(first.source, first.board);
    const chunkKey = await raw.putChunk(board, reading.records);
    await normalize.send([{ version: 1, boardId: board, seenAt: now.toISOString(), sample: false, chunkKey, gone: [] }]);
    return viewOf(reading);
  };

  return {
    'captures.add': ({ page, html, ...rest }, { userId }) =>
      take(userId, { ...rest, html: page === undefined ? html : Buffer.from(page, 'base64') }),
    'captures.token': async (_input, { userId, origin }) => {
      const token = ids.secret();
      const createdAt = clock.now().toISOString();
      await captureTokens.replace(userId, token, createdAt);
      return { bookmarklet: bookmarklet(origin, token), short: shortBookmarklet(origin, token), createdAt, howTo };
    },
    'captures.send': async ({ token, ...page }) => {
      const userId = await captureTokens.ownerOf(token);
      if (userId === null) throw notFound('This bookmarklet');
      return take(userId, page);
    },
    'captures.script': async () => captureScript,
    'captures.window': async () => captureWindow,
  };
}

function viewOf({ url, records, from, board, notes }: CaptureReading): OutputOf<'captures.add'> {
  const postings = records.map((record) => ({
    externalId: record.externalId,
    title: record.title ?? '',
    company: record.company ?? null,
    location: record.location ?? (record.locations?.map(({ text }) => text).join('; ') || null),
    url: record.url ?? url,
  }));
  const [first] = postings;
  const what =
    postings.length === 1 && first !== undefined
      ? `Captured: ${[first.title, first.company, first.location].filter(Boolean).join(' · ')}.`
      : `Captured ${postings.length} postings.`;
  const advice =
    board === null ? '' : ` This page belongs to a ${board.system} board that can be followed: rolecall boards add ${board.url}`;
  return { says: `${what}${advice}`, url, readFrom: from, postings, board, notes };
}
