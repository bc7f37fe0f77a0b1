/**
 * Key patterns of the two tables, in one place: adapters build keys with it, the publish stage recognises rows by it, infra grants by it.
 *
 * `jobs` (public data only)
 * | row            | pk                  | sk                      |
 * |----------------|---------------------|-------------------------|
 * | board          | BOARD#<boardId>     | BOARD                   |
 * | posting        | BOARD#<boardId>     | POSTING#<externalId>    |
 * | rejection      | BOARD#<boardId>     | REJECTED#<externalId>   |
 * | employer       | EMPLOYER#<key>      | EMPLOYER  (ticket of the clustering) |
 * | fingerprint    | EMPLOYER#<key>      | POSTING#<postingId>     |
 * | decision       | EMPLOYER#<key>      | DUPLICATE#<hash of two posting ids> |
 * | copy's trace   | COPY#<part of a sketch> | POSTING#<hash of employer and posting> |
 * | job            | JOB#<jobId>         | JOB                     |
 * | host's state   | HOST#<host>         | STATE  (pace, places, breaker, quotas; `service:<name>` stands for a service) |
 * | robots.txt     | HOST#<origin>       | ROBOTS  (TTL)           |
 * | coverage       | COVERAGE#<source or boardId> | DAY#<date>  (TTL) |
 * | search pointer | SEARCH              | POINTER                 |
 *
 * `workspace` (everything of a person)
 * | profile        | USER#<userId>       | PROFILE                 |
 * | followed board | USER#<userId>       | BOARD#<boardId>         |
 * | match          | USER#<userId>       | MATCH#<jobId>           |
 * | document       | USER#<userId>       | DOCUMENT#<documentId>   |
 * | application    | USER#<userId>       | APPLICATION#<id>        |
 * | digest         | USER#<userId>       | DIGEST#<period>         |
 * | budget         | USER#<userId>       | BUDGET#<what>#<period>  |
 * | idempotency    | USER#<userId>       | IDEMPOTENCY#<key>  (TTL) |
 * | unsubscribe    | UNSUBSCRIBE#<token> | UNSUBSCRIBE             |
 * | its token      | USER#<userId>       | UNSUBSCRIBE             |
 * | capture token  | CAPTURE#<hash of token> | CAPTURE            |
 * | its hash       | USER#<userId>       | CAPTURE                 |
 * | inbound address | INBOUND#<local part> | INBOUND               |
 * | its owner's    | USER#<userId>       | INBOUND                 |
 * | received mail  | USER#<userId>       | MAIL#<receivedAt>#<mailId> |
 * | document link  | LINK#<hash of token> | LINK  (TTL)           |
 * | mail event     | DIGEST#<digestId>   | SEND                    |
 * | digest's owner | DIGEST#<digestId>   | OWNER                   |
 *
 * Both tables have one sparse index, `gsi1` (gsi1pk, gsi1sk), and a TTL attribute `expiresAt` (epoch seconds):
 * jobs: boards `DUE` / <dueAt>#<boardId>, paused ones `PAUSED` / the same. Open jobs `OPEN#<shard>` / <jobId>.
 * workspace: active profiles `ACTIVE` / <userId>; matches `MATCHES#<userId>` / <score, zero padded>#<jobId>.
 */
export const index = 'gsi1';

/** Open jobs are spread over this many partitions of the index, so that they can be read in parallel. */
export const openShards = 8;

export interface Key {
  pk: string;
  sk: string;
}

