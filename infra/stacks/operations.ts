import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { buildDashboard } from '../operations/dashboard.ts';
import type { Settings } from '../settings.ts';

/** Where trouble is reported: the topic of all alarms, the monthly budget and the dashboard. */
export class OperationsStack extends Stack {
  readonly alarmTopic: Topic;

  constructor(scope: Construct, id: string, props: StackProps & { settings: Settings }) {
    super(scope, id, props);
    const { settings } = props;
    this.alarmTopic = new Topic(this, 'alarms', { displayName: `${settings.name} alarms`, enforceSSL: true });
    for (const service of ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'])
      this.alarmTopic.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(service)],
          actions: ['sns:Publish'],
          resources: [this.alarmTopic.topicArn],
          conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
        }),
      );
    if (settings.operatorMail !== undefined) this.alarmTopic.addSubscription(new EmailSubscription(settings.operatorMail));

    const notify = (kind: 'ACTUAL' | 'FORECASTED', percent: number): CfnBudget.NotificationWithSubscribersProperty => ({
      notification: {
        notificationType: kind,
        comparisonOperator: 'GREATER_THAN',
        threshold: percent,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'SNS', address: this.alarmTopic.topicArn }],
    });
    const budget = new CfnBudget(this, 'budget', {
      budget: {
        budgetName: `${settings.name}-monthly`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.budgetAmount, unit: 'USD' },
      },
      notificationsWithSubscribers: [notify('ACTUAL', 80), notify('ACTUAL', 100), notify('FORECASTED', 100)],
    });
    // AWS Budgets sends a test message when the budget is made: the topic must let it in by then.
    budget.node.addDependency(this.alarmTopic);

    buildDashboard(this, settings);
    new CfnOutput(this, 'AlarmTopic', { value: this.alarmTopic.topicArn, description: 'Subscribe here to hear of alarms' });
  }
}
