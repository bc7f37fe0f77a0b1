import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Client, everyPage } from './main-job.ts';
import type { Outcome } from './outcome.ts';

/**
 * Brings the finished documents out of the bucket into `<dataDir>/documents`, where a person opens them. Files that are there already in
 * the same size are kept.
 */
export async function saveDocuments(
  client: Client,
  dataDir: string,
  names: ReadonlyMap<string, string>,
): Promise<Outcome['documents']> {
  const documents = await everyPage((cursor) =>
    client.call('documents.list', { limit: 100, ...(cursor !== undefined && { cursor }) }),
  );
  const saved: Outcome['documents'] = [];
  for (const document of documents.filter((each) => each.state === 'ready')) {
    const folder = path.join(dataDir, 'documents', fileName(names.get(document.jobId) ?? '', document.jobId));
    await mkdir(folder, { recursive: true });
    for (const { format, bytes } of document.files) {
      const file = path.join(folder, `${document.kind}.${format}`);
      if ((await sizeOf(file)) !== bytes) {
        const { url } = await client.call('documents.download', { documentId: document.documentId, format });
        const answer = await fetch(url);
        if (!answer.ok)
          throw new Error(`the ${format} of document ${document.documentId} could not be downloaded: HTTP ${answer.status}`);
        await writeFile(`${file}.part`, Buffer.from(await answer.arrayBuffer()));
        await rename(`${file}.part`, file);
      }
      saved.push({ jobId: document.jobId, kind: document.kind, format, path: file, bytes });
    }
  }
  return saved.sort((a, b) => a.path.localeCompare(b.path));
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch {
    return null;
  }
}

/** A folder name made of words from outside: letters and digits only, never a path, unique by the job's id. */
export function fileName(words: string, jobId: string): string {
  const readable = words
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return [readable, jobId.replaceAll(/[^A-Za-z0-9]/g, '').slice(-6)].filter((part) => part !== '').join('-');
}
