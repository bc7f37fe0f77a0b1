import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  type LayerVersion,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, LogGroupClass } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { type StageName, stage } from '../../shared/contracts/pipeline.ts';
import { retentionDays } from '../settings.ts';
import type { Deployment } from './deployment.ts';
import { definedVariables, type Environment } from './environment.ts';

export interface AppFunctionProps<S extends z.ZodObject> {
  deployment: Deployment;
  stage: StageName;
  env: S;
  environment: Environment<S>;
  /** MB. Lambda gives CPU in proportion: one full core at 1,769 MB. */
  memory: number;
  timeoutSeconds: number;
  /** The Chromium layer; its binaries make the function x86_64. */
  browser?: LayerVersion | undefined;
  /** MB of /tmp; 512 when unset. */
  scratch?: number | undefined;
  /** Where asynchronous invocations that failed three times go. */
  failedRuns?: Queue | undefined;
  /** Variables the constructs add by themselves. */
  given?: Readonly<Record<string, string>>;
}

/** The function of one stage with its own role, which at first may do nothing but write its own log. */
export class AppFunction<S extends z.ZodObject = z.ZodObject> extends Construct {
  readonly stage: StageName;
  readonly timeoutSeconds: number;
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: AppFunctionProps<S>) {
    super(scope, id);
    const { settings, code } = props.deployment;
    this.stage = props.stage;
    this.timeoutSeconds = props.timeoutSeconds;
    const logs = new LogGroup(this, 'logs', {
      // The class of a log group cannot be changed: it is part of the name, so that changing the setting makes another group.
      logGroupName: `/${settings.name}/${settings.metrics}/${props.stage}`,
      logGroupClass: settings.metrics === 'logs' ? LogGroupClass.INFREQUENT_ACCESS : LogGroupClass.STANDARD,
      retention: retentionDays(settings.logRetentionDays),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `${settings.name} ${props.stage}: ${stage(props.stage).does}`.slice(0, 1000),
    });
    this.lambda = new LambdaFunction(this, 'function', {
      functionName: `${settings.name}-${props.stage}`,
      description: stage(props.stage).does.slice(0, 256),
      runtime: Runtime.NODEJS_24_X,
      architecture: props.browser ? Architecture.X86_64 : Architecture.ARM_64,
      handler: 'index.handler',
      code: code(props.stage),
      role: this.role,
      memorySize: props.memory,
      timeout: Duration.seconds(props.timeoutSeconds),
      ephemeralStorageSize: Size.mebibytes(props.scratch ?? 512),
      layers: props.browser ? [props.browser] : [],
      logGroup: logs,
      loggingFormat: LoggingFormat.JSON,
      // Lambda would hold back what is below INFO otherwise.
      applicationLogLevelV2: ApplicationLogLevel[settings.logLevel],
      environment: {
        ...definedVariables(props.environment),
        STAGE: props.stage,
        LOG_LEVEL: settings.logLevel,
        ...props.given,
      },
      ...(props.failedRuns ? { deadLetterQueue: props.failedRuns } : {}),
    });
    this.allow('logs', ['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.logGroupArn]);
  }

  /** Adds one statement to the function's role. */
  allow(sid: string, actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>): void {
    this.role.addToPolicy(new PolicyStatement({ sid, actions, resources, ...(conditions ? { conditions } : {}) }));
  }
}
