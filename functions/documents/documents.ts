import type { DocumentsRequested } from '../../shared/contracts/events/documents-requested.ts';
import type { RenderMessage } from '../../shared/contracts/messages/render.ts';
import { documentKeys, type JobDocument } from '../../shared/domain/document.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { type Commission, draftDocument, type Refused } from '../../shared/domain/writing/draft.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentFiles } from '../../shared/ports/document-files.ts';
import type { DocumentStore } from '../../shared/ports/document-store.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { MatchStore } from '../../shared/ports/match-store.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';
import { type PhraseDeps, phrase } from './phrase.ts';

export interface DocumentsDeps {
  documents: DocumentStore;
  profiles: Pick<ProfileStore, 'get'>;
  jobs: Pick<JobStore, 'get'>;
  matches: Pick<MatchStore, 'get'>;
  files: DocumentFiles;
  render: MessageQueue<RenderMessage>;
  /** Null when no model is set up: the deterministic text is the text. */
  model: PhraseDeps | null;
  clock: Clock;
  log: Log;
  metrics: StageMetrics<'documents'>;
}

/**
 * Writes one requested document: tailors it, proves every sentence, stores the content with its citations, and asks for it to be
 * rendered. A repeat finds the content or the state of the row and only sends the render message again; a document that is ready, failed or
 * gone is left alone.
 */
export async function writeRequested(event: DocumentsRequested, deps: DocumentsDeps): Promise<void> {
  const { documents, log } = deps;
  const document = await documents.get(event.userId, event.documentId);
  if (!document || document.state === 'ready' || document.state === 'failed') {
    log.info('nothing to write', { documentId: event.documentId, state: document?.state ?? 'gone' });
    return;
  }
  if (document.state === 'drafted' && document.contentKey !== null) {
    await askToRender(document, document.contentKey, deps);
    return;
  }
  const [profile, job] = await Promise.all([deps.profiles.get(document.userId), deps.jobs.get(document.jobId)]);
  if (!profile) return fail(document, 'there is no profile: import a resume first', deps);
  if (!job) return fail(document, 'the job is not known any more', deps);
  await draft(document, profile, job, deps);
}

async function draft(document: JobDocument, profile: Profile, job: Job, deps: DocumentsDeps): Promise<void> {
  const match = await deps.matches.get(document.userId, document.jobId);
  const commission: Commission = {
    kind: document.kind,
    profile,
    job,
    reasons: match?.parts.flatMap((part) => part.reasons) ?? [],
    date: document.requestedAt.slice(0, 10),
  };
  const written = draftDocument(commission);
  logRefused(written.refused, document, deps.log);
  if ('failure' in written) return fail(document, written.failure, deps);

  const phrased = deps.model
    ? await phrase(written.content, commission, document.userId, deps.clock.now(), deps.model)
    : { content: written.content, writer: 'deterministic' as const, note: null, refused: [] };
  logRefused(phrased.refused, document, deps.log);
  if (deps.model && phrased.writer === 'deterministic') deps.metrics.add('ModelFallbacks');

  const json = JSON.stringify(phrased.content);
  const contentKey = documentKeys(document).content(json);
  await deps.files.write(contentKey, new TextEncoder().encode(json), 'application/json');
  const drafted: JobDocument = {
    ...document,
    state: 'drafted',
    writer: phrased.writer,
    note: phrased.note,
    contentKey,
    failure: null,
    updatedAt: deps.clock.now().toISOString(),
  };
  if (!(await deps.documents.put(drafted))) return;
  deps.metrics.add('DocumentsDrafted');
  await askToRender(drafted, contentKey, deps);
}

async function askToRender(document: JobDocument, contentKey: string, deps: DocumentsDeps): Promise<void> {
  await deps.render.send([{ version: 1, userId: document.userId, documentId: document.documentId, contentKey }]);
}

async function fail(document: JobDocument, failure: string, deps: DocumentsDeps): Promise<void> {
  const { documentId } = document;
  deps.log.warn('the document cannot be written', { documentId, failure });
  const written = await deps.documents.put({ ...document, state: 'failed', failure, updatedAt: deps.clock.now().toISOString() });
  if (written) deps.metrics.add('DocumentsFailed');
}

/** Where and why, never the words: they are a person's. */
function logRefused(refused: readonly Refused[], document: JobDocument, log: Log): void {
  for (const { slot, sentence, refusal } of refused)
    log.warn('a sentence was refused by the proof', {
      documentId: document.documentId,
      slot,
      reason: refusal.reason,
      stands: sentence.stands.kind,
    });
}
