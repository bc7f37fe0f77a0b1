import type { Deployment } from '../template/deployment.ts';

const kinds = {
  table: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  queue: ['AWS::SQS::Queue'],
  bucket: ['AWS::S3::Bucket'],
  function: ['AWS::Lambda::Function'],
  bus: ['AWS::Events::EventBus'],
  rule: ['AWS::Events::Rule'],
  archive: ['AWS::Events::Archive'],
  schedule: ['AWS::Scheduler::Schedule'],
  userPool: ['AWS::Cognito::UserPool'],
  userPoolClient: ['AWS::Cognito::UserPoolClient'],
  parameter: ['AWS::SSM::Parameter'],
} as const;

export type ResourceKind = keyof typeof kinds;

export interface KnownResource {
  stack: string;
  logicalId: string;
  /** Physical name. */
  name: string;
  /** What `Ref` gives: the URL of a queue, the name of a table or bucket. */
  ref: string;
  arn: string;
}

/** The one resource of a kind whose physical name is the part, or whose logical id or name contains it. Throws unless there is exactly one. */
export function findResource(deployment: Deployment, kind: ResourceKind, part: string): KnownResource {
  const types: readonly string[] = kinds[kind];
  const all = deployment.resources.filter((each) => types.includes(each.type));
  const wanted = part.toLowerCase();
  const exact = all.filter((each) => each.name.toLowerCase() === wanted || each.name.toLowerCase().endsWith(`-${wanted}`));
  const found =
    exact.length === 1 ? exact : all.filter((each) => `${each.logicalId} ${each.name}`.toLowerCase().includes(wanted));
  const [resource] = found;
  if (!resource || found.length > 1) {
    const names = (found.length > 0 ? found : all).map((each) => each.name).join(', ');
    throw new Error(
      `${found.length > 0 ? 'several resources' : 'no resource'} of kind ${kind} match ${part}: ${names || 'there are none'}`,
    );
  }
  const { stack, logicalId, name, ref, attributes } = resource;
  return { stack, logicalId, name, ref, arn: attributes.Arn ?? ref };
}
