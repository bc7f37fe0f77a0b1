const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text from outside as one line that is safe to show: no control or direction characters, at most `limit` characters. */
export function visible(text: string, limit: number): string {
  const line = text.toWellFormed().replace(invisible, ' ').replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  return `${line
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}

/** Text for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link we may put into a mail: absolute http or https without credentials; null otherwise. */
export function safeUrl(url: string | null): string | null {
  if (url === null || url.length > 2000 || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  return parsed.username === '' && parsed.password === '' ? parsed.href : null;
}

/** The value of a mail header: no line break or other control character can start another one. */
export function headerValue(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}
