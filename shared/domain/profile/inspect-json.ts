/** A fault of an input document: `path` is a JSON pointer (RFC 6901), empty for the whole document. */
export interface Fault {
  path: string;
  message: string;
}

/** Limits of an imported document. A DynamoDB item ends at 400 KB, and facts repeat the text of the document. */
const limits = { depth: 16, values: 20_000, text: 120_000, characters: 150_000, key: 200 } as const;

/** RFC 6901: `~` and `/` inside a token are escaped. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Looks at the bare structure before anything else touches it: too deep, too large, keys that change prototypes, values that are not
 * JSON. Iterative, so that no input exhausts the stack. Tells the first fault, or null.
 */
export function inspectJson(json: unknown): Fault | null {
  const pending: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: json, path: [] }];
  let values = 0;
  let characters = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path } = next;
    const fault = (message: string): Fault => ({ path: pointer(path), message });
    values += 1;
    if (values > limits.values) return { path: '', message: `holds more than ${limits.values} values` };
    if (typeof value === 'string') {
      characters += value.length;
      if (value.length > limits.text) return fault(`is longer than ${limits.text} characters`);
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= limits.depth) return fault(`is nested deeper than ${limits.depth} levels`);
      if (Array.isArray(value)) {
        if (value.length > limits.values) return fault(`holds more than ${limits.values} values`);
        value.forEach((each, index) => {
          pending.push({ value: each, path: [...path, index] });
        });
      } else {
        for (const [key, each] of Object.entries(value)) {
          characters += key.length;
          if (key.length > limits.key) return fault(`holds a key longer than ${limits.key} characters`);
          if (key === '__proto__') return fault('holds the key __proto__, which is not allowed');
          pending.push({ value: each, path: [...path, key] });
        }
      }
    } else if (typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'boolean' && value !== null) {
      return fault('is not a JSON value');
    }
    if (characters > limits.characters) return { path: '', message: `holds more than ${limits.characters} characters of text` };
  }
  return null;
}
