/**
 * Values in a path. Gateways decode `%2F` at different moments (API Gateway's HTTP API before it routes), so what is not plain is written
 * with a tilde instead: `careers-page:jobs.example.com/en?x=1` is `careers-page:jobs.example.com~2Fen~3Fx~3D1`.
 */
const plain = /^[A-Za-z0-9:._@-]$/;

/** A value as it stands in a path. */
export function toPathText(value: string): string {
  const bytes = new TextEncoder().encode(value);
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return byte < 128 && plain.test(character) ? character : `~${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** The value of a path text. A tilde that no two hexadecimal digits follow, or bytes that are no UTF-8, leave the text as it is. */
export function fromPathText(text: string): string {
  try {
    return decodeURIComponent(
      text.replace(/~([0-9A-Fa-f]{2})|[^~]+|~/g, (found, hex: string | undefined) =>
        hex === undefined ? encodeURIComponent(found) : `%${hex}`,
      ),
    );
  } catch {
    return text;
  }
}
