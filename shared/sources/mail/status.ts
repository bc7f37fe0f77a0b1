import type { ReplyStatus } from '../../domain/read-mail.ts';
import type { Message } from './message.ts';
import { aboutWork, conditional, statusRules } from './status-words.ts';

/** A status with the sentence it stands on. */
export interface Status {
  status: ReplyStatus;
  quote: string;
}

const mostCharacters = 20_000;
const longestSentence = 500;

/** Where what the candidate or somebody earlier wrote begins. */
const quoted =
  /^(?:>|on .{5,120} wrote:|am .{5,120} schrieb.{0,80}:|le .{5,120} a écrit ?:|-{2,}\s*(?:original message|ursprüngliche nachricht|message d(?:'|’)origine|forwarded message|weitergeleitete nachricht|message transféré)|(?:from|von|de|gesendet|sent) ?: .{0,80}@)/i;
const leastWords = 40;

/** The sentences of a mail, the subject first: of the text part, else of the HTML part; without what is quoted below an answer. */
export function sentencesOf(message: Message): string[] {
  const written = message.textLines.map((line) => line.text);
  const shown = message.outline.lines.flatMap((line) => [line.text, '']);
  const lines = written.join('').length >= leastWords || shown.length === 0 ? written : shown;
  const end = lines.findIndex((line) => quoted.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  // A forwarded mail is all quotation.
  const read = own.join('').length >= leastWords ? own : lines;
  const paragraphs = read
    .join('\n')
    .slice(0, mostCharacters)
    .split(/\n\s*\n/);
  return [message.subject, ...paragraphs.flatMap(sentences)].filter((sentence) => /\p{L}/u.test(sentence));
}

function sentences(paragraph: string): string[] {
  return paragraph
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?…])["”)]?\s+(?=["“(]?[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.trim().slice(0, longestSentence));
}

/**
 * What the sentences say about an application, by rules in English, German and French, and in Italian, Spanish, Portuguese and Dutch where
 * they are plain. Null when no rule is sure. The words are compared, never followed.
 */
export function statusIn(all: readonly string[]): Status | null {
  if (!all.some((sentence) => aboutWork.test(sentence))) return null;
  for (const rule of statusRules) {
    const quote = all.find(
      (sentence) => says(sentence, rule.sentences) && !rule.except?.test(sentence) && certain(rule.status, sentence),
    );
    if (quote !== undefined) return { status: rule.status, quote };
  }
  return null;
}

function says(sentence: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(sentence));
}

function certain(status: ReplyStatus, sentence: string): boolean {
  return status === 'received' || status === 'other_update' || !conditional.test(sentence);
}

/** Whether a subject of an alert's sender is about the candidate's own application. */
export function isAboutApplication(subject: string): boolean {
  return /\b(?:your|deine|ihre|votre|ta|tua|sua|tu|su|je|jouw|uw)\s+(?:\p{L}+\s)?(?:application|bewerbung|candidature|candidatura|solicitud|sollicitatie)\b|\bapplication (?:submitted|received|sent|viewed)\b|\bindeed application:/iu.test(
    subject,
  );
}
