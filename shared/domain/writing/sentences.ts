import type { CitedText } from '../document.ts';
import type { Fact } from '../profile.ts';

/** A text standing on facts. */
export function onFacts(text: string, ...facts: readonly Pick<Fact, 'id'>[]): CitedText {
  return { text, stands: { kind: 'facts', ids: facts.map((fact) => fact.id) } };
}

/** A list item: no full stop after a single sentence, so that items look alike. */
export function asItem(text: string): string {
  return /[.!?]\s/.test(text) ? text : text.replace(/(?<!\b(?:etc|Inc|Ltd|Co))\.$/u, '');
}

/** A full stop at the end when nothing ends the text yet. */
export function asSentence(text: string): string {
  return /[.!?…]["”“»)]?$/u.test(text) ? text : `${text}.`;
}

const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|vs|Inc|Ltd|Co|Dr|Mr|Ms|Mrs|Prof|St|No|approx|z\.B|bzw|ca|Nr|Mio|u\.a|d\.h|inkl|p\.ex|env)|\b\p{L})\.$/iu;

/** Splits a text at the ends of its sentences; abbreviations and initials do not end one. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let begun = '';
  for (const piece of text.split(/(?<=[.!?]["”“»)]?)\s+(?=["“„«(]?[\p{Lu}\p{N}])/u)) {
    begun = begun === '' ? piece : `${begun} ${piece}`;
    if (abbreviation.test(begun)) continue;
    found.push(begun);
    begun = '';
  }
  if (begun !== '') found.push(begun);
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** `A, B and C` with the joining word of the language. */
export function enumeration(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