export const keys = {
  board: (boardId: string): Key => ({ pk: `BOARD#${boardId}`, sk: 'BOARD' }),
  posting: (boardId: string, externalId: string): Key => ({ pk: `BOARD#${boardId}`, sk: `POSTING#${externalId}` }),
  rejection: (boardId: string, externalId: string): Key => ({ pk: `BOARD#${boardId}`, sk: `REJECTED#${externalId}` }),
  employer: (employerKey: string): Key => ({ pk: `EMPLOYER#${employerKey}`, sk: 'EMPLOYER' }),
  fingerprint: (employerKey: string, postingId: string): Key => ({ pk: `EMPLOYER#${employerKey}`, sk: `POSTING#${postingId}` }),
  decision: (employerKey: string, pairHash: string): Key => ({ pk: `EMPLOYER#${employerKey}`, sk: `DUPLICATE#${pairHash}` }),
  copy: (copyKey: string, postingHash: string): Key => ({ pk: `COPY#${copyKey}`, sk: `POSTING#${postingHash}` }),
  job: (jobId: string): Key => ({ pk: `JOB#${jobId}`, sk: 'JOB' }),
  host: (scope: string): Key => ({ pk: `HOST#${scope}`, sk: 'STATE' }),
  robots: (origin: string): Key => ({ pk: `HOST#${origin}`, sk: 'ROBOTS' }),
  coverage: (sourceOrBoard: string, day: string): Key => ({ pk: `COVERAGE#${sourceOrBoard}`, sk: `DAY#${day}` }),
  searchPointer: (): Key => ({ pk: 'SEARCH', sk: 'POINTER' }),
  profile: (userId: string): Key => ({ pk: `USER#${userId}`, sk: 'PROFILE' }),
  followedBoard: (userId: string, boardId: string): Key => ({ pk: `USER#${userId}`, sk: `BOARD#${boardId}` }),
  match: (userId: string, jobId: string): Key => ({ pk: `USER#${userId}`, sk: `MATCH#${jobId}` }),
  document: (userId: string, documentId: string): Key => ({ pk: `USER#${userId}`, sk: `DOCUMENT#${documentId}` }),
  application: (userId: string, applicationId: string): Key => ({ pk: `USER#${userId}`, sk: `APPLICATION#${applicationId}` }),
  digest: (userId: string, period: string): Key => ({ pk: `USER#${userId}`, sk: `DIGEST#${period}` }),
  budget: (userId: string, what: string, period: string): Key => ({ pk: `USER#${userId}`, sk: `BUDGET#${what}#${period}` }),
  idempotency: (userId: string, key: string): Key => ({ pk: `USER#${userId}`, sk: `IDEMPOTENCY#${key}` }),
  unsubscribe: (token: string): Key => ({ pk: `UNSUBSCRIBE#${token}`, sk: 'UNSUBSCRIBE' }),
  unsubscribeToken: (userId: string): Key => ({ pk: `USER#${userId}`, sk: 'UNSUBSCRIBE' }),
  captureToken: (tokenHash: string): Key => ({ pk: `CAPTURE#${tokenHash}`, sk: 'CAPTURE' }),
  captureTokenOf: (userId: string): Key => ({ pk: `USER#${userId}`, sk: 'CAPTURE' }),
  inboundAddress: (localPart: string): Key => ({ pk: `INBOUND#${localPart}`, sk: 'INBOUND' }),
  inboundAddressOf: (userId: string): Key => ({ pk: `USER#${userId}`, sk: 'INBOUND' }),
  mail: (userId: string, receivedAt: string, mailId: string): Key => ({
    pk: `USER#${userId}`,
    sk: `MAIL#${receivedAt}#${mailId}`,
  }),
  documentLink: (tokenHash: string): Key => ({ pk: `LINK#${tokenHash}`, sk: 'LINK' }),
  mailEvent: (digestId: string): Key => ({ pk: `DIGEST#${digestId}`, sk: 'SEND' }),
  digestOwner: (digestId: string): Key => ({ pk: `DIGEST#${digestId}`, sk: 'OWNER' }),
} as const;

export const indexKeys = {
  dueBoard: (dueAt: string, boardId: string) => ({ gsi1pk: 'DUE', gsi1sk: `${dueAt}#${boardId}` }),
  openJob: (shard: number, jobId: string) => ({ gsi1pk: `OPEN#${shard}`, gsi1sk: jobId }),
  activeProfile: (userId: string) => ({ gsi1pk: 'ACTIVE', gsi1sk: userId }),
  /** Sorted by score: `0000`..`1000` (tenths of a point). */
  matchByScore: (userId: string, score: number, jobId: string) => ({
    gsi1pk: `MATCHES#${userId}`,
    gsi1sk: `${String(Math.round(score * 10)).padStart(4, '0')}#${jobId}`,
  }),
} as const;

/**
 * Sort keys of the rows whose changes the publish stage reads; one that ends in # stands for all that begin so. The mappings of the streams let only these
 * through: two of three changes of the jobs table (postings, fingerprints, tickets) are nobody's news.
 */
export const toldRows = {
  jobs: ['BOARD', 'JOB'],
  workspace: ['PROFILE', 'MATCH#', 'DOCUMENT#', 'DIGEST#', 'APPLICATION#'],
} as const;
