import type { DocumentContent } from '../domain/document.ts';

/** A document as an Office Open XML file. */
export interface DocxRenderer {
  render(content: DocumentContent): Promise<Uint8Array>;
}
