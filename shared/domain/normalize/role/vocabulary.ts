import { type RoleFamily, roleFamily } from '../../role.ts';
import { business } from './vocabulary/business.ts';
import { careAndPublic } from './vocabulary/care-and-public.ts';
import { technology } from './vocabulary/technology.ts';
import { tradesAndGuests } from './vocabulary/trades-and-guests.ts';

/** Terms by family and specialisation (the empty one: none); the notation is described in the README. */
export type Vocabulary = Partial<Record<RoleFamily, Readonly<Record<string, string>>>>;

/** What a term says of a role. */
export interface RoleTerm {
  family: RoleFamily;
  specialisation: string | null;
  /** 3: an occupation (`nurse`), 2: a field of work (`marketing`), 1: a hint that anything else outweighs (`operations`). */
  weight: 1 | 2 | 3;
}

/** All terms of the vocabulary with what they say. */
export function* roleTerms(): Generator<readonly [string, RoleTerm]> {
  for (const vocabulary of [technology, business, careAndPublic, tradesAndGuests])
    for (const family of roleFamily.options)
      for (const [specialisation, terms] of Object.entries(vocabulary[family] ?? {}))
        for (const written of terms.split(',')) {
          const term = written.trim();
          const mark = term.charAt(0);
          const weight = mark === '?' || term.startsWith('**') ? 1 : mark === '~' || term.endsWith('*') ? 2 : 3;
          const spelled = mark === '?' || mark === '~' ? term.slice(1) : term;
          if (spelled !== '') yield [spelled, { family, specialisation: specialisation === '' ? null : specialisation, weight }];
        }
}
