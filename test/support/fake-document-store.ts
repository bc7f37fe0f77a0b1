import { type JobDocument, progressOf } from '../../shared/domain/document.ts';
import type { DocumentStore } from '../../shared/ports/document-store.ts';
import type { Page } from '../../shared/ports/page.ts';

/** Documents in a map, with the same ordering rules as the table. */
export class FakeDocumentStore implements DocumentStore {
  readonly rows = new Map<string, JobDocument>();

  async get(userId: string, documentId: string): Promise<JobDocument | null> {
    return structuredClone(this.rows.get(key(userId, documentId)) ?? null);
  }

  async request(document: JobDocument, again: boolean): Promise<JobDocument> {
    const stored = this.rows.get(key(document.userId, document.documentId));
    if (stored && !(again && progressOf(stored) < progressOf(document))) return structuredClone(stored);
    this.rows.set(key(document.userId, document.documentId), structuredClone(document));
    return structuredClone(document);
  }

  async put(document: JobDocument): Promise<boolean> {
    const stored = this.rows.get(key(document.userId, document.documentId));
    if (!stored || progressOf(stored) > progressOf(document)) return false;
    this.rows.set(key(document.userId, document.documentId), structuredClone(document));
    return true;
  }

  async list(userId: string, jobId: string | null, cursor: string | null, limit: number): Promise<Page<JobDocument>> {
    const mine = [...this.rows.values()]
      .filter((row) => row.userId === userId && row.documentId > (cursor ?? ''))
      .sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
    const page = mine.slice(0, limit);
    return {
      items: structuredClone(page.filter((row) => jobId === null || row.jobId === jobId)),
      next: mine.length > limit ? (page.at(-1)?.documentId ?? null) : null,
    };
  }
}

const key = (userId: string, documentId: string) => `${userId}\n${documentId}`;
