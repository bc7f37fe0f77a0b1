/** Lines that are remembered, and how long they may be: the boards of an employer name the same places over and over. */
const mostLines = 4096;
const longest = 200;

/** A reader of short lines that remembers what it read. What it returns is shared: nobody may change it. Holds a bounded number of lines. */
export function remembered<T>(read: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const fresh = read(line);
    if (line.length > longest) return fresh;
    if (known.size >= mostLines) known.clear();
    known.set(line, fresh);
    return fresh;
  };
}
