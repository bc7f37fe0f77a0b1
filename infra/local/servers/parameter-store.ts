import { join } from 'node:path';
import * as z from 'zod';
import { openState } from './durable.ts';
import { jsonService, type LocalServer, parseInput, ServiceError } from './wire.ts';

const parameterTypes = ['String', 'StringList', 'SecureString'] as const;

const stateShape = z.object({
  parameters: z.record(
    z.string(),
    z.object({
      type: z.enum(parameterTypes),
      value: z.string(),
      version: z.number(),
      modifiedAt: z.string(),
      /** The value of the template that was put in last. */
      declared: z.string().optional(),
    }),
  ),
});
type Stored = z.infer<typeof stateShape>['parameters'][string];

/** A parameter of the template. As in a deployment its value is put in when it is new or another than last time; else what was put since stays. */
export interface ParameterSpec {
  name: string;
  type: (typeof parameterTypes)[number];
  value: string;
}

export interface ParameterStoreOptions {
  stateDir: string;
  account: string;
  region: string;
  parameters?: readonly ParameterSpec[];
  clock?: { now(): Date };
  port?: number;
}

const parameterName = z.string().min(1).max(1011);

/**
 * The local SSM Parameter Store. Values, secure strings among them, stand in one file of mode 0600 under `stateDir`; without
 * WithDecryption a secure string is answered as an opaque text, as the service answers its ciphertext.
 */
export async function createParameterStore(options: ParameterStoreOptions): Promise<LocalServer> {
  const now = () => options.clock?.now() ?? new Date();
  const state = openState(join(options.stateDir, 'parameters.json'), stateShape, { parameters: {} });
  const parameters = new Map(Object.entries(state.value.parameters));
  const save = () => {
    state.value = { parameters: Object.fromEntries(parameters) };
    state.save();
  };
  for (const { name, type, value } of options.parameters ?? []) {
    const before = parameters.get(name);
    if (before?.declared === value) continue;
    const version = (before?.version ?? 0) + 1;
    parameters.set(name, { type, value, version, modifiedAt: now().toISOString(), declared: value });
  }
  save();

  const describe = (name: string, stored: Stored, decrypt: boolean) => ({
    Name: name,
    Type: stored.type,
    Value:
      stored.type === 'SecureString' && !decrypt ? Buffer.from(`kms:${name}:${stored.version}`).toString('base64') : stored.value,
    Version: stored.version,
    LastModifiedDate: Date.parse(stored.modifiedAt) / 1000,
    ARN: `arn:aws:ssm:${options.region}:${options.account}:parameter${name.startsWith('/') ? '' : '/'}${name}`,
    DataType: 'text',
  });
  /** A name, a name with `:version`, or an ARN. */
  const find = (given: string): [string, Stored] | null => {
    const [, plain = '', version] = /^(?:arn:[^/]*:parameter(?=\/))?([^:]*)(?::(\d+))?$/.exec(given) ?? [];
    const stored = parameters.get(plain);
    return stored && (version === undefined || Number(version) === stored.version) ? [plain, stored] : null;
  };
  const withDecryption = { WithDecryption: z.boolean().optional() };

  return jsonService({
    service: 'SSM Parameter Store',
    targetPrefix: 'AmazonSSM',
    ...(options.port === undefined ? {} : { port: options.port }),
    operations: {
      GetParameter(input) {
        const { Name, WithDecryption } = parseInput(z.object({ Name: parameterName, ...withDecryption }), input);
        const found = find(Name);
        if (!found) throw new ServiceError('ParameterNotFound', `the parameter ${Name} does not exist`);
        return { Parameter: describe(...found, WithDecryption ?? false) };
      },
      GetParameters(input) {
        const given = parseInput(z.object({ Names: z.array(parameterName).min(1).max(10), ...withDecryption }), input);
        const found = given.Names.map((name) => [name, find(name)] as const);
        return {
          Parameters: found.flatMap(([, each]) => (each ? [describe(...each, given.WithDecryption ?? false)] : [])),
          InvalidParameters: found.flatMap(([name, each]) => (each ? [] : [name])),
        };
      },
      GetParametersByPath(input) {
        const given = parseInput(
          z.object({
            Path: z.string().startsWith('/'),
            Recursive: z.boolean().optional(),
            MaxResults: z.number().int().min(1).max(10).optional(),
            NextToken: z.string().optional(),
            ...withDecryption,
          }),
          input,
        );
        const folder = given.Path.endsWith('/') ? given.Path : `${given.Path}/`;
        const inside = [...parameters]
          .filter(([name]) => name.startsWith(folder) && (given.Recursive || !name.slice(folder.length).includes('/')))
          .filter(([name]) => given.NextToken === undefined || name > given.NextToken)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const limit = given.MaxResults ?? 10;
        return {
          Parameters: inside.slice(0, limit).map(([name, stored]) => describe(name, stored, given.WithDecryption ?? false)),
          NextToken: inside.length > limit ? inside[limit - 1]?.[0] : undefined,
        };
      },
      PutParameter(input) {
        const given = parseInput(
          z.object({
            Name: z
              .string()
              .regex(/^\/?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+){0,14}$/, 'is not a parameter name')
              .max(1011),
            Value: z.string().min(1).max(8192),
            Type: z.enum(parameterTypes).optional(),
            Overwrite: z.boolean().optional(),
          }),
          input,
        );
        const before = parameters.get(given.Name);
        if (before && !given.Overwrite)
          throw new ServiceError(
            'ParameterAlreadyExists',
            'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
          );
        const type = given.Type ?? before?.type;
        if (!type) throw new ServiceError('ValidationException', 'A parameter type is required when you create a parameter.');
        const version = (before?.version ?? 0) + 1;
        parameters.set(given.Name, { ...before, type, value: given.Value, version, modifiedAt: now().toISOString() });
        save();
        return { Version: version, Tier: 'Standard' };
      },
      DeleteParameter(input) {
        const { Name } = parseInput(z.object({ Name: parameterName }), input);
        if (!parameters.delete(Name)) throw new ServiceError('ParameterNotFound', `the parameter ${Name} does not exist`);
        save();
        return {};
      },
    },
  });
}
