/** A line of a file, counted from 1, without its end; `text` is null for one longer than the bound. */
export interface TextLine {
  number: number;
  text: string | null;
}

/** Units of the longest line that is read: a posting of a megabyte in every text member. */
const longestLine = 16 * 1024 * 1024;

/**
 * The lines of UTF-8 bytes as they come in, ended by LF or CRLF; empty ones are left out (and counted), a byte order mark is no part of the first. Never holds
 * more than a piece and a line; of a line that is too long only the end is looked for.
 */
export async function* textLines(pieces: AsyncIterable<Uint8Array>, longest = longestLine): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: false });
  let rest = '';
  let number = 0;
  let skipping = false;
  const line = (text: string): TextLine | null => {
    number += 1;
    if (skipping || text.length > longest) {
      skipping = false;
      return { number, text: null };
    }
    const bare = text.endsWith('\r') ? text.slice(0, -1) : text;
    return bare.trim() === '' ? null : { number, text: bare };
  };
  for await (const piece of pieces) {
    const text = rest + decoder.decode(piece, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      const read = line(text.slice(start, end));
      start = end + 1;
      if (read) yield read;
    }
    rest = text.slice(start);
    if (rest.length > longest) {
      skipping = true;
      rest = '';
    }
  }
  const last = line(rest + decoder.decode());
  if (last) yield last;
}
