import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { splitByGlyphs } from '../../../functions/render/glyphs.ts';
import { toHtml } from '../../../functions/render/html.ts';
import { type RenderDeps, renderDocument } from '../../../functions/render/render.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { chromiumVersion, warmBrowser } from '../../../shared/adapters/chromium/browser.ts';
import { chromiumPdfRenderer, withoutNetwork } from '../../../shared/adapters/chromium/pdf-renderer.ts';
import { docxRenderer } from '../../../shared/adapters/docx/docx-renderer.ts';
import { type DocumentContent, documentId, documentKeys, type JobDocument } from '../../../shared/domain/document.ts';
import { draftDocument } from '../../../shared/domain/writing/draft.ts';
import { jobOf, profileOf, resumeJson } from '../../support/candidate.ts';
import { FakeDocumentFiles } from '../../support/fake-document-files.ts';
import { FakeDocumentStore } from '../../support/fake-document-store.ts';
import { SilentLog } from '../../support/silent-log.ts';
import { unzip } from '../../support/unzip.ts';

const browser = warmBrowser(withoutNetwork);
const pdf = chromiumPdfRenderer(browser);
afterAll(() => browser.close());

const job = jobOf();
const document: JobDocument = {
  documentId: documentId('user-1', job.jobId, 'resume'),
  userId: 'user-1',
  jobId: job.jobId,
  kind: 'resume',
  state: 'drafted',
  requestedAt: '2026-11-21T07:00:00.000Z',
  requestedBy: 'candidate',
  writer: 'deterministic',
  note: null,
  contentKey: null,
  files: [],
  failure: null,
  updatedAt: '2026-11-21T07:00:00.000Z',
};

function contentOf(resume: unknown = resumeJson): DocumentContent {
  const draft = draftDocument({ kind: 'resume', profile: profileOf(resume), job, reasons: [], date: '2026-11-21' });
  if ('failure' in draft) throw new Error(draft.failure);
  return draft.content;
}

let documents: FakeDocumentStore;
let files: FakeDocumentFiles;
let deps: RenderDeps;

beforeEach(() => {
  documents = new FakeDocumentStore();
  files = new FakeDocumentFiles();
  deps = {
    documents,
    files,
    pdf,
    docx: docxRenderer,
    clock: { now: () => new Date('2026-11-21T07:02:00Z') },
    log: new SilentLog(),
    metrics: { add: () => undefined },
  };
});

async function store(content: DocumentContent) {
  const json = JSON.stringify(content);
  const contentKey = documentKeys(document).content(json);
  await files.write(contentKey, new TextEncoder().encode(json), 'application/json');
  await documents.request({ ...document, contentKey }, false);
  return { version: 1 as const, userId: 'user-1', documentId: document.documentId, contentKey };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describe('a sample', () => {
  it('says so at the foot of each page, in both files', async () => {
    const content = { ...contentOf(), sample: true };
    const printed = await pdf.render(toHtml(content));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.bytes)));
    for (const page of text) expect(page).toContain('Sample: made with fictional data');
    const office = unzip(await docxRenderer.render(content));
    const parts = [...office].filter(([name]) => /^word\/footer/.test(name)).map(([, xml]) => xml);
    expect(parts.join()).toContain('Sample: made with fictional data');
    const plain = await pdf.render(toHtml({ ...contentOf(), sample: false }));
    expect((await extractText(await getDocumentProxy(new Uint8Array(plain.bytes)), { mergePages: true })).text).not.toContain(
      'Sample',
    );
  });
});

describe('rendering a drafted document', () => {
  it('writes a PDF with selectable text, title and language, and a DOCX, and marks it ready', async () => {
    const message = await store(contentOf());
    await renderDocument(message, deps);
    const keys = documentKeys(document);
    const ready = await documents.get('user-1', document.documentId);
    const printed = files.files.get(keys.pdf)!.bytes;
    const office = files.files.get(keys.docx)!.bytes;
    expect(ready).toMatchObject({
      state: 'ready',
      files: [
        { format: 'pdf', key: keys.pdf, bytes: printed.length, pages: 1 },
        { format: 'docx', key: keys.docx, bytes: office.length, pages: null },
      ],
    });

    const proxy = await getDocumentProxy(Uint8Array.from(printed));
    expect(proxy.numPages).toBe(1);
    expect((await getMeta(proxy)).info).toMatchObject({ Title: 'Žofia Brändli-Nguyễn – Senior Platform Engineer' });
    const text = await textOf(printed);
    expect(text).toContain('Žofia Brändli-Nguyễn Senior Platform Engineer');
    expect(text).toContain(
      'Led the migration of 120 services from virtual machines to Kubernetes on AWS, cutting infrastructure cost by 38%',
    );
    // Reading order is the order of the page: one column.
    const order = ['Profile', 'Experience', 'Projects', 'Education', 'Skills', 'Languages', 'Certificates'].map((title) =>
      text.indexOf(title),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));

    const parts = unzip(office);
    expect(parts.get('word/document.xml')).toContain('Žofia Brändli-Nguyễn');
    expect(parts.get('word/document.xml')).toContain('cutting infrastructure cost by 38%');
    expect(parts.get('docProps/core.xml')).toContain('Žofia Brändli-Nguyễn – Senior Platform Engineer');
  });

  it('does nothing the second time, nor for a content that was replaced, nor for an erased document', async () => {
    const message = await store(contentOf());
    await renderDocument(message, deps);
    const writes = files.files.size;
    const never: RenderDeps = {
      ...deps,
      pdf: {
        render: async () => {
          throw new Error('rendered again');
        },
      },
    };
    await renderDocument(message, never);
    await documents.request({ ...document, requestedAt: '2026-11-22T07:00:00.000Z', contentKey: 'another' }, true);
    await renderDocument(message, never);
    documents.rows.clear();
    await renderDocument(message, never);
    expect(files.files.size).toBe(writes);
    expect(documents.rows.size).toBe(0);
  });

  it('marks a document failed whose content cannot be read, with the reason', async () => {
    const message = await store(contentOf());
    await files.write(message.contentKey, new TextEncoder().encode('{"version":1}'), 'application/json');
    await renderDocument(message, deps);
    expect(await documents.get('user-1', document.documentId)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('malformed'),
    });
  });

  it('shows markup of the resume as text and loads nothing', async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const nasty = `<img src="http://127.0.0.1:${port}/a.png"><script>fetch('http://127.0.0.1:${port}/b')</script>&amp;`;
    await renderDocument(await store(contentOf({ ...resumeJson, basics: { ...resumeJson.basics, label: nasty } })), deps);
    const text = await textOf(files.files.get(documentKeys(document).pdf)!.bytes);
    expect(text.replaceAll(' ', '')).toContain(nasty.replaceAll(' ', ''));
    expect(hits).toEqual([]);
    server.close();
  });
});

