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
  /** 3: an occupation (`nurse`), 2: a field of work (`marketing`), 1.5: a field that any other outweighs (`engineering`), 1: a hint that later parts of the title outweigh too (`coordinator`). */
  weight: 1 | 1.5 | 2 | 3;
}

const weights: Readonly<Record<string, RoleTerm['weight']>> = { '?': 1, '^': 1.5, '~': 2 };

/** All terms of the vocabulary with what they say. */
export function* roleTerms(): Generator<readonly [string, RoleTerm]> {
  for (const vocabulary of [technology, business, careAndPublic, tradesAndGuests])
    for (const family of roleFamily.options)
      for (const [specialisation, terms] of Object.entries(vocabulary[family] ?? {}))
        for (const written of terms.split(',')) {
          const term = written.trim();
          const mark = term.charAt(0);
          const weight = weights[mark] ?? (term.startsWith('**') ? 1 : term.endsWith('*') ? 2 : 3);
          const spelled = mark in weights ? term.slice(1) : term;
          if (spelled !== '') yield [spelled, { family, specialisation: specialisation === '' ? null : specialisation, weight }];
        }
}

/** Words that say nothing of the kind of work though parts of them would: what lies inside is not read. */
export const masks: readonly string[] =
  `addetto ai, addetta ai, addetti ai, addette ai, ai servizi, ai lavori, ai clienti, chef de, cheffe de, chef d', cheffe d', chef ou cheffe, language speaker, team member, fokus medizin, premium fokus medizin, fokus chirurgie, spontaneous application, general application, open application, expression of interest,
  hochschulpraktikant, freiwilliges soziales jahr, freiwilliges ökologisches jahr, talent community, talent pool, talent network, career fair, general interest`
    .split(',')
    .map((mask) => mask.trim());
