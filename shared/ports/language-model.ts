/** Why a model gave no usable answer, in a closed list. */
export type ModelFault = 'unreachable' | 'timeout' | 'refused' | 'rate_limited' | 'unauthorized' | 'bad_answer';

/** The model gave nothing usable; the caller goes on without it. */
export class ModelUnavailable extends Error {
  override name = 'ModelUnavailable';
  readonly fault: ModelFault;
  /** Tokens that were spent all the same. */
  readonly tokens: number;
  constructor(fault: ModelFault, message: string, tokens: number, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
    this.tokens = tokens;
  }
}

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

/** A language model that answers with JSON. */
export interface LanguageModel {
  /** The parsed JSON of the answer, still unproven, and the tokens spent. Throws ModelUnavailable. */
  answer(request: ModelRequest): Promise<{ value: unknown; tokens: number }>;
}
