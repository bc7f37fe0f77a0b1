import { isObject, type Json } from './json.ts';

/** What the intrinsic functions of one stack may ask for. Every method throws an error naming what it does not know. */
export interface Scope {
  /** Value of `Ref`: a resource, a parameter or a pseudo parameter; undefined stands for AWS::NoValue. */
  ref(name: string): Json | undefined;
  attribute(logicalId: string, name: string): Json;
  importValue(name: string): Json;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): Json;
  /** A dynamic reference such as `{{resolve:ssm:/name}}`. */
  dynamicReference(service: string, name: string): string;
  availabilityZones(): string[];
}

/**
 * Resolves the intrinsic functions of CloudFormation in a value. Gives undefined for AWS::NoValue, so that members and elements that
 * resolve to it vanish. Throws on an unknown function and on arguments that do not fit, naming `where`.
 */
export function resolveIntrinsics(value: Json, scope: Scope, where: string): Json | undefined {
  const fail = (message: string): never => {
    throw new Error(`${where}: ${message}`);
  };
  const resolve = (inner: Json): Json | undefined => resolveIntrinsics(inner, scope, where);
  const must = (inner: Json | undefined): Json => (inner === undefined ? fail('a value is missing') : (resolve(inner) ?? ''));
  const text = (inner: Json | undefined): string => {
    const resolved = must(inner);
    if (typeof resolved === 'string') return resolved;
    return typeof resolved === 'number' || typeof resolved === 'boolean'
      ? String(resolved)
      : fail(`expected text, found ${JSON.stringify(resolved)}`);
  };
  const list = (inner: Json | undefined): Json[] => {
    const resolved = must(inner);
    return Array.isArray(resolved) ? resolved : fail(`expected a list, found ${JSON.stringify(resolved)}`);
  };
  const pair = (inner: Json): [Json, Json] => {
    if (!Array.isArray(inner) || inner.length < 2) return fail(`expected two arguments, found ${JSON.stringify(inner)}`);
    return [inner[0] ?? '', inner[1] ?? ''];
  };

  if (typeof value === 'string') return substituteDynamicReferences(value, scope);
  if (Array.isArray(value)) return value.map(resolve).filter((each) => each !== undefined);
  if (!isObject(value)) return value;

  const [name, ...others] = Object.keys(value);
  const argument = name === undefined ? undefined : value[name];
  if (name === undefined || argument === undefined || others.length > 0 || !isIntrinsic(name, argument)) {
    const result: { [key: string]: Json } = {};
    for (const [key, inner] of Object.entries(value)) {
      const resolved = resolve(inner);
      if (resolved !== undefined) result[key] = resolved;
    }
    return result;
  }

  switch (name) {
    case 'Ref':
      return scope.ref(text(argument));
    case 'Fn::GetAtt': {
      if (typeof argument === 'string') {
        const dot = argument.indexOf('.');
        return scope.attribute(argument.slice(0, dot), argument.slice(dot + 1));
      }
      const [logicalId, attribute] = pair(argument);
      return scope.attribute(text(logicalId), text(attribute));
    }
    case 'Fn::Join': {
      const [separator, parts] = pair(argument);
      return list(parts).map(text).join(text(separator));
    }
    case 'Fn::Sub': {
      const [template, variables] = Array.isArray(argument) ? pair(argument) : [argument, {}];
      const given = isObject(variables) ? variables : fail('the variables of Fn::Sub must be an object');
      return text(template).replace(/\$\{([^}]+)\}/g, (_, expression: string) => {
        if (expression.startsWith('!')) return `\${${expression.slice(1)}}`;
        const key = expression.trim();
        const own = given[key];
        if (own !== undefined) return text(own);
        return key.includes('.') ? text({ 'Fn::GetAtt': key }) : text(scope.ref(key) ?? '');
      });
    }
    case 'Fn::Select': {
      const [index, candidates] = pair(argument);
      const chosen = list(candidates)[Number(text(index))];
      return chosen ?? fail(`Fn::Select finds nothing at index ${text(index)}`);
    }
    case 'Fn::Split': {
      const [separator, source] = pair(argument);
      return text(source).split(text(separator));
    }
    case 'Fn::ImportValue':
      return scope.importValue(text(argument));
    case 'Fn::FindInMap': {
      const [map, first, second] = Array.isArray(argument) ? argument : fail('Fn::FindInMap wants a list');
      return scope.mapping(text(map), text(first), text(second));
    }
    case 'Fn::Base64':
      return Buffer.from(text(argument)).toString('base64');
    case 'Fn::GetAZs':
      return scope.availabilityZones();
    case 'Fn::ToJsonString':
      return JSON.stringify(must(argument));
    case 'Fn::Length':
      return list(argument).length;
    case 'Fn::If': {
      const [condition, ...branches] = Array.isArray(argument) ? argument : fail('Fn::If wants a list');
      const branch = branches[scope.condition(text(condition)) ? 0 : 1];
      return branch === undefined ? fail('Fn::If wants three arguments') : resolve(branch);
    }
    case 'Fn::Equals': {
      const [left, right] = pair(argument);
      return JSON.stringify(must(left)) === JSON.stringify(must(right));
    }
    case 'Fn::Not':
      return !truth(list(argument)[0]);
    case 'Fn::And':
      return list(argument).every(truth);
    case 'Fn::Or':
      return list(argument).some(truth);
    case 'Condition':
      return scope.condition(text(argument));
    default:
      return fail(`the local cloud does not know the intrinsic function ${name}`);
  }
}

function truth(value: Json | undefined): boolean {
  return value === true || value === 'true';
}

/** `Condition` with a text is a reference to a condition; with an object it is a member of a policy statement. */
function isIntrinsic(name: string, argument: Json): boolean {
  return name === 'Ref' || name.startsWith('Fn::') || (name === 'Condition' && typeof argument === 'string');
}

function substituteDynamicReferences(value: string, scope: Scope): string {
  if (!value.includes('{{resolve:')) return value;
  return value.replace(/\{\{resolve:(ssm|ssm-secure|secretsmanager):([^}]+?)\}\}/g, (_, service: string, name: string) =>
    scope.dynamicReference(service, name),
  );
}
