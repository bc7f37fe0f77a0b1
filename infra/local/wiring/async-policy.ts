import type * as z from 'zod';
import type { AsyncPolicy } from '../functions/async-invocations.ts';
import type { eventInvokeConfig, lambdaFunction } from '../resources/lambda.ts';
import type { Resource } from '../template/deployment.ts';

/** How asynchronous invocations of each function are tried again, and where its failures go; Lambda's default is two retries. */
export function asyncPolicy(
  functions: readonly Resource<z.infer<typeof lambdaFunction.properties>>[],
  configs: readonly Resource<z.infer<typeof eventInvokeConfig.properties>>[],
): (functionArn: string) => AsyncPolicy {
  const policies = new Map(
    functions.map(({ name, attributes, properties }): [string, AsyncPolicy] => {
      const arn = attributes.Arn ?? name;
      const config = configs.find(
        ({ properties: { FunctionName } }) => FunctionName === name || FunctionName === arn,
      )?.properties;
      const destination = config?.DestinationConfig?.OnFailure?.Destination;
      const deadLetters = properties.DeadLetterConfig?.TargetArn;
      const policy: AsyncPolicy = { retries: config?.MaximumRetryAttempts ?? 2 };
      if (destination !== undefined) policy.onFailure = { arn: destination, kind: 'destination' };
      else if (deadLetters !== undefined) policy.onFailure = { arn: deadLetters, kind: 'dead-letter' };
      return [arn, policy];
    }),
  );
  return (functionArn) => policies.get(functionArn) ?? { retries: 2 };
}
