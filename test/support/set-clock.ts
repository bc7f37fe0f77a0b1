import type { Clock } from '../../shared/ports/clock.ts';

/** A clock that stands still until it is moved. */
export class SetClock implements Clock {
  moment: Date;

  constructor(moment: string) {
    this.moment = new Date(moment);
  }

  now(): Date {
    return new Date(this.moment);
  }

  advance(seconds: number): void {
    this.moment = new Date(this.moment.getTime() + seconds * 1000);
  }
}
