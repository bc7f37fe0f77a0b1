import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { defaultSourceKeysPrefix } from '../shared/contracts/source-keys.ts';

const logRetention = new Map<number, RetentionDays>([
  [7, RetentionDays.ONE_WEEK],
  [14, RetentionDays.TWO_WEEKS],
  [30, RetentionDays.ONE_MONTH],
  [90, RetentionDays.THREE_MONTHS],
  [365, RetentionDays.ONE_YEAR],
]);

/** Context given on the command line (`-c retain=false`) is text, in cdk.json it is JSON: both are understood. */
const flag = z.union([z.boolean(), z.stringbool()]);
const count = z.coerce.number();

/**
 * Everything a deployment can be told, by CDK context (`cdk.json`, `-c key=value`). Every key has a default that works: the app
 * synthesizes without any context, for any account and region.
 */
export const settingsSchema = z.strictObject({
  /** Prefix of stacks, functions, queues and the bus: two deployments in one account need two names. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,20}$/, 'must be 2-21 characters: lower-case letters, digits and hyphens, beginning with a letter')
    .default('rolecall'),
  /** false: tables and buckets go with the stack (throwaway accounts). */
  retain: flag.default(true),
  /** Shown to the servers we visit and in mails: a URL or a mail address. */
  contact: z.string().min(3).default('no-contact-given@rolecall.invalid'),
  /** Receives alarms and budget warnings by mail. */
  operatorMail: z.email().optional(),
  /** Sender of the digests, `Name <address>` or an address, verified with SES in the same region. */
  mailFrom: z.string().min(3).default('Rolecall <digest@rolecall.invalid>'),
  /** The verified SES identity, when it is a whole domain and not the address in `mailFrom`. */
  mailIdentity: z.string().min(3).optional(),
  /** Monthly budget of the account in USD. */
  budgetAmount: count.positive().default(5),
  /** Days that logs are kept: 7, 14, 30, 90 or 365. */
  logRetentionDays: count.refine((days) => logRetention.has(days), 'must be 7, 14, 30, 90 or 365').default(30),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
  /** Days that raw pages are kept: longer than the 14 days for which a dead letter that needs them can be redriven. */
  rawRetentionDays: count.int().min(15).max(365).default(30),
  /** Days that the raw records of postings are kept: a posting that is open for longer cannot be normalized again. */
  recordRetentionDays: count.int().min(15).max(3650).default(400),
  /** Days that received mails are kept after they were read; longer than a dead letter, as above. */
  mailRetentionDays: count.int().min(15).max(365).default(60),
  /**
   * Domain whose MX record points to SES receiving in this region: candidates get addresses in it. Unset: no mail is received. See infra/operations/deploy.md.
   */
  inboundDomain: z
    .string()
    .regex(/^(?=.{4,190}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/, 'must be a domain name in lower case')
    .optional(),
  /**
   * `logs`: stage metrics stay in the (cheaper) infrequent-access logs and are charted from there. `cloudwatch`: CloudWatch turns
   * them into metrics, which cost 0.30 $ a month each.
   */
  metrics: z.enum(['logs', 'cloudwatch']).default('logs'),
  /** `essential`: lag alarms on the queues whose delay a person notices. `all`: on every queue, 0.10 $ a month each. */
  lagAlarms: z.enum(['essential', 'all']).default('essential'),
  /**
   * Most concurrent invocations per queue (2-1000). Unset: Lambda's own scaling, which also polls an idle queue less than a capped
   * one (0.15 $ a month a queue).
   */
  concurrency: count.int().min(2).max(1000).optional(),
  /** Requests a second the API takes on average, and at once. */
  apiRate: count.int().positive().default(20),
  apiBurst: count.int().positive().default(40),
  /** Name of the SSM parameter (SecureString) that may hold the key of the language model. */
  modelKeyParameter: z.string().startsWith('/').default('/rolecall/openai-api-key'),
  /** Prefix of the SSM parameters (SecureString) that may hold keys for sources that want one: `<prefix>/adzuna` ... */
  sourceKeysPrefix: z
    .string()
    .regex(/^(?:\/[A-Za-z0-9_.-]+){1,10}$/, 'must begin with a slash and not end in one')
    .default(defaultSourceKeysPrefix),
  modelBaseUrl: z.url().optional(),
  model: z.string().min(1).default('gpt-5-mini'),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Parses context values; throws an Error that names every key that is wrong. */
export function parseSettings(context: Record<string, unknown>): Settings {
  const parsed = settingsSchema.safeParse(context);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'context'}: ${issue.message}`).join('; ');
  throw new Error(`the CDK context is not usable: ${faults}. See infra/settings.ts for every key and its default.`);
}

/** The CDK's word for a number of days that `settingsSchema` let through; throws a RangeError for another. */
export function retentionDays(days: number): RetentionDays {
  const found = logRetention.get(days);
  if (found === undefined)
    throw new RangeError(`logs cannot be kept for ${days} days: choose ${[...logRetention.keys()].join(', ')}`);
  return found;
}

/** The address inside `Name <address>`, or the text itself. */
export function mailAddress(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
