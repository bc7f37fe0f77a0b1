/** Spellings under which a posting may name a canonical skill, the canonical one first. */
export function skillSpellings(canonical: string): string[] {
  return [canonical];
}
