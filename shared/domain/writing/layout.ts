import type { CitedText, DocumentContent, LetterContent, ResumeContent } from '../document.ts';
import { letterDate } from './dates.ts';
import { sampleNotes, sectionTitles } from './phrases.ts';

/** One block of a page, in reading order and one column; the renderers give it its looks. */
export type Block =
  | { kind: 'name'; text: string }
  | { kind: 'label'; text: string }
  | { kind: 'contacts'; lines: string[] }
  | { kind: 'heading'; text: string }
  | { kind: 'entry'; text: string; dates: string | null }
  | { kind: 'item'; text: string }
  | { kind: 'line'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'address'; texts: string[] }
  | { kind: 'date'; text: string }
  | { kind: 'subject'; text: string }
  | { kind: 'closing'; text: string; name: string };

/** Title of the files: what a viewer shows and a search finds. */
export function titleOf(content: DocumentContent): string {
  return content.kind === 'resume'
    ? [content.name.text, content.label?.text].filter((text) => text !== undefined).join(' – ')
    : `${content.subject.text} – ${content.name.text}`;
}

/** What the foot of each page says; null when there is nothing to say. */
export function footOf(content: DocumentContent): string | null {
  return content.sample ? sampleNotes[content.language] : null;
}

/** The blocks of a document. */
export function layOut(content: DocumentContent): Block[] {
  return content.kind === 'resume' ? layOutResume(content) : layOutLetter(content);
}

const texts = (list: readonly CitedText[]) => list.map((each) => each.text);

function layOutResume(content: ResumeContent): Block[] {
  const titles = sectionTitles[content.language];
  const blocks: Block[] = [{ kind: 'name', text: content.name.text }];
  if (content.label) blocks.push({ kind: 'label', text: content.label.text });
  if (content.contacts.length > 0) blocks.push({ kind: 'contacts', lines: contactLines(content) });
  if (content.summary.length > 0)
    blocks.push({ kind: 'heading', text: titles.profile }, { kind: 'paragraph', text: texts(content.summary).join(' ') });
  for (const section of content.sections) {
    blocks.push({ kind: 'heading', text: titles[section.name] });
    for (const entry of section.entries) {
      if (entry.heading) blocks.push({ kind: 'entry', text: entry.heading.text, dates: entry.dates?.text ?? null });
      for (const item of entry.items) blocks.push({ kind: entry.heading ? 'item' : 'line', text: item.text });
    }
  }
  return blocks;
}

/** Characters of the small type of the contacts that surely fit a line. */
const contactLine = 90;

/** The contacts in lines, filled one after the other, so that no separator is left at the end of one. */
function contactLines({ contacts }: DocumentContent): string[] {
  const lines: string[] = [];
  for (const { text } of contacts) {
    const last = lines.at(-1);
    const longer = `${last} · ${text}`;
    if (last !== undefined && longer.length <= contactLine) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

function layOutLetter(content: LetterContent): Block[] {
  return [
    { kind: 'name', text: content.name.text },
    ...(content.contacts.length > 0 ? [{ kind: 'contacts' as const, lines: contactLines(content) }] : []),
    ...(content.recipient.length > 0 ? [{ kind: 'address' as const, texts: texts(content.recipient) }] : []),
    { kind: 'date', text: letterDate(content.date, content.language) },
    { kind: 'subject', text: content.subject.text },
    { kind: 'paragraph', text: content.greeting.text },
    ...content.paragraphs.map((paragraph): Block => ({ kind: 'paragraph', text: texts(paragraph).join(' ') })),
    { kind: 'closing', text: content.closing.text, name: content.name.text },
  ];
}

/** Lines an A4 page of our style sheet holds, a little below what was measured; a line holds about this many characters. */
const page = { lines: 59, characters: 100 } as const;

/** Lines (of body text) a block takes with the space around it. */
function linesOf(block: Block): number {
  const wrapped = (text: string, indent = 0) => Math.max(1, Math.ceil(text.length / (page.characters - indent)));
  switch (block.kind) {
    case 'name':
      return 2.5;
    case 'contacts':
      return block.lines.length + 0.6;
    case 'heading':
      return 2.3;
    case 'entry':
      return wrapped(block.text, 22) + 0.5;
    case 'item':
      return wrapped(block.text, 4) + 0.15;
    case 'paragraph':
      return wrapped(block.text) + 0.8;
    case 'address':
      return block.texts.length + 2;
    case 'closing':
      return 4;
    case 'date':
    case 'subject':
      return 2;
    case 'label':
    case 'line':
      return wrapped(block.text) + 0.15;
  }
}

/** Pages a document will take, as a fraction: 1.5 is one and a half. An estimate, for choosing what to leave out before it is rendered. */
export function estimatePages(content: DocumentContent): number {
  return layOut(content).reduce((sum, block) => sum + linesOf(block), 0) / page.lines;
}

/** A little tighter where that spares a last page with a few lines on it. */
export function isTight(content: DocumentContent): boolean {
  const pages = estimatePages(content);
  const rest = pages - Math.floor(pages);
  return content.kind === 'resume' && pages > 1 && rest > 0 && rest <= 0.16;
}
