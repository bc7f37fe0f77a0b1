import type { ReceivedMail } from '../../shared/domain/received-mail.ts';

/** A mail in a candidate's mailbox. */
export function receivedMail(given: Partial<ReceivedMail> = {}): ReceivedMail {
  return {
    mailId: 'mail-1',
    userId: 'ann',
    receivedAt: '2026-11-20T08:00:00.000Z',
    objectKey: 'received/mail-1',
    from: 'alerts@example.com',
    subject: 'New jobs',
    way: 'address',
    outcome: 'postings',
    detail: '2 postings read.',
    service: 'linkedin',
    postings: 2,
    unreadable: 0,
    status: null,
    company: null,
    title: null,
    quote: null,
    confirmationUrl: null,
    ...given,
  };
}
