import { describe, expect, it } from 'vitest';
import { compileTitle, titleMeanings, titleSimilarity } from '../../../shared/domain/matching/title.ts';
import { Vocabulary } from '../../../shared/domain/matching/vocabulary.ts';

const similarity = (wished: string, offered: string) => {
  const vocabulary = new Vocabulary();
  return titleSimilarity(compileTitle(wished, vocabulary), compileTitle(offered, vocabulary));
};

describe('title similarity', () => {
  it('knows other spellings, languages and compounds of one kind of work', () => {
    for (const [one, other] of [
      ['Software Developer', 'Software Engineer'],
      ['Softwareentwicklerin (m/w/d)', 'Software Developer'],
      ['Ingénieur logiciel', 'Software Engineer'],
      ['Krankenpfleger', 'Registered Nurse'],
      ['Full-Stack Developer', 'Fullstack Engineer'],
      ['Buchhalter:in', 'Accountant'],
      ['Projektleiter', 'Project Manager'],
      ['Desarrollador de software', 'Software Engineer'],
    ] as const)
      expect(similarity(one, other), `${one} / ${other}`).toBeGreaterThan(0.7);
  });

  it('tells work apart that shares only a general word', () => {
    for (const [one, other] of [
      ['Product Manager', 'Account Manager'],
      ['Backend Engineer', 'Sales Engineer'],
      ['Software Engineer', 'Mechanical Engineer'],
      ['Nurse', 'Head of Data'],
    ] as const)
      expect(similarity(one, other), `${one} / ${other}`).toBeLessThan(0.35);
  });

  it('puts related work between equal and foreign', () => {
    const equal = similarity('Backend Engineer', 'Backend Engineer');
    const related = similarity('Backend Engineer', 'Platform Engineer');
    const foreign = similarity('Backend Engineer', 'Office Manager');
    expect(equal).toBe(1);
    expect(related).toBeLessThan(equal);
    expect(related).toBeGreaterThan(foreign);
  });

  it('takes rungs, gender marks and fillers for silent', () => {
    expect(titleMeanings('Senior Backend Engineer (m/w/d) - Remote')).toEqual(['backend', 'engineer']);
    expect(titleMeanings('Praktikum (all genders)')).toEqual([]);
    expect(titleMeanings('🚀🚀🚀')).toEqual([]);
  });
});
