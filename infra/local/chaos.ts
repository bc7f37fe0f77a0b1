export interface ChaosOptions {
  /** The same seed gives the same decisions in the same order. */
  seed: number;
  /** Share of deliveries made twice, 0..1. */
  duplicate?: number;
  /** Whether queues give their messages in random order. */
  reorder?: boolean;
  /** Milliseconds for which a secondary index does not show a write. */
  staleIndexMs?: number;
  /** Share of DynamoDB requests answered with a throttling error, 0..1. */
  throttle?: number;
}

/** The cloud's licence to be difficult: at-least-once delivery and no order, decided by a seeded generator. */
export class Chaos {
  readonly options: ChaosOptions | undefined;
  readonly reorder: ((sequences: number[]) => number[]) | undefined;
  #state: number;

  constructor(options?: ChaosOptions) {
    this.options = options;
    this.#state = (options?.seed ?? 0) >>> 0;
    this.reorder = options?.reorder ? (sequences) => this.#shuffle(sequences) : undefined;
  }

  /** Whether this delivery is to be made a second time. */
  duplicates(): boolean {
    return this.#hits(this.options?.duplicate);
  }

  /** Whether this DynamoDB request is to be throttled. */
  throttles(): boolean {
    return this.#hits(this.options?.throttle);
  }

  #hits(rate: number | undefined): boolean {
    return rate !== undefined && rate > 0 && this.#next() < rate;
  }

  #shuffle(values: number[]): number[] {
    const result = [...values];
    for (let at = result.length - 1; at > 0; at -= 1) {
      const other = Math.floor(this.#next() * (at + 1));
      const kept = result[at];
      const moved = result[other];
      if (kept === undefined || moved === undefined) continue;
      result[at] = moved;
      result[other] = kept;
    }
    return result;
  }

  /** mulberry32 (Tommy Ettinger, public domain): 0 <= x < 1. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}
