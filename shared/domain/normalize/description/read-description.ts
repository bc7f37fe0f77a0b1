import { cleanText, cut } from '../text.ts';
import { type Block, type Description, descriptionLimit, type Run, render, withLists } from './blocks.ts';
import { decodeAttribute, decodeReferences } from './character-references.ts';
import type { HtmlElement } from './elements.ts';
import { safeHref } from './safe-href.ts';
import { HtmlScan } from './scan-html.ts';

/** Tags of a text that is HTML although it was handed over as plain text, or escaped once too often. */
const tagsInText = /<(?:\/(?:p|div|ul|ol|li|span|strong|b|h[1-6])\s{0,9}>|br\s{0,9}\/?>)/i;
const escapedTags = /&(?:amp;){0,3}lt;(?:\/(?:p|div|ul|ol|li|span|strong|b|h[1-6])\s{0,9}|br\s{0,9}\/?)&(?:amp;){0,3}gt;/i;
const anyTag = /<[a-z!/]/i;

/** How often HTML may be escaped on top of each other. */
const mostEscapes = 3;

/** HTML that some system escaped before it was handed over, as it was before. Other HTML as it stands. */
function unescaped(source: string): string {
  let html = source;
  for (let times = 0; times < mostEscapes && !anyTag.test(html) && escapedTags.test(html); times += 1)
    html = decodeReferences(html);
  return html;
}

/** Reads the blocks of an HTML document while it is scanned. */
class BlockReader {
  readonly blocks: Block[] = [];
  private full = false;
  private readonly scan: HtmlScan;
  private block: Block | null = null;
  private size = 0;
  private strong = 0;
  private em = 0;
  private pre = 0;
  private readonly links: (string | null)[] = [];
  private readonly lists: { ordered: boolean }[] = [];
  private readonly headings: number[] = [];
  private item = false;
  private breaks = 0;
  private spaced = false;

  constructor(source: string) {
    this.scan = new HtmlScan(source, this);
  }

  /** Whether something was left out. */
  read(): boolean {
    this.scan.run();
    this.end();
    return this.scan.isPaused;
  }

  open(element: HtmlElement, href: string | null): void {
    const { block } = this;
    switch (element.role) {
      case 'none':
        return;
      case 'strong':
        this.strong += 1;
        return;
      case 'em':
        this.em += 1;
        return;
      case 'a':
        this.links.push(href === null ? null : safeHref(decodeAttribute(href)));
        return;
      case 'br':
        this.lineBreak();
        return;
      case 'cell':
        if (block && block.runs.length > 0 && !this.full) this.add(this.spaced ? '| ' : ' | ');
        return;
    }
    this.edge(element);
    if (element.role === 'list') {
      this.lists.push(element);
      this.item = false;
    } else if (element.role === 'item') {
      if (this.lists.length === 0) this.lists.push({ ordered: false });
      this.item = true;
    } else if (element.role === 'pre') this.pre += 1;
    else if (element.role === 'heading') this.headings.push(element.level);
  }

  close(element: HtmlElement): void {
    switch (element.role) {
      case 'none':
      case 'br':
      case 'cell':
        return;
      case 'strong':
        this.strong = Math.max(0, this.strong - 1);
        return;
      case 'em':
        this.em = Math.max(0, this.em - 1);
        return;
      case 'a':
        this.links.pop();
        return;
    }
    this.edge(element);
    if (element.role === 'list') {
      this.lists.pop();
      this.item = this.lists.length > 0;
    } else if (element.role === 'item') this.item = false;
    else if (element.role === 'pre') this.pre = Math.max(0, this.pre - 1);
    else if (element.role === 'heading') this.headings.pop();
  }

  text(raw: string): void {
    if (this.full) return;
    const cleaned = cleanText(decodeReferences(raw));
    if (this.pre === 0) this.line(cleaned);
    else
      for (const [index, line] of cleaned.split('\n').entries()) {
        if (index > 0) this.lineBreak();
        this.line(line);
      }
  }

