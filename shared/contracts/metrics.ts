import type { StageName } from './pipeline.ts';

export const metricNamespace = 'Rolecall';

/**
 * EMF metrics, by stage. Every name a function emits stands here; the dashboard, the alarms and the progress display of the local
 * cloud read the same list. All are counts but the ones ending in `Milliseconds`.
 */
export const metrics = {
  plan: ['BoardsPlanned'],
  collect: [
    'BoardsCollected',
    'BoardsFailed',
    'BoardsPutOff',
    'PostingsFetched',
    'PostingsChanged',
    'PostingsGone',
    'FetchMilliseconds',
  ],
  normalize: ['PostingsStored', 'PostingsRejected', 'PostingsUnchanged', 'JobsWritten'],
  publish: ['EventsPublished'],
  match: ['PairsScored', 'MatchesKept', 'MatchesClosed'],
  index: ['JobsIndexed', 'SnapshotBytes'],
  shortlist: ['DocumentsRequested'],
  documents: ['DocumentsDrafted', 'DocumentsFailed', 'ModelFallbacks'],
  render: ['FilesRendered', 'RenderMilliseconds'],
  mailing: ['DigestsPlanned'],
  digest: ['DigestsSent', 'DigestsEmpty', 'DigestsRepeated'],
  deliveries: ['MailsDelivered', 'MailsBounced', 'MailsComplained'],
  inbox: ['MailsRead', 'MailsUnread', 'MailsRefused', 'MailsForNobody', 'MailPostings', 'MailReplies'],
  api: ['Requests', 'ClientErrors', 'ServerErrors'],
} as const satisfies Record<StageName, readonly string[]>;

/** Emitted by every queue consumer: records handled well, records parked as permanently bad, records to be retried. */
export const consumerMetrics = ['RecordsDone', 'RecordsRejected', 'RecordsRetried'] as const;

export type MetricName<S extends StageName> = (typeof metrics)[S][number];
