import type { DocumentLink, DocumentLinkStore } from '../../shared/ports/document-link-store.ts';

/** Document links in memory. */
export class FakeDocumentLinkStore implements DocumentLinkStore {
  readonly links = new Map<string, DocumentLink>();

  async put(token: string, link: DocumentLink): Promise<void> {
    this.links.set(token, { ...link });
  }

  async find(token: string): Promise<DocumentLink | null> {
    return this.links.get(token) ?? null;
  }
}
