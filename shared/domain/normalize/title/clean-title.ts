import type { Place } from '../../place.ts';
import { cleanLine, foldWords } from '../text.ts';
import { Surroundings, tidy, withoutAffixes } from './affixes.ts';
import { calm } from './capitals.ts';
import { withoutGenderMarks } from './gender-marks.ts';
import { takeRequisition } from './requisition.ts';

export interface TitleRead {
  title: string;
  /** Requisition number that stood in the title. */
  requisitionId: string | null;
}

const emoji = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|[\u{1F3FB}-\u{1F3FF}]|[\u{FE00}-\u{FE0F}]|\u200D|\u20E3/gu;
const kept = /[©®™]/u;

/** Each round takes away what the one before laid open; a title that still changes after so many is left as it is. */
const rounds = 8;

/**
 * The title a reader would speak: without gender marks (m/w/d, H/F, *in), requisition numbers, emoji, shouting, calls to attention, and without place, work model,
 * contract, workload, pay or company around it that the posting says elsewhere. What makes the job stays (`Sales Manager - Healthcare`, `Engineer II`).
 * Cleaning twice equals cleaning once. Never empty for a non-empty title.
 */
export function cleanTitle(text: string, company: string, places: readonly Place[]): TitleRead {
  const original = cleanLine(text, 300);
  const around = new Surroundings(company, places);
  let title = original;
  let requisitionId: string | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const before = title;
    const found = takeRequisition(title);
    if (found) {
      requisitionId ??= found.number;
      title = found.rest;
    }
    if (/[^ -~]/.test(title)) title = title.replace(emoji, (mark) => (kept.test(mark) ? mark : ' '));
    // Marks are written with these signs, or as pairs of words: most titles have none of them.
    if (/[^A-Za-z0-9 ,&'’–À-ɏ]|[a-zà-ÿ]In|\s(?:ou|oder|o|bzw|all)\s/.test(title)) title = withoutGenderMarks(title);
    title = withoutDoubling(tidy(title));
    title = tidy(calm(withoutAffixes(title, around)));
    if (title === before) return { title: title === '' ? original : title, requisitionId };
    if (!/[\p{L}\p{N}]/u.test(title)) return { title: original, requisitionId };
  }
  return { title: title === '' ? original : title, requisitionId };
}

/** `Postdoc in Optics Postdoc in Optics`, `Baker | Baker`: a title says its job once. */
function withoutDoubling(title: string): string {
  const space = title.indexOf(' ');
  const repeats = space > 0 && title.indexOf(title.slice(0, space), space) > 0;
  if (!repeats && !/[|–]|\s-\s/.test(title)) return title;
  const words = title.split(' ');
  for (let size = Math.floor(words.length / 2); size >= 1; size -= 1) {
    const first = words.slice(0, size);
    if (size < 3 && words.length !== 2 * size && (words[0] ?? '').length < 6) continue;
    if (!/[\p{L}\p{N}]/u.test(words[0] ?? '')) continue;
    if (first.every((word, index) => word === words[size + index])) return words.slice(size).join(' ');
    const separated = /^[-–|/,]$/.test(words[size] ?? '') && first.every((word, index) => word === words[size + 1 + index]);
    if (separated) return words.slice(size + 1).join(' ');
  }
  const bar = title.split(/\s*\|\s*|\s[-–]\s/u);
  const [head = '', second = ''] = bar;
  return bar.length === 2 && foldWords(head) === foldWords(second) && foldWords(head) !== '' ? head : title;
}
