import type { JobDocument } from '../domain/document.ts';
import type { Page } from './page.ts';

export interface DocumentStore {
  get(userId: string, documentId: string): Promise<JobDocument | null>;
  /**
   * Creates a requested document; returns the stored one when it exists (a repeat changes nothing) unless `again`, which starts it
   * anew with the new `requestedAt` (never with an older one).
   */
  request(document: JobDocument, again: boolean): Promise<JobDocument>;
  /**
   * Records a document's progress. False, and nothing is written, when the row is gone, belongs to a later request, or is further
   * along already (see `progressOf`): ready never goes back.
   */
  put(document: JobDocument): Promise<boolean>;
  list(userId: string, jobId: string | null, cursor: string | null, limit: number): Promise<Page<JobDocument>>;
}
