import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccountRecovery, FeaturePlan, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { operationList } from '../../shared/contracts/operations.ts';
import { RunbookAlarm } from '../constructs/alarm.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { api } from '../pipeline/api.ts';
import { retentionDays } from '../settings.ts';
import type { Stores } from './data.ts';

export interface ApiStackProps extends StackProps {
  deployment: Deployment;
  stores: Stores;
  collectQueue: Queue;
  normalizeQueue: Queue;
}

const httpMethods = { GET: HttpMethod.GET, POST: HttpMethod.POST, PUT: HttpMethod.PUT, DELETE: HttpMethod.DELETE } as const;

/** The HTTP API: one route per operation of the contract, tokens of the user pool checked by API Gateway itself. */
export class ApiStack extends Stack {
  readonly url: string;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { deployment, stores, collectQueue, normalizeQueue } = props;
    const { settings } = deployment;

    const users = new UserPool(this, 'users', {
      userPoolName: settings.name,
      // Accounts are made by the operator: this is a household's system, not a public service.
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: settings.retain,
      removalPolicy: settings.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(users).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'A second factor is offered, not forced: the operator makes the accounts, and some are used by a script with a token.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The Plus plan costs 0.02 $ per user and month for threat detection. There is no sign-up, passwords have 12 characters, and Cognito locks out who guesses.',
      },
    );
    const client = users.addClient('client', {
      userPoolClientName: `${settings.name}-client`,
      authFlows: { userSrp: true, adminUserPassword: true },
      disableOAuth: true,
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      enableTokenRevocation: true,
    });

    const handler = api(this, { deployment, ...stores, collectQueue, normalizeQueue });
    const http = new HttpApi(this, 'http', {
      apiName: settings.name,
      description: 'Rolecall, version 1: see /v1/openapi.json',
      createDefaultStage: false,
    });
    const integration = new HttpLambdaIntegration('api', handler.lambda, { scopePermissionToRoute: false });
    const verified = new HttpJwtAuthorizer('users', users.userPoolProviderUrl, {
      authorizerName: 'users',
      jwtAudience: [client.userPoolClientId],
    });
    const open = new HttpNoneAuthorizer();
    for (const { operation } of operationList) {
      const routes = http.addRoutes({
        path: operation.path,
        methods: [httpMethods[operation.method]],
        integration,
        authorizer: operation.access === 'user' ? verified : open,
      });
      if (operation.access === 'public')
        for (const route of routes)
          Validations.of(route).acknowledge({
            id: 'AwsSolutions-APIG4',
            reason: `Public by the contract of operations: ${operation.summary}.`,
          });
    }

    const accessLog = new LogGroup(this, 'access-log', {
      // API Gateway may write to groups of this prefix without a resource policy of its own for each.
      logGroupName: `/aws/vendedlogs/${settings.name}/api`,
      retention: retentionDays(settings.logRetentionDays),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'stage', {
      httpApi: http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.apiRate, burstLimit: settings.apiBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            time: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            bytes: '$context.responseLength',
            user: '$context.authorizer.claims.sub',
            error: '$context.error.message',
            integrationError: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    new RunbookAlarm(this, 'faults', {
      deployment,
      title: 'api faults',
      metric: stage.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      above: 4,
      meaning: { impact: 'Requests of people fail through our fault.', severity: 'page' },
    });

    this.url = http.apiEndpoint;
    new CfnOutput(this, 'ApiUrl', { value: this.url, description: 'Base of all operations' });
    new CfnOutput(this, 'UserPool', { value: users.userPoolId, description: 'Create users here' });
    new CfnOutput(this, 'UserPoolClient', { value: client.userPoolClientId, description: 'Client id for signing in' });
  }
}
