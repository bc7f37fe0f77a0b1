import { sources } from '../sources/registry.ts';

/** A source that takes a key of one's own. */
export interface KeyedSource {
  name: string;
  title: string;
  /** Members its key has to have. */
  members: readonly string[];
  /** Whether it also works without. */
  optional: boolean;
  howTo: string;
}

/** The sources that take a key of one's own, by name. */
export function keyedSources(): KeyedSource[] {
  return sources
    .flatMap(({ name, title, key }) =>
      key === undefined ? [] : [{ name, title, members: key.members, optional: key.optional === true, howTo: key.howTo }],
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
