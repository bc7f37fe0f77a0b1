/** Time that passes only while everybody sleeps: hours of waiting take milliseconds. */
export class VirtualTime {
  #now: number;
  #busy = 0;
  /** Who wakes first stands first. */
  readonly #sleepers: { until: number; wake: () => void }[] = [];

  constructor(start = Date.parse('2026-11-21T00:00:00Z')) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  readonly clock = { now: (): Date => new Date(this.#now) };

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      const until = this.#now + Math.max(0, milliseconds);
      let [low, high] = [0, this.#sleepers.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((this.#sleepers[middle]?.until ?? 0) <= until) low = middle + 1;
        else high = middle;
      }
      this.#sleepers.splice(low, 0, { until, wake });
    });

  /** Time stands still while the work is done: what really takes time (a call to an emulator) takes none here. */
  async standingStill<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
    }
  }

  /** Lets time pass until the work is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const end = work.then(
      () => {
        over = true;
      },
      () => {
        over = true;
      },
    );
    while (!over) {
      // Everybody who is awake goes on first, over whole turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      if (over) break;
      if (this.#busy > 0) continue;
      const next = this.#sleepers[0]?.until;
      if (next !== undefined) this.advance(next - this.#now);
      else await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 1))]);
    }
    return work;
  }

  advance(milliseconds: number): void {
    this.#now += Math.max(0, milliseconds);
    const rest = this.#sleepers.findIndex(({ until }) => until > this.#now);
    for (const { wake } of this.#sleepers.splice(0, rest === -1 ? this.#sleepers.length : rest)) wake();
  }
}
