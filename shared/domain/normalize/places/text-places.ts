import type { Clues } from './clues.ts';
import type { Draft } from './drafts.ts';

export interface TextPlace {
  draft: Draft;
  quote: string;
  from: 'title' | 'text';
  confidence: number;
}

export function placesInText(_clues: Clues & { titleText: string }): TextPlace[] {
  return [];
}
