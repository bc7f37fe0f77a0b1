import { type HtmlElement, knownAt, sameName, unknownElement } from './elements.ts';

/** What a scan of HTML tells, in the order of the document. Text and addresses are as they stand, with their character references. */
export interface HtmlListener {
  /** `href` of an `a`; null for other elements and without one. Void elements are opened and closed at once. */
  open(element: HtmlElement, href: string | null): void;
  /** Closes the latest open element of that kind; called for what the rules of HTML close, too. */
  close(element: HtmlElement): void;
  /** Text up to the next tag; nothing of hidden elements. */
  text(raw: string): void;
}

/** Elements open inside each other, at which reading stops: no description needs more, and closing costs a search among them. */
export const maxDepth = 500;
/** Longest piece of text handed over at once. */
const pieceLength = 50_000;
const longestReference = 40;
/** Longest attributes that are remembered. */
const longestIdle = 200;

/**
 * Finds tags and text of HTML as browsers do, as far as a description needs it: comments, declarations, raw text and hidden elements (`hidden`,
 * `display: none`) are passed over, optional end tags are supplied, anything is accepted. A CDATA mark, which HTML does not know, is taken away and its
 * content read. Linear: each position is looked at a bounded number of times. `pause` ends the scan.
 */
export class HtmlScan {
  private readonly source: string;
  private readonly listener: HtmlListener;
  private readonly stack: HtmlElement[] = [];
  /** How many elements of each name are open: an end tag without a beginning costs no search. */
  private readonly openOf = new Map<string, number>();
  /** How many of the stack were open when the outermost hidden element began; -1 outside of one. */
  private hiddenFrom = -1;
  private at = 0;
  private paused = false;
  private cdata = false;
  /** How many of the open elements mean nothing here. */
  private unknowns = 0;
  private valueStart = 0;
  private valueEnd = 0;
  private harmless = '';
  /** The latest attributes that say nothing, from the end of the name to the tag's: most tags of a text have the same. */
  private idle = '>';

  constructor(source: string, listener: HtmlListener) {
    this.source = source;
    this.listener = listener;
  }

  pause(): void {
    this.paused = true;
  }

  /** Whether the scan ended before the source did. */
  get isPaused(): boolean {
    return this.paused;
  }

  run(): void {
    const { source } = this;
    while (!this.paused && this.at < source.length) {
      const start = this.at;
      let mark = source.indexOf('<', start);
      while (mark >= 0 && !this.beginsTag(mark)) {
        while (source.charCodeAt(mark + 1) === 60) mark += 1;
        if (!this.beginsTag(mark)) mark = source.indexOf('<', mark + 1);
      }
      const end = mark < 0 ? source.length : mark;
      if (end > start) this.text(start, end);
      if (mark < 0 || this.paused) break;
      this.at = mark;
      this.markup();
    }
    while (this.stack.length > 0) this.pop();
  }

  /** Whether this `<` begins markup: others are text, as in `< 5 years`. */
  private beginsTag(mark: number): boolean {
    const code = this.source.charCodeAt(mark + 1);
    return isLetter(code) || code === 33 || code === 63 || (code === 47 && mark + 2 < this.source.length);
  }

  private text(start: number, end: number): void {
    if (this.hiddenFrom >= 0) return;
    for (let from = start; from < end && !this.paused; ) {
      let to = Math.min(end, from + pieceLength);
      // A piece does not end inside a character reference.
      if (to < end) {
        const reference = this.source.slice(to - longestReference, to).lastIndexOf('&');
        if (reference >= 0) to += reference - longestReference;
      }
      const piece = this.source.slice(from, to);
      this.listener.text(this.cdata ? piece.replace(']]>', '') : piece);
      from = to;
    }
  }

  private markup(): void {
    const { source } = this;
    const next = source.charCodeAt(this.at + 1);
    if (isLetter(next)) this.startTag();
    else if (next === 47) {
      if (isLetter(source.charCodeAt(this.at + 2))) this.endTag();
      else this.pass('>', this.at + 2);
    } else if (source.startsWith('<!--', this.at)) {
      if (source.startsWith('>', this.at + 4)) this.at += 5;
      else this.pass('-->', this.at + 4);
    } else if (source.startsWith('<![CDATA[', this.at)) {
      this.cdata = true;
      this.at += 9;
    } else this.pass('>', this.at + 2);
  }

  /** Goes on behind the next occurrence, or to the end. */
  private pass(sign: string, from: number): void {
    const found = this.source.indexOf(sign, from);
    this.at = found < 0 ? this.source.length : found + sign.length;
  }

  /** Stands behind the name of an element that begins there, and says where that is. */
  private passName(start: number): number {
    const { source } = this;
    // No element we know has a longer name.
    const limit = Math.min(source.length, start + 64);
    let end = start;
    for (; end < limit; end += 1) {
      const code = source.charCodeAt(end);
      if (code === 62 || code === 47 || isSpace(code)) break;
    }
    this.at = end;
    return end;
  }

