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
import { type Stage, stages } from '../../shared/contracts/pipeline.ts';
import type { Settings } from '../settings.ts';

const hour = Duration.hours(1);

/** One dashboard: a row per stage with what it did, how its function fares and how full its queue is. All names come from the contracts. */
export function buildDashboard(scope: Construct, settings: Settings): Dashboard {
  const dashboard = new Dashboard(scope, 'dashboard', { dashboardName: settings.name, defaultInterval: Duration.days(3) });
  for (const stage of stages) {
    dashboard.addWidgets(new TextWidget({ markdown: `### ${stage.name}\n${stage.does}`, width: 24, height: 2 }));
    dashboard.addWidgets(work(scope, settings, stage), health(settings, stage), ...backlog(settings, stage));
  }
  return dashboard;
}

/** What the stage counted: from CloudWatch metrics, or from its log when the metrics stay there. */
function work(scope: Construct, settings: Settings, stage: Stage): IWidget {
  const names: string[] = [...metrics[stage.name], ...('queue' in stage.trigger ? consumerMetrics : [])];
  const place = { title: `${stage.name}: work`, width: 8, height: 6 };
  if (settings.metrics === 'logs')
    return new LogQueryWidget({
      ...place,
      region: Stack.of(scope).region,
      logGroupNames: [`/${settings.name}/${settings.metrics}/${stage.name}`],
      view: LogQueryVisualizationType.TABLE,
      queryLines: [
        'filter ispresent(_aws.Timestamp)',
        `stats ${names.map((name) => (isDuration(name) ? `avg(${name}) as ${name}` : `sum(${name}) as ${name}`)).join(', ')} by bin(1h) as time`,
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

function health(settings: Settings, stage: Stage): IWidget {
  const metric = (metricName: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/Lambda',
      metricName,
      dimensionsMap: { FunctionName: `${settings.name}-${stage.name}` },
      statistic,
      period: hour,
    });
  return new GraphWidget({
    title: `${stage.name}: function`,
    width: 8,
    height: 6,
    left: [metric('Invocations', 'Sum'), metric('Errors', 'Sum'), metric('Throttles', 'Sum')],
    right: [metric('Duration', 'p50'), metric('Duration', 'p99')],
  });
}

function backlog(settings: Settings, stage: Stage): IWidget[] {
  if (!('queue' in stage.trigger)) return [];
  const name = stage.trigger.queue;
  const metric = (queue: string, metricName: string) =>
    new Metric({
      namespace: 'AWS/SQS',
      metricName,
      dimensionsMap: { QueueName: `${settings.name}-${queue}` },
      statistic: 'Maximum',
      period: hour,
    });
  return [
    new GraphWidget({
      title: `${name}: queue`,
      width: 8,
      height: 6,
      left: [metric(name, 'ApproximateNumberOfMessagesVisible'), metric(`${name}-dead`, 'ApproximateNumberOfMessagesVisible')],
      right: [metric(name, 'ApproximateAgeOfOldestMessage')],
    }),
  ];
}
