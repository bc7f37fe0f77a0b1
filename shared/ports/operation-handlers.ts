import type { OperationName, OutputOf, ParsedInputOf } from '../contracts/operations.ts';

/** Who calls an operation. */
export interface Caller {
  /** The verified subject of the token. Throws in a public operation: nobody is known there. */
  readonly userId: string;
  /** Base address under which the API was called, without a slash at the end: for links in answers. */
  readonly origin: string;
}

/** What carries an operation out. Throws `Refusal` when it says no. */
export type OperationHandler<N extends OperationName> = (input: ParsedInputOf<N>, caller: Caller) => Promise<OutputOf<N>>;

/** One handler for each operation of the contract. */
export type OperationHandlers = { readonly [N in OperationName]: OperationHandler<N> };
