import { createHash } from 'node:crypto';
import type { LiveSchedule, ScheduleProgress } from './scheduler.ts';

/** A time to invoke a schedule for, and the earlier tries of it. */
export interface Due {
  time: Date;
  retry?: NonNullable<ScheduleProgress['retry']> | undefined;
}

/** The next time after `after` within start and end date. */
export function nextTime(schedule: LiveSchedule, after: Date): Date | null {
  const { spec, expression } = schedule;
  if (expression.kind === 'at') return expression.next(after);
  const from = spec.startDate === undefined ? after : new Date(Math.max(after.getTime(), Date.parse(spec.startDate) - 1));
  const next = expression.next(from);
  return next !== null && spec.endDate !== undefined && next > new Date(spec.endDate) ? null : next;
}

/** When a time fires: itself, or within the flexible window, always the same moment for the same time. */
function fireTime(schedule: LiveSchedule, time: Date): number {
  const window = schedule.spec.flexibleMinutes ?? 0;
  if (window === 0) return time.getTime();
  const draw = createHash('sha256').update(`${schedule.arn} ${time.toISOString()}`).digest().readUInt32BE(0) / 2 ** 32;
  return time.getTime() + Math.floor(draw * window * 60_000);
}

/** What a schedule has to do now: a retry, or the latest time that passed; earlier ones that were missed are let go. */
export function dueOf(schedule: LiveSchedule, progress: ScheduleProgress | undefined, now: Date): Due | null {
  if (!progress || progress.completed || schedule.spec.state === 'DISABLED') return null;
  if (progress.retry)
    return Date.parse(progress.retry.notBefore) <= now.getTime()
      ? { time: new Date(progress.retry.scheduledTime), retry: progress.retry }
      : null;
  let due: Date | null = null;
  for (let next = nextTime(schedule, new Date(progress.doneUntil)); next !== null; next = nextTime(schedule, next)) {
    if (fireTime(schedule, next) > now.getTime()) break;
    due = next;
  }
  return due === null ? null : { time: due };
}

/** The moment to look at a schedule again; null when it has nothing left to do. */
export function wakeTime(schedule: LiveSchedule, progress: ScheduleProgress | undefined): number | null {
  if (!progress || progress.completed || schedule.spec.state === 'DISABLED') return null;
  if (progress.retry) return Date.parse(progress.retry.notBefore);
  const next = nextTime(schedule, new Date(progress.doneUntil));
  return next === null ? null : fireTime(schedule, next);
}
