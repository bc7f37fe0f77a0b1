import { describe, expect, it } from 'vitest';
import { allSkills, relationsOf, type SkillKind } from '../../../shared/domain/normalize/skills/dictionary.ts';
import { skillsOfLabel } from '../../../shared/domain/normalize/skills/read-skills.ts';
import { foldSameLength } from '../../../shared/domain/normalize/text.ts';

const skills = allSkills();

describe('the dictionary of skills', () => {
  it('holds 3,000 skills in all sectors and kinds', () => {
    expect(skills.length).toBeGreaterThanOrEqual(3000);
    const sectors = Map.groupBy(skills, ({ sector }) => sector);
    for (const sector of [
      'programming',
      'web',
      'mobile',
      'games',
      'testing',
      'cloud',
      'operations',
      'security',
      'networks',
      'workplace',
      'databases',
      'data',
      'machine learning',
      'electronics',
      'mechanical engineering',
      'electrical engineering',
      'automotive',
      'aviation',
      'energy',
      'maritime',
      'manufacturing',
      'construction',
      'agriculture',
      'logistics',
      'procurement',
      'retail',
      'hospitality',
      'cleaning',
      'personal services',
      'protection',
      'nursing',
      'medicine',
      'therapy',
      'laboratory',
      'pharma',
      'management',
      'leadership',
      'sales',
      'customer service',
      'marketing',
      'design',
      'media',
      'finance',
      'insurance',
      'law',
      'human resources',
      'office',
      'public sector',
      'education',
      'social work',
      'transversal',
    ])
      expect([sector, (sectors.get(sector)?.length ?? 0) >= 5]).toEqual([sector, true]); // prettier-ignore
    const kinds = Map.groupBy(skills, ({ kind }) => kind);
    const least: Record<SkillKind, number> = {
      tool: 700,
      technology: 500,
      method: 900,
      knowledge: 200,
      certificate: 40,
      transversal: 20,
    };
    for (const [kind, count] of Object.entries(least))
      expect([kind, (kinds.get(kind as SkillKind)?.length ?? 0) >= count]).toEqual([kind, true]);
  });

  it('names each skill once and gives no spelling twice', () => {
    const names = skills.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { name, spellings } of skills)
      for (const { text, rule } of spellings) {
        const key = `${foldSameLength(text).replaceAll('-', ' ')}${rule === 'any' ? '' : ` ${text}`}`;
        const other = seen.get(key);
        if (other !== undefined) twice.push(`${text}: ${other}, ${name}`);
        seen.set(key, name);
      }
    expect(twice).toEqual([]);
  });

  it('relates only skills that it has, and none to itself', () => {
    const names = new Set(skills.map(({ name }) => name));
    const dangling = skills.flatMap(({ name, implies, related }) =>
      [...implies, ...related].filter((other) => !names.has(other) || other === name).map((other) => `${name}: ${other}`),
    );
    expect(dangling).toEqual([]);
  });

  it('knows skills by their names in seven languages', () => {
    for (const label of ['nursing', 'Krankenpflege', 'infirmier', 'infermieristica', 'enfermería', 'enfermagem', 'verpleegkunde'])
      expect([label, ...skillsOfLabel(label)]).toEqual([label, 'Nursing']);
    for (const label of ['welding', 'Schweißen', 'soudage', 'saldatura', 'soldadura', 'soldagem', 'lassen metaal'])
      expect([label, ...skillsOfLabel(label)]).toEqual([label, 'Welding']);
  });
});

describe('relations of a skill', () => {
  it('include those of what comes with it, and hold both ways when near', () => {
    expect(relationsOf('React')?.implies).toEqual(['JavaScript']);
    expect(relationsOf('next.js')?.implies).toEqual(['JavaScript', 'React']);
    expect(relationsOf('Docker')?.related).toContain('Kubernetes');
    expect(relationsOf('Kubernetes')?.related).toContain('Docker');
    expect(relationsOf('knitting by moonlight')).toBeNull();
  });

  it('never bring a skill back to itself', () => {
    for (const { name } of skills) expect(relationsOf(name)?.implies).not.toContain(name);
  });
});
