import { documentId, type JobDocument } from '../../shared/domain/document.ts';

/** A resume with both files. */
export function readyDocument(userId: string, jobId: string, fields: Partial<JobDocument> = {}): JobDocument {
  const id = documentId(userId, jobId, 'resume');
  return {
    documentId: id,
    userId,
    jobId,
    kind: 'resume',
    state: 'ready',
    requestedAt: '2026-05-01T10:00:00.000Z',
    requestedBy: 'shortlist',
    writer: 'deterministic',
    note: null,
    contentKey: `users/${userId}/documents/${id}/content.json`,
    files: [
      { format: 'pdf', key: `users/${userId}/documents/${id}/resume.pdf`, bytes: 1000, pages: 1 },
      { format: 'docx', key: `users/${userId}/documents/${id}/resume.docx`, bytes: 2000, pages: null },
    ],
    failure: null,
    updatedAt: '2026-05-01T10:00:05.000Z',
    ...fields,
  };
}
