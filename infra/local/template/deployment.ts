import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { resourceTypes } from '../resources/registry.ts';
import type { Identity, Naming, ResourceType } from '../resources/resource-type.ts';
import { reasonWithoutEffect } from '../resources/without-effect.ts';
import type { Stack } from './assembly.ts';
import { resolveIntrinsics, type Scope } from './intrinsics.ts';
import { isObject, type Json } from './json.ts';

export interface DeploymentOptions {
  account: string;
  region: string;
  endpoints: Naming['endpoints'];
  /** Values of SSM parameters by name. */
  parameters: Readonly<Record<string, string>>;
}

export interface Resource<P = unknown> extends Identity {
  stack: string;
  logicalId: string;
  type: string;
  properties: P;
}

/**
 * The resources of all stacks with every intrinsic resolved and every property checked. Types and properties that the local cloud does
 * not know are errors that name stack, logical id, type and property.
 */
export class Deployment {
  readonly resources: readonly Resource<Json>[];
  /** CfnOutputs by logical id and, where exported, by export name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly #assets = new Map<string, string>();

  constructor(stacks: readonly Stack[], options: DeploymentOptions) {
    const exports = new Map<string, () => Json>();
    const scopes = stacks.map((stack) => new StackScope(stack, options, exports));
    const resources: Resource<Json>[] = [];
    const outputs: Record<string, string> = {};
    for (const scope of scopes) resources.push(...scope.resources());
    for (const scope of scopes) Object.assign(outputs, scope.outputs());
    for (const stack of stacks) for (const [key, path] of stack.assets) this.#assets.set(key, path);
    this.resources = resources;
    this.outputs = outputs;
    const names = new Map<string, string>();
    for (const each of resources) {
      const key = `${each.type} ${each.ref}`;
      const other = names.get(key);
      if (other) throw new Error(`${each.stack}/${each.logicalId} has the same physical name as ${other}: ${each.name}`);
      if (each.ref !== '$default') names.set(key, `${each.stack}/${each.logicalId}`);
    }
  }

  /** All resources of a type. */
  of<S extends z.ZodType>(type: ResourceType<S>): Resource<z.infer<S>>[] {
    return this.resources
      .filter((each) => each.type === type.type)
      .map((each) => ({ ...each, properties: type.properties.parse(each.properties) }));
  }

  /** Directory (or file) of an asset; throws when no asset manifest names the key. */
  asset(key: string, who: string): string {
    const path = this.#assets.get(key);
    if (path === undefined) throw new Error(`${who} wants the asset ${key}, which no asset manifest of the assembly names`);
    return path;
  }
}

/** Resolves one stack lazily: a name is computed when somebody first asks for it, so stacks may refer to each other in any order. */
class StackScope implements Scope {
  readonly #stack: Stack;
  readonly #options: DeploymentOptions;
  readonly #exports: Map<string, () => Json>;
  readonly #identities = new Map<string, Identity>();
  readonly #conditions = new Map<string, boolean>();

  constructor(stack: Stack, options: DeploymentOptions, exports: Map<string, () => Json>) {
    this.#stack = stack;
    this.#options = options;
    this.#exports = exports;
    for (const [logicalId, output] of Object.entries(stack.template.Outputs)) {
      if (!output.Export) continue;
      const where = `${stack.name}: output ${logicalId}`;
      const name = resolveIntrinsics(output.Export.Name, this, where);
      exports.set(String(name), () => resolveIntrinsics(output.Value, this, where) ?? '');
    }
  }

