import type { RenderMessage } from '../../shared/contracts/messages/render.ts';
import { type DocumentContent, documentContent, documentKeys } from '../../shared/domain/document.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentFiles } from '../../shared/ports/document-files.ts';
import type { DocumentStore } from '../../shared/ports/document-store.ts';
import type { DocxRenderer } from '../../shared/ports/docx-renderer.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { PdfRenderer } from '../../shared/ports/pdf-renderer.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';
import { missingGlyphs } from './glyphs.ts';
import { toHtml } from './html.ts';

export interface RenderDeps {
  documents: DocumentStore;
  files: DocumentFiles;
  pdf: PdfRenderer;
  docx: DocxRenderer;
  clock: Clock;
  log: Log;
  metrics: StageMetrics<'render'>;
}

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * Renders one drafted document to PDF and DOCX and marks it ready. A repeat writes the same keys again or, when the document is ready,
 * gone or was asked for anew since, does nothing.
 */
export async function renderDocument(message: RenderMessage, deps: RenderDeps): Promise<void> {
  const { documents, files, pdf, docx, clock, log, metrics } = deps;
  const document = await documents.get(message.userId, message.documentId);
  if (document?.state !== 'drafted' || document.contentKey !== message.contentKey) {
    log.info('nothing to render: the document is done, gone or was asked for anew', {
      documentId: message.documentId,
      state: document?.state ?? 'gone',
    });
    return;
  }
  const bytes = await files.read(message.contentKey);
  const content = readContent(bytes);
  if ('failure' in content) {
    log.error('the content of a document cannot be rendered', { documentId: document.documentId, reason: content.failure });
    await documents.put({ ...document, state: 'failed', failure: content.failure, updatedAt: clock.now().toISOString() });
    return;
  }

  const started = performance.now();
  const [printed, office] = [await pdf.render(toHtml(content)), await docx.render(content)];
  metrics.add('RenderMilliseconds', performance.now() - started);

  const keys = documentKeys(document);
  await Promise.all([files.write(keys.pdf, printed.bytes, mediaTypes.pdf), files.write(keys.docx, office, mediaTypes.docx)]);
  await documents.put({
    ...document,
    state: 'ready',
    note: [document.note, noteOn(missingGlyphs(content))].filter((note) => note !== null).join(' ') || null,
    files: [
      { format: 'pdf', key: keys.pdf, bytes: printed.bytes.length, pages: printed.pages },
      { format: 'docx', key: keys.docx, bytes: office.length, pages: null },
    ],
    updatedAt: clock.now().toISOString(),
  });
  metrics.add('FilesRendered', 2);
}

/** What the reader should know about characters that are boxes in the PDF. */
function noteOn(missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  const some = missing.slice(0, 5).join(' ');
  return `The font of the PDF has no picture for some characters (${some}): they are boxes there. The DOCX file shows them.`;
}

/** The stored content, or why it is none: no later try can change that. */
function readContent(bytes: Uint8Array | null): DocumentContent | { failure: string } {
  if (!bytes) return { failure: 'its proven content is missing in the store: request the document again' };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { failure: 'its proven content is not JSON: request the document again' };
  }
  const parsed = documentContent.safeParse(json);
  if (parsed.success) return parsed.data;
  return { failure: `its proven content is malformed at ${parsed.error.issues[0]?.path.join('.')}: request the document again` };
}
