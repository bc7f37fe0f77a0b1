import { closedWords } from '../coverage.ts';
import type { DocumentFormat, JobDocument } from '../document.ts';
import type { MatchReason } from '../match.ts';
import type { DigestContent, DigestJob, UnreachedBoard } from './content.ts';
import { visible } from './words.ts';

/** Addresses a digest links to. */
export interface DigestLinks {
  /** Where each file of a document is, by `fileKey`; a file without an address is not linked to. */
  files: ReadonlyMap<string, string>;
  unsubscribeUrl: string;
  /** Who runs this installation: a URL or a mail address. */
  contact: string;
}

/** Headline of a job: title and company, on one line. */
export function headline(job: { title: string; company: string }): string {
  return [visible(job.title, 160), visible(job.company, 100)].filter((part) => part !== '').join(' · ');
}

/** A file of a document, as a key of `DigestLinks.files`. */
export function fileKey({ documentId }: Pick<JobDocument, 'documentId'>, format: DocumentFormat): string {
  return `${documentId}/${format}`;
}

/** The files a digest links to: those of the documents it shows. */
export function filesOf(content: DigestContent): { document: JobDocument; format: DocumentFormat }[] {
  const shown = [...content.jobs.flatMap((job) => job.documents), ...content.documents.map(({ document }) => document)];
  return shown.flatMap((document) => document.files.map(({ format }) => ({ document, format })));
}

/** What a document is, and where its files are. */
export function documentLinks(document: JobDocument, { files }: DigestLinks): { label: string; url: string }[] {
  const name = document.kind === 'resume' ? 'Resume' : 'Cover letter';
  return document.files.flatMap(({ format }) => {
    const url = files.get(fileKey(document, format));
    return url === undefined ? [] : [{ label: `${name} (${format.toUpperCase()})`, url }];
  });
}

/** The quote of a reason, when it says more than the reason itself does. */
export function quoteOf({ text, quote }: MatchReason): string | null {
  return quote === null || text.toLowerCase().includes(quote.trim().toLowerCase()) ? null : visible(quote, 200);
}

/** Place, way of working and pay, as far as known. */
export function facts(job: DigestJob): string {
  return [visible(job.place ?? '', 200), visible(job.pay ?? '', 120)].filter((part) => part !== '').join(' · ');
}

/** How far the boards are covered and what none of them covers, as one paragraph. */
export function covered(content: DigestContent): string {
  return [...content.coverage, closedWords()].join(' ');
}

/** A board that was not read as it should be, on one line. */
export function unreachedLine({ board, detail, sample }: UnreachedBoard): { name: string; detail: string } {
  return { name: `${visible(board, 100)}${sample ? ' (sample)' : ''}`, detail: visible(detail, 300) };
}
