import * as z from 'zod';

export const documentKind = z.enum(['resume', 'cover-letter']);
export type DocumentKind = z.infer<typeof documentKind>;
export const documentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** A sentence (or list item) of a produced document and the ids of the facts it stands on. */
export const citedText = z.object({ text: z.string(), factIds: z.array(z.string()).min(1) });
export type CitedText = z.infer<typeof citedText>;

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
