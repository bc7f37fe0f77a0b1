import * as z from 'zod';
import { application, applicationStatus } from '../../domain/application.ts';
import { jobIdField } from './jobs.ts';
import { operation } from './operation.ts';
import { pageOf, paging } from './paging.ts';

const applicationIdField = z.string().min(3).max(64).describe('the id of the application');
const note = z.string().max(2000).nullable().default(null).describe('a note to yourself');

export const applicationView = application.omit({ userId: true }).extend({
  mayBecome: z.array(applicationStatus).describe('the statuses it can go to next'),
});

export const applicationOperations = {
  'applications.create': operation({
    method: 'POST',
    path: '/v1/applications',
    summary: 'starts to keep track of an application for a job',
    access: 'user',
    input: z.strictObject({
      jobId: jobIdField,
      status: z.enum(['saved', 'preparing', 'applied']).default('saved').describe('where it stands'),
      note,
    }),
    places: { body: ['jobId', 'status', 'note'] },
    output: applicationView,
    status: 201,
    problems: [404, 409],
    examples: ['--job-id j_0123456789abcdef0123', '--job-id j_0123456789abcdef0123 --status applied --note "by mail"'],
  }),
  'applications.set-status': operation({
    method: 'POST',
    path: '/v1/applications/{applicationId}/status',
    summary: 'moves an application to another status; only legal moves are taken',
    access: 'user',
    input: z.strictObject({
      applicationId: applicationIdField,
      status: applicationStatus.describe('the new status'),
      note,
    }),
    places: { body: ['status', 'note'] },
    output: applicationView,
    problems: [404, 409],
    examples: ['01J0ABCDEFGHJKMNPQRSTVWXYZ --status interviewing --note "call on Tuesday"'],
  }),
  'applications.list': operation({
    method: 'GET',
    path: '/v1/applications',
    summary: 'lists your applications, the latest first',
    access: 'user',
    input: z.strictObject({ status: z.array(applicationStatus).optional().describe('only these statuses'), ...paging }),
    places: { query: ['status', 'cursor', 'limit'] },
    output: pageOf(applicationView),
    paged: true,
    examples: ['', '--status applied --status interviewing'],
  }),
  'applications.get': operation({
    method: 'GET',
    path: '/v1/applications/{applicationId}',
    summary: 'shows one application and its history',
    access: 'user',
    input: z.strictObject({ applicationId: applicationIdField }),
    places: {},
    output: applicationView,
    problems: [404],
    examples: ['01J0ABCDEFGHJKMNPQRSTVWXYZ'],
  }),
} as const;
