import { BlockList, isIP } from 'node:net';

/** A pattern EventBridge would refuse; the message names the place. */
export class InvalidEventPattern extends Error {
  override readonly name = 'InvalidEventPattern';
}

/** Says whether an event (as delivered: source, detail-type, detail, ...) matches. */
export type EventPattern = (event: unknown) => boolean;

type Leaf = string | number | boolean | null;
/** Gets the values found at a field: none when the field is absent. */
type FieldTest = (values: readonly Leaf[]) => boolean;
type ValueTest = (value: Leaf) => boolean;

/**
 * Compiles an EventBridge event pattern (object, or its JSON text). Semantics after the EventBridge user guide, "Comparison
 * operators for use in event patterns": fields are joined by AND, values in an array by OR, `$or` joins whole sub-patterns; an
 * array in the event matches when one of its elements does, and fields under an array of objects must match in the same element;
 * `exists` looks at leaves. Throws InvalidEventPattern naming the place of the first fault.
 */
export function compileEventPattern(pattern: unknown): EventPattern {
  const root = typeof pattern === 'string' ? parse(pattern) : pattern;
  if (!isObject(root)) throw new InvalidEventPattern('an event pattern must be a JSON object');
  return compileObject(root, []);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidEventPattern(`an event pattern must be JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function compileObject(pattern: Readonly<Record<string, unknown>>, path: readonly string[]): EventPattern {
  const entries = Object.entries(pattern);
  if (entries.length === 0) fail(path, 'an empty object is not allowed');
  const tests = entries.map(([key, value]): EventPattern => {
    const place = [...path, key];
    if (key === '$or') return compileOr(value, place);
    if (isObject(value)) {
      const inner = compileObject(value, place);
      return (event) => inner(member(event, key));
    }
    if (!Array.isArray(value)) return fail(place, 'must be an object or an array');
    const test = compileField(value, place);
    return (event) => test(leaves(member(event, key)));
  });
  return (event) => {
    const all = (each: unknown) => tests.every((test) => test(each));
    if (!Array.isArray(event)) return all(event);
    const elements = event.flat(Number.POSITIVE_INFINITY);
    return elements.length === 0 ? all(undefined) : elements.some(all);
  };
}

function compileOr(value: unknown, place: readonly string[]): EventPattern {
  if (!Array.isArray(value) || value.length < 2) return fail(place, 'must be an array of at least two patterns');
  const alternatives = value.map((each: unknown, index) => {
    const at = [...place, String(index)];
    return isObject(each) ? compileObject(each, at) : fail(at, 'must be an object');
  });
  return (event) => alternatives.some((test) => test(event));
}

function compileField(matchers: readonly unknown[], place: readonly string[]): FieldTest {
  if (matchers.length === 0) fail(place, 'an empty array is not allowed');
  const tests = matchers.map((matcher, index): FieldTest => {
    const at = [...place, String(index)];
    if (isLeaf(matcher)) return (values) => values.includes(matcher);
    if (!isObject(matcher)) return fail(at, 'must be a string, number, boolean, null or a comparison');
    const [[operator, operand] = ['', undefined], ...more] = Object.entries(matcher);
    if (operator === '' || more.length > 0) return fail(at, 'a comparison must have exactly one operator');
    const inside = [...at, operator];
    if (operator === 'exists') {
      if (typeof operand !== 'boolean') return fail(inside, 'must be true or false');
      return (values) => values.length > 0 === operand;
    }
    const test = compileComparison(operator, operand, inside);
    return (values) => values.some(test);
  });
  return (values) => tests.some((test) => test(values));
}

function compileComparison(operator: string, operand: unknown, place: readonly string[]): ValueTest {
  switch (operator) {
    case 'prefix':
      return affix(operand, place, (value, affixed) => value.startsWith(affixed));
    case 'suffix':
      return affix(operand, place, (value, affixed) => value.endsWith(affixed));
    case 'equals-ignore-case': {
      const wanted = text(operand, place).toLowerCase();
      return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
    }
    case 'wildcard': {
      const test = wildcard(text(operand, place), place);
      return (value) => typeof value === 'string' && test(value);
    }
    case 'numeric':
      return numeric(operand, place);
    case 'cidr':
      return cidr(text(operand, place), place);
    case 'anything-but':
      return anythingBut(operand, place);
    default:
      return fail(place, `'${operator}' is not an operator`);
  }
}

function affix(operand: unknown, place: readonly string[], has: (value: string, affixed: string) => boolean): ValueTest {
  if (isObject(operand)) {
    const keys = Object.keys(operand);
    if (keys.length !== 1 || keys[0] !== 'equals-ignore-case') fail(place, "takes a string or {'equals-ignore-case': string}");
    const wanted = text(operand['equals-ignore-case'], [...place, 'equals-ignore-case']).toLowerCase();
    return (value) => typeof value === 'string' && has(value.toLowerCase(), wanted);
  }
  const wanted = text(operand, place);
  return (value) => typeof value === 'string' && has(value, wanted);
}

/** `anything-but` takes a value, a list of strings or a list of numbers, or one of four comparisons, again of one string or a list. */
function anythingBut(operand: unknown, place: readonly string[]): ValueTest {
  if (isObject(operand)) {
    const [[operator, inner] = ['', undefined], ...more] = Object.entries(operand);
    const known = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(operator);
    if (!known || more.length > 0) return fail(place, 'takes values or one of prefix, suffix, equals-ignore-case, wildcard');
    const list = Array.isArray(inner) ? inner : [inner];
    if (list.length === 0) return fail([...place, operator], 'an empty array is not allowed');
    const tests = list.map((each) => compileComparison(operator, text(each, [...place, operator]), [...place, operator]));
    return (value) => !tests.some((test) => test(value));
  }
  const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) return fail(place, 'an empty array is not allowed');
  const strings = list.every((each) => typeof each === 'string');
  const numbers = list.every((each) => typeof each === 'number');
  const single = !Array.isArray(operand) && isLeaf(operand);
  if (!strings && !numbers && !single) return fail(place, 'a list must hold strings only or numbers only');
  return (value) => !list.includes(value);
}

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

function numeric(operand: unknown, place: readonly string[]): ValueTest {
  if (!Array.isArray(operand) || (operand.length !== 2 && operand.length !== 4))
    return fail(place, 'takes one comparison and number, or a lower and an upper bound');
  const bounds: { sign: string; limit: number; holds: (value: number, limit: number) => boolean }[] = [];
  for (let index = 0; index < operand.length; index += 2) {
    const sign: unknown = operand[index];
    const limit: unknown = operand[index + 1];
    const holds = typeof sign === 'string' && Object.hasOwn(comparisons, sign) ? comparisons[sign] : undefined;
    if (typeof sign !== 'string' || !holds) return fail([...place, String(index)], 'must be one of = < <= > >=');
    if (typeof limit !== 'number' || Math.abs(limit) > 5e9)
      return fail([...place, String(index + 1)], 'must be a number from -5e9 to 5e9');
    bounds.push({ sign, limit, holds });
  }
  const [lower, upper] = bounds;
  if (lower && upper) {
    if (!lower.sign.startsWith('>') || !upper.sign.startsWith('<')) fail(place, 'a range is a lower bound, then an upper bound');
    if (lower.limit >= upper.limit) fail(place, 'the lower bound must be below the upper bound');
  }
  return (value) => typeof value === 'number' && bounds.every((bound) => bound.holds(value, bound.limit));
}

function cidr(range: string, place: readonly string[]): ValueTest {
  const [network = '', bits = ''] = range.split('/');
  const family = isIP(network);
  const length = /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  if (family === 0 || range.split('/').length !== 2 || !(length <= (family === 4 ? 32 : 128)))
    return fail(place, `'${range}' is not an IPv4 or IPv6 range such as 10.0.0.0/24`);
  const list = new BlockList();
  list.addSubnet(network, length, family === 4 ? 'ipv4' : 'ipv6');
  return (value) => typeof value === 'string' && isIP(value) === family && list.check(value, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * `*` stands for any run of characters, `\*` and `\\` for themselves. Matched piece by piece from left to right, which is exact for
 * patterns whose only wildcard is `*` and takes time linear in value x pieces: no pattern from outside can make it slow.
 */
function wildcard(pattern: string, place: readonly string[]): (value: string) => boolean {
  const pieces: string[] = [''];
  let star = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    if (character === '*') {
      if (star) fail(place, 'consecutive wildcards are not allowed');
      star = true;
      pieces.push('');
      continue;
    }
    star = false;
    if (character === '\\') {
      index += 1;
      if (!/^[*\\]$/.test(pattern.charAt(index))) fail(place, 'a backslash may only escape * or itself');
    }
    pieces[pieces.length - 1] += pattern.charAt(index);
  }
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return (value) => value === first;
  const middle = pieces.slice(1, -1);
  return (value) => {
    if (value.length < first.length + last.length || !value.startsWith(first) || !value.endsWith(last)) return false;
    let position = first.length;
    for (const piece of middle) {
      const found = value.indexOf(piece, position);
      if (found < 0) return false;
      position = found + piece.length;
    }
    return position <= value.length - last.length;
  };
}

/** The leaves at a field: an array gives each of its elements, an object none (its members are other fields). */
function leaves(value: unknown): readonly Leaf[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
  return all.filter(isLeaf);
}

function member(event: unknown, key: string): unknown {
  return isObject(event) && Object.hasOwn(event, key) ? event[key] : undefined;
}

function text(value: unknown, place: readonly string[]): string {
  return typeof value === 'string' ? value : fail(place, 'must be a string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLeaf(value: unknown): value is Leaf {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function fail(place: readonly string[], reason: string): never {
  throw new InvalidEventPattern(`at ${place.length === 0 ? 'the top' : place.join('.')}: ${reason}`);
}
