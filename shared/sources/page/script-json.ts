/** JSON longer than this is not looked at. */
const longest = 8_000_000;
/** Places looked at: a text full of markers must not cost more than a few times its length. */
const mostPlaces = 20;

/**
 * The JSON object or array that follows a marker in a script (`phApp.ddo = {...}`, `new Detail({...})`), or undefined when there is none or it is
 * cut or broken. The first of twenty occurrences of the marker that JSON follows counts. Linear in the length of the text.
 */
export function jsonAfter(text: string, marker: RegExp): unknown {
  const all = new RegExp(marker.source, marker.flags.includes('g') ? marker.flags : `${marker.flags}g`);
  let places = 0;
  for (const match of text.matchAll(all)) {
    places += 1;
    if (places > mostPlaces) return undefined;
    const start = match.index + match[0].length;
    const gap = /^\s*/.exec(text.slice(start, start + 100))?.[0].length ?? 0;
    const found = bracketed(text, start + gap);
    if (found === null) continue;
    try {
      return JSON.parse(found);
    } catch {
      // Script that is no JSON: the next occurrence may be.
    }
  }
  return undefined;
}

/** The text from a bracket to the one that closes it; brackets in strings do not count. */
function bracketed(text: string, start: number): string | null {
  if (text[start] !== '{' && text[start] !== '[') return null;
  let depth = 0;
  let inString = false;
  const end = Math.min(text.length, start + longest);
  for (let index = start; index < end; index += 1) {
    const char = text[index];
    if (inString) {
      if (char === '\\') index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return text.slice(start, index + 1);
    }
  }
  return null;
}
