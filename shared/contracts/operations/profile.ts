import * as z from 'zod';
import { place } from '../../domain/place.ts';
import { digestSettings, preferences, profile } from '../../domain/profile.ts';
import { operation } from './operation.ts';

/** A JSON Resume document (jsonresume.org/schema); checked in depth by the import, which names faults by JSON pointer. */
export const resumeDocument = z.record(z.string(), z.unknown()).describe('a JSON Resume document');

/** A place as a person writes it: a text, or a place of which only the text is needed. */
const wishedPlace = z.union([
  z
    .string()
    .trim()
    .min(1)
    .max(200)
    .transform((text) => ({ text, city: null, region: null, country: null, latitude: null, longitude: null })),
  z.strictObject({
    text: place.shape.text.min(1).max(200),
    city: place.shape.city.default(null),
    region: place.shape.region.default(null),
    country: place.shape.country.default(null),
    latitude: place.shape.latitude.default(null),
    longitude: place.shape.longitude.default(null),
  }),
]);

export const preferencesInput = z.strictObject({
  ...preferences.shape,
  locations: z.array(wishedPlace).max(50).default([]),
});

export const digestSettingsInput = z.strictObject({
  ...digestSettings.shape,
  timeZone: digestSettings.shape.timeZone.refine(isTimeZone, 'not an IANA time zone such as Europe/Vienna'),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const profileView = profile.omit({ userId: true });

export const profileOperations = {
  'profile.get': operation({
    method: 'GET',
    path: '/v1/profile',
    summary: 'shows your profile: resume, facts, preferences, digest settings',
    access: 'user',
    input: z.strictObject({}),
    places: {},
    output: profileView,
    problems: [404],
    examples: ['', '--json'],
  }),
  'profile.put': operation({
    method: 'PUT',
    path: '/v1/profile',
    summary: 'stores your whole profile: resume, preferences and digest settings',
    access: 'user',
    input: z.strictObject({
      resume: resumeDocument,
      preferences: preferencesInput.default(preferences.parse({})),
      digest: digestSettingsInput.default(digestSettings.parse({})),
      active: z.boolean().default(true).describe('false: no matching, no mail'),
      version: z
        .number()
        .int()
        .nonnegative()
        .optional()
        .describe('the version you read; refused when it is no longer the stored one'),
    }),
    places: { body: ['resume', 'preferences', 'digest', 'active', 'version'] },
    output: profileView,
    problems: [409],
    examples: ['--file profile.json'],
  }),
  'profile.import': operation({
    method: 'POST',
    path: '/v1/profile/import',
    summary: 'imports a JSON Resume document; preferences and settings stay as they are',
    access: 'user',
    input: z.strictObject({ resume: resumeDocument }),
    places: { document: 'resume' },
    output: profileView,
    problems: [409],
    examples: ['--file resume.json', '--file - < resume.json'],
  }),
  'profile.preferences': operation({
    method: 'PUT',
    path: '/v1/profile/preferences',
    summary: 'sets what you are looking for',
    access: 'user',
    input: z.strictObject({ preferences: preferencesInput }),
    places: { document: 'preferences' },
    output: profileView,
    problems: [404, 409],
    edits: { read: 'profile.get', member: 'preferences' },
    examples: ['--file preferences.json', '--titles "Data Engineer" --titles "Analyst" --documents-from 70'],
  }),
} as const;
