import type { Place } from '../place.ts';
import type { RawRecord } from '../raw-record.ts';
import type { Section } from '../section.ts';
import type { WordIndex } from './word-index.ts';

/** What the readers of the fields may look at: the raw record and what was read of it before them. */
export interface PostingView {
  raw: RawRecord;
  /** The title as the source gave it, on one line. */
  titleText: string;
  /** The clean title. */
  title: string;
  /** Empty when nobody says who the employer is. */
  company: string;
  places: readonly Place[];
  /** ISO 3166-1 alpha-2 codes of the places, each once. */
  countries: readonly string[];
  /** The description as plain text. */
  text: string;
  /** The words of `text`: to be read at once, not to be kept (see `descriptionWords`). */
  words: WordIndex;
  sections: readonly Section[];
  /** ISO 639-1. */
  language: string | null;
}
