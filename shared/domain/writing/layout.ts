import type { CitedText, DocumentContent, LetterContent, ResumeContent } from '../document.ts';
import { letterDate } from './dates.ts';
import { sectionTitles } from './phrases.ts';

/** One block of a page, in reading order and one column; the renderers give it its looks. */
export type Block =
  | { kind: 'name'; text: string }
  | { kind: 'label'; text: string }
  | { kind: 'contacts'; texts: string[] }
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

/** The blocks of a document. */
export function layOut(content: DocumentContent): Block[] {
  return content.kind === 'resume' ? layOutResume(content) : layOutLetter(content);
}

const texts = (list: readonly CitedText[]) => list.map((each) => each.text);

function layOutResume(content: ResumeContent): Block[] {
  const titles = sectionTitles[content.language];
  const blocks: Block[] = [{ kind: 'name', text: content.name.text }];
  if (content.label) blocks.push({ kind: 'label', text: content.label.text });
  if (content.contacts.length > 0) blocks.push({ kind: 'contacts', texts: texts(content.contacts) });
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

function layOutLetter(content: LetterContent): Block[] {
  return [
    { kind: 'name', text: content.name.text },
    { kind: 'contacts', texts: texts(content.contacts) },
    { kind: 'address', texts: texts(content.recipient) },
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
      return wrapped(block.texts.join('  |  ')) + 0.6;
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
