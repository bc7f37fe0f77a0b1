import { documentId as documentIdOf, type JobDocument } from '../../shared/domain/document.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentFiles } from '../../shared/ports/document-files.ts';
import type { DocumentStore } from '../../shared/ports/document-store.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import { notFound, Refusal } from '../../shared/ports/refusal.ts';

export interface DocumentDeps {
  documents: Pick<DocumentStore, 'get' | 'request' | 'list'>;
  files: Pick<DocumentFiles, 'downloadUrl'>;
  jobs: Pick<JobStore, 'get'>;
  profiles: Pick<ProfileStore, 'get'>;
  clock: Clock;
}

type DocumentOperation = 'documents.request' | 'documents.list' | 'documents.get' | 'documents.download';

/** How long a download link works. */
const linkSeconds = 300;

/** Documents are asked for by storing a request; the stream tells the documents stage of it. */
export function documentOperations({
  documents,
  files,
  jobs,
  profiles,
  clock,
}: DocumentDeps): Pick<OperationHandlers, DocumentOperation> {
  const requireDocument = async (userId: string, documentId: string): Promise<JobDocument> => {
    const document = await documents.get(userId, documentId);
    if (!document) throw notFound(`Document ${documentId}`);
    return document;
  };

  return {
    'documents.request': async ({ jobId: asked, kinds, again }, { userId }) => {
      const job = await jobs.get(asked);
      if (!job) throw notFound(`Job ${asked}`);
      if (!(await profiles.get(userId)))
        throw new Refusal(
          422,
          'No profile yet',
          'A document stands on the facts of your resume. Import a JSON Resume document first.',
        );
      const requestedAt = clock.now().toISOString();
      // A merged job answers with the one it was merged into: the document is for that one.
      const { jobId } = job;
      const items = await Promise.all(
        [...new Set(kinds)].map((kind) =>
          documents.request(
            {
              documentId: documentIdOf(userId, jobId, kind),
              userId,
              jobId,
              kind,
              state: 'requested',
              requestedAt,
              requestedBy: 'candidate',
              writer: null,
              note: null,
              contentKey: null,
              files: [],
              failure: null,
              updatedAt: requestedAt,
            },
            again,
          ),
        ),
      );
      return { items };
    },
    'documents.list': ({ jobId, cursor, limit }, { userId }) => documents.list(userId, jobId ?? null, cursor ?? null, limit),
    'documents.get': ({ documentId }, { userId }) => requireDocument(userId, documentId),
    'documents.download': async ({ documentId, format }, { userId }) => {
      const document = await requireDocument(userId, documentId);
      const file = document.files.find((each) => each.format === format);
      if (document.state !== 'ready' || !file)
        throw new Refusal(409, 'Not ready', `Document ${documentId} is ${document.state}: there is no ${format} file of it yet.`);
      const fileName = fileNameOf(document, await jobs.get(document.jobId), format);
      const url = await files.downloadUrl(file.key, fileName, linkSeconds);
      const expiresAt = new Date(clock.now().getTime() + linkSeconds * 1000).toISOString();
      return { url, expiresAt, bytes: file.bytes, fileName };
    },
  };
}

const titles = { resume: 'Resume', 'cover-letter': 'Cover letter' } as const satisfies Record<JobDocument['kind'], string>;

/** What the browser saves it as: kind, company and title, without characters that file systems refuse. */
function fileNameOf(document: JobDocument, job: Job | null, format: string): string {
  const name = [titles[document.kind], ...(job ? [job.company, job.title] : [document.jobId])].filter(Boolean).join(' - ');
  const safe = name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ');
  return `${[...safe].slice(0, 120).join('').trim()}.${format}`;
}