  private endTag(): void {
    const start = this.at + 2;
    const end = this.passName(start);
    this.pass('>', end);
    const element = knownAt(this.source, start, end);
    if (element === undefined && this.unknowns === 0) return;
    const { name } = element ?? unknownElement(this.source.slice(start, end));
    if (this.openOf.get(name)) {
      for (let top = this.stack.at(-1); top !== undefined; top = this.stack.at(-1)) {
        this.pop();
        if (top.name === name) break;
      }
    } else if (element && this.hiddenFrom < 0 && (name === 'br' || name === 'p')) {
      // An end without a beginning still ends the paragraph.
      this.listener.open(element, null);
      this.listener.close(element);
    }
  }

  private startTag(): void {
    const { source, stack } = this;
    const begin = this.at + 1;
    const end = this.passName(begin);
    const element = knownAt(source, begin, end) ?? unknownElement(source.slice(begin, end));
    let href: string | null = null;
    let hidden = false;
    // The attributes of an `a` may say where it leads.
    const isIdle = element.role !== 'a' && source.startsWith(this.idle, end);
    if (isIdle) this.at = end + this.idle.length;
    for (; !isIdle; ) {
      let code = source.charCodeAt(this.at);
      while (isSpace(code) || code === 47) {
        this.at += 1;
        code = source.charCodeAt(this.at);
      }
      if (code === 62) {
        this.at += 1;
        break;
      }
      // A tag that does not end is none.
      if (this.at >= source.length) return;
      const start = this.at;
      for (this.at += 1; this.at < source.length; this.at += 1) {
        code = source.charCodeAt(this.at);
        if (code === 61 || code === 62 || code === 47 || isSpace(code)) break;
      }
      const length = this.at - start;
      const valued = this.attributeValue();
      if (length === 4 && element.role === 'a' && valued && href === null && sameName(source, start, 'href'))
        href = source.slice(this.valueStart, this.valueEnd);
      else if (length === 5 && valued && !hidden && sameName(source, start, 'style')) hidden = this.hidesItself();
      else if (length === 6 && sameName(source, start, 'hidden')) hidden = true;
    }
    if (!isIdle && !hidden && element.role !== 'a' && this.at - end <= longestIdle) this.idle = source.slice(end, this.at);
    for (let top = stack.at(-1); top !== undefined && (top.endsBit & element.ends) !== 0; top = stack.at(-1)) this.pop();
    if (element.isVoid) {
      if (this.hiddenFrom >= 0) return;
      this.listener.open(element, null);
      this.listener.close(element);
    } else if (element.isRaw) this.passRaw(element.name);
    else if (stack.length >= maxDepth) this.paused = true;
    else {
      if (this.hiddenFrom < 0) {
        if (hidden || element.isSkipped) this.hiddenFrom = stack.length;
        else this.listener.open(element, href);
      }
      stack.push(element);
      if (!element.isKnown) this.unknowns += 1;
      this.openOf.set(element.name, (this.openOf.get(element.name) ?? 0) + 1);
    }
  }

  /** Whether the style that was read just now hides its element. Most styles of a text are the same: the latest harmless one is not searched again. */
  private hidesItself(): boolean {
    const { source, valueStart, valueEnd } = this;
    if (valueEnd - valueStart === this.harmless.length && source.startsWith(this.harmless, valueStart)) return false;
    const style = source.slice(valueStart, valueEnd);
    if (hides.test(style)) return true;
    this.harmless = style;
    return false;
  }

  /** Whether the attribute has a value, which then stands, without quotes, from `valueStart` to `valueEnd`. Stands behind it then. */
  private attributeValue(): boolean {
    const { source } = this;
    let at = this.at;
    while (isSpace(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) !== 61) return false;
    at += 1;
    while (isSpace(source.charCodeAt(at))) at += 1;
    const quote = source.charCodeAt(at);
    if (quote === 34 || quote === 39) {
      const end = source.indexOf(quote === 34 ? '"' : "'", at + 1);
      this.valueStart = at + 1;
      this.valueEnd = end < 0 ? source.length : end;
      this.at = end < 0 ? source.length : end + 1;
      return true;
    }
    this.valueStart = at;
    for (let code = source.charCodeAt(at); at < source.length && code !== 62 && !isSpace(code); code = source.charCodeAt(at))
      at += 1;
    this.valueEnd = at;
    this.at = at;
    return true;
  }

  /** Goes on behind the end tag of an element whose content is no markup. */
  private passRaw(name: string): void {
    const { source } = this;
    for (let end = source.indexOf('</', this.at); end >= 0; end = source.indexOf('</', end + 2)) {
      const after = source.charCodeAt(end + 2 + name.length);
      if (sameName(source, end + 2, name) && (after === 62 || after === 47 || isSpace(after))) {
        this.pass('>', end);
        return;
      }
    }
    this.at = source.length;
  }

  private pop(): void {
    const element = this.stack.pop();
    if (element === undefined) return;
    this.openOf.set(element.name, (this.openOf.get(element.name) ?? 0) - 1);
    if (!element.isKnown) this.unknowns -= 1;
    if (this.hiddenFrom < 0) this.listener.close(element);
    else if (this.stack.length <= this.hiddenFrom) this.hiddenFrom = -1;
  }
}

const hides = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
