/**
 * Sections, language and text against labels nobody here wrote: `node test/bench/quality-text.ts [--half a|b] [--errors N] [--field NAME]`.
 *
 * - sections: the parts of Swiss postings, put one behind the other without headings; each line counts.
 */
import { readHtml } from '../../shared/domain/normalize/description.ts';
import { readSections } from '../../shared/domain/normalize/sections/read-sections.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import { benchOptions, Figures, halfOf } from './figures.ts';
import { partedPostings } from './swiss-parts.ts';

const { half, errors, field } = benchOptions();
const figures = new Figures();

function countSections(): void {
  for (const { key, parts } of partedPostings()) {
    const part = halfOf(key);
    if (half !== null && half !== part) continue;
    const texts = parts.map(({ kind, html }) => ({ kind, text: readHtml(html).text })).filter(({ text }) => text !== '');
    const text = texts.map((each) => each.text).join('\n\n');
    const sections = readSections(indexWords(text));
    let start = 0;
    for (const each of texts) {
      for (const line of each.text.split('\n')) {
        if (line.trim() !== '') {
          const kind = sections.find((section) => start >= section.start && start < section.end)?.kind ?? null;
          figures.count(
            `section without heading: ${each.kind}`,
            part,
            each.kind,
            kind === 'preferred' ? 'requirements' : kind === 'other' ? null : kind,
            `${key} ${line}`,
          );
        }
        start += line.length + 1;
      }
      start += 1;
    }
  }
}

if ('sections'.startsWith(field)) countSections();
figures.print('Text', errors);
