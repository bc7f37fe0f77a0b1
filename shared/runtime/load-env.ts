import type * as z from 'zod';

/** Parses the process environment once with the function's schema; names every missing or malformed variable. */
export function loadEnv<S extends z.ZodType>(schema: S): z.infer<S> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(
    `the environment of this function is incomplete: ${faults}. The stack that builds it must set these variables.`,
  );
}
