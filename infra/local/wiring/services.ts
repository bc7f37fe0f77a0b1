import { httpApi, httpAuthorizer, httpIntegration, httpRoute, userPool, userPoolClient } from '../resources/api.ts';
import { eventArchive, eventBus, eventRule, schedule, scheduleGroup } from '../resources/events.ts';
import { configurationSet, configurationSetEventDestination, emailIdentity, parameter } from '../resources/mail.ts';
import type { ArchiveSpec, BusSpec, RuleSpec, TargetSpec } from '../servers/event-bus.ts';
import type { HttpApiOptions } from '../servers/http-api.ts';
import type { PoolSpec } from '../servers/issuer.ts';
import type { MailServerOptions } from '../servers/mail-server.ts';
import type { ParameterSpec } from '../servers/parameter-store.ts';
import type { ScheduleSpec } from '../servers/scheduler.ts';
import type { Deployment } from '../template/deployment.ts';

/** A copy without members that are undefined, so that optional members stay absent. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(value));
}

interface RetryPolicy {
  MaximumRetryAttempts?: number | undefined;
  MaximumEventAgeInSeconds?: number | undefined;
}

function retryPolicy(policy: RetryPolicy | undefined) {
  return (
    policy && { maximumRetryAttempts: policy.MaximumRetryAttempts, maximumEventAgeInSeconds: policy.MaximumEventAgeInSeconds }
  );
}

/** Buses, rules and archives of the templates. */
export function eventBusResources(deployment: Deployment): { buses: BusSpec[]; rules: RuleSpec[]; archives: ArchiveSpec[] } {
  const busName = (reference: string) => reference.split('/').at(-1) ?? reference;
  const rules = deployment.of(eventRule).map(({ name, properties }): RuleSpec => {
    const targets = properties.Targets.map((target): TargetSpec => {
      const { InputTransformer } = target;
      return present({
        id: target.Id,
        arn: target.Arn,
        input: target.Input,
        inputPath: target.InputPath,
        inputTransformer: InputTransformer && {
          inputPathsMap: InputTransformer.InputPathsMap,
          inputTemplate: InputTransformer.InputTemplate,
        },
        deadLetterArn: target.DeadLetterConfig?.Arn,
        retryPolicy: retryPolicy(target.RetryPolicy),
        messageGroupId: target.SqsParameters?.MessageGroupId,
      });
    });
    return {
      name,
      busName: busName(properties.EventBusName ?? 'default'),
      eventPattern: properties.EventPattern,
      state: properties.State,
      targets,
    };
  });
  const archives = deployment.of(eventArchive).map(
    ({ name, properties }): ArchiveSpec => ({
      name,
      busName: busName(properties.SourceArn),
      ...(properties.EventPattern === undefined ? {} : { eventPattern: properties.EventPattern }),
      retentionDays: properties.RetentionDays,
    }),
  );
  return { buses: deployment.of(eventBus).map(({ name }) => ({ name })), rules, archives };
}

/** Schedules and groups of the templates. */
export function scheduleResources(deployment: Deployment): { schedules: ScheduleSpec[]; groups: string[] } {
  const schedules = deployment.of(schedule).map(({ name, properties }): ScheduleSpec => {
    const { Target, FlexibleTimeWindow } = properties;
    return present({
      name,
      groupName: properties.GroupName,
      expression: properties.ScheduleExpression,
      timezone: properties.ScheduleExpressionTimezone,
      startDate: properties.StartDate,
      endDate: properties.EndDate,
      state: properties.State,
      flexibleMinutes: FlexibleTimeWindow.Mode === 'FLEXIBLE' ? FlexibleTimeWindow.MaximumWindowInMinutes : undefined,
      target: {
        arn: Target.Arn,
        input: Target.Input,
        deadLetterArn: Target.DeadLetterConfig?.Arn,
        retryPolicy: retryPolicy(Target.RetryPolicy),
        messageGroupId: Target.SqsParameters?.MessageGroupId,
      },
    });
  });
  return { schedules, groups: deployment.of(scheduleGroup).map(({ name }) => name) };
}

