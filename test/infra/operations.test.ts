import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { candidateCosts, costSection, essentialAlarms, idleCosts, total } from '../../infra/operations/costs.ts';
import { type SynthesizedApp, synthesizedApp } from '../support/synthesized-app.ts';

let app: SynthesizedApp;
beforeAll(async () => {
  app = await synthesizedApp();
});
afterAll(() => app?.dispose());

/** What can change without a change of shape: hashes of assets. */
function normalised(stack: string): string {
  return `${JSON.stringify(app.templates.get(stack), null, 2).replace(/\b[0-9a-f]{64}\b/g, '<hash>')}\n`;
}

it.each(['operations', 'data', 'pipeline', 'api', 'mail'])('the template of %s is the one that was reviewed', async (stack) => {
  await expect(normalised(stack)).toMatchFileSnapshot(`__snapshots__/${stack}.json`);
});

it('has no other stacks', () => {
  expect([...app.templates.keys()].sort()).toEqual(['api', 'data', 'mail', 'operations', 'pipeline']);
});

it('costs less than a dollar when nobody uses it, and less than five cents a candidate', () => {
  expect(total(idleCosts()).net).toBeLessThan(1);
  expect(total(candidateCosts()).list).toBeLessThan(0.05);
});

it('has as many alarms as the costs count', () => {
  expect(app.of('AWS::CloudWatch::Alarm')).toHaveLength(essentialAlarms);
});

it('tells the costs in deploy.md as computed (node infra/operations/costs.ts prints them)', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../infra/operations/deploy.md'), 'utf8');
  const [, section] = /<!-- costs -->\n([\s\S]*?)\n?<!-- \/costs -->/.exec(text) ?? [];
  expect(section?.trim()).toBe(costSection());
});

it('has a dashboard that stays free: fewer than 50 metrics, every stage in it', () => {
  const body = JSON.stringify(app.of('AWS::CloudWatch::Dashboard')[0]?.properties.DashboardBody);
  const metrics = body.match(/\\"AWS\/(Lambda|SQS)\\"/g) ?? [];
  expect(metrics.length).toBeGreaterThan(20);
  expect(metrics.length).toBeLessThan(50);
});
