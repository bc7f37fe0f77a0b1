import type { DocumentFormat } from '../domain/document.ts';

/** A file of a document that the holder of a token may open without signing in. */
export interface DocumentLink {
  userId: string;
  documentId: string;
  format: DocumentFormat;
  /** The mail address the link was sent to: it ends when the candidate's digest no longer goes there. */
  sentTo: string;
  /** From this moment on it opens nothing. */
  expiresAt: string;
}

/** Links of mails to documents. Tokens are secrets: a store keeps only what tells whether a token is right. */
export interface DocumentLinkStore {
  put(token: string, link: DocumentLink): Promise<void>;
  /** The link of a token, also when it has expired; null when nobody gave such a token out (or the store has forgotten it). */
  find(token: string): Promise<DocumentLink | null>;
}
