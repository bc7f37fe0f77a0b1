import type { JobDocument } from '../domain/document.ts';
import type { Page } from './page.ts';

export interface DocumentStore {
  get(userId: string, documentId: string): Promise<JobDocument | null>;
  /** Creates a requested document; returns the stored one when it exists (a repeat changes nothing) unless `again`. */
  request(document: JobDocument, again: boolean): Promise<JobDocument>;
  /** Replaces a document's progress; never goes back from `ready` to `drafted` for the same requestedAt. */
  put(document: JobDocument): Promise<void>;
  list(userId: string, jobId: string | null, cursor: string | null, limit: number): Promise<Page<JobDocument>>;
}