/** Configuration sets with their EventBridge destinations, and identities. */
export function mailResources(deployment: Deployment): Pick<MailServerOptions, 'configurationSets' | 'identities'> {
  const destinations = deployment.of(configurationSetEventDestination);
  const configurationSets = Object.fromEntries(
    deployment.of(configurationSet).map(({ name }) => [
      name,
      {
        eventDestinations: destinations
          .filter((each) => each.properties.ConfigurationSetName === name)
          .map(({ logicalId, properties: { EventDestination } }) => ({
            name: EventDestination.Name ?? logicalId,
            enabled: EventDestination.Enabled,
            matchingEventTypes: EventDestination.MatchingEventTypes,
          })),
      },
    ]),
  );
  return { configurationSets, identities: deployment.of(emailIdentity).map(({ properties }) => properties.EmailIdentity) };
}

/** User pools with their clients. */
export function userPools(deployment: Deployment): PoolSpec[] {
  const clients = deployment.of(userPoolClient);
  return deployment.of(userPool).map(({ ref }) => ({
    poolId: ref,
    clientIds: clients.filter((each) => each.properties.UserPoolId === ref).map((each) => each.ref),
  }));
}

/** Parameters of the templates; `given` values win and are kept as secure strings. */
export function parameterResources(deployment: Deployment, given: Readonly<Record<string, string>>): ParameterSpec[] {
  const declared = deployment
    .of(parameter)
    .filter(({ name }) => given[name] === undefined)
    .map(({ name, properties }): ParameterSpec => ({ name, type: properties.Type, value: properties.Value }));
  return [...declared, ...Object.entries(given).map(([name, value]): ParameterSpec => ({ name, type: 'SecureString', value }))];
}

/** Routes, authorizers and CORS of the HTTP API; null when the templates have none. Throws when they have several. */
export function httpApiResources(
  deployment: Deployment,
  issuerUrl: (poolId: string) => string,
): Pick<HttpApiOptions, 'apiId' | 'routes' | 'authorizers' | 'cors'> | null {
  const [api, ...others] = deployment.of(httpApi);
  if (!api) return null;
  if (others.length > 0) throw new Error(`the local cloud serves one HTTP API, the templates have ${others.length + 1}`);
  const integrations = new Map(deployment.of(httpIntegration).map((each) => [each.ref, each.properties.IntegrationUri]));
  const routes = deployment.of(httpRoute).map(({ stack, logicalId, properties }) => {
    const functionArn = integrations.get(properties.Target.replace(/^integrations\//, ''));
    if (functionArn === undefined)
      throw new Error(`${stack}/${logicalId}: the target ${properties.Target} is no integration of the templates`);
    return {
      routeKey: properties.RouteKey,
      functionArn: functionOf(functionArn),
      authorizerId: properties.AuthorizationType === 'JWT' ? properties.AuthorizerId : undefined,
      authorizationScopes: properties.AuthorizationScopes,
    };
  });
  const authorizers = deployment.of(httpAuthorizer).map(({ ref, properties }) => ({
    id: ref,
    // Cognito's own address of a pool becomes the local issuer's; any other issuer is asked as it stands.
    issuer: properties.JwtConfiguration.Issuer.replace(/^https:\/\/cognito-idp\.[^/]+\/(.+)$/, (_, poolId: string) =>
      issuerUrl(poolId),
    ),
    audience: properties.JwtConfiguration.Audience,
    identitySource: properties.IdentitySource[0],
  }));
  const cors = api.properties.CorsConfiguration;
  return {
    apiId: api.ref,
    routes,
    authorizers,
    cors: cors && {
      allowOrigins: cors.AllowOrigins,
      allowMethods: cors.AllowMethods,
      allowHeaders: cors.AllowHeaders,
      exposeHeaders: cors.ExposeHeaders,
      maxAgeSeconds: cors.MaxAge,
      allowCredentials: cors.AllowCredentials,
    },
  };
}

/** The function in an integration URI, which is its ARN or API Gateway's invocation path around it. */
function functionOf(uri: string): string {
  return /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri;
}
