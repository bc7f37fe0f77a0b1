import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stages } from '../../shared/contracts/pipeline.ts';
import { readModules } from '../support/modules.ts';
import { type SynthesizedApp, synthesizedApp } from '../support/synthesized-app.ts';

let app: SynthesizedApp;
beforeAll(async () => {
  app = await synthesizedApp();
});
afterAll(() => app?.dispose());

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Principal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
  Sid?: string;
}

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

function rolePolicies(): { role: string; statements: Statement[] }[] {
  return app.of('AWS::IAM::Policy').map((each) => ({
    role: JSON.stringify(each.properties.Roles),
    statements: each.properties.PolicyDocument.Statement,
  }));
}

/** The actions behind the SDK commands in the adapters that a stage's handler imports, and in those these are made of. */
function actionsOfAdapters(stage: string): Set<string> {
  const [handler] = readModules([`functions/${stage}`]).filter((each) => each.file.endsWith('/handler.ts'));
  const all = readModules(['shared/adapters']);
  const reached = new Set<string>();
  const pending = (handler?.imports ?? []).map(({ target }) => target);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const adapter = all.find(({ file }) => file === next);
    if (adapter === undefined || reached.has(next)) continue;
    reached.add(next);
    pending.push(...adapter.imports.map(({ target }) => target));
  }
  const adapters = all.filter(({ file }) => reached.has(file));
  const actions = new Set<string>();
  for (const { file, source } of adapters) {
    const service = file.split('/')[2] === 's3' ? 's3' : 'dynamodb';
    for (const [, command] of source.matchAll(/new ([A-Z]\w+)Command\(/g)) actions.add(`${service}:${command}`);
    // A transaction is allowed by the actions of its parts.
    for (const [, part] of source.matchAll(/\b(Put|Update|Delete|ConditionCheck): \{/g))
      actions.add(part === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${part}Item`);
  }
  return actions;
}

/** Text of a resource with its intrinsics, to look for stars in what is written by us. */
const text = (resource: unknown) => JSON.stringify(resource);

describe('roles', () => {
  it('are one per function, without managed policies', () => {
    const roles = app.of('AWS::Lambda::Function').map((each) => each.properties.Role['Fn::GetAtt'][0]);
    expect(new Set(roles).size).toBe(roles.length);
    for (const role of app.of('AWS::IAM::Role')) expect(role.properties.ManagedPolicyArns ?? [], role.id).toEqual([]);
  });

  it('name every action in full', () => {
    for (const { role, statements } of rolePolicies())
      for (const statement of statements)
        for (const action of list(statement.Action)) expect(action, role).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
  });

  it('have a star in a resource only below a bucket', () => {
    for (const { role, statements } of rolePolicies())
      for (const statement of statements)
        for (const resource of list(statement.Resource)) {
          if (!text(resource).includes('*')) continue;
          expect(
            list(statement.Action).every((action) => action.startsWith('s3:')),
            `${role} ${text(resource)}`,
          ).toBe(true);
          expect(text(resource)).toMatch(/"\/[a-z/_-]*\*"/);
        }
  });

  it('act on rows of named partition keys only', () => {
    for (const { role, statements } of rolePolicies())
      for (const statement of statements) {
        const rows = list(statement.Action).filter((action) => /^dynamodb:(?!.*Stream|GetRecords|GetShardIterator)/.test(action));
        if (rows.length === 0) continue;
        const keys = list(statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []);
        expect(keys.length, `${role} ${statement.Sid}`).toBeGreaterThan(0);
        for (const key of keys) expect(key, role).toMatch(/^[A-Z]+/);
      }
  });

  it('are granted no action on rows or objects that no adapter of their handler knows', () => {
    for (const { name } of stages) {
      const known = actionsOfAdapters(name);
      const granted = rolePolicies()
        .filter(({ role }) => role.includes(`"${name}consumer`) || role.includes(`"${name}run`) || role.includes(`"${name}role`))
        .flatMap(({ statements }) => statements.flatMap((each) => list(each.Action)))
        .filter((action) => /^(dynamodb|s3):/.test(action) && !/Stream|GetRecords|GetShardIterator|ListBucket/.test(action));
      if (name !== 'publish') expect(granted.length, name).toBeGreaterThan(0);
      expect(
        granted.filter((action) => !known.has(action)),
        name,
      ).toEqual([]);
    }
  });

  it('never scan a table and never reach data of persons from a collecting stage', () => {
    const all = rolePolicies().flatMap(({ statements }) => statements.flatMap((each) => list(each.Action)));
    expect(all).not.toContain('dynamodb:Scan');
    for (const stage of ['plan', 'collect', 'normalize', 'index']) {
      const own = rolePolicies().filter(({ role }) => role.includes(`"${stage}`));
      expect(own.length, stage).toBeGreaterThan(0);
      for (const { statements } of own)
        for (const each of statements) expect(text(each.Resource)).not.toMatch(/workspace|documents/);
    }
  });

  it('let only the digest send mail, and only from the one identity', () => {
    const mailing = rolePolicies().filter(({ statements }) =>
      statements.some((each) => list(each.Action).some((action) => action.startsWith('ses:'))),
    );
    expect(mailing.map(({ role }) => role)).toHaveLength(1);
    expect(mailing[0]?.role).toContain('digest');
  });

  it('let only publish put events', () => {
    const putting = rolePolicies().filter(({ statements }) =>
      statements.some((each) => list(each.Action).includes('events:PutEvents')),
    );
    expect(putting.map(({ role }) => role)).toHaveLength(1);
    expect(putting[0]?.role).toContain('publish');
  });
});

