import * as z from 'zod';

/** Any JSON value: what templates, events and messages are made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const json: z.ZodType<Json> = z.json();

/** Whether the value is a JSON object (neither null nor an array). */
export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses text as JSON; names `what` when it is not. */
export function parseJson(text: string, what: string): Json {
  try {
    return json.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
