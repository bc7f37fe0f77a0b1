import type * as z from 'zod';

/** Set by the constructs themselves, by Lambda, or (SOURCE_ORIGINS) never on a deployed function. */
type Given = 'STAGE' | 'LOG_LEVEL' | 'QUEUE_URL' | 'SOURCE_ORIGINS' | 'AWS_EXECUTION_ENV';

/** The variables a stack must give a function with that environment schema: a missing or misspelt one fails type-checking. */
export type Environment<S extends z.ZodObject> = Omit<z.input<S>, Given>;

/** The variables that are set, as Lambda wants them. */
export function definedVariables(environment: Readonly<Record<string, unknown>>): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (typeof value === 'string') defined[name] = value;
    else if (value !== undefined) throw new TypeError(`environment variable ${name} must be text, not ${typeof value}`);
  }
  return defined;
}
