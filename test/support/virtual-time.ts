/** Time that passes only while everybody sleeps: hours of waiting take milliseconds. */
export class VirtualTime {
  #now: number;
  #busy = 0;
  #sleepers: { until: number; wake: () => void }[] = [];

  constructor(start = Date.parse('2026-11-21T00:00:00Z')) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  readonly clock = { now: (): Date => new Date(this.#now) };

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      this.#sleepers.push({ until: this.#now + Math.max(0, milliseconds), wake });
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
      const next = Math.min(...this.#sleepers.map(({ until }) => until));
      if (Number.isFinite(next)) this.advance(next - this.#now);
      else await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 1))]);
    }
    return work;
  }

  advance(milliseconds: number): void {
    this.#now += Math.max(0, milliseconds);
    const due = this.#sleepers.filter(({ until }) => until <= this.#now);
    this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#now);
    for (const { wake } of due) wake();
  }
}
