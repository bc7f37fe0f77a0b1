import type { Board } from '../domain/board.ts';
import { source } from './registry.ts';

/** Hosts that a read of the board asks; none for a board of a source that does not exist any more. */
export function hostsOf(board: Board): readonly string[] {
  const { token, url, company } = board;
  return source(board.source)?.hosts({ token, url, company }) ?? [];
}
