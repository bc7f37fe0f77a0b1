import * as z from 'zod';
import { type CoverageView, coverageView } from '../../../shared/contracts/operations/coverage.ts';
import type { OperationName } from '../../../shared/contracts/operations.ts';

const record = z.record(z.string(), z.unknown());
const pageShape = z.object({ items: z.array(record), next: z.string().nullable().optional(), total: z.number().optional() });

/** Columns of the listings: member, or a path of members. */
const columns: Partial<Record<OperationName, readonly string[]>> = {
  'boards.list': ['boardId', 'company', 'lastRead.outcome', 'lastRead.fetched', 'lastRead.at', 'dueAt', 'lastRead.reason'],
  'boards.check': [
    'boardId',
    'state',
    'seen',
    'expected',
    'last30Days.successRate',
    'lastGoodReadAt',
    'dueAt',
    'breakers',
    'says',
  ],
  'boards.suggest': ['company', 'sector', 'country', 'city', 'score', 'followed', 'url', 'reasons'],
  'jobs.search': ['jobId', 'title', 'company', 'locations', 'remote', 'postedAt'],
  'matches.list': ['jobId', 'score', 'title', 'company', 'url'],
  'documents.list': ['documentId', 'kind', 'state', 'jobId', 'files'],
  'documents.request': ['documentId', 'kind', 'state', 'jobId'],
  'applications.list': ['applicationId', 'status', 'title', 'company', 'updatedAt'],
};

/** Members that are too much for a terminal unless asked for as JSON. */
const hidden: ReadonlySet<string> = new Set(['descriptionHtml', 'evidence', 'titleText', 'html', 'highlights', 'facets']);

/** An answer for a person: tables for listings, named lines for single things. Nothing of it can steer the terminal. */
export function show(name: OperationName, answer: unknown, width: number | null): string {
  if (answer === null) return 'Done.\n';
  if (typeof answer === 'string')
    return `${plain(
      answer
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )}\n`;
  if (name === 'digest.preview') {
    const { subject, text } = z.object({ subject: z.string(), text: z.string() }).parse(answer);
    return `Subject: ${plain(subject)}\n\n${plainLines(text)}\n`;
  }
  if (name === 'coverage.get') return showCoverage(coverageView.parse(answer), width);
  const page = pageShape.safeParse(answer);
  const wanted = columns[name];
  if (!page.success || wanted === undefined) return showMembers(record.parse(answer), '');
  const { items, next, total } = page.data;
  const notes = [
    items.length === 0 ? 'Nothing found.' : '',
    total === undefined || total === items.length ? '' : `${items.length} of ${total}`,
    next ? 'There is more: --all shows everything.' : '',
  ].filter((note) => note !== '');
  // What is invented is labelled wherever it appears.
  const labelled = items.some((item) => item.sample === true) ? [...wanted, 'sample'] : wanted;
  return (items.length > 0 ? showRows(items, labelled, width) : '') + notes.map((note) => `${note}\n`).join('');
}

/** The account of the coverage: sentences first, then what they stand on. */
function showCoverage({ says, gaps, sources }: CoverageView, width: number | null): string {
  const rates = sources.map(({ successRate, latency, ...source }) => ({
    ...source,
    success: successRate === null ? null : `${Math.round(successRate * 100)} %`,
    ...latency,
  }));
  return [
    says.map((sentence) => `${plain(sentence)}\n`).join(''),
    gaps.length > 0 ? showRows(gaps, ['boardId', 'company', 'state', 'missing', 'lastGoodReadAt', 'says'], width) : '',
    rates.length > 0
      ? `Reads of the last 30 days (p50 and p95 in milliseconds)\n${showRows(rates, ['source', 'reads', 'success', 'p50', 'p95', 'seen', 'expected'], width)}`
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** A table. `width`: characters a line may have; null is no limit. */
export function showRows(
  items: readonly Readonly<Record<string, unknown>>[],
  wanted: readonly string[],
  width: number | null = null,
): string {
  const lines = [wanted.map(titleOf), ...items.map((item) => wanted.map((column) => cell(memberAt(item, column))))];
  const widths = wanted.map((_, index) => Math.max(...lines.map((line) => columnsOf(line[index] ?? ''))));
  shrink(widths, width);
  return lines
    .map(
      (line) =>
        `${line
          .map((text, index) => padTo(text, widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Takes from the widest column until the line fits. */
function shrink(widths: number[], width: number | null): void {
  const gaps = 2 * (widths.length - 1);
  while (width !== null && widths.reduce((sum, each) => sum + each, gaps) > width) {
    const widest = Math.max(...widths);
    if (widest <= 12) return;
    widths[widths.indexOf(widest)] = widest - 1;
  }
}

/** The last words of a path in capitals: `lastRead.outcome` is OUTCOME. */
function titleOf(column: string): string {
  return (column.split('.').at(-1) ?? column).replace(/([A-Z])/g, ' $1').toUpperCase();
}

function memberAt(item: unknown, path: string): unknown {
  let at = item;
  for (const name of path.split('.')) at = typeof at === 'object' && at !== null ? record.parse(at)[name] : undefined;
  return at;
}

const namedPlace = z.object({ text: z.string() });
const namedFile = z.object({ format: z.string() });
const namedBreaker = z.object({ host: z.string(), state: z.string() }).transform(({ host, state }) => `${host} ${state}`);

function cell(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const texts = value.map(
      (each) =>
        namedPlace.safeParse(each).data?.text ??
        namedFile.safeParse(each).data?.format ??
        namedBreaker.safeParse(each).data ??
        cell(each),
    );
    return texts.length === 0 ? '-' : texts.join('; ');
  }
  if (typeof value === 'object') return plain(JSON.stringify(value));
  return plain(String(value)).replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):.*Z$/, '$1 $2');
}

function showMembers(value: Readonly<Record<string, unknown>>, indent: string): string {
  return Object.entries(value)
    .filter(([name]) => !hidden.has(name))
    .map(([name, each]) => {
      const head = `${indent}${plain(name)}:`;
      if (Array.isArray(each) && each.some((entry) => typeof entry === 'object' && entry !== null))
        return `${head}\n${each.map((entry) => `${indent}  -\n${typeof entry === 'object' && entry !== null ? showMembers(record.parse(entry), `${indent}    `) : `${indent}    ${cell(entry)}\n`}`).join('')}`;
      if (typeof each === 'object' && each !== null && !Array.isArray(each))
        return `${head}\n${showMembers(record.parse(each), `${indent}  `)}`;
      if (typeof each === 'string' && each.includes('\n')) return `${head}\n${plainLines(each).replace(/^/gm, `${indent}  `)}\n`;
      return `${head} ${cell(each)}\n`;
    })
    .join('');
}

/** Text from outside on one line, without the characters by which it could steer a terminal or turn the writing around. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** JSON that no terminal obeys: JSON itself escapes only the first 32 control characters. */
export function safeJson(answer: unknown): string {
  return JSON.stringify(answer, null, 2).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}

/** Columns of a text in a terminal: wide characters take two, marks none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff00-\uff60]/u;

function padTo(text: string, width: number): string {
  const length = columnsOf(text);
  if (length <= width) return text + ' '.repeat(width - length);
  let cut = '';
  for (const character of text) {
    if (columnsOf(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut}…${' '.repeat(Math.max(0, width - 1 - columnsOf(cut)))}`;
}
