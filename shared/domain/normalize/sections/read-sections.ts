import type { Section } from '../../section.ts';
import type { WordIndex } from '../word-index.ts';

/** The sections of a description, from its words: without gap or overlap over the whole text, none for an empty one. Linear. */
export function readSections(words: WordIndex): Section[] {
  const { text } = words;
  return text === '' ? [] : [{ kind: 'other', start: 0, end: text.length, boilerplate: false }];
}
