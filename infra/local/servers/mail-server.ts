import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { openState, writeDurably } from './durable.ts';
import { type EventDestinationSpec, type MailEvent, mailEvents, openEventJournal } from './mail-events.ts';
import { acceptMail } from './mail-message.ts';
import { createMailViewer } from './mail-viewer.ts';
import { type LocalServer, parseInput, restService, ServiceError } from './wire.ts';

export type { EventDestinationSpec, MailEvent } from './mail-events.ts';

export interface MailServerOptions {
  /** Mails land here as `<time>-<messageId>.eml`. */
  outboxDir: string;
  stateDir: string;
  account: string;
  region: string;
  configurationSets: Readonly<Record<string, { eventDestinations: readonly EventDestinationSpec[] }>>;
  /** Identities of the template, in place from the start. */
  identities?: readonly string[];
  /** True: only a verified identity may send, as in the service. Default false. */
  requireVerifiedIdentity?: boolean;
  /** Puts an event on the default bus; throwing means: try again. */
  publish: (event: MailEvent) => Promise<unknown>;
  clock?: { now(): Date };
  port?: number;
  /** Told of events that could not be published (they are tried again). Default: standard error. */
  report?: (problem: string) => void;
}

export interface MailServer extends LocalServer {
  /** Resolves when every event of the mails sent so far is published. */
  eventsPublished(): Promise<void>;
}

const stateShape = z.object({
  identities: z.record(z.string(), z.object({ createdAt: z.string() })),
  /** By address in lower case. */
  suppressed: z.record(
    z.string(),
    z.object({ address: z.string(), reason: z.enum(['BOUNCE', 'COMPLAINT']), updatedAt: z.string() }),
  ),
});

const emailAddress = z.string().regex(/^[^@\s]{1,64}@[^@\s]{1,255}$/, 'is not an email address');

/**
 * The local SES v2. SendEmail answers only when the mail is on disk, whole; its events are noted before that and published after it,
 * again at the next start if a kill came in between. `GET /` of the same server shows the outbox.
 */
