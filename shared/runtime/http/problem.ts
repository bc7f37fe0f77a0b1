import type * as z from 'zod';
import { SendFailed, StoreUnavailable, WriteConflict } from '../../ports/errors.ts';
import { type InputFault, Refusal } from '../../ports/refusal.ts';

/** What goes back to API Gateway (payload format 2.0). */
export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** A problem document (RFC 9457). */
export function problemAnswer(refusal: Refusal, requestId: string): HttpAnswer {
  const { status, title, message, faults, members } = refusal;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 429 || status === 503 || members.retry === true ? { 'retry-after': '1' } : {}),
    },
    body: JSON.stringify({
      ...members,
      type: `urn:rolecall:problem:${title.toLowerCase().replace(/[^a-z]+/g, '-')}`,
      title,
      status,
      detail: message,
      instance: `urn:rolecall:request:${requestId}`,
      ...(faults.length > 0 ? { errors: faults } : {}),
    }),
  };
}

/** The answer to a fault of ours: nothing of the error goes out but the id by which the log has it. */
export function faultAnswer(requestId: string): HttpAnswer {
  return {
    statusCode: 500,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({
      type: 'urn:rolecall:problem:internal-fault',
      title: 'Internal fault',
      status: 500,
      detail: 'Something went wrong on our side. The request id leads to the log entry.',
      instance: `urn:rolecall:request:${requestId}`,
    }),
  };
}

/** The refusal an error means to the caller; null when it is a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof WriteConflict)
    return new Refusal(409, 'Changed meanwhile', 'Somebody else changed it at the same moment. Read it again and repeat.');
  if (error instanceof StoreUnavailable || error instanceof SendFailed)
    return new Refusal(503, 'Busy', 'A store or queue behind the API is busy. Repeat in a moment.');
  return null;
}

/** At most this many faults are told at once. */
const maxFaults = 50;

/** An input that does not fit its schema, as a refusal that names each fault by its JSON pointer. `strip`: levels that the caller never wrote. */
export function invalidInput(error: z.ZodError, strip: number): Refusal {
  const faults = error.issues.slice(0, maxFaults).flatMap((issue): InputFault[] => {
    const path = issue.path.slice(strip);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: pointer([...path, key]), message: 'is not a field of this operation' }));
    return [{ path: pointer(path), message: issue.message }];
  });
  return invalid(faults);
}

/** A refusal of an input with these faults. */
export function invalid(faults: readonly InputFault[]): Refusal {
  const first = faults[0];
  const where = first === undefined || first.path === '' ? 'The input' : first.path;
  return new Refusal(400, 'Invalid input', `${where}: ${first?.message ?? 'does not fit'}`, { faults });
}

/** RFC 6901. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
