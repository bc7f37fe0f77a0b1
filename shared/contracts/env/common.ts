import * as z from 'zod';

/** Variables every function gets. */
export const commonEnv = z.object({
  STAGE: z.string().min(1),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
});

/** Variables of every function that reads a queue: its own queue, to set the delay of failed records. */
export const consumerEnv = z.object({ QUEUE_URL: z.url() });

/** Contact shown to the servers we visit (User-Agent) and in mails: a URL or a mail address. */
export const contactEnv = z.object({ CONTACT: z.string().min(3) });

/**
 * Origin redirects of the local cloud (JSON object, origin -> origin). Never set on a deployed function: an infra test says so, and
 * the fetcher refuses it when AWS_EXECUTION_ENV is that of real Lambda.
 */
export const originsEnv = z.object({
  SOURCE_ORIGINS: z.string().optional(),
  /** Set by Lambda itself. */
  AWS_EXECUTION_ENV: z.string().optional(),
});
