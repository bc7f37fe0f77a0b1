import * as z from 'zod';
import { openState, type StateFile } from './durable.ts';

/** Input of PutTargets as it is kept. */
export const storedTarget = z.object({
  id: z.string(),
  arn: z.string(),
  input: z.string().optional(),
  inputPath: z.string().optional(),
  inputTransformer: z
    .object({ inputPathsMap: z.record(z.string(), z.string()).optional(), inputTemplate: z.string() })
    .optional(),
  deadLetterArn: z.string().optional(),
  retryPolicy: z
    .object({ maximumRetryAttempts: z.number().optional(), maximumEventAgeInSeconds: z.number().optional() })
    .optional(),
  messageGroupId: z.string().optional(),
});

const busState = z.object({
  /** Rules made through the SDK; those of the template are not here. */
  rules: z.array(
    z.object({
      name: z.string(),
      busName: z.string(),
      description: z.string().optional(),
      eventPattern: z.unknown(),
      state: z.enum(['ENABLED', 'DISABLED']),
      targets: z.array(storedTarget),
    }),
  ),
  replays: z.array(
    z.object({
      name: z.string(),
      archive: z.string(),
      busName: z.string(),
      ruleArns: z.array(z.string()),
      description: z.string().optional(),
      /** Epoch milliseconds, both ends included. */
      from: z.number(),
      to: z.number(),
      state: z.enum(['RUNNING', 'COMPLETED', 'FAILED']),
      reason: z.string().optional(),
      /** Line of the archive to go on from, and the line where the archive ended when the replay began. */
      nextLine: z.number(),
      endLine: z.number(),
      lastReplayed: z.number().optional(),
      startedAt: z.number(),
      endedAt: z.number().optional(),
    }),
  ),
});

export type BusState = z.infer<typeof busState>;
export type StoredReplay = BusState['replays'][number];

/** The bus's state file: rules made through the SDK, and replays with how far they came. */
export function openBusState(path: string): StateFile<BusState> {
  return openState(path, busState, { rules: [], replays: [] });
}
