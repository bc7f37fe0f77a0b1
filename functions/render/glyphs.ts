import type { DocumentContent } from '../../shared/domain/document.ts';
import { type Block, layOut } from '../../shared/domain/writing/layout.ts';

/**
 * Characters that Open Sans, the font of the browser layer, cannot show: it has Latin (with Vietnamese), Greek, Cyrillic, Hebrew and common signs.
 * Spaces, joiners and marks without a picture of their own are never missing.
 */
const missing =
  /[^\s\u0000-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u01ea-\u01ed\u01f0\u01fa-\u01ff\u0218-\u021b\u0237\u0259\u02bc\u02c6\u02c7\u02c9\u02d8-\u02dd\u02f3\p{M}\u0384-\u03ce\u03d1\u03d2\u03d6\u0400-\u0482\u048a-\u0513\u05be\u05c0\u05c3\u05d0-\u05ea\u1e00\u1e01\u1e3e\u1e3f\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2000-\u2015\u2017-\u201e\u2020-\u2022\u2026\u2028-\u202f\u2030\u2032\u2033\u2039\u203a\u203c\u2044\u2060-\u206f\u2070\u2074-\u207a\u207c-\u208a\u20a3\u20a4\u20a7\u20aa-\u20ac\u2105\u2113\u2116\u2120\u2122\u2126\u2202\u2206\u220f\u2211\u2212\u2215\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u25ca\ufb00-\ufb04\ufeff\ufffc\ufffd]/u;

/** Signs that people put into resumes and that can be written with others. */
const written: Readonly<Record<string, string>> = {
  '→': '->',
  '⇒': '=>',
  '←': '<-',
  '↔': '<->',
  '▪': '•',
  '●': '•',
  '◦': '•',
  '‑': '-',
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in stretches that can be shown and single characters (as a reader sees them) that cannot. */
export function splitByGlyphs(given: string): { text: string; shown: boolean }[] {
  const text = given.replace(/[→⇒←↔▪●◦‑]/gu, (sign) => written[sign] ?? sign);
  if (!missing.test(text)) return [{ text, shown: true }];
  const parts: { text: string; shown: boolean }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const shown = !missing.test(segment);
    const last = parts.at(-1);
    if (shown && last?.shown) last.text += segment;
    else parts.push({ text: segment, shown });
  }
  return parts;
}

/** Different characters of a document that its PDF cannot show, in reading order. */
export function missingGlyphs(content: DocumentContent): string[] {
  const found = new Set<string>();
  for (const block of layOut(content))
    for (const text of textsOf(block)) for (const part of splitByGlyphs(text)) if (!part.shown) found.add(part.text);
  return [...found];
}

function textsOf(block: Block): string[] {
  if ('texts' in block) return block.texts;
  if ('lines' in block) return block.lines;
  if (block.kind === 'entry') return [block.text, block.dates ?? ''];
  return [block.text];
}
