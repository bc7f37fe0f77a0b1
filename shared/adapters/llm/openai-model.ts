import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  AuthenticationError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import { type LanguageModel, type ModelFault, ModelUnavailable } from '../../ports/language-model.ts';

export interface OpenAiSettings {
  apiKey: string;
  /** Any server that speaks the chat completions API; OpenAI itself when unset. */
  baseUrl?: string | undefined;
  model: string;
  /** Milliseconds for one try; one more is made after a connection fault, a 429 or a 5xx. */
  timeout?: number;
}

/** A model behind the OpenAI chat completions API, asked for JSON by schema. Whatever goes wrong comes out as ModelUnavailable. */
export function openAiModel(settings: OpenAiSettings): LanguageModel {
  const client = new OpenAI({
    apiKey: settings.apiKey,
    // The package would read these from the environment otherwise: only the typed environment decides.
    baseURL: settings.baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    timeout: settings.timeout ?? 45_000,
    maxRetries: 1,
  });
  return {
    async answer({ instructions, material, answer, maxTokens }) {
      const completion = await client.chat.completions
        .create({
          model: settings.model,
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: material },
          ],
          response_format: { type: 'json_schema', json_schema: { name: answer.name, schema: answer.schema, strict: true } },
          max_completion_tokens: maxTokens,
        })
        .catch((error) => Promise.reject(named(error)));
      const tokens = completion.usage?.total_tokens ?? 0;
      const choice = completion.choices?.[0];
      if (choice?.message?.refusal) throw new ModelUnavailable('refused', 'the model refused to answer', tokens);
      if (choice?.finish_reason === 'content_filter')
        throw new ModelUnavailable('refused', 'the answer of the model was filtered', tokens);
      const text = choice?.message?.content;
      if (typeof text !== 'string' || text === '' || choice?.finish_reason === 'length')
        throw new ModelUnavailable('bad_answer', 'the answer of the model is empty or cut off', tokens);
      try {
        return { value: JSON.parse(text), tokens };
      } catch (cause) {
        throw new ModelUnavailable('bad_answer', 'the answer of the model is not JSON', tokens, { cause });
      }
    },
  };
}

/** Messages of the service may repeat what was sent; only its status is kept. */
function named(error: unknown): ModelUnavailable {
  const because = (fault: ModelFault, message: string) => new ModelUnavailable(fault, message, 0);
  if (error instanceof APIConnectionTimeoutError) return because('timeout', 'the model did not answer in time');
  if (error instanceof APIConnectionError) return because('unreachable', 'the model could not be reached');
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError)
    return because('unauthorized', 'the model refused the key');
  if (error instanceof RateLimitError) return because('rate_limited', 'the model takes no more requests for now');
  if (error instanceof APIError && error.status !== undefined)
    return because(error.status >= 500 ? 'unreachable' : 'bad_answer', `the model answered with status ${error.status}`);
  return because('bad_answer', 'the answer of the model could not be read');
}
