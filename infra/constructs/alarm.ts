import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';

/** What a failure means to the person who uses Rolecall. */
export interface Meaning {
  /** One sentence: who misses what. */
  impact: string;
  /** `page`: something is being lost or nobody gets anything; `ticket`: look within days. */
  severity: 'page' | 'ticket';
}

export interface RunbookAlarmProps {
  deployment: Deployment;
  /** Also the heading in infra/operations/runbook.md. */
  title: string;
  metric: IMetric;
  /** The alarm goes off when the metric is above. */
  above: number;
  /** Periods of the metric in a row; 1 when unset. */
  periods?: number;
  meaning: Meaning;
}

/** An alarm that says what it means and where to read what to do. */
export class RunbookAlarm extends Construct {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    super(scope, id);
    const { deployment, title, meaning } = props;
    const alarm = new Alarm(this, 'alarm', {
      alarmName: `${deployment.settings.name}: ${title}`,
      alarmDescription: `${meaning.severity}: ${meaning.impact} Runbook: infra/operations/runbook.md, heading "${title}".`,
      metric: props.metric,
      threshold: props.above,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(deployment.alarmTopic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
