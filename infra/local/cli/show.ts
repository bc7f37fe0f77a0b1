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
  'boards.suggest': ['company', 'sector', 'city', 'country', 'followed', 'url', 'reasons'],
  'inbox.list': ['receivedAt', 'outcome', 'from', 'subject', 'detail', 'confirmationUrl'],
  'jobs.search': ['jobId', 'title', 'company', 'locations', 'remote', 'postedAt'],
  'matches.list': ['jobId', 'score', 'title', 'company', 'url'],
  'documents.list': ['documentId', 'kind', 'state', 'jobId', 'files'],
  'documents.request': ['documentId', 'kind', 'state', 'jobId'],
  'applications.list': ['applicationId', 'status', 'title', 'company', 'updatedAt'],
};

/** Columns that people copy into the next command: a part of one is worth nothing. */
const isId = (column: string) => /\wId$/.test(column);
const isAddress = (column: string) => /^(?:url|confirmationUrl)$/.test(column);
const isSentence = (column: string) => ['says', 'detail', 'reasons', 'where to get it'].includes(column);

/** Members that are too much for a terminal unless asked for as JSON. */
const hidden: ReadonlySet<string> = new Set([
  'descriptionHtml',
  'evidence',
  'titleText',
  'html',
  'highlights',
  'facets',
  'sections',
]);

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
  if (name === 'inbox.add') return `${showMembers(record.parse(answer), '')}What is read from it: rolecall inbox list\n`;
  if (name === 'captures.token') return showBookmarklet(captureToken.parse(answer));
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

const captureToken = z.object({ bookmarklet: z.string(), short: z.string(), howTo: z.string() });

/** What to do first, then the two texts to copy, each on a line of its own. */
function showBookmarklet({ bookmarklet, short, howTo }: z.infer<typeof captureToken>): string {
  return [
    plain(howTo),
    'The text:',
    plain(bookmarklet),
    'A shorter one, which loads its code at each click and does nothing on pages with strict rules:',
    plain(short),
    '',
  ].join('\n\n');
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

/**
 * A table. `width`: characters a line may have; null is no limit. Where a line does not fit, its sentences and then its address stand below it, whole;
 * other columns are cut, but for ids.
 */
export function showRows(
  items: readonly Readonly<Record<string, unknown>>[],
  wanted: readonly string[],
  width: number | null = null,
): string {
  const cells = items.map((item) => new Map(wanted.map((column) => [column, cell(memberAt(item, column), column)])));
  const widthOf = (column: string) =>
    Math.max(columnsOf(titleOf(column)), ...cells.map((texts) => columnsOf(texts.get(column) ?? '')));
  const beside = [...wanted];
  const below: string[] = [];
  for (const movable of [isSentence, isAddress])
    if (width !== null && lineOf(beside.map(widthOf)) > width)
      below.push(...wanted.filter(movable).flatMap((column) => beside.splice(beside.indexOf(column), 1)));
  const widths = beside.map(widthOf);
  if (width !== null) shrink(widths, beside, width);
  const line = (texts: readonly string[]) =>
    `${texts
      .map((text, index) => padTo(text, widths[index] ?? 0))
      .join('  ')
      .trimEnd()}\n`;
  const rows = cells.map((texts) => {
    const under = below.map((column) => texts.get(column) ?? '-').filter((text) => text !== '-');
    return line(beside.map((column) => texts.get(column) ?? '')) + under.map((text) => wrapped(text, width ?? 80)).join('');
  });
  return line(beside.map(titleOf)) + rows.join('');
}

/** Characters of a line of such columns. */
function lineOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, 2 * (widths.length - 1));
}

/** Takes from the widest column that may be cut until the line fits. */
function shrink(widths: number[], columns: readonly string[], width: number): void {
  const cuttable = (index: number) => !isId(columns[index] ?? '');
  while (lineOf(widths) > width) {
    const widest = Math.max(0, ...widths.filter((_, index) => cuttable(index)));
    if (widest <= 12) return;
    widths[widths.findIndex((each, index) => each === widest && cuttable(index))] = widest - 1;
  }
}

/** A sentence below its row: indented, broken between words. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= width - 4) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `    ${line}\n`).join('');
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
const breakers = z.array(z.object({ host: z.string(), state: z.string() }));

function cell(value: unknown, column = ''): string {
  if (value === null || value === undefined) return '-';
  if (column.endsWith('Rate') && typeof value === 'number') return `${Math.round(value * 100)} %`;
  if (column === 'breakers') {
    // All is well where nothing is named.
    const tripped = breakers.parse(value).filter(({ state }) => state !== 'closed');
    return tripped.length === 0 ? 'closed' : plain(tripped.map(({ host, state }) => `${host} ${state}`).join('; '));
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const texts = value.map(
      (each) => namedPlace.safeParse(each).data?.text ?? namedFile.safeParse(each).data?.format ?? cell(each),
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
