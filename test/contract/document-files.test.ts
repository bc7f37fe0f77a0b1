import { S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3DocumentFiles } from '../../shared/adapters/s3/document-files.ts';
import { FakeDocumentFiles } from '../support/fake-document-files.ts';

let server: FauxqsServer;
let client: S3Client;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  server.createBucket('documents');
  client = new S3Client({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

describe.each([
  { name: 'fake', make: () => new FakeDocumentFiles() },
  { name: 's3', make: () => s3DocumentFiles(client, 'documents') },
])('document files: $name', ({ make }) => {
  const key = 'users/a%7Cb/documents/d_1/abc/resume.pdf';

  it('keeps bytes as they are', async () => {
    const files = make();
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
    await files.write(key, bytes, 'application/pdf');
    expect(Array.from((await files.read(key)) ?? [])).toEqual(Array.from(bytes));
  });

  it('overwrites', async () => {
    const files = make();
    await files.write(key, Uint8Array.of(1, 2, 3), 'application/pdf');
    await files.write(key, Uint8Array.of(9), 'application/pdf');
    expect(Array.from((await files.read(key)) ?? [])).toEqual([9]);
  });

  it('answers null for what is not there', async () => {
    expect(await make().read('users/nobody/nothing.pdf')).toBeNull();
  });

  it('makes a link', async () => {
    const link = new URL(await make().downloadUrl(key, 'resume.pdf', 300));
    expect(link.protocol).toMatch(/^https?:$/);
  });
});

describe('download links of s3', () => {
  it('can be fetched by anyone, expire, and name the file safely', async () => {
    const files = s3DocumentFiles(client, 'documents');
    await files.write('users/u/resume.pdf', Uint8Array.of(37, 80, 68, 70), 'application/pdf');
    const link = await files.downloadUrl('users/u/resume.pdf', 'Žofia\r\nX-Evil: 1 "Résumé" /..\\.pdf', 300);
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(Uint8Array.of(37, 80, 68, 70));
    const query = new URL(link).searchParams;
    expect(query.get('X-Amz-Expires')).toBe('300');
    const disposition = query.get('response-content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.%~!$&+^`|-]+$/);
    expect(disposition).not.toMatch(/[\r\n\\]/);
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent('Žofia')}`);
  });
});
