/**
 * Resource types that the local cloud takes and does not build, with the reason. A type that is neither here nor in the registry is
 * an error. A trailing `*` stands for any rest.
 */
export const typesWithoutEffect: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'the CDK describes itself',
  'AWS::IAM::*': 'nobody has to be kept out of a process on the own machine',
  'AWS::KMS::*': 'the disk of the machine is encrypted, or not, by its owner',
  'AWS::Logs::*': 'the output of functions is kept in the logs folder of the data directory',
  'AWS::CloudWatch::*': 'alarms and dashboards are for whom operates an account',
  'AWS::SNS::*': 'topics of this product carry alarms only',
  'AWS::Budgets::*': 'nothing costs money here',
  'AWS::CE::*': 'nothing costs money here',
  'AWS::Lambda::Permission': 'permissions to invoke are not checked locally',
  'AWS::Lambda::LayerVersionPermission': 'permissions to use a layer are not checked locally',
  'AWS::SQS::QueuePolicy': 'policies of queues are not checked locally',
  'AWS::S3::BucketPolicy': 'policies of buckets are not checked locally',
  'AWS::Events::EventBusPolicy': 'policies of buses are not checked locally',
  'AWS::SecretsManager::ResourcePolicy': 'policies of secrets are not checked locally',
  'AWS::ApiGatewayV2::DomainName': 'the local API has no domain of its own',
  'AWS::ApiGatewayV2::ApiMapping': 'the local API has no domain of its own',
  'AWS::Cognito::UserPoolDomain':
    'there is no hosted sign-in page locally: the issuer signs tokens for anyone who can read running.json',
  'AWS::Cognito::UserPoolUICustomization': 'there is no hosted sign-in page locally',
  'AWS::Cognito::UserPoolResourceServer': 'the local issuer grants the scopes that are asked for',
  'AWS::CloudFront::*': 'the web application is served by the local cloud itself',
  'AWS::Route53::*': 'there are no names to register locally',
  'AWS::CertificateManager::*': 'the local API speaks plain HTTP on 127.0.0.1',
  'AWS::WAFv2::*': 'nobody else reaches 127.0.0.1',
  'AWS::ResourceGroups::*': 'grouping of resources in the console',
  'AWS::ServiceCatalogAppRegistry::*': 'grouping of resources in the console',
  'AWS::XRay::*': 'traces are not collected locally',
  'Custom::S3AutoDeleteObjects': 'empties a bucket when a stack is deleted',
  'Custom::LogRetention': 'logs are kept in the logs folder of the data directory',
  'Custom::S3BucketNotifications': 'sets notifications of buckets this product does not use',
};

/** The reason why a type has no effect locally; undefined when it must be built. */
export function reasonWithoutEffect(type: string): string | undefined {
  return typesWithoutEffect[type] ?? typesWithoutEffect[`${type.slice(0, type.lastIndexOf('::'))}::*`];
}
