import type { DocumentFormat, JobDocument } from '../document.ts';
import type { MatchReason } from '../match.ts';
import type { DigestContent, DigestJob } from './content.ts';
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

/** How many postings the boards that were not read may hide; null when nobody knows. */
export function hidden(content: DigestContent): string | null {
  const known = content.unreached.flatMap((board) => board.expected ?? []);
  const sum = known.reduce((total, each) => total + each, 0);
  return sum > 0 ? `About ${sum} postings may be missing or out of date for that reason.` : null;
}
