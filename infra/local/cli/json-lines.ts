/** Text is handed on in pieces of about this many characters: a write a line would be slow. */
const pieceLength = 64 * 1024;

/** Writes values as JSON Lines, in pieces; what is left is written by `end`. */
export function jsonLines(write: (text: string) => Promise<void>): { add(value: unknown): Promise<void>; end(): Promise<void> } {
  let piece = '';
  const flush = async () => {
    const text = piece;
    piece = '';
    if (text !== '') await write(text);
  };
  return {
    async add(value) {
      piece += `${JSON.stringify(value)}\n`;
      if (piece.length >= pieceLength) await flush();
    },
    end: flush,
  };
}
