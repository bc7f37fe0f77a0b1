import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileEventPattern, InvalidEventPattern } from '../../../infra/local/servers/event-pattern.ts';

const event = {
  source: 'aws.ec2',
  'detail-type': 'EC2 Instance State-change Notification',
  detail: {
    state: 'running',
    'image-id': 'ami-123',
    path: 'dir/lib/photo.PNG',
    ip: '10.0.0.77',
    ip6: '2001:db8::17',
    count: 5,
    zero: 0,
    nothing: null,
    flag: true,
    empty: '',
    tags: ['red', 'green'],
    none: [],
    star: 'a*b',
    nested: { deep: { value: 'x' } },
    items: [
      { kind: 'a', size: 1 },
      { kind: 'b', size: 2 },
    ],
  },
};

describe('an event pattern', () => {
  test.each<[string, unknown, boolean]>([
    ['exact', { source: ['aws.ec2'] }, true],
    ['exact, another value', { source: ['aws.s3'] }, false],
    ['any of a list', { source: ['aws.s3', 'aws.ec2'] }, true],
    ['all fields', { source: ['aws.ec2'], detail: { state: ['stopped'] } }, false],
    ['is case-sensitive', { source: ['AWS.EC2'] }, false],
    ['a number', { detail: { count: [5] } }, true],
    ['a number is no text', { detail: { count: ['5'] } }, false],
    ['true', { detail: { flag: [true] } }, true],
    ['null', { detail: { nothing: [null] } }, true],
    ['null is not absence', { detail: { absent: [null] } }, false],
    ['empty text', { detail: { empty: [''] } }, true],
    ['prefix', { source: [{ prefix: 'aws.' }] }, true],
    ['prefix, otherwise', { source: [{ prefix: 'ec2' }] }, false],
    ['prefix of a number', { detail: { count: [{ prefix: '5' }] } }, false],
    ['prefix ignoring case', { source: [{ prefix: { 'equals-ignore-case': 'AWS' } }] }, true],
    ['suffix', { detail: { path: [{ suffix: '.PNG' }] } }, true],
    ['suffix, otherwise', { detail: { path: [{ suffix: '.png' }] } }, false],
    ['suffix ignoring case', { detail: { path: [{ suffix: { 'equals-ignore-case': '.png' } }] } }, true],
    ['equals-ignore-case', { detail: { state: [{ 'equals-ignore-case': 'RUNNING' }] } }, true],
    ['wildcard', { detail: { path: [{ wildcard: 'dir/*.PNG' }] } }, true],
    ['wildcards', { detail: { path: [{ wildcard: '*/lib/*' }] } }, true],
    ['wildcard, otherwise', { detail: { path: [{ wildcard: '*/bin/*' }] } }, false],
    ['wildcard whole value', { detail: { path: [{ wildcard: 'lib*' }] } }, false],
    ['wildcard does not overlap itself', { detail: { state: [{ wildcard: 'running*running' }] } }, false],
    ['an escaped star', { detail: { star: [{ wildcard: 'a\\*b' }] } }, true],
    ['an escaped star is no wildcard', { detail: { state: [{ wildcard: 'run\\*' }] } }, false],
    ['anything-but', { detail: { state: [{ 'anything-but': 'stopped' }] } }, true],
    ['anything-but, the value', { detail: { state: [{ 'anything-but': 'running' }] } }, false],
    ['anything-but a list', { detail: { state: [{ 'anything-but': ['stopped', 'running'] }] } }, false],
    ['anything-but numbers', { detail: { count: [{ 'anything-but': [4, 6] }] } }, true],
    ['anything-but needs the field', { detail: { absent: [{ 'anything-but': 'x' }] } }, false],
    ['anything-but prefix', { detail: { state: [{ 'anything-but': { prefix: 'run' } }] } }, false],
    ['anything-but prefixes', { detail: { state: [{ 'anything-but': { prefix: ['a', 'b'] } }] } }, true],
    ['anything-but suffix', { detail: { path: [{ 'anything-but': { suffix: '.PNG' } }] } }, false],
    ['anything-but ignoring case', { detail: { state: [{ 'anything-but': { 'equals-ignore-case': ['RUNNING'] } }] } }, false],
    ['anything-but wildcard', { detail: { path: [{ 'anything-but': { wildcard: '*/lib/*' } }] } }, false],
    ['numeric equal', { detail: { count: [{ numeric: ['=', 5] }] } }, true],
    ['numeric range', { detail: { count: [{ numeric: ['>', 0, '<=', 5] }] } }, true],
    ['numeric range, outside', { detail: { count: [{ numeric: ['>', 0, '<', 5] }] } }, false],
    ['numeric of text', { detail: { state: [{ numeric: ['>', 0] }] } }, false],
    ['numeric zero', { detail: { zero: [{ numeric: ['>=', 0] }] } }, true],
    ['exists', { detail: { state: [{ exists: true }] } }, true],
    ['exists: null is there', { detail: { nothing: [{ exists: true }] } }, true],
    ['exists looks at leaves', { detail: { nested: [{ exists: true }] } }, false],
    ['exists false', { detail: { absent: [{ exists: false }] } }, true],
    ['exists false below what is absent', { detail: { absent: { more: [{ exists: false }] } } }, true],
    ['exists false, it is there', { detail: { state: [{ exists: false }] } }, false],
    ['an empty array is no value', { detail: { none: [{ exists: false }] } }, true],
    ['a value or none', { detail: { absent: ['x', { exists: false }] } }, true],
    ['cidr', { detail: { ip: [{ cidr: '10.0.0.0/24' }] } }, true],
    ['cidr, outside', { detail: { ip: [{ cidr: '10.0.1.0/24' }] } }, false],
    ['cidr 6', { detail: { ip6: [{ cidr: '2001:db8::/32' }] } }, true],
    ['cidr of no address', { detail: { state: [{ cidr: '10.0.0.0/8' }] } }, false],
    ['one element of an array', { detail: { tags: ['green'] } }, true],
    ['no element of an array', { detail: { tags: ['blue'] } }, false],
    ['anything-but: some element is another', { detail: { tags: [{ 'anything-but': 'red' }] } }, true],
    ['nested', { detail: { nested: { deep: { value: ['x'] } } } }, true],
    ['in one object of an array', { detail: { items: { kind: ['a'], size: [1] } } }, true],
    ['not across objects of an array', { detail: { items: { kind: ['a'], size: [2] } } }, false],
    ['$or', { $or: [{ source: ['no'] }, { detail: { count: [{ numeric: ['>', 3] }] } }] }, true],
    ['$or, none', { $or: [{ source: ['no'] }, { source: ['neither'] }] }, false],
    ['$or and a field', { 'detail-type': ['no'], $or: [{ source: ['aws.ec2'] }, { source: ['x'] }] }, false],
    ['$or inside', { detail: { $or: [{ state: ['x'] }, { count: [5] }] } }, true],
    ['as text', '{"source":["aws.ec2"]}', true],
    ['names of the prototype are no fields', { detail: { constructor: [{ exists: true }] } }, false],
  ])('%s', (_name, pattern, expected) => {
    expect(compileEventPattern(pattern)(event)).toBe(expected);
  });

  test.each<[string, unknown, RegExp]>([
    ['not JSON', '{', /must be JSON/],
    ['no object', '["x"]', /must be a JSON object/],
    ['empty', {}, /at the top: an empty object/],
    ['empty inside', { detail: {} }, /at detail: an empty object/],
    ['a bare value', { source: 'aws.ec2' }, /at source: must be an object or an array/],
    ['an empty list', { source: [] }, /at source: an empty array/],
    ['unknown operator', { source: [{ contains: 'x' }] }, /at source\.0\.contains: 'contains' is not an operator/],
    ['two operators', { source: [{ prefix: 'a', suffix: 'b' }] }, /at source\.0: .*exactly one/],
    ['a list in a list', { source: [['x']] }, /at source\.0: must be/],
    ['prefix of a number', { source: ['x', { prefix: 5 }] }, /at source\.1\.prefix: must be a string/],
    ['exists of text', { source: [{ exists: 'yes' }] }, /at source\.0\.exists: must be true or false/],
    ['numeric sign', { d: [{ numeric: ['!', 5] }] }, /at d\.0\.numeric\.0: must be one of/],
    ['numeric value', { d: [{ numeric: ['<', '5'] }] }, /at d\.0\.numeric\.1: must be a number/],
    ['numeric too large', { d: [{ numeric: ['<', 5e10] }] }, /-5e9 to 5e9/],
    ['numeric backwards', { d: [{ numeric: ['>', 5, '<', 1] }] }, /below the upper bound/],
    ['numeric two lower', { d: [{ numeric: ['>', 1, '>', 2] }] }, /a lower bound, then an upper/],
    ['cidr', { d: [{ cidr: '10.0.0.0/33' }] }, /at d\.0\.cidr: '10\.0\.0\.0\/33' is not/],
    ['cidr words', { d: [{ cidr: 'home' }] }, /is not an IPv4 or IPv6 range/],
    ['wildcards side by side', { d: [{ wildcard: 'a**b' }] }, /consecutive/],
    ['a lone backslash', { d: [{ wildcard: 'a\\b' }] }, /backslash/],
    ['anything-but mixed', { d: [{ 'anything-but': ['a', 1] }] }, /strings only or numbers only/],
    ['anything-but nothing', { d: [{ 'anything-but': [] }] }, /empty array/],
    ['anything-but cidr', { d: [{ 'anything-but': { cidr: '10.0.0.0/8' } }] }, /one of prefix, suffix/],
    ['$or of one', { $or: [{ source: ['x'] }] }, /at \$or: must be an array of at least two/],
    ['$or of values', { $or: ['x', 'y'] }, /at \$or\.0: must be an object/],
    ['deep inside $or', { $or: [{ a: ['x'] }, { b: { c: 'x' } }] }, /at \$or\.1\.b\.c: must be/],
  ])('is refused, with its place: %s', (_name, pattern, message) => {
    expect(() => compileEventPattern(pattern)).toThrow(InvalidEventPattern);
    expect(() => compileEventPattern(pattern)).toThrow(message);
  });

  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const key = fc.string({ minLength: 1 }).filter((name) => name !== '$or' && name !== '__proto__');

  test('made of an event itself matches it', () => {
    const flat = fc.dictionary(key, leaf, { minKeys: 1 });
    fc.assert(
      fc.property(flat, (values) => {
        const pattern = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]));
        expect(compileEventPattern({ detail: pattern })({ detail: values })).toBe(true);
      }),
    );
  });

  test('a value matches exactly one of a comparison and its anything-but', () => {
    const comparison = fc.oneof(
      fc.record({ prefix: fc.string({ maxLength: 3 }) }),
      fc.record({ suffix: fc.string({ maxLength: 3 }) }),
      fc.record({ 'equals-ignore-case': fc.string({ maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(comparison, leaf, (each, value) => {
        const yes = compileEventPattern({ a: [each] })({ a: value });
        const no = compileEventPattern({ a: [{ 'anything-but': each }] })({ a: value });
        expect(yes).toBe(!no);
      }),
    );
  });

  test('a wildcard agrees with the regular expression of the same meaning', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 }).map((each) => each.replace(/\*+/g, '*'));
    fc.assert(
      fc.property(pattern, text, (wildcard, value) => {
        const expected = new RegExp(`^${wildcard.replaceAll('*', '.*')}$`, 's').test(value);
        expect(compileEventPattern({ a: [{ wildcard }] })({ a: value })).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test('never throws on an event, whatever it holds', () => {
    const matches = compileEventPattern({
      a: { b: [{ prefix: 'x' }, { numeric: ['<', 3] }, { cidr: '10.0.0.0/8' }, { wildcard: '*y' }] },
      $or: [{ c: [{ exists: false }] }, { d: [{ 'anything-but': ['z'] }] }],
    });
    fc.assert(fc.property(fc.anything(), (anything) => typeof matches(anything) === 'boolean'));
  });
});
