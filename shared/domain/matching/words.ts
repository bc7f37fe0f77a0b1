const wordCharacter = /[\p{L}\p{N}]/u;

/** Scripts written without spaces: a part of a run of letters may be a word of its own. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * Position at which a folded phrase stands in a folded text as whole words; -1 when it does not. A phrase that begins or ends with a
 * sign (`c++`) needs a word's end only where it has a letter.
 */
export function findPhrase(text: string, phrase: string, from = 0): number {
  if (phrase === '') return -1;
  const free = unspaced.test(phrase);
  const openStart = free || !wordCharacter.test(phrase.charAt(0));
  const openEnd = free || !wordCharacter.test(phrase.charAt(phrase.length - 1));
  for (let at = text.indexOf(phrase, from); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const before = at === 0 ? '' : text.charAt(at - 1);
    const after = text.charAt(at + phrase.length);
    if ((openStart || !isWord(before)) && (openEnd || !isWord(after))) return at;
  }
  return -1;
}

function isWord(character: string): boolean {
  if (character === '') return false;
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return wordCharacter.test(character);
}
