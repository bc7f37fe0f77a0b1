import * as z from 'zod';

export const applicationStatus = z.enum([
  'saved',
  'preparing',
  'applied',
  'acknowledged',
  'interviewing',
  'offered',
  'accepted',
  'declined',
  'rejected',
  'withdrawn',
  'ghosted',
]);
export type ApplicationStatus = z.infer<typeof applicationStatus>;

export const application = z.object({
  applicationId: z.string(),
  userId: z.string(),
  jobId: z.string(),
  title: z.string(),
  company: z.string(),
  url: z.string().nullable(),
  status: applicationStatus,
  note: z.string().nullable(),
  history: z.array(
    z.object({ at: z.string(), from: applicationStatus.nullable(), to: applicationStatus, note: z.string().nullable() }),
  ),
  version: z.number().int().positive(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Application = z.infer<typeof application>;

/** Legal moves. Terminal: accepted, declined, rejected, withdrawn; `ghosted` can come back to life. */
export const transitions: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  saved: ['preparing', 'applied', 'withdrawn'],
  preparing: ['saved', 'applied', 'withdrawn'],
  applied: ['acknowledged', 'interviewing', 'offered', 'rejected', 'withdrawn', 'ghosted'],
  acknowledged: ['interviewing', 'offered', 'rejected', 'withdrawn', 'ghosted'],
  interviewing: ['offered', 'rejected', 'withdrawn', 'ghosted'],
  offered: ['accepted', 'declined', 'rejected', 'withdrawn'],
  ghosted: ['acknowledged', 'interviewing', 'offered', 'rejected', 'withdrawn'],
  accepted: [],
  declined: [],
  rejected: [],
  withdrawn: [],
};

/** Whether an application may go from one status to another. */
export function mayMove(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return transitions[from].includes(to);
}
