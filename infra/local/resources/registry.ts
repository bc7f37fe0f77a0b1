import { httpApi, httpAuthorizer, httpIntegration, httpRoute, httpStage, userPool, userPoolClient } from './api.ts';
import { globalTable, table } from './dynamodb.ts';
import { eventArchive, eventBus, eventRule, schedule, scheduleGroup } from './events.ts';
import { eventInvokeConfig, eventSourceMapping, lambdaFunction, layerVersion } from './lambda.ts';
import { configurationSet, configurationSetEventDestination, emailIdentity, parameter } from './mail.ts';
import { receiptRule, receiptRuleSet } from './receiving.ts';
import type { ResourceType } from './resource-type.ts';
import { bucket } from './s3.ts';
import { queue } from './sqs.ts';

/** Every resource type the local cloud builds. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
  [
    table,
    globalTable,
    queue,
    bucket,
    lambdaFunction,
    layerVersion,
    eventSourceMapping,
    eventInvokeConfig,
    eventBus,
    eventRule,
    eventArchive,
    schedule,
    scheduleGroup,
    configurationSet,
    configurationSetEventDestination,
    emailIdentity,
    parameter,
    receiptRuleSet,
    receiptRule,
    httpApi,
    httpStage,
    httpIntegration,
    httpAuthorizer,
    httpRoute,
    userPool,
    userPoolClient,
  ].map((each): [string, ResourceType] => [each.type, each]),
);
