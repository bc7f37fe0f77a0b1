import { createHash } from 'node:crypto';
import * as z from 'zod';

export const documentKind = z.enum(['resume', 'cover-letter']);
export type DocumentKind = z.infer<typeof documentKind>;
export const documentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** Languages in which we have our own words (headings, letter phrases). Facts keep the words of the candidate. */
export const documentLanguage = z.enum(['en', 'de', 'fr']);
export type DocumentLanguage = z.infer<typeof documentLanguage>;

/**
 * What a sentence stands on. About the candidate: facts, by id. About the employer: words of the posting, verbatim. Otherwise it is one
 * of the fixed courtesy phrases of `writing/phrases.ts`, which claim nothing.
 */
export const stands = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facts'), ids: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('posting'), quote: z.string().min(1) }),
  z.object({ kind: z.literal('courtesy') }),
]);
export type Stands = z.infer<typeof stands>;

/** A sentence (or list item, heading, date line) of a produced document and what it stands on. */
export const citedText = z.object({ text: z.string().min(1), stands });
export type CitedText = z.infer<typeof citedText>;

export const sectionName = z.enum([
  'experience',
  'projects',
  'education',
  'skills',
  'languages',
  'certificates',
  'volunteer',
  'awards',
  'publications',
]);
export type SectionName = z.infer<typeof sectionName>;

/** One position, project, degree ... of a resume: a heading, its dates and the items below it. Lists without headings have only items. */
export const resumeEntry = z.object({
  heading: citedText.nullable(),
  dates: citedText.nullable(),
  items: z.array(citedText),
});
export type ResumeEntry = z.infer<typeof resumeEntry>;

const head = {
  version: z.literal(1),
  language: documentLanguage,
  /** ISO date (YYYY-MM-DD) the document was asked for: the date of the letter, and the date inside the files. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  name: citedText,
  contacts: z.array(citedText),
  /** Whether candidate or posting is one of the bundled samples: the files say so. */
  sample: z.boolean().default(false),
};

export const resumeContent = z.object({
  ...head,
  kind: z.literal('resume'),
  label: citedText.nullable(),
  summary: z.array(citedText),
  sections: z.array(z.object({ name: sectionName, entries: z.array(resumeEntry).min(1) })),
});
export type ResumeContent = z.infer<typeof resumeContent>;

export const letterContent = z.object({
  ...head,
  kind: z.literal('cover-letter'),
  recipient: z.array(citedText),
  subject: citedText,
  greeting: citedText,
  paragraphs: z.array(z.array(citedText).min(1)),
  closing: citedText,
});
export type LetterContent = z.infer<typeof letterContent>;

/** The proven content of a document, without any format: what the render stage turns into files. */
export const documentContent = z.discriminatedUnion('kind', [resumeContent, letterContent]);
export type DocumentContent = z.infer<typeof documentContent>;

/** One tailored document of one candidate for one job: id `d_` + hash of (userId, jobId, kind). */
export const jobDocument = z.object({
  documentId: z.string(),
  userId: z.string(),
  jobId: z.string(),
  kind: documentKind,
  state: z.enum(['requested', 'drafted', 'ready', 'failed']),
  requestedAt: z.string(),
  requestedBy: z.enum(['candidate', 'shortlist']),
  writer: z.enum(['deterministic', 'model']).nullable(),
  /** What the reader should know, e.g. "The model could not be reached; the text was written without it." */
  note: z.string().nullable(),
  /** S3 key of the proven content (JSON with citations) this was rendered from. */
  contentKey: z.string().nullable(),
  files: z.array(
    z.object({ format: documentFormat, key: z.string(), bytes: z.number().int(), pages: z.number().int().nullable() }),
  ),
  failure: z.string().nullable(),
  updatedAt: z.string(),
});
export type JobDocument = z.infer<typeof jobDocument>;

/** `d_` + 20 hex characters of the SHA-256 of userId, jobId and kind: the same wish is the same document. */
export function documentId(userId: string, jobId: string, kind: DocumentKind): string {
  return `d_${createHash('sha256').update(`${userId}\n${jobId}\n${kind}`).digest('hex').slice(0, 20)}`;
}

/** Prefix of everything of one person in the documents bucket: what an erasure removes. */
export function documentsPrefix(userId: string): string {
  return `users/${encodeURIComponent(userId)}/documents/`;
}

/**
 * Keys of the files of one request of a document. The same request has the same keys, so a repeat overwrites itself; the content's key
 * also names its words, because a model may choose others the second time and what is being rendered must not change.
 */
export function documentKeys(document: Pick<JobDocument, 'userId' | 'documentId' | 'kind' | 'requestedAt'>): {
  content: (json: string) => string;
  pdf: string;
  docx: string;
} {
  const request = createHash('sha256').update(document.requestedAt).digest('hex').slice(0, 16);
  const folder = `${documentsPrefix(document.userId)}${encodeURIComponent(document.documentId)}/${request}`;
  return {
    content: (json) => `${folder}/content-${createHash('sha256').update(json).digest('hex').slice(0, 12)}.json`,
    pdf: `${folder}/${document.kind}.pdf`,
    docx: `${folder}/${document.kind}.docx`,
  };
}

const progress = { requested: 0, drafted: 1, failed: 2, ready: 3 } as const satisfies Record<JobDocument['state'], number>;

/**
 * Order of the writes of one document: a later request wins over an earlier one; within one request the state only moves forward
 * (requested, drafted, failed, ready). Compares as text.
 */
export function progressOf(document: Pick<JobDocument, 'requestedAt' | 'state'>): string {
  return `${document.requestedAt}#${progress[document.state]}`;
}
