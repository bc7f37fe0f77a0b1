import { S3Client } from '@aws-sdk/client-s3';
import { warmBrowser } from '../../shared/adapters/chromium/browser.ts';
import { chromiumPdfRenderer, withoutNetwork } from '../../shared/adapters/chromium/pdf-renderer.ts';
import { docxRenderer } from '../../shared/adapters/docx/docx-renderer.ts';
import { dynamoDocumentStore } from '../../shared/adapters/dynamodb/document-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { s3DocumentFiles } from '../../shared/adapters/s3/document-files.ts';
import { renderEnv } from '../../shared/contracts/env/render.ts';
import { renderMessage } from '../../shared/contracts/messages/render.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { systemClock } from '../../shared/runtime/system.ts';
import { type RenderDeps, renderDocument } from './render.ts';

/** Cold start: clients, and a browser that is started with the first document and stays warm. */
function build({ log, metrics }: Tools<'render'>): RenderDeps {
  const env = loadEnv(renderEnv);
  return {
    documents: dynamoDocumentStore(createDynamoClient(), env.WORKSPACE_TABLE),
    files: s3DocumentFiles(new S3Client({}), env.DOCUMENTS_BUCKET),
    pdf: chromiumPdfRenderer(warmBrowser(withoutNetwork)),
    docx: docxRenderer,
    clock: systemClock,
    log,
    metrics,
  };
}

export const handler = consumeQueue({ stage: 'render', message: renderMessage, build, record: renderDocument });
