import type { Evidence } from '../../evidence.ts';
import type { Section } from '../../section.ts';
import { ownText } from '../sections/own-text.ts';
import { cleanLine, cut } from '../text.ts';
import type { WordIndex } from '../word-index.ts';
import { languageOfField } from './language-field.ts';
import { type LanguageRead, readLanguage, readTitleLanguage } from './read-language.ts';

/** Words of a text, and confidence, from which it knows better than the source: boards set one language for all their postings. */
const knowingWords = 30;
const knowingConfidence = 0.7;
/** Confidence up to which about half of a text is in another language. */
const bilingual = 0.66;

/**
 * The language in which a posting describes the job, ISO 639-1: of its own text, then as the source says, then of the title; null when none of them tells.
 * `field` is the source's word for it, as it stands.
 */
export function readPostingLanguage(
  field: string | undefined,
  title: string,
  words: WordIndex,
  sections: readonly Section[],
): { language: string; evidence: Evidence } | null {
  const own = ownText(words.text, sections);
  const read = inLanguageOfTitle(readLanguage(words, own), title);
  const said = languageOfField(field);
  const knows = read !== null && words.count >= knowingWords && read.confidence >= knowingConfidence;
  if (read !== null && (knows || said === null))
    return {
      language: read.language,
      evidence: { from: 'text', quote: firstLine(words.text, own[0]?.start ?? 0), confidence: read.confidence },
    };
  if (said !== null)
    return {
      language: said,
      evidence: { from: 'field', path: 'language', quote: cleanLine(field ?? '', 60), confidence: 0.9 },
    };
  const named = readTitleLanguage(title);
  return (
    named && { language: named.language, evidence: { from: 'field', path: 'title', quote: title, confidence: named.confidence } }
  );
}

/** A text in two languages is taken to be in that of the title. */
function inLanguageOfTitle(read: LanguageRead | null, title: string): LanguageRead | null {
  if (read === null || read.confidence > bilingual) return read;
  return readTitleLanguage(title)?.language === read.next && read.next !== null ? { ...read, language: read.next } : read;
}

/** The first line that is not blank, or its first 80 characters. */
function firstLine(text: string, from: number): string {
  const line = /[^\n]*\S[^\n]*/.exec(text.slice(from, from + 300))?.[0] ?? '';
  return cut(line, 80).trim();
}