  resources(): Resource<Json>[] {
    const found: Resource<Json>[] = [];
    for (const [logicalId, declared] of Object.entries(this.#stack.template.Resources)) {
      if (declared.Condition && !this.condition(declared.Condition)) continue;
      const type = this.#typeOf(logicalId);
      if (!type) continue;
      const where = `${this.#stack.name}/${logicalId} (${declared.Type})`;
      const properties = resolveIntrinsics(declared.Properties, this, where) ?? {};
      const parsed = type.properties.safeParse(properties);
      if (!parsed.success) throw new Error(`${where}: ${parsed.error.issues.map(describeIssue).join('; ')}`);
      found.push({ stack: this.#stack.name, logicalId, type: type.type, properties, ...this.#identity(logicalId, type) });
    }
    return found;
  }

  outputs(): Record<string, string> {
    const outputs: Record<string, string> = {};
    for (const [logicalId, output] of Object.entries(this.#stack.template.Outputs)) {
      if (output.Condition && !this.condition(output.Condition)) continue;
      const where = `${this.#stack.name}: output ${logicalId}`;
      const value = text(resolveIntrinsics(output.Value, this, where) ?? '');
      outputs[logicalId] = value;
      if (output.Export) outputs[text(resolveIntrinsics(output.Export.Name, this, where) ?? '')] = value;
    }
    return outputs;
  }

  ref(name: string): Json | undefined {
    const { account, region } = this.#options;
    switch (name) {
      case 'AWS::Region':
        return region;
      case 'AWS::AccountId':
        return account;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return this.#stack.name;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${region}:${account}:stack/${this.#stack.name}/local`;
      case 'AWS::NotificationARNs':
        return [];
      case 'AWS::NoValue':
        return undefined;
    }
    const parameter = this.#stack.template.Parameters[name];
    if (parameter) {
      if (parameter.Default === undefined) throw new Error(`${this.#stack.name}: parameter ${name} has no default value`);
      return parameter.Type.startsWith('AWS::SSM::Parameter::Value') ? this.#ssm(text(parameter.Default)) : parameter.Default;
    }
    const type = this.#typeOf(name);
    // Types without effect are referred to by policies and alarms, which have none either; their logical id names them well enough.
    return type ? this.#identity(name, type).ref : `${this.#stack.name}-${name}`;
  }

  attribute(logicalId: string, name: string): Json {
    const type = this.#typeOf(logicalId);
    if (!type) return `local:${this.#stack.name}/${logicalId}/${name}`;
    const value = this.#identity(logicalId, type).attributes[name];
    if (value === undefined) throw new Error(`${this.#stack.name}/${logicalId} (${type.type}): unknown attribute ${name}`);
    return value;
  }

  importValue(name: string): Json {
    const value = this.#exports.get(name);
    if (!value) throw new Error(`${this.#stack.name} imports ${name}, which no stack of the assembly exports`);
    return value();
  }

  condition(name: string): boolean {
    const known = this.#conditions.get(name);
    if (known !== undefined) return known;
    const expression = this.#stack.template.Conditions[name];
    if (expression === undefined) throw new Error(`${this.#stack.name}: there is no condition ${name}`);
    const value = resolveIntrinsics(expression, this, `${this.#stack.name}: condition ${name}`);
    this.#conditions.set(name, value === true || value === 'true');
    return value === true || value === 'true';
  }

  mapping(map: string, first: string, second: string): Json {
    const value = this.#stack.template.Mappings[map]?.[first]?.[second];
    if (value === undefined) throw new Error(`${this.#stack.name}: the mapping ${map} has nothing at ${first} / ${second}`);
    return value;
  }

  dynamicReference(service: string, name: string): string {
    if (service === 'secretsmanager')
      throw new Error(`${this.#stack.name}: Secrets Manager is not part of the local cloud (${name})`);
    return this.#ssm(name.replace(/:\d+$/, ''));
  }

  availabilityZones(): string[] {
    return ['a', 'b', 'c'].map((zone) => `${this.#options.region}${zone}`);
  }

  #ssm(name: string): string {
    const value = this.#options.parameters[name];
    if (value === undefined) throw new Error(`${this.#stack.name} wants the SSM parameter ${name}: give it to the local cloud`);
    return value;
  }

  /** The type of a resource; undefined for one without effect. Throws for an unknown type and an unknown logical id. */
  #typeOf(logicalId: string): ResourceType | undefined {
    const declared = this.#stack.template.Resources[logicalId];
    if (!declared)
      throw new Error(`${this.#stack.name} refers to ${logicalId}, which is neither a resource nor a parameter of it`);
    const type = resourceTypes.get(declared.Type);
    if (type || reasonWithoutEffect(declared.Type) !== undefined) return type;
    throw new Error(
      `${this.#stack.name}/${logicalId}: the local cloud does not know the resource type ${declared.Type} ` +
        '(build it in infra/local/resources, or list it in without-effect.ts with the reason)',
    );
  }

  #identity(logicalId: string, type: ResourceType): Identity {
    const known = this.#identities.get(logicalId);
    if (known) return known;
    const stack = this.#stack.name;
    const identity = type.identify({
      account: this.#options.account,
      region: this.#options.region,
      stack,
      logicalId,
      endpoints: this.#options.endpoints,
      property: (name) => {
        const value = this.#stack.template.Resources[logicalId]?.Properties[name];
        if (value === undefined) return undefined;
        const resolved = resolveIntrinsics(value, this, `${stack}/${logicalId} (${type.type}) ${name}`);
        return resolved === undefined ? undefined : text(resolved);
      },
      generated: (longest) => shorten(`${stack}-${logicalId}`, longest),
    });
    this.#identities.set(logicalId, identity);
    return identity;
  }
}

function shorten(name: string, longest: number): string {
  if (name.length <= longest) return name;
  return `${name.slice(0, longest - 9)}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

function text(value: Json): string {
  return typeof value === 'string' ? value : Array.isArray(value) || isObject(value) ? JSON.stringify(value) : String(value);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `the local cloud does not know the ${issue.keys.length > 1 ? 'properties' : 'property'} ${issue.keys
      .map((key) => (place === '' ? key : `${place}.${key}`))
      .join(', ')}`;
  }
  return `property ${place}: ${issue.message}`;
}
