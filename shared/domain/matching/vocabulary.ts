/**
 * Numbers for words, so that comparing words is comparing numbers. Profiles and jobs that meet each other must be compiled with the
 * same vocabulary. Make a new one for each batch: it only grows.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  /** The number of a word; the same word always has the same number. Never 0. */
  id(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(word, id);
    return id;
  }
}
