import { describe, expect, it } from 'vitest';
import { readRole } from '../../../shared/domain/normalize/role/read-role.ts';
import { levelOfTitle, readSeniority } from '../../../shared/domain/normalize/title/read-seniority.ts';
import { titleWords } from '../../../shared/domain/normalize/title/title-words.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';

function read(title: string, raw: Partial<RawRecord> = {}, text = '') {
  const words = titleWords(title);
  return readSeniority(
    { source: 'example', board: 'example', externalId: '1', title, ...raw },
    words,
    readRole(words, undefined).occupation,
    indexWords(text),
  );
}

describe('rung of a title', () => {
  it.each([
    ['Senior Software Engineer', 'senior'],
    ['Staff Engineer', 'staff'],
    ['Staff Nurse', null],
    ['Staff Accountant', null],
    ['Member of Technical Staff', null],
    ['Software Engineer', null],
    ['Software Engineer II', 'mid'],
    ['Analyst Level 4', 'staff'],
    ['Type II Diabetes Educator', null],
    ['Level 2 Help Desk Technician', null],
    ['SDE 2', 'mid'],
    ['Engineering Manager', 'manager'],
    ['Product Manager', null],
    ['Senior Product Manager', 'senior'],
    ['Group Product Manager', 'manager'],
    ['Manager, Product', 'manager'],
    ['Public Relations (PR) Manager', null],
    ['Director of Engineering', 'director'],
    ['Art Director', null],
    ['VP Sales', 'executive'],
    ['VIP Account Manager', null],
    ['Chief Human Resources Officer', 'executive'],
    ['Executive Assistant to the CEO', null],
    ['Chief of Staff to the CEO', null],
    ['Senior Director, Chief of Staff', 'director'],
    ['Account Executive', null],
    ['Head of Marketing', 'director'],
    ['Head Chef', 'lead'],
    ['Tech Lead', 'lead'],
    ['Lead Generation Specialist', null],
    ['Mid-Market Account Executive', null],
    ['Senior Living Caregiver', null],
    ['Associate Product Manager', 'junior'],
    ['Sales Associate', null],
    ['Early Childhood Educator', null],
    ['Internal Auditor', null],
    ['Stage Manager', null],
    ['Principal Scientist', 'principal'],
    ['Management Trainee', 'junior'],
    ['Praktikant Marketing', 'intern'],
    ['Werkstudent Controlling', 'intern'],
    ['Junior Entwickler', 'junior'],
    ['Berufserfahrener Elektriker', 'senior'],
    ['Assistenzarzt Chirurgie', 'junior'],
    ['Oberarzt', 'senior'],
    ['Abteilungsleiter Einkauf', 'director'],
    ['Teamleiter Versand', 'lead'],
    ['Filialleiter', 'manager'],
    ['Projektleiter Bau', null],
    ['Zugbegleiter', null],
    ['Lehrer Primarstufe', null],
    ['Développeur confirmé', 'senior'],
    ['Chef de projet', null],
    ['Chef de service', 'manager'],
    ['Responsable d’agence', 'manager'],
    ['Responsable qualité', null],
    ['Stage - Assistant RH', 'intern'],
    ['Direttore vendite', 'director'],
    ['Tirocinio ufficio acquisti', 'intern'],
    ['Jefe de equipo', 'lead'],
    ['Jefe de proyecto', null],
    ['Becario de datos', 'intern'],
    ['Desenvolvedor Pleno', 'mid'],
    ['Gerente de Loja', 'manager'],
    ['Gerente de Projetos', null],
    ['Teamleider magazijn', 'lead'],
    ['Medior ontwikkelaar', 'mid'],
    ['Stagiair inkoop', 'intern'],
  ])('%s: %s', (title, level) => {
    expect(levelOfTitle(title)).toBe(level);
  });

  it('is quoted as the title has it', () => {
    expect(read('Backend Engineer (Senior)').levelEvidence).toEqual([
      { from: 'field', path: 'title', quote: 'Senior', confidence: 0.9 },
    ]);
  });
});

describe('rung from elsewhere', () => {
  it.each([
    ['Mid-Senior level', 'senior'],
    ['Entry level', 'junior'],
    ['executive', 'executive'],
    ['lead', 'lead'],
    ['Berufseinsteiger', 'junior'],
    ['unspecified', null],
  ])('the field says %s: %s', (seniorityText, level) => {
    expect(read('Engineer', { seniorityText }).level).toBe(level);
  });

  it('the field wins over the title', () => {
    expect(read('Senior Engineer', { seniorityText: 'staff' })).toMatchObject({
      level: 'staff',
      levelEvidence: [{ path: 'seniorityText' }],
    });
  });

  it.each([
    ['lt-1', 'junior'],
    ['2-5', null],
    ['10+', null],
  ])('years asked for: %s: %s', (experienceText, level) => {
    expect(read('Engineer', { experienceText }).level).toBe(level);
  });

  it.each([
    ['This is an entry-level position in our lab.', 'junior', 'entry-level position'],
    ['We offer a senior-level role.', 'senior', 'senior-level role'],
    ['Il s’agit d’un poste junior.', 'junior', 'poste junior'],
    ['C’est un poste junior à Lyon.', 'junior', 'poste junior'],
    ['This is not an entry-level position.', null, undefined],
    ['You will train people in entry-level positions.', null, undefined],
    [`${'We are a company. '.repeat(100)} This is an entry-level position.`, null, undefined],
  ])('the text says %s: %s', (text, level, quote) => {
    const found = read('Engineer', {}, text);
    expect(found.level).toBe(level);
    expect(found.levelEvidence[0]?.quote).toBe(quote);
  });
});

describe('management', () => {
  it.each([
    ['Store Manager', true],
    ['Team Lead Accounting', true],
    ['Shift Supervisor', true],
    ['Deputy Head of Sales', true],
    ['Vorarbeiter', true],
    ['Chef d’équipe', true],
    ['Product Manager', false],
    ['Project Manager', false],
    ['Nurse', false],
    ['Senior Welder', false],
    ['Marketing Intern', false],
    ['Executive Assistant to the CEO', false],
    ['Lead Engineer', null],
    ['Backend Engineer - Vice President', null],
    ['Marketing Manager', null],
    ['Bauleiter', null],
    ['Oberarzt', null],
    ['Performance Marketing', null],
    ['Spontaneous application', null],
  ])('%s: %s', (title, leads) => {
    const found = read(title);
    expect(found.management).toBe(leads);
    expect(found.managementEvidence.length).toBe(leads === null ? 0 : 1);
  });
});

describe('programmes for beginners', () => {
  it.each([
    ['Marketing Intern', 'internship'],
    ['Praktikum Vertrieb', 'internship'],
    ['Stage de fin d’études', 'internship'],
    ['Estágio em Direito', 'internship'],
    ['Werkstudent IT', 'working_student'],
    ['Ausbildung Koch', 'apprenticeship'],
    ['Lernender Schreiner', 'apprenticeship'],
    ['Alternance comptabilité', 'apprenticeship'],
    ['Duales Studium Informatik', 'apprenticeship'],
    ['Jovem Aprendiz', 'apprenticeship'],
    ['Management Trainee', 'trainee'],
    ['Masterarbeit Sensorik', 'thesis'],
    ['Bundesfreiwilligendienst Pflege', 'volunteer_year'],
    ['Internship Coordinator', null],
    ['New Grad Engineer', null],
    ['Internal Communications Manager', null],
  ])('%s: %s', (title, early) => {
    expect(read(title).earlyCareer).toBe(early);
  });
});
