import { Duration, Stack } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { consumerMetrics, metricNamespace, metrics } from '../../shared/contracts/metrics.ts';
import { type QueueName, type Stage, stages } from '../../shared/contracts/pipeline.ts';
import type { Settings } from '../settings.ts';

const hour = Duration.hours(1);
const wide = { width: 12, height: 7 };

/**
 * One dashboard: health of all functions and queues on top, then what each stage did. All names come from the contracts. With the
 * metrics in the logs it shows fewer than 50 CloudWatch metrics, up to which a dashboard is free.
 */
export function buildDashboard(scope: Construct, settings: Settings): Dashboard {
  const dashboard = new Dashboard(scope, 'dashboard', { dashboardName: settings.name, defaultInterval: Duration.days(3) });
  const queues = stages.flatMap((stage): QueueName[] => ('queue' in stage.trigger ? [stage.trigger.queue] : []));
  const functions = (title: string, metricName: string, statistic: string) =>
    new GraphWidget({
      ...wide,
      title,
      left: stages.map((stage) => lambdaMetric(settings, stage, metricName, statistic)),
    });
  const depths = (title: string, names: readonly string[]) =>
    new GraphWidget({ ...wide, title, left: names.map((name) => depth(settings, name)) });
  dashboard.addWidgets(
    functions('Errors of functions', 'Errors', 'Sum'),
    functions('Duration of functions, p99', 'Duration', 'p99'),
  );
  dashboard.addWidgets(
    depths('Waiting messages', queues),
    depths(
      'Dead letters',
      [...queues, 'publish', 'schedules'].map((name) => `${name}-dead`),
    ),
  );
  for (const stage of stages)
    dashboard.addWidgets(
      new TextWidget({ markdown: `### ${stage.name}\n${stage.does}`, width: 6, height: 6 }),
      work(scope, settings, stage),
    );
  return dashboard;
}

/** What the stage counted: from CloudWatch metrics, or from its log when the metrics stay there. */
function work(scope: Construct, settings: Settings, stage: Stage): IWidget {
  const names: string[] = [...metrics[stage.name], ...('queue' in stage.trigger ? consumerMetrics : [])];
  const place = { title: stage.name, width: 18, height: 6 };
  if (settings.metrics === 'logs')
    return new LogQueryWidget({
      ...place,
      region: Stack.of(scope).region,
      logGroupNames: [`/${settings.name}/${settings.metrics}/${stage.name}`],
      view: LogQueryVisualizationType.TABLE,
      queryLines: [
        'filter ispresent(_aws.Timestamp)',
        `stats ${names.map((name) => `${isDuration(name) ? 'avg' : 'sum'}(${name}) as ${name}_`).join(', ')} by bin(1h) as time`,
        'sort time desc',
      ],
    });
  return new GraphWidget({
    ...place,
    left: names.map(
      (name) =>
        new Metric({
          namespace: metricNamespace,
          metricName: name,
          dimensionsMap: { service: stage.name },
          statistic: isDuration(name) ? 'Average' : 'Sum',
          period: hour,
        }),
    ),
  });
}

function isDuration(name: string): boolean {
  return name.endsWith('Milliseconds');
}

function lambdaMetric(settings: Settings, stage: Stage, metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: `${settings.name}-${stage.name}` },
    statistic,
    period: hour,
    label: stage.name,
  });
}

function depth(settings: Settings, queue: string): Metric {
  return new Metric({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensionsMap: { QueueName: `${settings.name}-${queue}` },
    statistic: 'Maximum',
    period: hour,
    label: queue,
  });
}
