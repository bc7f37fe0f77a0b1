/** What is going on in the local cloud, so that somebody can wait until nothing is. */
export class Activity {
  #running = 0;
  #begun = 0;
  #waiting: (() => void)[] = [];

  /** Pieces of work under way. */
  get running(): number {
    return this.#running;
  }

  /** Pieces of work ever begun: unchanged between two looks means that nothing happened in between. */
  get begun(): number {
    return this.#begun;
  }

  /** Counts the work as under way until its promise settles. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    this.#begun += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.touch();
    }
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
