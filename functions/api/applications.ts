import { createHash } from 'node:crypto';
import { type Application, type ApplicationStatus, mayMove, transitions } from '../../shared/domain/application.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { notFound, Refusal } from '../../shared/ports/refusal.ts';

export interface ApplicationDeps {
  applications: ApplicationStore;
  jobs: Pick<JobStore, 'get'>;
  clock: Clock;
}

type ApplicationOperation = 'applications.create' | 'applications.set-status' | 'applications.list' | 'applications.get';

/** One application per person and job: the same wish is the same row. */
export function applicationId(userId: string, jobId: string): string {
  return `a_${createHash('sha256').update(`${userId}\n${jobId}`).digest('hex').slice(0, 20)}`;
}

/** Applications and the legal moves between their statuses. */
export function applicationOperations({
  applications,
  jobs,
  clock,
}: ApplicationDeps): Pick<OperationHandlers, ApplicationOperation> {
  const requireApplication = async (userId: string, id: string): Promise<Application> => {
    const found = await applications.get(userId, id);
    if (!found) throw notFound(`Application ${id}`);
    return found;
  };

  return {
    'applications.create': async ({ jobId: asked, status, note }, { userId }) => {
      const job = await jobs.get(asked);
      if (!job) throw notFound(`Job ${asked}`);
      const { jobId, title, company } = job;
      const at = clock.now().toISOString();
      const created: Application = {
        applicationId: applicationId(userId, jobId),
        userId,
        jobId,
        title,
        company,
        url: job.applyUrl ?? job.url,
        status,
        note,
        history: [{ at, from: null, to: status, note }],
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
      await applications.put(created).catch((error: unknown) => {
        if (!(error instanceof WriteConflict)) throw error;
        throw new Refusal(409, 'Application exists', `You already keep track of an application for job ${jobId}.`, {
          members: { applicationId: created.applicationId },
        });
      });
      return shown(created);
    },
    'applications.set-status': async ({ applicationId: id, status, note }, { userId }) => {
      const before = await requireApplication(userId, id);
      if (!mayMove(before.status, status)) throw illegalMove(before.status, status);
      const at = clock.now().toISOString();
      const after: Application = {
        ...before,
        status,
        note: note ?? before.note,
        history: [...before.history, { at, from: before.status, to: status, note }],
        version: before.version + 1,
        updatedAt: at,
      };
      await applications.put(after);
      return shown(after);
    },
    'applications.list': async ({ status, cursor, limit }, { userId }) => {
      const all = await applications.all(userId);
      const wanted = status === undefined ? all : all.filter((each) => status.includes(each.status));
      const sorted = wanted.sort((one, other) => (position(one) < position(other) ? 1 : -1));
      const rest = cursor === undefined ? sorted : sorted.filter((each) => position(each) < cursor);
      const items = rest.slice(0, limit);
      const last = items.at(-1);
      return { items: items.map(shown), next: rest.length > limit && last ? position(last) : null };
    },
    'applications.get': async ({ applicationId: id }, { userId }) => shown(await requireApplication(userId, id)),
  };
}

/** Sorts by the last change; unique. */
function position(each: Application): string {
  return `${each.updatedAt}#${each.applicationId}`;
}

function shown(each: Application) {
  return { ...each, mayBecome: [...transitions[each.status]] };
}

function illegalMove(from: ApplicationStatus, to: ApplicationStatus): Refusal {
  const legal = transitions[from];
  const choice = legal.length === 0 ? `"${from}" is final` : `from "${from}" it can go to ${legal.join(', ')}`;
  return new Refusal(409, 'Illegal move', `An application cannot go from "${from}" to "${to}": ${choice}.`, {
    members: { present: from, mayBecome: legal },
  });
}
