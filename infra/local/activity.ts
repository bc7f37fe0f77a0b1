/** A piece of work under way, for a person who waits for it. */
export interface Work {
  /** In words: `render: 2 messages`. */
  what: string;
  /** Seconds after which it is over for certain, because something ends it. */
  atMost: number;
}

/** What is going on in the local cloud, so that somebody can wait until nothing is. */
export class Activity {
  readonly #running = new Map<symbol, Work & { since: number }>();
  #begun = 0;
  #windows = 0;
  #quietSince = Date.now();
  #movedAt = Date.now();
  #waiting: (() => void)[] = [];

  /** Pieces of work under way. */
  get running(): number {
    return this.#running.size;
  }

  /** The pieces of work under way; `since` in milliseconds since 1970. */
  get works(): readonly (Work & { since: number })[] {
    return [...this.#running.values()];
  }

  /** Pieces of work ever begun: unchanged between two looks means that nothing happened in between. */
  get begun(): number {
    return this.#begun;
  }

  /** Milliseconds since 1970 at which a piece of work last began or ended. */
  get movedAt(): number {
    return this.#movedAt;
  }

  /** Counts the work as under way until its promise settles. */
  async track<T>(described: Work, work: () => Promise<T>): Promise<T> {
    const key = Symbol(described.what);
    this.#movedAt = Date.now();
    this.#running.set(key, { ...described, since: this.#movedAt });
    this.#begun += 1;
    try {
      return await work();
    } finally {
      this.#movedAt = Date.now();
      this.#running.delete(key);
      this.#noteQuiet();
      this.touch();
    }
  }

  /** Waits as part of a tracked piece of work for more to do (a batching window): such a wait keeps nobody else waiting. */
  async window<T>(wait: () => Promise<T>): Promise<T> {
    this.#windows += 1;
    this.#noteQuiet();
    try {
      return await wait();
    } finally {
      this.#windows -= 1;
    }
  }

  /** Milliseconds for which nothing has been under way but waits in windows; 0 while something is. */
  get quietMilliseconds(): number {
    return this.running > this.#windows ? 0 : Date.now() - this.#quietSince;
  }

  #noteQuiet(): void {
    if (this.running <= this.#windows) this.#quietSince = Date.now();
  }

  /** Says that something changed, without any work being counted. */
  touch(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Resolves at the next change, or after so many milliseconds. */
  changed(atMost: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMost);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
