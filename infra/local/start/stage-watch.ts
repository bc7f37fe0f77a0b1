import type { StageName } from '../../../shared/contracts/pipeline.ts';

/** Sums the EMF metrics of the functions and remembers when each stage was last heard of. */
export class StageWatch {
  readonly #sums = new Map<string, number>();
  readonly #last = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(metric: { stage: string; name: string; value: number }) {
    const key = `${metric.stage}.${metric.name}`;
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + metric.value);
    this.#last.set(metric.stage, this.#now());
  }

  sum(stage: StageName, name: string): number {
    return this.#sums.get(`${stage}.${name}`) ?? 0;
  }

  /** Milliseconds (of the given clock) at which the stage last reported, or null when it never did. */
  lastHeard(stage: StageName): number | null {
    return this.#last.get(stage) ?? null;
  }
}
