import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  AuthenticationError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import type { LanguageModel, ModelAnswer, ModelFault } from '../../ports/language-model.ts';

export interface OpenAiSettings {
  apiKey: string;
  /** Any server that speaks the chat completions API; OpenAI itself when unset. */
  baseUrl?: string | undefined;
  model: string;
  /** Milliseconds for one try; one more is made after a connection fault, a 429 or a 5xx. */
  timeout?: number;
}

/** A model behind the OpenAI chat completions API, asked for JSON by schema. Whatever goes wrong is a fault, never an exception. */
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
      try {
        const completion = await client.chat.completions.create({
          model: settings.model,
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: material },
          ],
          response_format: { type: 'json_schema', json_schema: { name: answer.name, schema: answer.schema, strict: true } },
          max_completion_tokens: maxTokens,
        });
        return read(completion);
      } catch (error) {
        return { fault: faultOf(error), tokens: 0 };
      }
    },
  };
}

/** The answer of a server that need not keep to its own contract. */
function read(completion: OpenAI.Chat.ChatCompletion): ModelAnswer {
  const tokens = completion.usage?.total_tokens ?? 0;
  const choice = completion.choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter') return { fault: 'refused', tokens };
  const text = choice?.message?.content;
  if (typeof text !== 'string' || choice?.finish_reason === 'length') return { fault: 'bad_answer', tokens };
  try {
    return { value: JSON.parse(text), tokens };
  } catch {
    return { fault: 'bad_answer', tokens };
  }
}

function faultOf(error: unknown): ModelFault {
  if (error instanceof APIConnectionTimeoutError) return 'timeout';
  if (error instanceof APIConnectionError) return 'unreachable';
  if (error instanceof AuthenticationError || error instanceof PermissionDeniedError) return 'unauthorized';
  if (error instanceof RateLimitError) return 'rate_limited';
  return error instanceof APIError && (error.status ?? 0) >= 500 ? 'unreachable' : 'bad_answer';
}
