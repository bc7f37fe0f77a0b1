import { Parser } from 'htmlparser2';
import { cleanText, cut } from './text.ts';

/** Longest description text kept, in UTF-16 units. */
export const descriptionLimit = 60_000;

/** Elements open inside each other, at which reading stops: the parser's work grows with the square of it, and no description needs it. */
const maxDepth = 500;

export interface Description {
  text: string;
  html: string;
  truncated: boolean;
}

interface Run {
  text: string;
  strong: boolean;
  em: boolean;
  href: string | null;
}

interface Block {
  kind: 'p' | 'h' | 'li';
  /** Heading level 2..4, or list depth 0..3. */
  level: number;
  ordered: boolean;
  runs: Run[];
}

const skipped = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'head',
  'title',
  'textarea',
  'select',
  'noscript',
  'canvas',
  'audio',
  'video',
  'form',
  'button',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
]); // prettier-ignore
const listTags = new Set(['ul', 'ol', 'li']);
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blockTags = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'blockquote',
  'pre',
  'table',
  'tbody',
  'thead',
  'tr',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'address',
  'hr',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'center',
  'fieldset',
  'nav',
  'details',
  'summary',
  'body',
  'html',
]); // prettier-ignore

/** The character references that most sources get along with. */
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  '#39': "'",
};
const simpleReferences = /&(amp|lt|gt|quot|apos|nbsp|#39);/g;
/** An ampersand that begins none of them. */
const otherReference = /&(?!(?:amp|lt|gt|quot|apos|nbsp|#39);)/;

/**
 * Reads foreign HTML into plain text (headings on a line of their own, `- ` before list items) and safe HTML: only p, h2-h4, ul, ol, li,
 * strong, em, br and a with an http(s) href, all written by us. Reading the safe HTML again gives the same result. Linear; the text is
 * bounded by `descriptionLimit`, reading stops there and `truncated` is set.
 */
export function readHtml(source: string): Description {
  const blocks: Block[] = [];
  let block: Block | null = null;
  let size = 0;
  let full = false;
  let hidden = 0;
  let strong = 0;
  let em = 0;
  const links: (string | null)[] = [];
  const lists: { ordered: boolean }[] = [];
  const headings: number[] = [];
  let item = false;
  let breaks = 0;
  let spaced = false;
  let depth = 0;
  let anchor = false;
  // The parser skips text much faster when it need not look for references in it.
  const simple = !otherReference.test(source);
  const decode = (text: string) =>
    simple && text.includes('&') ? text.replace(simpleReferences, (_, name: string) => characters[name] ?? '') : text;
  /** Text since the last tag: parsers hand it over in pieces, one for each entity. */
  let pending = '';

  const end = () => {
    if (block && block.runs.length > 0) blocks.push(block);
    block = null;
    breaks = 0;
  };
  const open = (): Block => {
    if (block) return block;
    const nesting = Math.min(3, Math.max(0, lists.length - 1));
    const heading = headings.at(-1);
    if (item && heading === undefined) block = { kind: 'li', level: nesting, ordered: lists.at(-1)?.ordered ?? false, runs: [] };
    else if (heading !== undefined) block = { kind: 'h', level: heading, ordered: false, runs: [] };
    else block = { kind: 'p', level: 0, ordered: false, runs: [] };
    return block;
  };
  const add = (text: string) => {
    const into = open();
    const run = { text, strong: strong > 0 && into.kind !== 'h', em: em > 0, href: links.at(-1) ?? null };
    const last = into.runs.at(-1);
    if (last && last.strong === run.strong && last.em === run.em && last.href === run.href) last.text += text;
    else into.runs.push(run);
    // Kept apart, for asking a growing string about its end copies it each time.
    spaced = text.endsWith(' ') || text.endsWith('\n');
    size += text.length;
    if (size >= descriptionLimit) stop();
  };
  const stop = () => {
    full = true;
    parser.pause();
  };

  const flush = () => {
    if (pending === '') return;
    const data = decode(pending);
    pending = '';
    const cleaned = cleanText(data);
    const text = cleaned.includes('\n') || cleaned.includes('  ') ? cleaned.replace(/\s+/g, ' ') : cleaned;
    if (text === '') return;
    if (text === ' ' && (!block || block.runs.length === 0 || breaks > 0)) return;
    if (breaks > 0 && block && block.runs.length > 0) add('\n');
    breaks = 0;
    const flat = (spaced || !block || block.runs.length === 0) && text.startsWith(' ') ? text.slice(1) : text;
    if (flat !== '') add(flat.length > descriptionLimit ? cut(flat, descriptionLimit) : flat);
  };

  const parser = new Parser(
    {
      onopentagname(name) {
        flush();
        anchor = false;
        depth += 1;
        if (depth > maxDepth) stop();
        if (skipped.has(name)) hidden += 1;
        if (hidden > 0) return;
        if (name === 'br') {
          if (block && !full) {
            breaks += 1;
            // Two breaks are a paragraph's end; inside a list item everything stays one item.
            if (breaks > 1 && block.kind === 'p') end();
          }
          return;
        }
        if (name === 'strong' || name === 'b') strong += 1;
        else if (name === 'em' || name === 'i') em += 1;
        else if (name === 'a') {
          links.push(null);
          anchor = true;
        } else if (name === 'td' || name === 'th') {
          if (block && block.runs.length > 0 && !full) add(spaced ? '| ' : ' | ');
        } else if (blockTags.has(name)) {
          const inItem = item && block?.kind === 'li' && !listTags.has(name) && !headingTags.has(name);
          // A paragraph inside a list item continues the item on a new line.
          if (inItem) breaks = Math.max(breaks, 1);
          else end();
          if (name === 'ul' || name === 'ol') {
            lists.push({ ordered: name === 'ol' });
            item = false;
          } else if (name === 'li') {
            if (lists.length === 0) lists.push({ ordered: false });
            item = true;
          } else if (headingTags.has(name)) headings.push(Math.min(4, Math.max(2, Number(name.charAt(1)))));
        }
      },
      onattribute(name, value) {
        // Attributes follow their tag's name; of several the first counts.
        if (!anchor || name !== 'href') return;
        anchor = false;
        links[links.length - 1] = safeHref(decode(value));
      },
      ontext(data) {
        if (hidden > 0 || full) return;
        pending += data;
        if (pending.length > descriptionLimit) flush();
      },
      onclosetag(name) {
        flush();
        depth -= 1;
        if (skipped.has(name)) {
          hidden = Math.max(0, hidden - 1);
          return;
        }
        if (hidden > 0) return;
        if (name === 'strong' || name === 'b') strong = Math.max(0, strong - 1);
        else if (name === 'em' || name === 'i') em = Math.max(0, em - 1);
        else if (name === 'a') links.pop();
        else if (blockTags.has(name)) {
          if (item && block?.kind === 'li' && !listTags.has(name) && !headingTags.has(name)) breaks = Math.max(breaks, 1);
          else end();
          if (name === 'ul' || name === 'ol') {
            lists.pop();
            item = lists.length > 0;
          } else if (name === 'li') item = false;
          else if (headingTags.has(name)) headings.pop();
        }
      },
    },
    { decodeEntities: !simple, lowerCaseTags: true },
  );
  parser.write(source);
  if (!full) parser.end();
  flush();
  end();
  return render(blocks, full);
}

/** Reads plain text: blank lines separate paragraphs, lines that begin with a bullet are list items. Same promises as `readHtml`. */
export function readText(source: string): Description {
  const bounded = cut(source, descriptionLimit + 1);
  const blocks: Block[] = [];
  let joined: Block | null = null;
  let size = 0;
  for (const line of cleanText(bounded).split('\n')) {
    const text = line.replace(/\s+/g, ' ').trim();
    const bullet = /^(?:[-*•·‣▪◦●○–+]|\u2013)\s+(.+)$/.exec(text);
    size += text.length;
    if (text === '') joined = null;
    else if (bullet?.[1] !== undefined) {
      blocks.push({ kind: 'li', level: 0, ordered: false, runs: [{ text: bullet[1], strong: false, em: false, href: null }] });
      joined = null;
    } else if (joined?.runs[0]) joined.runs[0].text += `\n${text}`;
    else {
      joined = { kind: 'p', level: 0, ordered: false, runs: [{ text, strong: false, em: false, href: null }] };
      blocks.push(joined);
    }
  }
  return render(blocks, size >= descriptionLimit);
}

const longestHref = 2048;

/** An http(s) address without credentials, or null. */
export function safeHref(href: string | undefined): string | null {
  if (href === undefined || href.length > longestHref) return null;
  const trimmed = href.trim();
  if (!/^https?:\/\//i.test(trimmed)) return null;
  const url = URL.parse(trimmed);
  // Written out it may be longer than given.
  return url && url.username === '' && url.password === '' && url.hostname !== '' && url.href.length <= longestHref
    ? url.href
    : null;
}

function render(blocks: readonly Block[], full: boolean): Description {
  const lines: string[] = [];
  const html: string[] = [];
  const open: string[] = [];
  let length = 0;
  let truncated = full;
  const closeTo = (depth: number) => {
    while (open.length > depth) html.push(`</li></${open.pop()}>`);
  };
  let previous: Block['kind'] | null = null;
  for (const block of blocks) {
    trimRuns(block.runs);
    let text = '';
    let inner = '';
    for (const run of block.runs) {
      text += run.text;
      inner += runHtml(run);
    }
    if (text === '') continue;
    if (length + text.length > descriptionLimit) {
      truncated = true;
      if (length > 0) break;
    }
    length += text.length + 2;
    if (block.kind === 'li') {
      const depth = Math.min(block.level, open.length);
      const tag = block.ordered ? 'ol' : 'ul';
      if (open.length > depth + 1) closeTo(depth + 1);
      if (open.length === depth + 1 && open[depth] !== tag) closeTo(depth);
      if (open.length === depth + 1) html.push('</li>');
      else {
        html.push(`<${tag}>`);
        open.push(tag);
      }
      html.push(`<li>${inner}`);
      if (previous !== null && previous !== 'li') lines.push('');
      lines.push(`${'  '.repeat(depth)}- ${text.replaceAll('\n', `\n${'  '.repeat(depth + 1)}`)}`);
    } else {
      closeTo(0);
      if (previous !== null) lines.push('');
      lines.push(text);
      html.push(block.kind === 'h' ? `<h${block.level}>${inner}</h${block.level}>` : `<p>${inner}</p>`);
    }
    previous = block.kind;
  }
  closeTo(0);
  return { text: cut(lines.join('\n'), descriptionLimit), html: html.join(''), truncated };
}

function trimRuns(runs: Run[]): void {
  for (let first = runs[0]; first; first = runs[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    runs.shift();
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    runs.pop();
  }
}

function runHtml(run: Run): string {
  const escaped = escapeHtml(run.text);
  let html = escaped.includes('\n') ? escaped.replaceAll('\n', '<br>') : escaped;
  if (run.em) html = `<em>${html}</em>`;
  if (run.strong) html = `<strong>${html}</strong>`;
  return run.href === null ? html : `<a href="${escapeHtml(run.href)}" rel="nofollow noopener noreferrer">${html}</a>`;
}

/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/[&<>"]/g, (character) =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&quot;',
  );
}
