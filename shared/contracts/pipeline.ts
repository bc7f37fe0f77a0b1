/**
 * The stages of Rolecall, once: `infra/` builds functions, queues, rules and schedules from this list, the README's flow table and
 * the folders under `functions/` are held to it by a test.
 */

export type StageName =
  | 'plan'
  | 'collect'
  | 'normalize'
  | 'publish'
  | 'match'
  | 'index'
  | 'shortlist'
  | 'documents'
  | 'render'
  | 'mailing'
  | 'digest'
  | 'deliveries'
  | 'inbox'
  | 'api';

/** Queues are named for the stage that reads them; each has a dead-letter queue `<name>-dead`. */
export type QueueName = 'collect' | 'normalize' | 'match' | 'index' | 'documents' | 'render' | 'digest' | 'deliveries';

export type Trigger =
  /** EventBridge Scheduler. */
  | { kind: 'schedule'; expression: string }
  | {
      kind: 'queue';
      queue: QueueName /** Detail types routed from the bus `rolecall` into the queue. */;
      events: readonly string[];
    }
  /** SES event publishing through the account's default bus. */
  | { kind: 'mail-events'; queue: QueueName /** SES detail types. */; events: readonly string[] }
  /** Mails: those SES receives (a receipt rule stores them in S3 and invokes the function) and those that candidates put beside them. */
  | { kind: 'mails' }
  | { kind: 'stream'; tables: readonly ('jobs' | 'workspace')[] }
  | { kind: 'http' };

export interface Stage {
  name: StageName;
  trigger: Trigger;
  /** A sentence for the flow table. */
  does: string;
  /** Queues it sends to. */
  sends: readonly QueueName[];
  /** Events that result (through the stream and the publish stage, or put by publish itself). */
  emits: readonly string[];
  jobs: 'none' | 'read' | 'write';
  workspace: 'none' | 'read' | 'write';
  buckets: Readonly<Partial<Record<'raw' | 'documents' | 'search' | 'mails', 'read' | 'write' | 'read-write'>>>;
}

export const stages = [
  {
    name: 'plan',
    trigger: { kind: 'schedule', expression: 'rate(15 minutes)' },
    does: 'picks the boards that are due, one message each',
    sends: ['collect'],
    emits: [],
    jobs: 'write',
    workspace: 'none',
    buckets: {},
  },
  {
    name: 'collect',
    trigger: { kind: 'queue', queue: 'collect', events: [] },
    does: 'reads a board politely, keeps the raw pages, finds what is new, changed and gone against the last snapshot',
    sends: ['normalize', 'collect'],
    emits: ['board.collected', 'board.failed'],
    jobs: 'write',
    workspace: 'none',
    buckets: { raw: 'read-write' },
  },
  {
    name: 'normalize',
    trigger: { kind: 'queue', queue: 'normalize', events: [] },
    does: 'turns raw records into job postings with evidence and clusters them into jobs',
    sends: [],
    emits: ['job.found', 'job.updated', 'job.removed'],
    jobs: 'write',
    workspace: 'none',
    buckets: { raw: 'read' },
  },
  {
    name: 'publish',
    trigger: { kind: 'stream', tables: ['jobs', 'workspace'] },
    does: 'turns changes of table rows into events on the bus: the outbox',
    sends: [],
    emits: [],
    jobs: 'none',
    workspace: 'none',
    buckets: {},
  },
  {
    name: 'match',
    trigger: { kind: 'queue', queue: 'match', events: ['job.found', 'job.updated', 'job.removed', 'profile.updated'] },
    does: 'scores jobs against all active profiles, with reasons',
    sends: ['match'],
    emits: ['match.found'],
    jobs: 'read',
    workspace: 'write',
    buckets: {},
  },
  {
    name: 'index',
    trigger: { kind: 'queue', queue: 'index', events: ['job.found', 'job.updated', 'job.removed'] },
    does: 'maintains the full-text search snapshot (immutable SQLite FTS5 file, published by a conditional pointer)',
    sends: [],
    emits: [],
    jobs: 'write',
    workspace: 'none',
    buckets: { search: 'read-write' },
  },
  {
    name: 'shortlist',
    trigger: { kind: 'schedule', expression: 'cron(45 * * * ? *)' },
    does: 'asks for documents for the best new matches of the candidates whose digest is next',
    sends: [],
    emits: ['documents.requested'],
    jobs: 'none',
    workspace: 'write',
    buckets: {},
  },
  {
    name: 'documents',
    trigger: { kind: 'queue', queue: 'documents', events: ['documents.requested'] },
    does: 'tailors a resume or cover letter from the facts of the candidate and proves every sentence',
    sends: ['render'],
    emits: ['documents.failed'],
    jobs: 'read',
    workspace: 'write',
    buckets: { documents: 'read-write' },
  },
  {
    name: 'render',
    trigger: { kind: 'queue', queue: 'render', events: [] },
    does: 'renders the proven document to PDF (Chromium, network blocked) and DOCX',
    sends: [],
    emits: ['documents.ready', 'documents.failed'],
    jobs: 'none',
    workspace: 'write',
    buckets: { documents: 'read-write' },
  },
  {
    name: 'mailing',
    trigger: { kind: 'schedule', expression: 'cron(0 * * * ? *)' },
    does: 'picks the candidates whose local digest hour it is, one message each',
    sends: ['digest'],
    emits: [],
    jobs: 'none',
    workspace: 'read',
    buckets: {},
  },
  {
    name: 'digest',
    trigger: { kind: 'queue', queue: 'digest', events: [] },
    does: 'sends one mail per candidate and period through SES, exactly once',
    sends: [],
    emits: ['digest.sent'],
    jobs: 'read',
    workspace: 'write',
    buckets: {},
  },
  {
    name: 'deliveries',
    trigger: { kind: 'mail-events', queue: 'deliveries', events: ['Email Sent', 'Email Bounced', 'Email Complaint Received'] },
    does: 'records what became of each mail; stops mailing an address that bounces or complains',
    sends: [],
    emits: [],
    jobs: 'none',
    workspace: 'write',
    buckets: {},
  },
  {
    name: 'inbox',
    trigger: { kind: 'mails' },
    does: "reads job-alert mails and replies that came to a candidate's own address; keeps and counts what it cannot read",
    sends: ['normalize'],
    emits: [],
    jobs: 'none',
    workspace: 'write',
    buckets: { mails: 'read', raw: 'write' },
  },
  {
    name: 'api',
    trigger: { kind: 'http' },
    does: 'serves the operations of the contract',
    sends: ['collect', 'normalize'],
    emits: ['profile.updated', 'documents.requested', 'application.updated'],
    jobs: 'write',
    workspace: 'write',
    buckets: { documents: 'read', search: 'read', mails: 'write', raw: 'write' },
  },
] as const satisfies readonly Stage[];

/** The stage of that name. */
export function stage(name: StageName): Stage {
  const found = stages.find((each) => each.name === name);
  if (!found) throw new Error(`no stage is called ${name}: see shared/contracts/pipeline.ts`);
  return found;
}
