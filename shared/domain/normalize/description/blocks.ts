import { cut } from '../text.ts';

/** Longest description text kept, in UTF-16 units. */
export const descriptionLimit = 60_000;

/** Clean text of a description and safe HTML of the same blocks; `truncated` when the source held more than is kept. */
export interface Description {
  text: string;
  html: string;
  truncated: boolean;
}

/** Text of one look. */
export interface Run {
  text: string;
  strong: boolean;
  em: boolean;
  href: string | null;
}

/** A paragraph, a heading or an item of a list. */
export interface Block {
  kind: 'p' | 'h' | 'li';
  /** Heading level 2..4, or list depth 0..3. */
  level: number;
  ordered: boolean;
  runs: Run[];
}

/** Signs that begin the items of lists which are no lists in the markup. */
const bulleted = /^[•·‣▪◦●○■□►▸➢➤✓✔✅–-] +/;

/**
 * A paragraph whose lines begin with bullets is a list, whatever its markup says: each of these lines becomes an item, what stands between them
 * paragraphs. Other blocks stay as they are.
 */
export function withLists(block: Block): Block[] {
  if (block.kind !== 'p' || !block.runs.some(({ text }) => /(?:^|\n)\s{0,9}[•·‣▪◦●○■□►▸➢➤✓✔✅–-]/.test(text))) return [block];
  const lines: Run[][] = [[]];
  for (const run of block.runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  const blocks: Block[] = [];
  let listed = false;
  for (const runs of lines) {
    trimRuns(runs);
    const [first] = runs;
    if (first === undefined) continue;
    const item = bulleted.exec(first.text);
    const last = blocks.at(-1);
    if (item) {
      first.text = first.text.slice(item[0].length);
      if (first.text === '') runs.shift();
      blocks.push({ kind: 'li', level: 0, ordered: false, runs });
      listed = true;
    } else if (last?.kind === 'p') last.runs.push({ text: '\n', strong: false, em: false, href: null }, ...runs);
    else blocks.push({ ...block, runs });
  }
  return listed ? blocks : [block];
}

/** Writes blocks as text (headings and paragraphs on lines of their own, `- ` before items) and as safe HTML. */
export function render(blocks: readonly Block[], full: boolean): Description {
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

/** Takes white space from both ends of a line of runs. */
function trimRuns(runs: Run[]): void {
  for (let first = runs[0]; first; first = runs[0]) {
    if (isInk(first.text.charCodeAt(0))) break;
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    runs.shift();
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    if (isInk(last.text.charCodeAt(last.text.length - 1))) break;
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    runs.pop();
  }
}

/** Whether a unit is one of ASCII that is seen: trimming takes nothing of it. */
function isInk(unit: number): boolean {
  return unit > 32 && unit < 127;
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
