import type * as z from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Where the fields of an input travel that are not in the path. Every field of the input is in exactly one place. */
export interface Places<F extends string> {
  /** Fields in the query string. */
  query?: readonly F[];
  /** Fields that are members of the JSON body. */
  body?: readonly F[];
  /** The one field that is the whole JSON body (a resume, a set of preferences). */
  document?: F;
}

/** One operation of Rolecall. Routes, OpenAPI, command line and typed client are all made from it. */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  method: Method;
  /** OpenAPI path template: `/v1/boards/{boardId}`. */
  path: string;
  /** One sentence for a person, without a full stop. */
  summary: string;
  /** `user`: a verified token is needed; `public`: none. */
  access: 'public' | 'user';
  /** Path, query and body fields in one object. */
  input: I;
  places: Places<Extract<keyof z.infer<I>, string>>;
  output: O;
  /** Status of success. 302: the output is `{ url }`, and that is where the caller is sent. */
  status: 200 | 201 | 202 | 204 | 302;
  /** Media type of the answer. */
  produces: 'application/json' | 'text/html' | 'text/javascript';
  /** Headers of every answer, refusals too, beside (and before) the usual ones. */
  headers: Readonly<Record<string, string>>;
  /** Media type of the body, when there is one. `text/plain` is JSON under a name that pages of other sites may send. */
  consumes: 'application/json' | 'application/x-www-form-urlencoded' | 'text/plain';
  /** Bytes the body may have: API Gateway and Lambda take 6 MB of everything together. */
  mostBodyBytes: number;
  /** The field that holds the bytes of a file in base64: on the command line the name of the file stands for it. */
  fileField: string | null;
  /** Writes take an `Idempotency-Key` header: a repeat with the same key gets the first answer again. */
  idempotencyKey: boolean;
  /** The listing answers `{ items, next }` and takes `cursor` and `limit`. */
  paged: boolean;
  /** Problem statuses beside the usual 400, 401, 413, 415, 429 and 500. */
  problems: readonly (404 | 409 | 410 | 422)[];
  /** Where the present value of the document is read, so that a face can change a part of it: an operation and the member of its answer. */
  edits: { read: string; member: string | null } | null;
  /** Arguments of the command line, as a person would type them after `rolecall <subject> <operation>`. */
  examples: readonly string[];
}

type Defaults =
  | 'status'
  | 'produces'
  | 'headers'
  | 'consumes'
  | 'mostBodyBytes'
  | 'fileField'
  | 'idempotencyKey'
  | 'paged'
  | 'problems'
  | 'edits'
  | 'examples';

/** Declares an operation; what is left out is a JSON read answered with 200. */
export function operation<I extends z.ZodObject, O extends z.ZodType>(
  declared: Omit<Operation<I, O>, Defaults> & Partial<Pick<Operation<I, O>, Defaults>>,
): Operation<I, O> {
  return {
    status: 200,
    produces: 'application/json',
    headers: {},
    consumes: 'application/json',
    mostBodyBytes: 512 * 1024,
    fileField: null,
    idempotencyKey: declared.method !== 'GET' && declared.access === 'user',
    paged: false,
    problems: [],
    edits: null,
    examples: [],
    ...declared,
  };
}
