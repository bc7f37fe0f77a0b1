import type * as z from 'zod';
import { applicationOperations } from './operations/applications.ts';
import { boardOperations } from './operations/boards.ts';
import { captureOperations } from './operations/captures.ts';
import { coverageOperations } from './operations/coverage.ts';
import { digestOperations } from './operations/digest.ts';
import { documentOperations } from './operations/documents.ts';
import { healthOperations } from './operations/health.ts';
import { inboxOperations } from './operations/inbox.ts';
import { jobOperations } from './operations/jobs.ts';
import { matchOperations } from './operations/matches.ts';
import type { Operation } from './operations/operation.ts';
import { profileOperations } from './operations/profile.ts';

/**
 * Every operation of Rolecall, once, by name (`subject.operation`). The HTTP routes, the OpenAPI description, the command line and the
 * typed client are made from this object; a parity test holds them together.
 */
export const operations = {
  ...healthOperations,
  ...profileOperations,
  ...boardOperations,
  ...captureOperations,
  ...coverageOperations,
  ...jobOperations,
  ...matchOperations,
  ...documentOperations,
  ...applicationOperations,
  ...digestOperations,
  ...inboxOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What a caller passes. */
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>;
/** What a use case receives: parsed, defaults filled in. */
export type ParsedInputOf<N extends OperationName> = z.output<Operations[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>;

export interface NamedOperation {
  name: OperationName;
  operation: Operation;
}

function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

/** All operations as a list, in the order of the contract. */
export const operationList: readonly NamedOperation[] = Object.keys(operations)
  .filter(isOperationName)
  .map((name) => ({ name, operation: operations[name] }));

/** The operation of that name, or null. */
export function findOperation(name: string): NamedOperation | null {
  return isOperationName(name) ? { name, operation: operations[name] } : null;
}
