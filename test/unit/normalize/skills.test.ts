import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../shared/domain/normalize/description/read-description.ts';
import { readSections } from '../../../shared/domain/normalize/sections/read-sections.ts';
import { allSkills } from '../../../shared/domain/normalize/skills/dictionary.ts';
import { readSkills, skillSpans, skillsIn, skillsOfLabel } from '../../../shared/domain/normalize/skills/read-skills.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';
import { rawRecordOf } from '../../support/raw-records.ts';

describe('skills in a text', () => {
  it.each([
    ['You know C#, C++ and .NET, and Node.js too.', ['.NET', 'C#', 'C++', 'Node.js']],
    ['Machine-Learning and machine\nlearning', ['Machine learning']],
    ['You like javascripter, kotliners and sqlite3x.', []],
    ['CI / CD with Docker & Kubernetes', ['CI/CD', 'Docker', 'Kubernetes']],
    ['Write to us at java@example.org or node.example.org', []],
    ['SAP S/4HANA, SAP', ['SAP', 'SAP S/4HANA']],
    ['Reporting (Power BI)', ['Power BI', 'Reporting']],
  ])('stand between the boundaries of names, the longest first: %s', (text, names) => {
    expect(skillsIn(text).sort()).toEqual(names);
  });

  it.each([
    ['en', 'data pipelines, front end, frontend and e-commerce', ['Data pipelines', 'E-commerce', 'Front-end development']],
    ['en', 'Fine-tuning LLMs on FPGAs', ['FPGA', 'Fine-tuning', 'Large language models']],
    ['de', 'Gute SAP-Kenntnisse und Projektmanagementerfahrung', ['Project management', 'SAP']],
    ['de', 'Umgang mit Datenbanksystemen, Java-Entwickler', ['Databases', 'Java']],
    ['de', 'Lohn- und Gehaltsabrechnung mit DATEV', ['DATEV', 'Payroll']],
    ['de', 'Ausbildung in der Gesundheits- und Krankenpflege', ['Nursing']],
    ['fr', 'gestion de projets, comptabilité et soudage', ['Accounting', 'Project management', 'Welding']],
    ['it', 'gestione progetti, contabilità, saldatura', ['Accounting', 'Project management', 'Welding']],
    ['es', 'gestión de proyectos, contabilidad y soldadura', ['Accounting', 'Project management', 'Welding']],
    ['pt', 'gestão de projetos, contabilidade e soldagem', ['Accounting', 'Project management', 'Welding']],
    ['nl', 'projectmanagement, boekhouding en verpleegkunde', ['Accounting', 'Nursing', 'Project management']],
  ])('are found in their inflections and compounds (%s): %s', (_, text, names) => {
    expect(skillsIn(text).sort()).toEqual(names);
  });

  it.each([
    ['Excel at what you do. We go the extra mile and react swiftly.', []],
    ['Go, Rust or C', ['C', 'Go', 'Rust']],
    ['We help teams access the outlook of a box.', []],
    ['Our Teams in Access Control and Word of mouth', ['Access control']],
    ['Word, Excel and PowerPoint', ['Excel', 'Microsoft Word', 'PowerPoint']],
    ['html, css, react, node', ['CSS', 'HTML', 'Node.js', 'React']],
    ['Series A, B and C', []],
    ['The chef cleaned the rust from the ruby puppet in spring', []],
    ['Tools: Ansible, Chef, Puppet', ['Ansible', 'Chef', 'Puppet']],
    ['You know Excel, Outlook and Slack.', ['Excel', 'Microsoft Outlook', 'Slack']],
    ['Some slack time', []],
  ])('with a name of everyday life count only where the context speaks of skills: %s', (text, names) => {
    expect(skillsIn(text).sort()).toEqual(names);
  });

  it('are quoted exactly', () => {
    const text = 'Erfahrung mit K8s-Clustern und Datenbanken';
    expect(skillSpans(text).map(({ skill, start, end }) => [skill.name, text.slice(start, end)])).toEqual([
      ['Kubernetes', 'K8s'],
      ['Databases', 'Datenbanken'],
    ]);
  });

  it('may be any bytes, repeated without end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { start, end } of skillSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
    for (const piece of ['a', ' ', '(', '$', '-', '\n', ',', 'Java ', 'Go,', 'Excel ', 'is a plus ', 'Projektmanagement'])
      expect(new Set(skillsIn(piece.repeat(Math.ceil(200_000 / piece.length)))).size).toBeLessThan(2);
  });
});

