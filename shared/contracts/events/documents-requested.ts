import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A document was asked for, by the candidate or by the shortlist. */
export const documentsRequested = {
  type: 'documents.requested',
  detail: eventHead.extend({
    userId: z.string(),
    jobId: z.string(),
    documentId: z.string(),
  }),
} as const;
export type DocumentsRequested = z.infer<typeof documentsRequested.detail>;
export const documentsRequestedDelivered = deliveredEvent(documentsRequested.type, documentsRequested.detail);

/** The outgoing event `documents.requested`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildDocumentsRequested(
  detail: Omit<DocumentsRequested, 'version'>,
  time: string,
): OutgoingEvent<typeof documentsRequested.type, DocumentsRequested> {
  return { detailType: documentsRequested.type, detail: documentsRequested.detail.parse({ version: 1, ...detail }), time };
}
