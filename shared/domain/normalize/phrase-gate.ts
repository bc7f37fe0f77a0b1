/** How many signs behind the first letters of a phrase are looked at before its regular expression is tried. */
export const gateDepth = 6;
/** By so many first letters at most phrases are looked up. */
const mostLetters = 4;
const depth = mostLetters + gateDepth;

const every = -1;
const digit = 1 << 27;
const space = 1 << 28;
const letters = 0x7fffffe;
const wordSigns = letters | digit | (1 << 31);
/** Anything but ASCII letters, digits and the underscore: what `\b` asks for behind a word. */
const noWord = ~wordSigns;

/** The kind of each ASCII sign, as a bit: 1-26 the letters, 27 digits, 28 white space, 29 `-`, 30 `.`, 31 `_`, 0 the rest. */
const kinds = Int32Array.from({ length: 128 }, (_, code) => {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 1 << (code & 31);
  if (code >= 48 && code <= 57) return digit;
  if (code === 32 || (code >= 9 && code <= 13)) return space;
  return 1 << (code === 45 ? 29 : code === 46 ? 30 : code === 95 ? 31 : 0);
});

/** One bit for the kind of a UTF-16 unit; what stands beyond ASCII or the text's end is of the kind `other`. */
export function kindOf(code: number): number {
  return code < 128 ? (kinds[code] ?? 1) : 1;
}

/**
 * Which kinds of signs may stand at the next places behind the first `letters` of what a regular expression matches, one mask a place. Never too
 * strict: what the reading of the source does not know lets everything through. The text is folded.
 */
export function gateOf(source: string, letters: number): number[] {
  const reading = new Reading(source);
  return reading.masks().slice(letters, letters + gateDepth);
}

/**
 * Where in a match one may stand: three sets of lengths that are matched so far, of a match whose last sign belongs to a word, of one whose last sign
 * does not (or may not), and of one that must not go on with a word (`\b` behind a word); ten bits each.
 */
type State = number;
const lengths = 0x3ff;
const inWord = (state: State) => state & lengths;
const elsewhere = (state: State) => (state >> 10) & lengths;
const atBound = (state: State) => (state >> 20) & lengths;
const stateOf = (word: number, other: number, bound: number): State =>
  (word & lengths) | ((other & lengths) << 10) | ((bound & lengths) << 20);

/** Reads a source from left to right and notes the signs that may stand at each place of a match. */
class Reading {
  private readonly found = new Int32Array(depth);
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  masks(): number[] {
    const end = this.alternatives(stateOf(0, 1, 0));
    // Behind the match anything may stand, behind a word's end anything but a word.
    for (let place = 0; place < depth; place += 1) {
      const bit = 1 << place;
      if ((inWord(end) | elsewhere(end)) & bit) this.found.fill(every, place);
      else if (atBound(end) & bit) {
        this.note(place, noWord);
        this.found.fill(every, place + 1);
      }
    }
    return [...this.found];
  }

  private note(place: number, mask: number): void {
    this.found[place] = (this.found[place] ?? 0) | mask;
  }

  private alternatives(start: State): State {
    let end: State = 0;
    for (;;) {
      end |= this.sequence(start);
      if (this.source.charAt(this.at) !== '|') return end;
      this.at += 1;
    }
  }

  private sequence(start: State): State {
    let state = start;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) state = this.repeated(state);
    return state;
  }

  private repeated(start: State): State {
    const from = this.at;
    const once = this.atom(start);
    const quantifier = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!quantifier) return once;
    const behind = this.at + quantifier[0].length;
    const sign = this.source.charAt(this.at);
    if (sign === '?') {
      this.at = behind;
      return start | once;
    }
    // Once more until nothing new comes: more often than a quantifier of bounds allows, which only lets more through.
    let end = once | (sign === '*' || quantifier[1] === '0' ? start : 0);
    for (let turn = 0; turn < depth; turn += 1) {
      this.at = from;
      end |= this.atom(end | once);
    }
    this.at = behind;
    return end;
  }

  private atom(start: State): State {
    const sign = this.source.charAt(this.at);
    this.at += 1;
    if (sign === '(') return this.group(start);
    if (sign === '[') return this.step(start, this.signClass());
    if (sign === '^' || sign === '$') return start;
    if (sign === '.') return this.step(start, every);
    if (sign !== '\\') return this.step(start, kindOf(sign.charCodeAt(0)));
    const escaped = this.source.charAt(this.at);
    this.at += 1;
    if (escaped === 'b') return stateOf(0, elsewhere(start), inWord(start) | atBound(start));
    return this.step(start, escapeMask(escaped));
  }

  private group(start: State): State {
    const around = /^\?<?[=!]/.exec(this.source.slice(this.at, this.at + 3));
    const plain = /^\?:/.exec(this.source.slice(this.at, this.at + 2));
    this.at += (around ?? plain)?.[0].length ?? 0;
    // What is only looked at is read without a place to stand: it notes nothing.
    const end = this.alternatives(around ? 0 : start);
    this.at += 1;
    return around ? start : end;
  }

  private signClass(): number {
    let mask = 0;
    const negated = this.source.charAt(this.at) === '^';
    for (let close = false; this.at < this.source.length && !close; this.at += 1) {
      const sign = this.source.charAt(this.at);
      if (sign === ']') close = true;
      else if (sign === '\\') {
        this.at += 1;
        mask |= escapeMask(this.source.charAt(this.at));
      } else if (this.source.charAt(this.at + 1) === '-' && this.source.charAt(this.at + 2) !== ']') {
        const last = this.source.charCodeAt(this.at + 2);
        for (let code = sign.charCodeAt(0); code <= last; code += 1) mask |= kindOf(code);
        this.at += 2;
      } else mask |= kindOf(sign.charCodeAt(0));
    }
    return negated ? every : mask;
  }

  /** One sign of these kinds, at each place where one may stand. */
  private step(start: State, mask: number): State {
    const free = inWord(start) | elsewhere(start);
    const behindWord = atBound(start) & ~free;
    for (let place = 0; place < depth; place += 1) {
      if (free & (1 << place)) this.note(place, mask);
      else if (behindWord & (1 << place)) this.note(place, mask & noWord);
    }
    const next = (free | (mask & noWord ? atBound(start) : 0)) << 1;
    return mask & ~wordSigns ? stateOf(0, next, 0) : stateOf(next, 0, 0);
  }
}

function escapeMask(sign: string): number {
  if (sign === 'w') return wordSigns;
  if (sign === 'd') return digit;
  // Beyond ASCII there are more of them.
  if (sign === 's') return space | 1;
  if (sign === 'n' || sign === 't') return space;
  return /[a-zA-Z]/.test(sign) ? every : kindOf(sign.charCodeAt(0));
}
