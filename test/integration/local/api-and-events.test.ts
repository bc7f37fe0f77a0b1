import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, describe, expect, it } from 'vitest';
import { consumedQueue, startTestCloud, type TestCloud } from '../../support/assembly.ts';

let test: TestCloud;
afterEach(() => test.close());

const pool = 'users';
const api = {
  api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'api', ProtocolType: 'HTTP' } },
  stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'api' }, StageName: '$default', AutoDeploy: true } },
  integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'api' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: { 'Fn::GetAtt': ['face', 'Arn'] },
      PayloadFormatVersion: '2.0',
    },
  },
  [pool]: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'people' } },
  client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: pool } } },
  authorizer: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      ApiId: { Ref: 'api' },
      Name: 'jwt',
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [{ Ref: 'client' }],
        Issuer: { 'Fn::Join': ['', ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: pool }]] },
      },
    },
  },
  open: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'api' },
      RouteKey: 'GET /open',
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'integration' }]] },
    },
  },
  mine: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'api' },
      RouteKey: 'GET /mine/{id}',
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: 'authorizer' },
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'integration' }]] },
    },
  },
};
const face = {
  files: {
    'index.js': `exports.handler = async (event) => ({ statusCode: 200, body: JSON.stringify({
      id: event.pathParameters?.id, user: event.requestContext.authorizer?.jwt.claims.sub }) });`,
  },
};

describe('the HTTP API of the templates', () => {
  it('asks for a good token where the route does', async () => {
    test = await startTestCloud(api, { face });
    const get = async (path: string, token?: string) => {
      const response = await fetch(test.cloud.apiUrl + path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
      return [response.status, response.status === 200 ? await response.json() : null];
    };
    const token = await test.cloud.tokenFor('maria');
    expect(await get('/open')).toEqual([200, {}]);
    expect(await get('/mine/7')).toEqual([401, null]);
    expect(await get('/mine/7', `${token.slice(0, -4)}AAAA`)).toEqual([401, null]);
    expect(await get('/mine/7', token)).toEqual([200, { id: '7', user: 'maria' }]);
    expect(await get('/nowhere', token)).toEqual([404, null]);
    await test.restart();
    expect(await get('/mine/7', token)).toEqual([200, { id: '7', user: 'maria' }]);
  });
});

describe('events', () => {
  it('go from the bus by the rule’s pattern into the queue and its function', async () => {
    test = await startTestCloud(
      {
        ...consumedQueue('listener'),
        bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'rolecall-test' } },
        rule: {
          Type: 'AWS::Events::Rule',
          Properties: {
            EventBusName: { Ref: 'bus' },
            EventPattern: { 'detail-type': ['job.found'], detail: { score: [{ numeric: ['>', 5] }] } },
            State: 'ENABLED',
            Targets: [{ Id: 'T', Arn: { 'Fn::GetAtt': ['listenerQueue', 'Arn'] }, InputPath: '$.detail' }],
          },
        },
      },
      {
        listener: {
          files: {
            'index.js': 'exports.handler = async (event) => { for (const { body } of event.Records) console.log(body); };',
          },
        },
      },
    );
    const client = new EventBridgeClient({
      endpoint: test.cloud.endpoints.eventbridge,
      region: 'us-east-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const event = (DetailType: string, detail: object) => ({
      EventBusName: 'rolecall-test',
      Source: 'test',
      DetailType,
      Detail: JSON.stringify(detail),
    });
    await client.send(
      new PutEventsCommand({
        Entries: [event('job.found', { score: 9 }), event('job.found', { score: 1 }), event('job.gone', { score: 9 })],
      }),
    );
    await test.cloud.idle();
    expect(test.lines).toEqual(['listener: {"score":9}']);
  });
});
