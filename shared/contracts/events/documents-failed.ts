import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A document could not be made. */
export const documentsFailed = {
  type: 'documents.failed',
  detail: eventHead.extend({
    userId: z.string(),
    jobId: z.string(),
    documentId: z.string(),
    reason: z.string(),
  }),
} as const;
export type DocumentsFailed = z.infer<typeof documentsFailed.detail>;
export const documentsFailedDelivered = deliveredEvent(documentsFailed.type, documentsFailed.detail);

/** The outgoing event `documents.failed`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildDocumentsFailed(
  detail: Omit<DocumentsFailed, 'version'>,
  time: string,
): OutgoingEvent<typeof documentsFailed.type, DocumentsFailed> {
  return { detailType: documentsFailed.type, detail: documentsFailed.detail.parse({ version: 1, ...detail }), time };
}
