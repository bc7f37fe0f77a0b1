import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { queue } from '../../../infra/local/resources/sqs.ts';
import { readAssembly, type Stack } from '../../../infra/local/template/assembly.ts';
import { Deployment } from '../../../infra/local/template/deployment.ts';
import { writeAssembly } from '../../support/assembly.ts';

const options = {
  account: '000000000000',
  region: 'us-east-1',
  endpoints: { sqs: 'http://sqs', api: 'http://api', issuer: 'http://issuer' },
  parameters: { '/known': 'value' },
};
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function stacksOf(resources: Record<string, unknown>): Stack[] {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  folders.push(folder);
  writeAssembly(folder, resources);
  return readAssembly(folder);
}
const deploy = (resources: Record<string, unknown>) => new Deployment(stacksOf(resources), options);

describe('a deployment of templates', () => {
  it('names resources and resolves references in any order', () => {
    const deployment = deploy({
      First: {
        Type: 'AWS::SQS::Queue',
        Properties: { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Second', 'Arn'] }, maxReceiveCount: 5 } },
      },
      Second: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
    });
    const [first, second] = deployment.of(queue);
    expect(first?.name).toBe('test-First');
    expect(first?.ref).toBe('http://sqs/000000000000/test-First');
    expect(first?.properties.RedrivePolicy?.deadLetterTargetArn).toBe('arn:aws:sqs:us-east-1:000000000000:dead');
    expect(second?.properties.VisibilityTimeout).toBe(30);
  });

  it('leaves out resources whose condition does not hold', () => {
    const stacks = stacksOf({ Kept: { Type: 'AWS::SQS::Queue' }, Left: { Type: 'AWS::SQS::Queue', Condition: 'Never' } });
    for (const stack of stacks) stack.template.Conditions.Never = { 'Fn::Equals': ['a', 'b'] };
    expect(new Deployment(stacks, options).of(queue).map((each) => each.logicalId)).toEqual(['Kept']);
  });

  it('resolves exports of another stack', () => {
    const [stack] = stacksOf({ Source: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'source' } } });
    if (!stack) throw new Error('the assembly has no stack');
    stack.template.Outputs.Out = { Value: { 'Fn::GetAtt': ['Source', 'QueueName'] }, Export: { Name: 'test:out' } };
    const [other] = stacksOf({
      Copy: {
        Type: 'AWS::SQS::Queue',
        Properties: { QueueName: { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'test:out' }, '-copy']] } },
      },
    });
    if (!other) throw new Error('the assembly has no stack');
    const deployment = new Deployment([{ ...other, name: 'other' }, stack], options);
    expect(deployment.of(queue).map((each) => each.name)).toEqual(['source-copy', 'source']);
    expect(deployment.outputs['test:out']).toBe('source');
  });

  it('takes types without effect and their references', () => {
    const deployment = deploy({
      Role: { Type: 'AWS::IAM::Role', Properties: { Anything: true } },
      Kept: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    });
    expect(deployment.resources.map((each) => each.type)).toEqual(['AWS::SQS::Queue']);
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'an unknown type',
      'test/Big: the local cloud does not know the resource type AWS::RDS::DBCluster',
      { Big: { Type: 'AWS::RDS::DBCluster' } },
    ],
    [
      'an unknown property',
      'test/Q (AWS::SQS::Queue): the local cloud does not know the property Colour',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } } },
    ],
    [
      'an unknown nested property',
      'test/F (AWS::Lambda::Function): the local cloud does not know the property Code.ImageUri',
      { F: { Type: 'AWS::Lambda::Function', Properties: { Code: { ImageUri: 'x' }, Handler: 'a.b', Runtime: 'nodejs24.x' } } },
    ],
    [
      'a property with a value it cannot do',
      'only the $default stage is supported',
      { S: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: 'x', StageName: 'prod' } } },
    ],
    [
      'a reference into nothing',
      'test refers to Gone',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Gone' } } } },
    ],
    [
      'an unknown attribute',
      'test/P (AWS::SQS::Queue): unknown attribute Nothing',
      {
        P: { Type: 'AWS::SQS::Queue' },
        Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::GetAtt': ['P', 'Nothing'] } } },
      },
    ],
    [
      'an unknown import',
      'imports nothing, which no stack',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::ImportValue': 'nothing' } } } },
    ],
    [
      'a parameter nobody gave',
      'wants the SSM parameter /unknown',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: '{{resolve:ssm:/unknown}}' } } },
    ],
    [
      'two resources of one name',
      'has the same physical name as test/P',
      {
        P: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'same' } },
        Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'same' } },
      },
    ],
  ])('refuses %s', (_, message, resources) => {
    expect(() => deploy(resources)).toThrow(message);
  });
});
