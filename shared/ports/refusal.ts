/** One fault of an input: `path` is a JSON pointer into it. */
export interface InputFault {
  path: string;
  message: string;
}

export type RefusalStatus = 400 | 401 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

/** A use case says no, and a person may know why. Everything that is not a Refusal is a fault of ours and is not told. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: RefusalStatus;
  /** Short and the same for each refusal of the kind. */
  readonly title: string;
  readonly faults: readonly InputFault[];
  /** Further members of the problem, for programs. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: RefusalStatus,
    title: string,
    detail: string,
    more: { faults?: readonly InputFault[]; members?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail);
    this.status = status;
    this.title = title;
    this.faults = more.faults ?? [];
    this.members = more.members ?? {};
  }
}

/** There is no such thing, or it is somebody else's: the two are not told apart. */
export function notFound(what: string): Refusal {
  return new Refusal(404, 'Not found', `${what} does not exist, or it is not yours.`);
}