  private line(cleaned: string): void {
    const text = cleaned.includes('\n') || cleaned.includes('  ') ? cleaned.replace(/\s+/g, ' ') : cleaned;
    if (text === '') return;
    const begun = this.block !== null && this.block.runs.length > 0;
    if (text === ' ' && (!begun || this.breaks > 0)) return;
    if (this.breaks > 0 && begun) this.add('\n');
    this.breaks = 0;
    const flat = (this.spaced || !begun) && text.startsWith(' ') ? text.slice(1) : text;
    if (flat !== '') this.add(flat.length > descriptionLimit ? cut(flat, descriptionLimit) : flat);
  }

  /** Two breaks are a paragraph's end; inside a list item everything stays one item. */
  private lineBreak(): void {
    if (!this.block || this.full) return;
    this.breaks += 1;
    if (this.breaks > 1 && this.block.kind === 'p') this.end();
  }

  /** Where a block begins or ends. A paragraph inside a list item continues the item on a new line. */
  private edge({ role }: HtmlElement): void {
    if (this.item && this.block?.kind === 'li' && (role === 'block' || role === 'pre')) this.breaks = Math.max(this.breaks, 1);
    else this.end();
  }

  private end(): void {
    if (this.block && this.block.runs.length > 0) this.blocks.push(...withLists(this.block));
    this.block = null;
    this.breaks = 0;
  }

  private begin(): Block {
    const heading = this.headings.at(-1);
    if (this.item && heading === undefined)
      return {
        kind: 'li',
        level: Math.min(3, Math.max(0, this.lists.length - 1)),
        ordered: this.lists.at(-1)?.ordered ?? false,
        runs: [],
      };
    return heading !== undefined
      ? { kind: 'h', level: heading, ordered: false, runs: [] }
      : { kind: 'p', level: 0, ordered: false, runs: [] };
  }

  private add(text: string): void {
    this.block ??= this.begin();
    const { runs, kind } = this.block;
    const run: Run = { text, strong: this.strong > 0 && kind !== 'h', em: this.em > 0, href: this.links.at(-1) ?? null };
    const last = runs.at(-1);
    if (last && last.strong === run.strong && last.em === run.em && last.href === run.href) last.text += text;
    else runs.push(run);
    // Kept apart, for asking a growing string about its end copies it each time.
    this.spaced = text.endsWith(' ') || text.endsWith('\n');
    this.size += text.length;
    if (this.size >= descriptionLimit) {
      this.full = true;
      this.scan.pause();
    }
  }
}

/**
 * Reads foreign HTML into plain text (headings on a line of their own, `- ` before list items) and safe HTML: only p, h2-h4, ul, ol, li,
 * strong, em, br and a with an http(s) href, all written by us. Reading the safe HTML again gives the same result. HTML that was escaped as a whole is
 * unescaped first. Linear; the text is bounded by `descriptionLimit`, reading stops there and `truncated` is set.
 */
export function readHtml(source: string): Description {
  const reader = new BlockReader(unescaped(source));
  const cutShort = reader.read();
  return render(reader.blocks, cutShort);
}

/**
 * Reads plain text: blank lines separate paragraphs, lines that begin with a bullet are list items. A text with the tags of HTML is read as such. Same
 * promises as `readHtml`.
 */
export function readText(source: string): Description {
  if (tagsInText.test(source) || escapedTags.test(source)) return readHtml(source);
  const bounded = cut(source, descriptionLimit + 1);
  const blocks: Block[] = [];
  let joined: Run | null = null;
  let size = 0;
  for (const line of cleanText(bounded).split('\n')) {
    const text = line.replace(/\s+/g, ' ').trim();
    const bullet = /^[-*•·‣▪◦●○■□►▸➢➤✓✔✅–+]\s(.+)$/.exec(text);
    size += text.length;
    if (text === '') joined = null;
    else if (bullet?.[1] !== undefined) {
      blocks.push({ kind: 'li', level: 0, ordered: false, runs: [{ text: bullet[1], strong: false, em: false, href: null }] });
      joined = null;
    } else if (joined) joined.text += `\n${text}`;
    else {
      joined = { text, strong: false, em: false, href: null };
      blocks.push({ kind: 'p', level: 0, ordered: false, runs: [joined] });
    }
  }
  return render(blocks, size >= descriptionLimit);
}
