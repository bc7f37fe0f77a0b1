import * as z from 'zod';
import { json } from '../template/json.ts';
import { count, flag, withoutEffect } from './properties.ts';
import { resourceType } from './resource-type.ts';

export const httpApi = resourceType({
  type: 'AWS::ApiGatewayV2::Api',
  properties: z.strictObject({
    Name: z.string(),
    ProtocolType: z.literal('HTTP', { error: 'only HTTP APIs are supported' }),
    Description: withoutEffect,
    Version: withoutEffect,
    CorsConfiguration: z
      .strictObject({
        AllowCredentials: flag.optional(),
        AllowHeaders: z.array(z.string()).optional(),
        AllowMethods: z.array(z.string()).optional(),
        AllowOrigins: z.array(z.string()).optional(),
        ExposeHeaders: z.array(z.string()).optional(),
        MaxAge: count.optional(),
      })
      .optional(),
    DisableExecuteApiEndpoint: withoutEffect,
    IpAddressType: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: (naming) => ({
    name: naming.property('Name') ?? naming.logicalId,
    ref: naming.logicalId,
    attributes: { ApiId: naming.logicalId, ApiEndpoint: naming.endpoints.api },
  }),
});

export const httpStage = resourceType({
  type: 'AWS::ApiGatewayV2::Stage',
  properties: z.strictObject({
    ApiId: z.string(),
    StageName: z.literal('$default', { error: 'only the $default stage is supported' }),
    AutoDeploy: withoutEffect,
    AccessLogSettings: withoutEffect,
    DefaultRouteSettings: withoutEffect,
    RouteSettings: withoutEffect,
    Description: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: () => ({ name: '$default', ref: '$default', attributes: {} }),
});

export const httpIntegration = resourceType({
  type: 'AWS::ApiGatewayV2::Integration',
  properties: z.strictObject({
    ApiId: z.string(),
    IntegrationType: z.literal('AWS_PROXY', { error: 'only Lambda proxy integrations are supported' }),
    IntegrationUri: z.string(),
    IntegrationMethod: withoutEffect,
    PayloadFormatVersion: z.literal('2.0', { error: 'only payload format 2.0 is supported' }),
    TimeoutInMillis: count.optional(),
    Description: withoutEffect,
  }),
  identify: (naming) => ({ name: naming.logicalId, ref: naming.logicalId, attributes: { IntegrationId: naming.logicalId } }),
});

export const httpAuthorizer = resourceType({
  type: 'AWS::ApiGatewayV2::Authorizer',
  properties: z.strictObject({
    ApiId: z.string(),
    Name: z.string(),
    AuthorizerType: z.literal('JWT', { error: 'only JWT authorizers are supported' }),
    IdentitySource: z.array(z.string()).default(['$request.header.Authorization']),
    JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: z.array(z.string()) }),
  }),
  identify: (naming) => ({ name: naming.logicalId, ref: naming.logicalId, attributes: { AuthorizerId: naming.logicalId } }),
});

export const httpRoute = resourceType({
  type: 'AWS::ApiGatewayV2::Route',
  properties: z.strictObject({
    ApiId: z.string(),
    RouteKey: z.string(),
    Target: z.string(),
    AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
    AuthorizerId: z.string().optional(),
    AuthorizationScopes: z.array(z.string()).default([]),
    OperationName: withoutEffect,
  }),
  identify: (naming) => ({ name: naming.logicalId, ref: naming.logicalId, attributes: { RouteId: naming.logicalId } }),
});

export const userPool = resourceType({
  type: 'AWS::Cognito::UserPool',
  /** Sign-up, passwords and mails are Cognito's business; the local issuer only signs tokens. */
  properties: z.record(z.string(), json),
  identify: (naming) => {
    const id = `${naming.region}_${naming.generated(40).replace(/[^A-Za-z0-9]/g, '')}`;
    return {
      name: id,
      ref: id,
      attributes: {
        UserPoolId: id,
        Arn: `arn:aws:cognito-idp:${naming.region}:${naming.account}:userpool/${id}`,
        ProviderName: `cognito-idp.${naming.region}.amazonaws.com/${id}`,
        ProviderURL: `https://cognito-idp.${naming.region}.amazonaws.com/${id}`,
      },
    };
  },
});

export const userPoolClient = resourceType({
  type: 'AWS::Cognito::UserPoolClient',
  properties: z.looseObject({ UserPoolId: z.string(), ClientName: z.string().optional() }),
  identify: (naming) => {
    const id = naming
      .generated(64)
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
    return { name: id, ref: id, attributes: { ClientId: id, Name: naming.property('ClientName') ?? id } };
  },
});
