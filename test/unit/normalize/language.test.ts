import { describe, expect, it } from 'vitest';
import { languageOfField } from '../../../shared/domain/normalize/language/language-field.ts';
import { readPostingLanguage } from '../../../shared/domain/normalize/language/posting-language.ts';
import { readLanguage, readTitleLanguage } from '../../../shared/domain/normalize/language/read-language.ts';
import { readSections } from '../../../shared/domain/normalize/sections/read-sections.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';

function languageOf(text: string, { field, title = 'Engineer' }: { field?: string; title?: string } = {}) {
  const words = indexWords(text);
  return readPostingLanguage(field, title, words, readSections(words));
}

const german =
  'Deine Aufgaben\n\n- Du planst die Wartung der Anlagen und stimmst sie mit den Kollegen ab\n- Du führst Prüfungen durch und schreibst die Berichte\n\nDein Profil\n\n- Eine abgeschlossene Ausbildung und Freude an der Technik\n- Du sprichst gut Deutsch';
const english =
  'Your tasks\n\n- You plan the maintenance of the plants and agree on it with the others\n- You carry out inspections and write the reports\n\nYour profile\n\n- A completed training and a liking for technology\n- You speak English well';
const englishNotice =
  'Example Co is an equal opportunity employer. We do not discriminate on the basis of race, religion, color, national origin, gender, sexual orientation, age, marital status, veteran status, or disability status. All qualified applicants will receive consideration for employment. If you need an accommodation for the interviews, please tell us what we can do for you.';

describe('language of a posting', () => {
  it('is that of the job, not of the notices around it', () => {
    expect(
      languageOf(
        `About us\n\n${'We build pumps for the whole of the world and we are proud of it. '.repeat(12)}\n\n${german}\n\n${englishNotice}`,
      )?.language,
    ).toBe('de');
  });

  it('is that of the title where a posting stands in two languages', () => {
    const both = [`${german}\n\n${english}`, `${english}\n\n${german}`];
    for (const text of both) {
      expect(languageOf(text, { title: 'Mitarbeiter Wartung (m/w/d)' })?.language).toBe('de');
      expect(languageOf(text, { title: 'Senior maintenance engineer for our team in the north' })?.language).toBe('en');
    }
  });

  it.each([
    ['a long text knows better than the source', german, 'en', 'de', 'text'],
    ['a few words do not', 'Wir suchen dich!', 'en', 'en', 'field'],
    ['a list of technologies tells nothing', 'Python, Java, AWS, Docker, Kubernetes, Terraform', undefined, undefined, undefined],
    ['a list of technologies: the source tells', 'Python, Java, AWS, Docker', 'de-CH', 'de', 'field'],
    ['no text: the source tells', '', 'Français', 'fr', 'field'],
    ['no text and a source that says nothing', '', 'DEFAULT', undefined, undefined],
  ])('%s', (_, text, field, language, from) => {
    const read = languageOf(text, field === undefined ? {} : { field });
    expect([read?.language, read?.evidence.from]).toEqual([language, from]);
  });

  it('quotes the text it is read from', () => {
    expect(languageOf(german)?.evidence).toMatchObject({ from: 'text', quote: 'Deine Aufgaben' });
  });
});

describe('language of a title', () => {
  it.each([
    ['Mitarbeiter Verkauf 60-80 %', 'de'],
    ['Bereichsleiterin Kundenservice', 'de'],
    ['Software Engineer (m/w/d)', 'de'],
    ['Fachspezialist/in Verkehrssicherheit', 'de'],
    ['Infirmier·ère en soins généraux', 'fr'],
    ['Chargé de projets H/F', 'fr'],
    ['Apprendista nel commercio al dettaglio', 'it'],
    ['Enfermera de urgencias', 'es'],
    ['Técnico de manutenção', 'pt'],
    ['Verpleegkundige voor de nacht', 'nl'],
    ['Warehouse operative for the night shift', 'en'],
    ['SAP FI/CO', null],
    ['', null],
  ])('%s: %s', (title, language) => {
    expect(readTitleLanguage(title)?.language ?? null).toBe(language);
  });
});

describe('what a source calls the language', () => {
  it.each([
    ['de', 'de'],
    ['DE_ch', 'de'],
    ['pt-BR', 'pt'],
    ['nb', 'no'],
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['ger', 'de'],
    ['xx', null],
    ['unknown', null],
    ['', null],
    [undefined, null],
  ])('%s: %s', (field, language) => {
    expect(languageOfField(field)).toBe(language);
  });
});

it('reads half a megabyte of one word', () => {
  expect(readLanguage(indexWords('und '.repeat(125_000)), [])?.language).toBe('de');
});
