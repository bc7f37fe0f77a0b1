import { escapeHtml } from '../text.ts';
import { parseHtml } from './parse-html.ts';

/** What a person reads on a page, as far as markup tells it. */
export interface VisibleText {
  /** The first heading of the first rank. */
  heading: string | null;
  /** What the page calls itself to others (`og:title`), and its site (`og:site_name`). */
  sharedTitle: string | null;
  siteName: string | null;
  canonical: string | null;
  /** Simple HTML of the main content: paragraphs, lists, headings. */
  html: string;
  /** Its lines. */
  lines: string[];
}

const skipped = new Set(
  'script style noscript template svg canvas nav header footer aside form iframe object embed video audio select option button textarea dialog head'.split(
    ' ',
  ),
);
const blocks = new Set(
  'p div section article main ul ol li h1 h2 h3 h4 h5 h6 table tr td th dl dt dd blockquote pre br hr address figure details summary'.split(
    ' ',
  ),
);
const kept = new Set('p ul ol li h1 h2 h3 h4 h5 h6 br strong b em i'.split(' '));
const mostCharacters = 300_000;

interface Region {
  html: string[];
  lines: string[];
  line: string;
  characters: number;
}

const region = (): Region => ({ html: [], lines: [], line: '', characters: 0 });

/** The visible words of a page: those of `main` or `article` where there is one with something in it, else of the whole body without its furniture. */
export function visibleText(page: string): VisibleText {
  const whole = region();
  const main = region();
  let heading: string | null = null;
  let headingText: string | null = null;
  const meta = new Map<string, string>();
  let canonical: string | null = null;
  let skipping = 0;
  let inMain = 0;
  const open: { name: string; skips: boolean; main: boolean }[] = [];
  const into = () => (inMain > 0 ? [whole, main] : [whole]);
  const endLine = () => {
    for (const each of into()) {
      const line = each.line.replace(/\s+/g, ' ').trim();
      if (line !== '') each.lines.push(line);
      each.line = '';
    }
  };
  parseHtml(page, () => ({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes.content !== undefined) {
        const called = (attributes.property ?? attributes.name ?? '').toLowerCase();
        if (!meta.has(called)) meta.set(called, attributes.content.trim());
      }
      if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical') canonical ??= attributes.href ?? null;
      const hidden =
        attributes.hidden !== undefined ||
        attributes['aria-hidden'] === 'true' ||
        /display\s*:\s*none/i.test(attributes.style ?? '');
      const furniture = /^(navigation|banner|contentinfo|search|dialog|alertdialog)$/.test(attributes.role ?? '');
      const skips = hidden || furniture || skipped.has(name);
      const isMain = name === 'main' || name === 'article' || attributes.role === 'main';
      open.push({ name, skips, main: isMain });
      if (skips) skipping += 1;
      if (isMain) inMain += 1;
      if (name === 'h1' && heading === null && headingText === null) headingText = '';
      if (skipping > 0) return;
      if (blocks.has(name)) endLine();
      if (kept.has(name)) for (const each of into()) each.html.push(`<${name}>`);
    },
    ontext(text) {
      if (headingText !== null) headingText += text;
      if (skipping > 0) return;
      for (const each of into()) {
        if (each.characters > mostCharacters) continue;
        each.characters += text.length;
        each.line += text;
        each.html.push(escapeHtml(text));
      }
    },
    onclosetag(name) {
      const last = open.pop();
      if (name === 'h1' && headingText !== null) {
        heading = headingText.replace(/\s+/g, ' ').trim() || null;
        headingText = null;
      }
      if (skipping === 0) {
        if (blocks.has(name)) endLine();
        if (kept.has(name) && name !== 'br') for (const each of into()) each.html.push(`</${name}>`);
        else if (blocks.has(name)) for (const each of into()) each.html.push('<br>');
      }
      if (last?.skips) skipping -= 1;
      if (last?.main) inMain -= 1;
    },
  }));
  endLine();
  const chosen = main.lines.join(' ').length >= 200 ? main : whole;
  return {
    heading,
    sharedTitle: meta.get('og:title') || null,
    siteName: meta.get('og:site_name') || null,
    canonical,
    html: chosen.html
      .join('')
      .replace(/(\s*<br>\s*){2,}/g, '<br>')
      .replace(/<(\w+)>\s*<\/\1>/g, '')
      .trim(),
    lines: chosen.lines,
  };
}
