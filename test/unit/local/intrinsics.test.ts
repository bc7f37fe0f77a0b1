import { describe, expect, it } from 'vitest';
import { resolveIntrinsics, type Scope } from '../../../infra/local/template/intrinsics.ts';
import type { Json } from '../../../infra/local/template/json.ts';

const scope: Scope = {
  ref: (name) => (name === 'AWS::NoValue' ? undefined : `ref-${name}`),
  attribute: (logicalId, name) => `${logicalId}.${name}`,
  importValue: (name) => `import-${name}`,
  condition: (name) => name === 'Yes',
  mapping: (map, first, second) => `${map}/${first}/${second}`,
  dynamicReference: (service, name) => `${service}=${name}`,
  availabilityZones: () => ['a', 'b'],
};
const resolve = (value: Json) => resolveIntrinsics(value, scope, 'here');

describe('intrinsic functions', () => {
  it.each<[string, Json, Json | undefined]>([
    ['Ref', { Ref: 'Table' }, 'ref-Table'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Queue.Arn'],
    ['GetAtt as text', { 'Fn::GetAtt': 'Queue.Nested.Arn' }, 'Queue.Nested.Arn'],
    ['Join of nested values', { 'Fn::Join': ['-', ['a', { Ref: 'B' }, 3]] }, 'a-ref-B-3'],
    ['Join of a split', { 'Fn::Join': ['+', { 'Fn::Split': [':', 'x:y'] }] }, 'x+y'],
    ['Sub', { 'Fn::Sub': 'arn:${AWS::Region}:${Queue.Arn}:${!Literal}' }, 'arn:ref-AWS::Region:Queue.Arn:${Literal}'],
    ['Sub with variables', { 'Fn::Sub': ['${one}/${Two}', { one: { Ref: 'X' } }] }, 'ref-X/ref-Two'],
    ['Select', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['ImportValue', { 'Fn::ImportValue': { 'Fn::Sub': 'x-${Y}' } }, 'import-x-ref-Y'],
    ['FindInMap', { 'Fn::FindInMap': ['M', { Ref: 'R' }, 'k'] }, 'M/ref-R/k'],
    ['Base64', { 'Fn::Base64': 'hé' }, 'aMOp'],
    ['If, true', { 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
    ['If, false', { 'Fn::If': ['No', 'a', { Ref: 'B' }] }, 'ref-B'],
    ['conditions', { 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ 'Fn::Equals': ['a', { Ref: 'a' }] }] }] }, true],
    ['Or', { 'Fn::Or': [{ Condition: 'No' }, { 'Fn::Equals': ['a', 'b'] }] }, false],
    ['a dynamic reference', 'key {{resolve:ssm:/a/b}}!', 'key ssm=/a/b!'],
    [
      'a statement with a Condition object',
      { Condition: { StringEquals: { a: 'b' } } },
      { Condition: { StringEquals: { a: 'b' } } },
    ],
  ])('%s', (_, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it('lets members and elements without a value vanish', () => {
    const nothing = { Ref: 'AWS::NoValue' };
    expect(
      resolve({ a: nothing, b: [1, nothing, { 'Fn::If': ['No', 1, nothing] }], c: { 'Fn::If': ['Yes', nothing, 2] } }),
    ).toEqual({
      b: [1],
    });
  });

  it.each<[string, Json]>([
    ['here: the local cloud does not know the intrinsic function Fn::Cidr', { 'Fn::Cidr': ['10.0.0.0/8', 1, 8] }],
    ['here: Fn::Select finds nothing at index 7', { 'Fn::Select': [7, ['a']] }],
    ['here: expected a list', { 'Fn::Join': ['-', 'text'] }],
  ])('says %s', (message, value) => {
    expect(() => resolve(value)).toThrow(message);
  });
});
