import type { CitedText, DocumentContent } from '../document.ts';

/** Where a sentence stands in a document, e.g. `summary.0`, `experience.1.items.2`, `paragraphs.1.0`. */
export type Slot = string;

/** Gives every sentence of a document to `visit`, in reading order; what it returns takes the place, null takes it out. */
export type Visit = (sentence: CitedText, slot: Slot) => CitedText | null;

/**
 * A document with every sentence replaced by what `visit` says. An entry without its heading goes as a whole (its items would seem to
 * belong to the one before); empty entries, sections and paragraphs go too. Null when the name is taken out, or of a letter the
 * subject, greeting or closing.
 */
export function mapSentences(content: DocumentContent, visit: Visit): DocumentContent | null {
  const name = visit(content.name, 'name');
  const contacts = keep(content.contacts, 'contacts', visit);
  if (!name) return null;
  if (content.kind === 'resume') {
    const label = content.label && visit(content.label, 'label');
    const summary = keep(content.summary, 'summary', visit);
    const sections = content.sections.flatMap((section) => {
      const entries = section.entries.flatMap((entry, index) => {
        const slot = `${section.name}.${index}`;
        const heading = entry.heading && visit(entry.heading, `${slot}.heading`);
        const dates = entry.dates && visit(entry.dates, `${slot}.dates`);
        const items = keep(entry.items, `${slot}.items`, visit);
        if (entry.heading && !heading) return [];
        return heading || items.length > 0 ? [{ heading, dates, items }] : [];
      });
      return entries.length > 0 ? [{ ...section, entries }] : [];
    });
    return { ...content, name, contacts, label, summary, sections };
  }
  const recipient = keep(content.recipient, 'recipient', visit);
  const subject = visit(content.subject, 'subject');
  const greeting = visit(content.greeting, 'greeting');
  const paragraphs = content.paragraphs
    .map((paragraph, index) => keep(paragraph, `paragraphs.${index}`, visit))
    .filter((paragraph) => paragraph.length > 0);
  const closing = visit(content.closing, 'closing');
  if (!subject || !greeting || !closing) return null;
  return { ...content, name, contacts, recipient, subject, greeting, paragraphs, closing };
}

function keep(sentences: readonly CitedText[], slot: Slot, visit: Visit): CitedText[] {
  return sentences.flatMap((sentence, index) => visit(sentence, `${slot}.${index}`) ?? []);
}
