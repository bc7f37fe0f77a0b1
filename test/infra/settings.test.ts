import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailAddress, parseSettings } from '../../infra/settings.ts';
import { type SynthesizedApp, synthesizedApp } from '../support/synthesized-app.ts';

describe('settings', () => {
  it('have a default for everything', () => {
    expect(parseSettings({})).toMatchObject({ name: 'rolecall', retain: true, budgetAmount: 5, metrics: 'logs' });
  });

  it('understand text from the command line and JSON alike', () => {
    expect(parseSettings({ retain: 'false', budgetAmount: '12.5', logRetentionDays: '90' })).toMatchObject({
      retain: false,
      budgetAmount: 12.5,
      logRetentionDays: 90,
    });
    expect(parseSettings({ retain: false }).retain).toBe(false);
  });

  it('name every key that is wrong, and unknown ones', () => {
    expect(() => parseSettings({ logRetentionDays: 31, operatorMail: 'me', nmae: 'x' })).toThrow(
      /logRetentionDays: must be 7.*operatorMail|operatorMail.*logRetentionDays/s,
    );
    expect(() => parseSettings({ nmae: 'x' })).toThrow(/nmae/);
    expect(() => parseSettings({ rawRetentionDays: 7 })).toThrow(/rawRetentionDays/);
    expect(() => parseSettings({ name: 'My App' })).toThrow(/name/);
  });

  it('find the address in a sender', () => {
    expect(mailAddress('Rolecall <digest@example.org>')).toBe('digest@example.org');
    expect(mailAddress('digest@example.org')).toBe('digest@example.org');
  });
});

describe('a throwaway deployment with everything set', () => {
  let app: SynthesizedApp;
  beforeAll(async () => {
    app = await synthesizedApp({
      name: 'trial',
      retain: 'false',
      operatorMail: 'operator@example.org',
      mailFrom: 'Trial <digest@example.org>',
      inboundDomain: 'inbox.example.org',
      mailIdentity: 'example.org',
      metrics: 'cloudwatch',
      modelBaseUrl: 'https://models.example.org/v1',
    });
  });
  afterAll(() => app?.dispose());

  it('takes its data along and lifts the protection', () => {
    for (const table of app.of('AWS::DynamoDB::GlobalTable')) {
      expect(table.deletionPolicy).toBe('Delete');
      for (const replica of table.properties.Replicas) expect(replica.DeletionProtectionEnabled).not.toBe(true);
    }
    expect(app.resources.filter((each) => each.deletionPolicy === 'Retain').map((each) => each.id)).toEqual([]);
  });

  it('carries its own name everywhere', () => {
    for (const fn of app.of('AWS::Lambda::Function')) expect(fn.properties.FunctionName).toMatch(/^trial-/);
    for (const queue of app.of('AWS::SQS::Queue')) expect(queue.properties.QueueName).toMatch(/^trial-/);
    expect(app.of('AWS::Events::EventBus')[0]?.properties.Name).toBe('trial');
  });

  it('mails the operator, and sends from the given identity', () => {
    expect(app.of('AWS::SNS::Subscription')[0]?.properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operator@example.org',
    });
    const policies = JSON.stringify(app.of('AWS::IAM::Policy').map((each) => each.properties));
    expect(policies).toContain(':identity/example.org');
  });

  it('receives mail for its domain: stored first, then handed to the reader, by SES of this account alone', () => {
    const [rule] = app.of('AWS::SES::ReceiptRule');
    expect(rule?.properties.Rule).toMatchObject({
      Enabled: true,
      Recipients: ['inbox.example.org'],
      ScanEnabled: true,
      TlsPolicy: 'Require',
    });
    expect(rule?.properties.Rule.Actions.map((action: object) => Object.keys(action)[0])).toEqual(['S3Action', 'LambdaAction']);
    expect(rule?.properties.Rule.Actions[0].S3Action.ObjectKeyPrefix).toBe('received/');
    const allowed = app
      .of('AWS::S3::BucketPolicy')
      .flatMap((each) => each.properties.PolicyDocument.Statement)
      .filter((each: { Effect: string }) => each.Effect === 'Allow');
    expect(allowed).toMatchObject([
      {
        Action: 's3:PutObject',
        Principal: { Service: 'ses.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
    expect(JSON.stringify(allowed)).toContain('received/*');
    const invoking = app.of('AWS::Lambda::Permission').filter((each) => each.properties.Principal === 'ses.amazonaws.com');
    expect(invoking.map((each) => each.properties.SourceAccount)).toEqual([{ Ref: 'AWS::AccountId' }]);
  });

  it('has logs of the class that CloudWatch makes metrics of', () => {
    const classes = app
      .of('AWS::Logs::LogGroup')
      .filter((each) => each.properties.LogGroupName.startsWith('/trial/'))
      .map((each) => each.properties.LogGroupClass);
    expect(new Set(classes)).toEqual(new Set(['STANDARD']));
  });

  it('gives the address of its model to the one stage that writes', () => {
    const told = app.of('AWS::Lambda::Function').filter((each) => each.properties.Environment.Variables.OPENAI_BASE_URL);
    expect(told.map((each) => each.properties.FunctionName)).toEqual(['trial-documents']);
  });
});