describe('a label', () => {
  it('is the skill of that name in any case, or the skills it names', () => {
    expect(skillsOfLabel('C')).toEqual(['C']);
    expect(skillsOfLabel('teams')).toEqual(['Microsoft Teams']);
    expect(skillsOfLabel('Python (5 years) and SQL')).toEqual(['Python', 'SQL']);
    expect(skillsOfLabel('')).toEqual([]);
  });

  it('with the name of a skill gives that skill', () => {
    for (const { name } of allSkills()) expect([name, ...skillsOfLabel(name)]).toEqual([name, name]);
  });
});

describe('what the posting makes of a skill', () => {
  const needs = (html: string, { title = 'Specialist', company = '', tags = [] as string[] } = {}) => {
    const { text } = readHtml(html);
    const words = indexWords(text);
    const raw = { ...rawRecordOf(), tags };
    const sections = readSections(words);
    const context = { places: [], countries: [], language: 'en' };
    const read = readSkills({ raw, titleText: title, title, company, text, words, sections, ...context });
    expect(read.needs.map(({ name }) => name)).toEqual(read.skills);
    expect(read.evidence).toHaveLength(read.skills.length);
    return Object.fromEntries(read.needs.map(({ name, need }) => [name, need]));
  };

  it.each([
    ['en', 'Java is required. Kotlin is a plus.', { Java: 'required', Kotlin: 'preferred' }],
    ['en', 'You must know SQL; Tableau would be a nice bonus.', { SQL: 'required', Tableau: 'preferred' }],
    ['en', 'Nice to have: Docker, Kubernetes', { Docker: 'preferred', Kubernetes: 'preferred' }],
    ['en', 'Experience with Terraform, ideally on Azure', { Azure: 'preferred', Terraform: 'required' }],
    ['en', 'Our product runs on PostgreSQL.', { PostgreSQL: 'mentioned' }],
    ['en', 'No Java experience needed, Python is not required but a plus.', { Python: 'preferred' }],
    ['de', 'Kenntnisse in SAP sind zwingend, DATEV ist von Vorteil', { DATEV: 'preferred', SAP: 'required' }],
    ['de', 'Idealerweise bringst du Erfahrung mit Figma mit', { Figma: 'preferred' }],
    ['de', 'Python-Kenntnisse wünschenswert', { Python: 'preferred' }],
    ['fr', 'La maîtrise de SQL est indispensable. Python serait un plus.', { Python: 'preferred', SQL: 'required' }],
    ['fr', 'Une connaissance de SAP est souhaitée', { SAP: 'preferred' }],
    ['it', 'Conoscenza di AutoCAD richiesta. Gradita esperienza con Revit', { AutoCAD: 'required', Revit: 'preferred' }],
    ['es', 'Imprescindible Java. Se valora Angular', { Angular: 'preferred', Java: 'required' }],
    ['pt', 'Experiência com SQL obrigatória. Python é desejável', { Python: 'preferred', SQL: 'required' }],
    ['nl', 'Kennis van SQL is vereist. Ervaring met Python is een pre', { Python: 'preferred', SQL: 'required' }],
  ])('is read from the words around (%s): %s', (_, text, expected) => {
    expect(needs(text)).toEqual(expected);
  });

  it('is read from the section, and nothing from those about the employer', () => {
    expect(
      needs(
        '<h2>About us</h2><p>We make accounting software for the insurance industry.</p><h2>Your tasks</h2><p>You run our Kubernetes clusters.</p><h2>Requirements</h2><ul><li>Linux</li><li>Terraform</li></ul><h2>Nice to have</h2><ul><li>Ansible</li></ul><h2>Benefits</h2><p>Yoga, first aid courses</p>',
      ),
    ).toEqual({ Ansible: 'preferred', Kubernetes: 'mentioned', Linux: 'required', Terraform: 'required' });
  });

  it('is required for the skills of the title, mentioned for the labels of the source', () => {
    expect(needs('We look forward to your letter.', { title: 'Java Developer', tags: ['Figma', 'teams'] })).toEqual({
      Figma: 'mentioned',
      Java: 'required',
      'Microsoft Teams': 'mentioned',
    });
  });

  it('takes the strongest of several places', () => {
    expect(needs('We use Go. Experience with Go is required. Go is a plus.')).toEqual({ Go: 'required' });
  });

  it('does not take the employer for its product', () => {
    const text = 'At Snowflake you write SQL. Snowflake is hiring.';
    expect(needs(text, { company: 'Snowflake Inc.' })).toEqual({ SQL: 'mentioned' });
    expect(needs(text, { company: 'Example GmbH' })).toEqual({ SQL: 'mentioned', Snowflake: 'mentioned' });
  });
});
