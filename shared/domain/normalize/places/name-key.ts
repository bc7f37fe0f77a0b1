import { fold } from '../text.ts';

/** Key under which a name is found: folded, `saint` for `st`, without dots and apostrophes, one space for hyphens, slashes and white space. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[.'`´]/g, '')
    .replace(/[-–_/\s]+/g, ' ')
    .trim()
    .replace(/\b(?:st|sankt|ste|sainte)(?= )/g, 'saint');
}

const dropped = 0;
const separator = 1;
/** A unit beyond ASCII: see `foldedUnit`. */
const foreign = 2;
/** What each ASCII unit is in a key: itself in lower case, nothing, or the gap between words. */
const units = Uint8Array.from({ length: 128 }, (_, code) => asciiUnit(code));
const others = new Map<number, string>();

function asciiUnit(code: number): number {
  if (code === 39 || code === 46 || code === 96) return dropped;
  if (code === 32 || code === 45 || code === 47 || code === 95 || (code >= 9 && code <= 13)) return separator;
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function foldedUnit(code: number): string {
  const known = others.get(code);
  if (known !== undefined) return known;
  const unit = String.fromCharCode(code);
  const folded = /\s|[-–—‑]/.test(unit) ? ' ' : nameKey(unit);
  others.set(code, folded);
  return folded;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units, then over the hashes of the words. */
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const nothing = 0x811c9dc5 | 0;
const hashOf = (word: string) => [...word].reduce((hash, unit) => step(hash, unit.charCodeAt(0)), nothing);
const [saint, st, sankt, ste, sainte] = [hashOf('saint'), hashOf('st'), hashOf('sankt'), hashOf('ste'), hashOf('sainte')];

/** Hash of the `nameKey` of a part of a text, without making the key: tens of thousands of names are hashed when the gazetteer is loaded. */
export function hashOfName(text: string, from: number, to: number): number {
  let whole = nothing;
  let word = nothing;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const unit = code < 128 ? (units[code] ?? dropped) : foreign;
    if (unit === dropped) continue;
    const folded = unit === foreign ? foldedUnit(code) : '';
    if (unit === separator || folded === ' ') {
      if (word === nothing) continue;
      whole = step(whole, word === st || word === sankt || word === ste || word === sainte ? saint : word);
      word = nothing;
    } else if (unit !== foreign) word = step(word, unit);
    else for (let inner = 0; inner < folded.length; inner += 1) word = step(word, folded.charCodeAt(inner));
  }
  return word === nothing ? whole : step(whole, word);
}
