import { type DocumentFormat, documentId as documentIdOf, type JobDocument } from '../../shared/domain/document.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentFiles } from '../../shared/ports/document-files.ts';
import type { DocumentLinkStore } from '../../shared/ports/document-link-store.ts';
import type { DocumentStore } from '../../shared/ports/document-store.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import { notFound, Refusal } from '../../shared/ports/refusal.ts';

export interface DocumentDeps {
  documents: Pick<DocumentStore, 'get' | 'request' | 'list'>;
  files: Pick<DocumentFiles, 'downloadUrl'>;
  links: Pick<DocumentLinkStore, 'find'>;
  jobs: Pick<JobStore, 'get'>;
  profiles: Pick<ProfileStore, 'get'>;
  clock: Clock;
}

type DocumentOperation = 'documents.request' | 'documents.list' | 'documents.get' | 'documents.download' | 'documents.open';

/** Seconds a download link works. */
export const linkSeconds = 300;

/** Documents are asked for by storing a request; the stream tells the documents stage of it. */
export function documentOperations({
  documents,
  files,
  links,
  jobs,
  profiles,
  clock,
}: DocumentDeps): Pick<OperationHandlers, DocumentOperation> {
  const requireDocument = async (userId: string, documentId: string): Promise<JobDocument> => {
    const document = await documents.get(userId, documentId);
    if (!document) throw notFound(`Document ${documentId}`);
    return document;
  };

  const download = async (document: JobDocument, format: DocumentFormat) => {
    const file = document.files.find((each) => each.format === format);
    if (document.state !== 'ready' || !file)
      throw new Refusal(
        409,
        'Not ready',
        `Document ${document.documentId} is ${document.state}: there is no ${format} file of it yet.`,
      );
    const fileName = fileNameOf(document, await jobs.get(document.jobId), format);
    return { url: await files.downloadUrl(file.key, fileName, linkSeconds), bytes: file.bytes, fileName };
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
      const found = await download(await requireDocument(userId, documentId), format);
      const expiresAt = new Date(clock.now().getTime() + linkSeconds * 1000).toISOString();
      return { ...found, expiresAt };
    },
    // Mail programs and scanners follow links on their own: this reads only.
    'documents.open': async ({ token }) => {
      const link = await links.find(token);
      if (!link) throw new Refusal(404, 'Unknown link', 'This link leads to no document. Was it cut short?');
      if (link.expiresAt <= clock.now().toISOString())
        throw new Refusal(
          410,
          'Link expired',
          'Links in mails work for 30 days. The document is still in your list of documents.',
        );
      const [profile, document] = await Promise.all([profiles.get(link.userId), documents.get(link.userId, link.documentId)]);
      // Turning digests off, or sending them elsewhere, takes back the links of the mails that were sent.
      if (!document || !profile?.active || !profile.digest.enabled || profile.digest.email !== link.sentTo)
        throw new Refusal(410, 'Link withdrawn', 'This link was taken back, or the document is no longer there.');
      const { url } = await download(document, link.format);
      return { url };
    },
  };
}

const titles = { resume: 'Resume', 'cover-letter': 'Cover letter' } as const satisfies Record<JobDocument['kind'], string>;

/** What the browser saves it as: kind, company and title, without characters that file systems refuse. */
export function fileNameOf(document: JobDocument, job: Pick<Job, 'company' | 'title'> | null, format: DocumentFormat): string {
  const name = [titles[document.kind], ...(job ? [job.company, job.title] : [document.jobId])].filter(Boolean).join(' - ');
  const safe = name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ');
  return `${[...safe].slice(0, 120).join('').trim()}.${format}`;
}
