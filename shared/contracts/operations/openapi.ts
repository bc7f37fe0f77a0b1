import * as z from 'zod';
import { problem } from '../client.ts';
import type { NamedOperation } from '../operations.ts';
import { fieldsOf } from './fields.ts';

/** Statuses that every operation may answer with, and what they mean. */
const meanings: Readonly<Record<number, string>> = {
  400: 'the input does not fit; `errors` names each fault by its path',
  401: 'no token, or one that is not trusted',
  404: 'there is no such thing, or it is not yours',
  409: 'it cannot be done in the present state, or a request with the same Idempotency-Key is still running',
  410: 'it is no more: the link has expired or was withdrawn',
  413: 'the body is too large',
  415: 'the body has another media type than the operation takes',
  422: 'it is well formed and yet cannot be done, or the Idempotency-Key was used with another body',
  429: 'too many requests',
  500: 'a fault on our side',
};

const jsonObject = z.record(z.string(), z.unknown());

/** Longest Idempotency-Key taken, in characters. */
export const maxIdempotencyKey = 200;

/** The OpenAPI 3.1 description of the operations. `serverUrl` is the API's base address, without `/v1`. */
export function openApi(list: readonly NamedOperation[], serverUrl: string): { openapi: string } & Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const named of list) {
    const methods = paths[named.operation.path] ?? {};
    methods[named.operation.method.toLowerCase()] = describe(named);
    paths[named.operation.path] = methods;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rolecall',
      version: '1',
      summary: 'Job postings from many boards, matched with reasons, with documents that stand on facts.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: [...new Set(list.map(({ name }) => subjectOf(name)))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}

/** `boards` of `boards.add`; an operation without a dot is its own subject. */
export function subjectOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function describe(named: NamedOperation): Record<string, unknown> {
  const { name, operation } = named;
  const fields = fieldsOf(named);
  const input = jsonObject.parse(schemaOf(operation.input, 'input'));
  const properties = jsonObject.parse(input.properties ?? {});
  const parameters = fields
    .filter((field) => field.place === 'path' || field.place === 'query')
    .map((field) => ({
      name: field.name,
      in: field.place,
      required: field.required,
      ...(field.description === '' ? {} : { description: field.description }),
      schema: properties[field.name],
      ...(field.list ? { style: 'form', explode: true } : {}),
    }));
  const key = operation.idempotencyKey
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'a repeat with the same key within 24 hours gets the first answer again',
          schema: { type: 'string', minLength: 1, maxLength: maxIdempotencyKey },
        },
      ]
    : [];
  const hasBody = operation.places.body !== undefined || operation.places.document !== undefined;
  const body = operation.places.document
    ? properties[operation.places.document]
    : {
        type: 'object',
        properties: Object.fromEntries((operation.places.body ?? []).map((field) => [field, properties[field]])),
        required: fields.filter((field) => field.place === 'body' && field.required).map((field) => field.name),
        additionalProperties: false,
      };
  const problems = [
    400,
    ...(operation.access === 'user' ? [401] : []),
    ...operation.problems,
    ...(hasBody ? [413, 415] : []),
    ...(operation.idempotencyKey ? [409, 422] : []),
    429,
    500,
  ];
  return {
    operationId: name,
    summary: operation.summary,
    tags: [subjectOf(name)],
    security: operation.access === 'user' ? [{ token: [] }] : [],
    parameters: [...parameters, ...key],
    ...(hasBody
      ? {
          requestBody: {
            required: fields.some((f) => f.place !== 'path' && f.place !== 'query' && f.required),
            content: { [operation.consumes]: { schema: body } },
          },
        }
      : {}),
    responses: {
      [operation.status]: {
        description: operation.status === 302 ? 'go there' : 'done',
        ...(operation.status === 204
          ? {}
          : operation.status === 302
            ? { headers: { location: { required: true, schema: { type: 'string', format: 'uri' } } } }
            : { content: { [operation.produces]: { schema: schemaOf(operation.output, 'output') } } }),
      },
      ...Object.fromEntries(
        [...new Set(problems)]
          .sort((one, other) => one - other)
          .map((status) => [
            status,
            {
              description: meanings[status] ?? 'a problem',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          ]),
      ),
    },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...rest } = jsonObject.parse(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  return rest;
}
