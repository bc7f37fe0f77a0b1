import type { Section } from '../../section.ts';

/** A part of a text: `start` included and `end` not, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The parts of a description that speak of this job: all but the boilerplate, in order, neighbours joined. The whole text when it was not read for sections. */
export function ownText(text: string, sections: readonly Section[]): Span[] {
  if (sections.length === 0) return text === '' ? [] : [{ start: 0, end: text.length }];
  const spans: Span[] = [];
  for (const { start, end, boilerplate } of sections) {
    if (boilerplate) continue;
    const last = spans.at(-1);
    if (last?.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
