import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import type { Parameters } from '../../ports/parameters.ts';

/** Parameters of the SSM Parameter Store; secure strings come back decrypted. */
export function ssmParameters(client: SSMClient): Parameters {
  return {
    async get(name) {
      try {
        const answer = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
        return answer.Parameter?.Value ?? null;
      } catch (error) {
        if (error instanceof ParameterNotFound) return null;
        throw error;
      }
    },
  };
}
