import { beforeEach, describe, expect, it } from 'vitest';
import { type DocumentsDeps, writeRequested } from '../../../functions/documents/documents.ts';
import type { RenderMessage } from '../../../shared/contracts/messages/render.ts';
import { documentContent, documentId, type JobDocument } from '../../../shared/domain/document.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { jobOf, profileOf } from '../../support/candidate.ts';
import { FakeBudgetStore } from '../../support/fake-budget-store.ts';
import { FakeDocumentFiles } from '../../support/fake-document-files.ts';
import { FakeDocumentStore } from '../../support/fake-document-store.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { SilentLog } from '../../support/silent-log.ts';

const requestedAt = '2026-11-21T07:00:00.000Z';
const job = jobOf();

function requested(kind: JobDocument['kind'] = 'resume'): JobDocument {
  return {
    documentId: documentId('user-1', job.jobId, kind),
    userId: 'user-1',
    jobId: job.jobId,
    kind,
    state: 'requested',
    requestedAt,
    requestedBy: 'shortlist',
    writer: null,
    note: null,
    contentKey: null,
    files: [],
    failure: null,
    updatedAt: requestedAt,
  };
}

const eventFor = (document: JobDocument) => ({
  version: 1 as const,
  eventId: 'e1',
  userId: document.userId,
  jobId: document.jobId,
  documentId: document.documentId,
});

let documents: FakeDocumentStore;
let files: FakeDocumentFiles;
let render: RecordingQueue<RenderMessage>;
let log: SilentLog;
let counts: Record<string, number>;
let profile: Profile | null;
let deps: DocumentsDeps;

beforeEach(() => {
  documents = new FakeDocumentStore();
  files = new FakeDocumentFiles();
  render = new RecordingQueue();
  log = new SilentLog();
  counts = {};
  profile = profileOf();
  deps = {
    documents,
    files,
    render,
    log,
    profiles: { get: async () => profile },
    jobs: { get: async (jobId) => (jobId === job.jobId ? job : null) },
    matches: { get: async () => null },
    model: null,
    clock: { now: () => new Date('2026-11-21T07:01:00Z') },
    metrics: {
      add: (name, value = 1) => {
        counts[name] = (counts[name] ?? 0) + value;
      },
    },
  };
});

describe('writing a requested document', () => {
  it('stores the cited content, marks it drafted and asks for rendering', async () => {
    const document = requested();
    await documents.request(document, false);
    await writeRequested(eventFor(document), deps);
    const stored = await documents.get('user-1', document.documentId);
    expect(stored).toMatchObject({ state: 'drafted', writer: 'deterministic', note: null, failure: null });
    expect(stored?.contentKey).toMatch(/^users\/user-1\/documents\/d_[0-9a-f]{20}\/[0-9a-f]{16}\/content-[0-9a-f]{12}\.json$/);
    expect(documentContent.parse(files.json(stored!.contentKey!)).name.text).toBe('Žofia Brändli-Nguyễn');
    expect(render.sent).toEqual([
      { version: 1, userId: 'user-1', documentId: document.documentId, contentKey: stored!.contentKey },
    ]);
    expect(counts).toEqual({ DocumentsDrafted: 1 });
  });

  it('delivered twice, at the same time too, leaves one content and one state', async () => {
    const document = requested('cover-letter');
    await documents.request(document, false);
    await Promise.all([writeRequested(eventFor(document), deps), writeRequested(eventFor(document), deps)]);
    await writeRequested(eventFor(document), deps);
    expect(files.files.size).toBe(1);
    expect(new Set(render.sent.map((message) => message.contentKey)).size).toBe(1);
  });

  it('goes on after a crash between the draft and the render message, without writing it anew', async () => {
    const document = requested();
    await documents.request(document, false);
    render.broken = true;
    await expect(writeRequested(eventFor(document), deps)).rejects.toThrow('broken');
    render.broken = false;
    profile = null;
    await writeRequested(eventFor(document), deps);
    expect(render.sent).toHaveLength(1);
  });

  it('leaves a document alone that is ready, failed or erased', async () => {
    for (const state of ['ready', 'failed'] as const) {
      const document = requested();
      await documents.request(document, false);
      await documents.put({ ...document, state });
      await writeRequested(eventFor(document), deps);
      expect((await documents.get('user-1', document.documentId))?.state).toBe(state);
      documents.rows.clear();
    }
    await writeRequested(eventFor(requested()), deps);
    expect(documents.rows.size).toBe(0);
    expect(render.sent).toEqual([]);
  });

  it('says why it cannot be written', async () => {
    const document = requested('cover-letter');
    const failureWith = async () => {
      documents.rows.clear();
      await documents.request(document, false);
      await writeRequested(eventFor(document), deps);
      return (await documents.get('user-1', document.documentId))?.failure;
    };
    profile = profileOf({ basics: { name: 'A B' } });
    expect(await failureWith()).toMatch(/no highlight, project or award/);
    profile = null;
    expect(await failureWith()).toMatch(/import a resume/);
    profile = profileOf();
    deps.jobs = { get: async () => null };
    expect(await failureWith()).toMatch(/job is not known/);
    expect(counts).toEqual({ DocumentsFailed: 3 });
    expect(render.sent).toEqual([]);
  });

  it('falls back and counts it when the model fails', async () => {
    const document = requested();
    await documents.request(document, false);
    const model = { answer: async () => ({ fault: 'unreachable' as const, tokens: 0 }) };
    await writeRequested(eventFor(document), { ...deps, model: { model, budget: new FakeBudgetStore(), monthlyTokens: 1e6 } });
    expect(await documents.get('user-1', document.documentId)).toMatchObject({
      state: 'drafted',
      writer: 'deterministic',
      note: 'The model could not be reached; the text was written without it.',
    });
    expect(counts).toEqual({ DocumentsDrafted: 1, ModelFallbacks: 1 });
  });

  it('never logs the words of a person', async () => {
    const document = requested();
    await documents.request(document, false);
    await writeRequested(eventFor(document), deps);
    const logged = JSON.stringify(log.lines);
    for (const fact of profileOf().facts) expect(logged).not.toContain(fact.text);
  });
});
