import { type Preferences, type Profile, preferences } from '../../shared/domain/profile.ts';
import { profileOf, resumeJson } from './candidate.ts';

/** The fictional candidate with other wishes and skills. */
export function wishing(
  wishes: Partial<Preferences> = {},
  skills: readonly string[] = ['Python', 'Go'],
  userId = 'user-1',
): Profile {
  const { basics } = resumeJson;
  const resume = { basics: { name: basics.name, email: basics.email }, skills: skills.map((name) => ({ name })) };
  return { ...profileOf(resume, userId), preferences: preferences.parse(wishes) };
}