describe('resources', () => {
  it('are encrypted and refuse plain connections', () => {
    const queuePolicies = app.of('AWS::SQS::QueuePolicy').map((each) => JSON.stringify(each.properties));
    for (const queue of app.of('AWS::SQS::Queue')) {
      expect(queue.properties.SqsManagedSseEnabled, queue.id).toBe(true);
      const policy = queuePolicies.find((each) => each.includes(`{"Ref":"${queue.id}"}`));
      expect(policy, queue.id).toContain('"aws:SecureTransport":"false"');
    }
    const bucketPolicies = app.of('AWS::S3::BucketPolicy').map((each) => JSON.stringify(each.properties));
    for (const bucket of app.of('AWS::S3::Bucket')) {
      expect(bucket.properties.BucketEncryption, bucket.id).toBeDefined();
      expect(
        bucketPolicies.find((each) => each.includes(`{"Ref":"${bucket.id}"}`)),
        bucket.id,
      ).toContain('"aws:SecureTransport":"false"');
    }
    for (const table of app.of('AWS::DynamoDB::GlobalTable')) expect(table.properties.SSESpecification).toBeDefined();
  });

  it('are not public', () => {
    for (const bucket of app.of('AWS::S3::Bucket')) {
      expect(bucket.properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(bucket.properties.LifecycleConfiguration).toBeDefined();
    }
    for (const type of ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::S3::BucketPolicy'])
      for (const policy of app.of(type)) {
        const statements: Statement[] = policy.properties.PolicyDocument.Statement;
        for (const statement of statements) {
          const open = JSON.stringify(statement.Principal ?? '').includes('"*"');
          if (open) expect(statement.Effect, policy.id).toBe('Deny');
        }
      }
  });

  it('grant services access only on behalf of this app or account', () => {
    for (const type of ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'])
      for (const policy of app.of(type)) {
        const statements: Statement[] = policy.properties.PolicyDocument.Statement;
        for (const statement of statements.filter(
          (each) => each.Effect === 'Allow' && JSON.stringify(each.Principal).includes('Service'),
        ))
          expect(JSON.stringify(statement.Condition ?? {}), `${policy.id} ${statement.Sid ?? ''}`).toMatch(
            /aws:Source(Arn|Account)/,
          );
      }
  });

  it('assume no account and no region', () => {
    for (const [stack, content] of app.templates) {
      const json = JSON.stringify(content);
      expect(json, stack).not.toMatch(/\b(us|eu|ap|sa|ca|me|af)-(north|south|east|west|central)[a-z]*-\d\b/);
      expect(json, stack).not.toMatch(/:\d{12}:/);
    }
  });
});
