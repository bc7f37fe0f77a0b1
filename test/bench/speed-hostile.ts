/**
 * Descriptions of one megabyte that repeat one piece, and what the whole of `normalizePosting` takes for them: `node test/bench/speed-hostile.ts`. Wall clock of the
 * best of three, each after a warm-up; the goal is under 100 ms. Pieces of which the readers of fields make something are here, for each of them could be looked at
 * once too often. Prints the worst first, and the readers that a slow one spends its time in are found with `node --cpu-prof`.
 */
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';

const size = 1_000_000;
const goal = 100;
const pieces = [
  'a',
  ' ',
  '(',
  '1',
  '$',
  '-',
  '\n',
  ',',
  '.',
  ':',
  '/',
  '<',
  '>',
  '&',
  ';',
  '"',
  "'",
  '=',
  '\u0000',
  '\ud800',
  '\u0301',
  '\u00a0',
  '<b>',
  '<li>',
  '<p>',
  '<br>',
  '<ul>',
  '<td>',
  '<pre>',
  '</b>',
  '</x>',
  '<!--',
  '<a ',
  '<a href="',
  '<a href="https://x.example">',
  '<p style="x">',
  '<script>',
  '<svg>',
  '&amp;',
  '&lt;',
  '&nbsp;',
  '&x;',
  '&#1;',
  '&amp;lt;p&amp;gt;',
  'ü',
  '€',
  '😀',
  '漢',
  'ß',
  'İ',
  '•',
  '• ',
  '- ',
  '- a\n',
  'a\n',
  'a\n\n',
  'A ',
  'a ',
  '1 ',
  '1,',
  '1.',
  '$1',
  '$1-',
  '$1k ',
  '€50 - ',
  '100k ',
  '401k ',
  '40.000 ',
  '24/7 ',
  '80-100% ',
  'remote ',
  'hybrid ',
  'home office ',
  'Berlin ',
  'Berlin, ',
  'US ',
  'Python ',
  'Java ',
  'C++ ',
  'R ',
  'Go ',
  'SQL, ',
  '5+ years ',
  'years of experience ',
  'Bachelor ',
  'English ',
  'Deutsch C1 ',
  'visa ',
  'salary ',
  'bonus ',
  'Senior ',
  'GmbH ',
  'https://x.example ',
  'a@b.example ',
  'per hour ',
  'brutto ',
  'from ',
  'bis ',
  'full-time ',
  'permanent ',
  '01.01.2026 ',
  'equal opportunity ',
  'Requirements:\n',
  'Requirements ',
  'we are looking for ',
  'you ',
  'your profile ',
  'w',
  'm/w/d ',
  '(m/w/d) ',
  '10115 ',
  '1 2 3 ',
  '1-2-3-',
  `${'x'.repeat(63)} `,
]; // prettier-ignore

const shortFields = [
  'title',
  'company',
  'location',
  'salaryText',
  'employmentTypeText',
  'seniorityText',
  'department',
  'team',
  'language',
  'postedAt',
  'validThrough',
];

const rows = pieces.map((piece) => {
  const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const record = (fields: readonly string[]) => ({
    source: 'greenhouse',
    board: 'example-co',
    externalId: '1',
    url: 'https://example.org/1',
    title: 'Engineer',
    company: 'Example Co',
    ...Object.fromEntries(fields.map((field) => [field, text])),
  });
  const took = (fields: readonly string[]) => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      const startedAt = performance.now();
      normalizePosting(record(fields), '2026-11-01T00:00:00.000Z');
      best = Math.min(best, performance.now() - startedAt);
    }
    return Math.round(best);
  };
  return {
    piece: JSON.stringify(piece).slice(0, 40),
    'as HTML, ms': took(['descriptionHtml']),
    'as text, ms': took(['descriptionText']),
    'as all short fields, ms': took(shortFields),
  };
});

const worst = (row: (typeof rows)[number]) => Math.max(row['as HTML, ms'], row['as text, ms'], row['as all short fields, ms']);
rows.sort((a, b) => worst(b) - worst(a));
console.table(rows.slice(0, 25));
const slow = rows.filter((row) => worst(row) > goal);
console.log(`${rows.length} pieces of a megabyte, ${slow.length} over ${goal} ms; the worst ${Math.max(...rows.map(worst))} ms`);
