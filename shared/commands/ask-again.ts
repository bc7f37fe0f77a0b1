import type { NormalizeMessage } from '../contracts/messages/normalize.ts';
import type { MessageQueue } from '../ports/message-queue.ts';
import type { PostingStore } from '../ports/posting-store.ts';
import type { RawStore } from '../ports/raw-store.ts';

export interface AskAgainDeps {
  postings: Pick<PostingStore, 'everyLife' | 'rejections'>;
  raw: Pick<RawStore, 'has'>;
  normalize: MessageQueue<NormalizeMessage>;
  /** Told after each board. */
  progress: (so: Renormalized) => void;
}

export interface Renormalized {
  boards: number;
  /** Postings, and refused records, that are normalized again. */
  asked: number;
  /** Those whose raw records have expired. */
  expired: number;
  messages: number;
}

/** Postings that were made of one chunk of raw records by one read. */
interface Chunk {
  chunkKey: string;
  seenAt: string;
  sample: boolean;
  records: number;
}

/** Looks for objects and messages under way at the same time. */
const atOnce = 16;

/**
 * Asks the normalize stage to normalize every stored posting and refused record again whose raw records are still there (of one board, when one is
 * named). Repeats are harmless: what comes out as before is not written. Holds the chunks of one board at a time.
 */
export async function askAgain(board: string | null, deps: AskAgainDeps): Promise<Renormalized> {
  const so: Renormalized = { boards: 0, asked: 0, expired: 0, messages: 0 };
  const refused = await refusedChunks(board, deps);
  let boardId = '';
  let chunks = new Map<string, Chunk>();
  const finish = async () => {
    if (boardId === '') return;
    await ask(boardId, [...chunks.values()], so, deps);
  };
  for await (const { source, board: token, content } of deps.postings.everyLife()) {
    const id = `${source}:${token}`;
    if (content === null || (board !== null && id !== board)) continue;
    if (id !== boardId) {
      await finish();
      boardId = id;
      chunks = refused.get(id) ?? new Map();
      refused.delete(id);
    }
    add(chunks, { chunkKey: content.rawKey, seenAt: content.seenAt, sample: content.sample });
  }
  await finish();
  // Boards of which every record was refused.
  for (const [id, left] of refused) await ask(id, [...left.values()], so, deps);
  return so;
}

function add(chunks: Map<string, Chunk>, chunk: Omit<Chunk, 'records'>): void {
  const key = `${chunk.chunkKey}\n${chunk.seenAt}`;
  const known = chunks.get(key);
  if (known) known.records += 1;
  else chunks.set(key, { ...chunk, records: 1 });
}

/** Refused records by board: there are few. */
async function refusedChunks(board: string | null, { postings }: AskAgainDeps): Promise<Map<string, Map<string, Chunk>>> {
  const refused = new Map<string, Map<string, Chunk>>();
  for await (const { source, board: token, rawKey, at } of postings.rejections()) {
    const id = `${source}:${token}`;
    if (board !== null && id !== board) continue;
    const chunks = refused.get(id) ?? new Map<string, Chunk>();
    add(chunks, { chunkKey: rawKey, seenAt: at, sample: false });
    refused.set(id, chunks);
  }
  return refused;
}

async function ask(boardId: string, chunks: readonly Chunk[], so: Renormalized, deps: AskAgainDeps): Promise<void> {
  for (let start = 0; start < chunks.length; start += atOnce) {
    const some = chunks.slice(start, start + atOnce);
    const there = await Promise.all(some.map(({ chunkKey }) => (chunkKey === '' ? false : deps.raw.has(chunkKey))));
    const messages = some.flatMap(({ chunkKey, seenAt, sample, records }, index): NormalizeMessage[] => {
      so[there[index] ? 'asked' : 'expired'] += records;
      return there[index] ? [{ version: 1, boardId, seenAt, sample, chunkKey, gone: [], again: true }] : [];
    });
    if (messages.length > 0) await deps.normalize.send(messages);
    so.messages += messages.length;
  }
  so.boards += 1;
  deps.progress(so);
}
