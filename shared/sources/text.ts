const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Undoes one level of HTML escaping, in one pass: `&lt;p&gt;R&amp;amp;D` becomes `<p>R&amp;D`. Entities other than those that escaping makes
 * are left for whoever reads the HTML.
 */
export function unescapeOnce(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/**
 * HTML that came escaped as text, once or twice (`&lt;p&gt;`, `&amp;lt;p&amp;gt;`, and no tag), as HTML, also where a service put a real paragraph of its own
 * behind it; what has tags stays as it is.
 */
export function unescapeHtml(html: string): string {
  const escaped = (html.match(/&lt;\/?[a-z]/gi) ?? []).length;
  let text = /^\s*&lt;[a-z]/i.test(html) && escaped > (html.match(/<\/?[a-z]/gi) ?? []).length ? unescapeOnce(html) : html;
  for (let round = 0; round < 2 && !/<[a-z!/]/i.test(text) && /&(?:amp;)?lt;/i.test(text); round += 1) text = unescapeOnce(text);
  return text;
}

/** Escapes text for use in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * Repairs UTF-8 that was read as Latin-1 (`donâ\u0080\u0099t` for `don’t`). Only runs that are well-formed UTF-8 change, so that text which was
 * right stays as it is.
 */
export function repairMojibake(text: string): string {
  return text.replace(/(?:[\u00c2-\u00f4][\u0080-\u00bf]{1,3})+/g, (run) => {
    // Without a C1 control in it the run may be meant as it stands (for example `Â°` in a text about encodings): leave it.
    if (!/[\u0080-\u009f]/.test(run)) return run;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(run, (char) => char.charCodeAt(0)));
    } catch {
      return run;
    }
  });
}
