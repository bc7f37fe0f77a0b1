import { createHash } from 'node:crypto';
import { longestMail } from '../../shared/contracts/operations/inbox.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { MailFiles } from '../../shared/ports/mail-files.ts';
import type { MailboxStore } from '../../shared/ports/mailbox-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { Refusal } from '../../shared/ports/refusal.ts';

export interface InboxDeps {
  mailbox: MailboxStore;
  mailFiles: MailFiles;
  /** The domain that SES receives mail for; null where this deployment receives none. */
  inboundDomain: string | null;
  ids: Ids;
  clock: Clock;
}

const howTo =
  'Have the job alerts of LinkedIn, Indeed, Glassdoor, ZipRecruiter, Xing, StepStone and others sent to this address, or let a filter of your mailbox redirect them to it: a redirected mail keeps its sender and its signature, by which it is known. The replies of employers can be redirected, too. What you forward by hand comes from you and is kept unread: save such a mail as a file (.eml) and add it with inbox.add. Keep the address to yourself.';

/** The candidate's own way in for mails. */
export function inboxOperations({
  mailbox,
  mailFiles,
  inboundDomain,
  ids,
  clock,
}: InboxDeps): Pick<OperationHandlers, 'inbox.address' | 'inbox.add' | 'inbox.list'> {
  const newLocalPart = () => `jobs-${createHash('sha256').update(ids.secret()).digest('hex').slice(0, 20)}`;
  return {
    'inbox.address': async ({ renew }, { userId }) => {
      if (inboundDomain === null)
        throw new Refusal(
          409,
          'No mail is received here',
          'This deployment has no domain that mail is received for (CDK context inboundDomain). Save mails as files and add them with inbox.add.',
        );
      const known = await mailbox.addressOf(userId);
      let address = known;
      if (known === null || renew) {
        address = { userId, localPart: newLocalPart(), createdAt: clock.now().toISOString() };
        try {
          await mailbox.putAddress(address);
        } catch (error) {
          if (!(error instanceof WriteConflict)) throw error;
          // Asked for twice at the same moment: the other one has it.
          address = await mailbox.addressOf(userId);
        }
      }
      if (address === null) throw new Refusal(409, 'No address yet', 'The address could not be made just now. Ask again.');
      return { address: `${address.localPart}@${inboundDomain}`, createdAt: address.createdAt, howTo };
    },
    'inbox.add': async ({ message }, { userId }) => {
      const bytes = Buffer.from(message, 'base64');
      if (bytes.byteLength > longestMail)
        throw new Refusal(413, 'Mail too large', `A mail may have ${longestMail} bytes at most.`);
      const mailId = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      // That the object is there is what starts the inbox stage: nothing else is written, so nothing can be half done.
      await mailFiles.add(userId, mailId, bytes);
      return { mailId, receivedAt: clock.now().toISOString() };
    },
    'inbox.list': ({ cursor, limit }, { userId }) => mailbox.list(userId, cursor ?? null, limit),
  };
}