describe('characters the font does not have', () => {
  it('are boxes in the PDF and letters in the DOCX, and the note says so', async () => {
    const named = contentOf({ ...resumeJson, basics: { ...resumeJson.basics, name: '山田 Żółć Ελένη 🚀 محمد' } });
    await renderDocument(await store(named), deps);
    const keys = documentKeys(document);
    expect((await documents.get('user-1', document.documentId))?.note).toMatch(/no picture for some characters \(山 田 🚀 م ح\)/);
    expect((await textOf(files.files.get(keys.pdf)!.bytes)).replaceAll(' ', '')).toContain('ŻółćΕλένη');
    expect(unzip(files.files.get(keys.docx)!.bytes).get('word/document.xml')).toContain('山田 Żółć Ελένη 🚀 محمد');
    expect(toHtml(named).match(/class="missing"/g)?.length).toBe(7);
  });

  it('are none in Latin, Greek, Cyrillic and Hebrew', () => {
    expect(splitByGlyphs('Žofia Nguyễn – “Ελένη” Юлия שלום €20 • 5 ≥ 3')).toHaveLength(1);
  });
});

describe('the browser', () => {
  it('reaches no server even when the page asks for it in every way it can', async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const html = `<!doctype html><html><head><title>t</title><link rel="stylesheet" href="${origin}/css"><link rel="preconnect" href="${origin}"><link rel="prefetch" href="${origin}/prefetch">
<style>@import url(${origin}/import); body { background: url(${origin}/background) } @font-face { font-family: f; src: url(${origin}/font) } p { font-family: f }</style>
</head><body onload="fetch('${origin}/onload')"><p>text</p><img src="${origin}/img"><iframe src="${origin}/frame"></iframe>
<object data="${origin}/object"></object><video src="${origin}/video"></video><script src="${origin}/script"></script>
<script>document.title='changed'; navigator.sendBeacon('${origin}/beacon')</script></body></html>`;
    const { bytes, pages } = await pdf.render(html);
    expect(pages).toBe(1);
    expect((await getMeta(await getDocumentProxy(Uint8Array.from(bytes)))).info).toMatchObject({ Title: 't' });
    // A page that leaves is no document: it may fail, but it gets nowhere.
    await pdf.render(`<meta http-equiv="refresh" content="0;url=${origin}/refresh"><p>x</p>`).catch(() => undefined);
    expect(hits).toEqual([]);
    server.close();
  });

  it('is started again after it died', async () => {
    const died = (await browser.get()).process();
    const ended = new Promise((resolve) => died?.once('exit', resolve));
    died?.kill('SIGKILL');
    await ended;
    expect((await pdf.render('<title>again</title><p>again</p>')).pages).toBe(1);
  });

  it('is replaced when it does not answer any more', async () => {
    const impatient = warmBrowser(withoutNetwork, 5_000);
    const renderer = chromiumPdfRenderer(impatient);
    await renderer.render('<title>before</title><p>before</p>');
    const stopped = (await impatient.get()).process();
    stopped?.kill('SIGSTOP');
    try {
      await expect(renderer.render('<title>lost</title><p>lost</p>')).rejects.toThrow(/time/i);
      expect((await renderer.render('<title>again</title><p>again</p>')).pages).toBe(1);
      expect((await impatient.get()).process()?.pid).not.toBe(stopped?.pid);
    } finally {
      stopped?.kill('SIGKILL');
      await impatient.close();
    }
  });

  it('counts pages', async () => {
    const page = '<p style="break-after: page">x</p>';
    expect((await pdf.render(`<title>t</title>${page.repeat(3)}<p>last</p>`)).pages).toBe(4);
  });

  it('is the version of package.json', () => {
    expect(packageJson.dependencies['@sparticuz/chromium']).toBe(chromiumVersion);
  });
});