export async function createMailServer(options: MailServerOptions): Promise<MailServer> {
  const now = () => options.clock?.now() ?? new Date();
  mkdirSync(options.outboxDir, { recursive: true, mode: 0o700 });
  const state = openState(join(options.stateDir, 'mail.json'), stateShape, { identities: {}, suppressed: {} });
  for (const identity of options.identities ?? []) state.value.identities[identity] ??= { createdAt: now().toISOString() };
  const journal = openEventJournal(
    join(options.stateDir, 'mail-events'),
    async (event) => {
      await options.publish(event);
    },
    options.report ?? ((problem) => console.error(problem)),
  );

  const sendEmail = async (body: unknown): Promise<{ MessageId: string }> => {
    const { ListManagementOptions, ...input } = parseInput(
      z.looseObject({ ListManagementOptions: z.unknown().optional() }),
      body,
      'BadRequestException',
    );
    if (ListManagementOptions !== undefined)
      throw new ServiceError('BadRequestException', 'ListManagementOptions is not implemented by the local SES');
    const date = now();
    const messageId = `${date.getTime().toString(16).padStart(16, '0')}-${randomUUID()}-000000`;
    const mail = await acceptMail(input, { messageId, date });
    const set = mail.configurationSet === undefined ? undefined : options.configurationSets[mail.configurationSet];
    if (mail.configurationSet !== undefined && !set)
      throw new ServiceError('NotFoundException', `Configuration set <${mail.configurationSet}> does not exist.`, 404);
    requireVerified(mail.from);
    const events = mailEvents(
      {
        mail,
        messageId,
        date,
        account: options.account,
        region: options.region,
        suppressed: (address) => Object.hasOwn(state.value.suppressed, address.toLowerCase()),
      },
      set?.eventDestinations ?? [],
    );
    const file = join(options.outboxDir, `${date.toISOString().replace(/[-:.]/g, '')}-${messageId}.eml`);
    journal.note(messageId, file, events);
    writeDurably(file, mail.mime);
    journal.publish(messageId);
    return { MessageId: messageId };
  };

  const requireVerified = (from: string): void => {
    if (!options.requireVerifiedIdentity) return;
    const address = from.replace(/^.*<|>$/g, '').toLowerCase();
    const domain = address.split('@')[1] ?? '';
    const verified = Object.keys(state.value.identities).some(
      (identity) =>
        identity.toLowerCase() === address || domain === identity.toLowerCase() || domain.endsWith(`.${identity.toLowerCase()}`),
    );
    if (!verified)
      throw new ServiceError(
        'MessageRejected',
        `Email address is not verified. The following identities failed the check in region ${options.region.toUpperCase()}: ${address}`,
      );
  };

  const describeIdentity = (identity: string) => ({
    IdentityType: identity.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN',
    VerifiedForSendingStatus: true,
    VerificationStatus: 'SUCCESS',
    FeedbackForwardingStatus: true,
    DkimAttributes: { SigningEnabled: false, Status: 'NOT_STARTED' },
  });
  const findSuppressed = (given: string | undefined) => {
    const found = state.value.suppressed[(given ?? '').toLowerCase()];
    if (found) return found;
    throw new ServiceError('NotFoundException', `Email address ${given} does not exist on your suppression list.`, 404);
  };
  const describeSuppressed = (each: ReturnType<typeof findSuppressed>) => ({
    EmailAddress: each.address,
    Reason: each.reason,
    LastUpdateTime: Date.parse(each.updatedAt) / 1000,
  });

  const viewer = createMailViewer(options.outboxDir);
  const server = await restService({
    service: 'SES',
    ...(options.port === undefined ? {} : { port: options.port }),
    // 40 MB of message in base64, and the rest of the request.
    maximumBytes: 56 * 1024 * 1024,
    otherwise: viewer,
    operations: [
      { name: 'SendEmail', method: 'POST', path: '/v2/email/outbound-emails', handle: (request) => sendEmail(request.body) },
      {
        name: 'CreateEmailIdentity',
        method: 'POST',
        path: '/v2/email/identities',
        handle(request) {
          const { EmailIdentity } = parseInput(
            z.object({ EmailIdentity: z.string().regex(/^(?:[^@\s]+@)?[A-Za-z0-9.-]+$/) }),
            request.body,
          );
          if (Object.hasOwn(state.value.identities, EmailIdentity))
            throw new ServiceError('AlreadyExistsException', `Email identity ${EmailIdentity} already exist.`);
          state.value.identities[EmailIdentity] = { createdAt: now().toISOString() };
          state.save();
          return describeIdentity(EmailIdentity);
        },
      },
      {
        name: 'GetEmailIdentity',
        method: 'GET',
        path: '/v2/email/identities/{EmailIdentity}',
        handle(request) {
          const identity = request.path.EmailIdentity ?? '';
          if (!Object.hasOwn(state.value.identities, identity))
            throw new ServiceError('NotFoundException', `Email identity ${identity} does not exist.`, 404);
          return describeIdentity(identity);
        },
      },
      {
        name: 'PutSuppressedDestination',
        method: 'PUT',
        path: '/v2/email/suppression/addresses',
        handle(request) {
          const given = parseInput(
            z.object({ EmailAddress: emailAddress, Reason: z.enum(['BOUNCE', 'COMPLAINT']) }),
            request.body,
          );
          state.value.suppressed[given.EmailAddress.toLowerCase()] = {
            address: given.EmailAddress,
            reason: given.Reason,
            updatedAt: now().toISOString(),
          };
          state.save();
          return {};
        },
      },
      {
        name: 'GetSuppressedDestination',
        method: 'GET',
        path: '/v2/email/suppression/addresses/{EmailAddress}',
        handle: (request) => ({ SuppressedDestination: describeSuppressed(findSuppressed(request.path.EmailAddress)) }),
      },
      {
        name: 'DeleteSuppressedDestination',
        method: 'DELETE',
        path: '/v2/email/suppression/addresses/{EmailAddress}',
        handle(request) {
          delete state.value.suppressed[findSuppressed(request.path.EmailAddress).address.toLowerCase()];
          state.save();
          return {};
        },
      },
      {
        name: 'ListSuppressedDestinations',
        method: 'GET',
        path: '/v2/email/suppression/addresses',
        handle({ query }) {
          const reasons = query.getAll('Reason');
          const size = Math.min(Math.max(Number(query.get('PageSize') ?? '1000') || 1000, 1), 1000);
          const after = query.get('NextToken') ?? '';
          const found = Object.entries(state.value.suppressed)
            .filter(([key, each]) => key > after && (reasons.length === 0 || reasons.includes(each.reason)))
            .sort(([a], [b]) => (a < b ? -1 : 1));
          return {
            SuppressedDestinationSummaries: found.slice(0, size).map(([, each]) => describeSuppressed(each)),
            NextToken: found.length > size ? found[size - 1]?.[0] : undefined,
          };
        },
      },
    ],
  });
  state.save();

  return {
    url: server.url,
    eventsPublished: () => journal.idle(),
    async close() {
      await server.close();
      await journal.stop();
    },
  };
}
