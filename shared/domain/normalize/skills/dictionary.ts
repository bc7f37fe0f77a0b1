import { fold } from '../text.ts';
import { type NameTable, nameTable, type Rule, type Spelling } from './name-table.ts';
import { sectors } from './sectors.ts';

/** What sort of thing a skill is; `transversal` are those of every kind of work (teamwork). */
export type SkillKind = 'tool' | 'technology' | 'method' | 'knowledge' | 'certificate' | 'transversal';

/** A sector of the dictionary: its entries by kind, in the notation that the README of this folder explains. */
export type SkillSector = Partial<Record<SkillKind, string>>;

export interface Skill {
  name: string;
  kind: SkillKind;
  sector: string;
  /** Spellings beside the name, with their rule. */
  spellings: readonly { text: string; rule: Rule }[];
  /** Names of skills that whoever has this one has too. */
  implies: readonly string[];
  /** Names of skills that are near: who has one learns the other sooner. Stated on one side, true for both. */
  related: readonly string[];
}

const rules: Readonly<Record<string, Rule>> = { '=': 'exact', '^': 'name', '!': 'listed', '?': 'beside' };

/** Reads one line of the dictionary. */
function entryOf(line: string, kind: SkillKind, sector: string): Skill {
  const [spelled = '', ...marks] = line.includes('>') || line.includes('~') ? line.split(/(?=[>~])/) : [line];
  const [name = '', ...others] = spelled.split('|');
  const list = (mark: string) => marks.filter((each) => each.startsWith(mark)).flatMap((each) => each.slice(1).split(','));
  const spellings = others.map((text) => {
    const rule = rules[text.charAt(0)];
    return rule === undefined ? { text, rule: 'any' as const } : { text: text.slice(1), rule };
  });
  // A name that has a ruled spelling of itself is found in no other way.
  const ruled = spellings.some(({ text, rule }) => rule !== 'any' && text === name);
  return {
    name,
    kind,
    sector,
    spellings: ruled ? spellings : [{ text: name, rule: 'any' }, ...spellings],
    implies: list('>'),
    related: list('~'),
  };
}

let entries: readonly Skill[] | null = null;

/** All skills of the dictionary in the order of its files. Read on first use. */
export function allSkills(): readonly Skill[] {
  entries ??= Object.entries(sectors).flatMap(([sector, kinds]) =>
    (['tool', 'technology', 'method', 'knowledge', 'certificate', 'transversal'] as const).flatMap((kind) =>
      (kinds[kind] ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => entryOf(line, kind, sector)),
    ),
  );
  return entries;
}

/** The dictionary as the readers of texts need it: skills by their position in `allSkills`. */
export interface SkillNames {
  skills: readonly Skill[];
  table: NameTable;
  /** 1 for tools and technologies. */
  technical: Uint8Array;
  /** Places in the order of the names. */
  rank: Uint16Array;
}

let names: SkillNames | null = null;

/** The dictionary as a table of names. Built on first use. */
export function skillNames(): SkillNames {
  names ??= namesOf(allSkills());
  return names;
}

function namesOf(skills: readonly Skill[]): SkillNames {
  const all: Spelling[] = [];
  const technical = new Uint8Array(skills.length);
  for (const [skill, { kind, spellings }] of skills.entries()) {
    if (kind === 'tool' || kind === 'technology') technical[skill] = 1;
    for (const { text, rule } of spellings) all.push({ skill, text, rule });
  }
  const rank = new Uint16Array(skills.length);
  const nameOf = (skill: number) => skills[skill]?.name ?? '';
  for (const [place, skill] of [...skills.keys()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)).entries())
    rank[skill] = place;
  return { skills, table: nameTable(all), technical, rank };
}

interface Relations {
  implies: Set<string>;
  related: Set<string>;
}

let relations: Map<string, Relations> | null = null;

function readRelations(): Map<string, Relations> {
  const all = new Map<string, Relations>();
  for (const { name, implies } of allSkills()) all.set(fold(name), { implies: new Set(implies), related: new Set() });
  for (const { name, related } of allSkills())
    for (const other of related) {
      all.get(fold(name))?.related.add(other);
      all.get(fold(other))?.related.add(name);
    }
  return all;
}

/**
 * What is known of a skill by its canonical name (in any case): the skills that come with it, those of those included, and the skills near to it. Null for a
 * name that the dictionary does not have.
 */
export function relationsOf(name: string): { implies: string[]; related: string[] } | null {
  relations ??= readRelations();
  const own = relations.get(fold(name));
  if (own === undefined) return null;
  const implied = new Set<string>();
  const walk = ({ implies }: Relations) => {
    for (const each of implies) {
      if (implied.has(each)) continue;
      implied.add(each);
      const further = relations?.get(fold(each));
      if (further) walk(further);
    }
  };
  walk(own);
  implied.delete(name);
  return { implies: [...implied].sort(), related: [...own.related].filter((each) => !implied.has(each)).sort() };
}
