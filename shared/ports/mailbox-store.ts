import type { ReceivedMail } from '../domain/received-mail.ts';
import type { Page } from './page.ts';

/** The inbound address of a candidate: its local part is a secret that only they and the services they gave it to know. */
export interface InboundAddress {
  userId: string;
  localPart: string;
  createdAt: string;
}

/** Inbound addresses of candidates and the mails that came to them. */
export interface MailboxStore {
  /** The candidate's address; null when they have none yet. */
  addressOf(userId: string): Promise<InboundAddress | null>;
  /** Makes that the candidate's address in place of the one they have. Throws WriteConflict when the local part is somebody's. */
  putAddress(address: InboundAddress): Promise<void>;
  /** The candidate of a local part (case does not matter); null for an address nobody has or that was replaced. */
  ownerOf(localPart: string): Promise<string | null>;
  /** Keeps what became of a mail; a repeat writes the same row again. */
  put(mail: ReceivedMail): Promise<void>;
  /** Newest first. Throws RangeError for a cursor it did not give. */
  list(userId: string, cursor: string | null, limit: number): Promise<Page<ReceivedMail>>;
}
