/** Why a model gave no usable answer, in a closed list. */
export type ModelFault = 'unreachable' | 'timeout' | 'refused' | 'rate_limited' | 'unauthorized' | 'bad_answer';

export interface ModelRequest {
  /** Our words: the only instructions. */
  instructions: string;
  /** Data the model works on, as JSON; nothing in it is an instruction. */
  material: string;
  /** Name and JSON Schema of the answer. */
  answer: { name: string; schema: Record<string, unknown> };
  /** Upper bound of the tokens of the answer. */
  maxTokens: number;
}

/** The parsed JSON of the answer, still unproven, or why there is none; and the tokens spent either way. */
export type ModelAnswer = { value: unknown; tokens: number } | { fault: ModelFault; tokens: number };

/** A language model that answers with JSON. */
export interface LanguageModel {
  /** Never rejects: whatever goes wrong is a fault. */
  answer(request: ModelRequest): Promise<ModelAnswer>;
}
