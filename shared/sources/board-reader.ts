import type { BoardReader } from '../ports/board-reader.ts';
import type { Clock } from '../ports/clock.ts';
import { PermanentFailure } from '../ports/errors.ts';
import type { PageFetcher } from '../ports/page-fetcher.ts';
import type { PageRenderer } from '../ports/page-renderer.ts';
import type { SourceKeys } from '../ports/source-keys.ts';
import { boardsInside } from './recognise-page.ts';
import { source, systems } from './registry.ts';

/** Reads boards through the sources of the registry. Reading a board of an unknown source throws PermanentFailure. */
export function createBoardReader(tools: {
  fetcher: PageFetcher;
  renderer: PageRenderer | null;
  keys: SourceKeys;
  clock: Clock;
}): BoardReader {
  return {
    traits: (name) => source(name)?.traits ?? null,
    read(board, memory, deadline) {
      const found = source(board.source);
      if (found === null) throw new PermanentFailure(`board ${board.boardId} is of the unknown source "${board.source}"`);
      // Pages remembered from an older mapping must be read again: what we take from them has changed.
      const usable = memory?.mappingVersion === found.traits.mappingVersion ? memory : null;
      return found.list(
        { token: board.token, url: board.url, company: board.company },
        { ...tools, memory: usable, deadline, inside: systemInside },
      );
    },
  };
}

function systemInside(page: { url: string; html: string }) {
  const [first] = boardsInside(page, systems);
  return first?.certain ? { title: first.title, url: first.board.url, evidence: first.evidence } : null;
}
