/** A part of one line of a text, and where it begins in the text. */
export interface LinePart {
  /** Begins with the line feed in front of the line, where the line's beginning is near (also for the first line, whose `from` is then -1). */
  line: string;
  from: number;
}

/** The line around a position, at most so many units to each side. */
export function lineAround(text: string, at: number, before: number, after: number): LinePart {
  const left = text.slice(Math.max(0, at - before), at);
  const feed = left.lastIndexOf('\n');
  const head = feed >= 0 ? left.slice(feed) : at <= before ? `\n${left}` : left;
  const right = text.slice(at, at + after);
  const stop = right.indexOf('\n');
  return { line: head + (stop >= 0 ? right.slice(0, stop) : right), from: at - head.length };
}
