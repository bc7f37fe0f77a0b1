import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type App, type PolicyValidationPluginReport, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { synthesizedApp } from '../support/synthesized-app.ts';

it('has no finding of cdk-nag AwsSolutions that is not explained, and none of the template validation', async () => {
  let nag: PolicyValidationPluginReport | undefined;
  const app = await synthesizedApp({ operatorMail: 'operator@example.org', inboundDomain: 'in.example.org' }, (tree: App) => {
    nag = new AwsSolutionsChecks(tree).validateScope(tree);
  });
  try {
    expect(nag?.violations).toEqual([]);
    const report = JSON.parse(readFileSync(path.join(app.directory, 'validation-report.json'), 'utf8'));
    for (const plugin of report.pluginReports) expect(plugin.violations, plugin.pluginName).toEqual([]);
  } finally {
    app.dispose();
  }
});

it('does find what is wrong', async () => {
  let nag: PolicyValidationPluginReport | undefined;
  const { App: CdkApp, Stack } = await import('aws-cdk-lib');
  const { Bucket } = await import('aws-cdk-lib/aws-s3');
  const tree = new CdkApp();
  const bucket = new Bucket(new Stack(tree, 'stack'), 'bucket');
  nag = new AwsSolutionsChecks(tree).validateScope(tree);
  expect(nag.violations.map((each) => each.ruleName).sort()).toEqual(['AwsSolutions-S1', 'AwsSolutions-S10']);
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: 'shown' });
  nag = new AwsSolutionsChecks(tree).validateScope(tree);
  expect(nag.violations.map((each) => each.ruleName)).toEqual(['AwsSolutions-S10']);
});
