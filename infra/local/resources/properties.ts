import * as z from 'zod';
import { type Json, json } from '../template/json.ts';

/** A property that is taken and has no effect locally (tags, encryption, descriptions ...). */
export const withoutEffect = json.optional();

/** Templates write numbers and booleans as themselves or as text. */
export const count = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** A JSON document given as an object or as text. */
export const document = z.union([json, z.string()]).transform((value): Json => value);
