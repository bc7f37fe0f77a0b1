interface Opened {
  name: string;
  close: () => Promise<unknown> | unknown;
}

/** What has been opened and must be closed again, in the reverse order. */
export class Closing {
  readonly #opened: Opened[] = [];

  /** Remembers how to close the thing and gives it back. */
  opened<T>(name: string, thing: T, close: (thing: T) => Promise<unknown> | unknown): T {
    this.#opened.push({ name, close: () => close(thing) });
    return thing;
  }

  /** Closes everything, last opened first. Goes on when something does not close, and throws that in the end, named. */
  async close(): Promise<void> {
    const faults: Error[] = [];
    for (const each of this.#opened.splice(0).reverse()) {
      try {
        await each.close();
      } catch (cause) {
        faults.push(new Error(`${each.name} did not close: ${String(cause)}`, { cause }));
      }
    }
    if (faults.length > 0)
      throw new AggregateError(faults, `the local cloud did not stop cleanly: ${faults.map((each) => each.message).join('; ')}`);
  }
}
