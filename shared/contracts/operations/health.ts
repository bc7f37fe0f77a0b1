import * as z from 'zod';
import { operation } from './operation.ts';

export const healthOperations = {
  health: operation({
    method: 'GET',
    path: '/v1/health',
    summary: 'tells that the API answers and whether search has a snapshot',
    access: 'public',
    input: z.strictObject({}),
    places: {},
    output: z.object({
      status: z.literal('ok'),
      time: z.string(),
      search: z.object({ version: z.number().int(), jobs: z.number().int() }).nullable(),
    }),
    examples: [''],
  }),
  openapi: operation({
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'gives the OpenAPI 3.1 description of this API',
    access: 'public',
    input: z.strictObject({}),
    places: {},
    output: z.looseObject({ openapi: z.string() }),
    examples: ['> openapi.json'],
  }),
} as const;
