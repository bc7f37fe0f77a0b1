import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** The files of a document lie in S3. */
export const documentsReady = {
  type: 'documents.ready',
  detail: eventHead.extend({
    userId: z.string(),
    jobId: z.string(),
    documentId: z.string(),
  }),
} as const;
export type DocumentsReady = z.infer<typeof documentsReady.detail>;
export const documentsReadyDelivered = deliveredEvent(documentsReady.type, documentsReady.detail);

/** The outgoing event `documents.ready`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildDocumentsReady(
  detail: Omit<DocumentsReady, 'version'>,
  time: string,
): OutgoingEvent<typeof documentsReady.type, DocumentsReady> {
  return { detailType: documentsReady.type, detail: documentsReady.detail.parse({ version: 1, ...detail }), time };
}
