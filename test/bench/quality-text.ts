/**
 * Sections, language and text against labels nobody here wrote: `node test/bench/quality-text.ts [--half a|b] [--errors N] [--field NAME]`.
 *
 * - text: ours from Ashby's HTML against the plain text that the service makes of it, by words, lines, and lines that are list items.
 * - language: of Ashby's and Swiss texts against a second, independent reader (trigrams of the gold texts); they are no labels: each disagreement wants a look.
 * - sections: the parts of Swiss postings, put one behind the other without headings; each line counts.
 */
import { benchOptions, Figures } from './figures.ts';
import { countLanguages, countSections, countText } from './text-sets.ts';

const { half, errors, field } = benchOptions();
const figures = new Figures();
const part = { half, every: 1 };
if ('text'.startsWith(field)) countText(figures, part);
if ('language'.startsWith(field)) countLanguages(figures, part);
if ('sections'.startsWith(field)) countSections(figures, part);
figures.print('Text', errors);
