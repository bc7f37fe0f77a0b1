import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../../infra/local/cli/main.ts';
import { exitCodes } from '../../../infra/local/cli/usage-error.ts';
import { textLines } from '../../../shared/commands/text-lines.ts';
import { exportLineShape } from '../../../shared/domain/posting-export.ts';
import { rawRecordOf } from '../../support/raw-records.ts';

async function* pieces(...texts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** A command line with this on standard input. */
async function rolecall(args: string[], stdin: string) {
  let [out, err] = ['', ''];
  const code = await main(args, {
    cwd: process.cwd(),
    env: {},
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => stdin,
    width: null,
    connect: async () => {
      throw new Error('asks the cloud');
    },
  });
  const lines = out
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
  return { code, lines, err };
}

const jsonl = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const raw = (externalId: string, change: object = {}) => ({ ...rawRecordOf({ externalId }), ...change });

describe('lines of a file', () => {
  it('come whole however the pieces are cut, also within a character', () => {
    return fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })), fc.array(fc.nat(20)), async (texts, cuts) => {
        const bare = texts.map((text) => text.replaceAll(/[\r\n\ufeff]/g, ''));
        const bytes = Buffer.from(bare.join('\n'));
        const cut: Buffer[] = [];
        let start = 0;
        for (const size of cuts) {
          cut.push(bytes.subarray(start, start + size));
          start += size;
        }
        cut.push(bytes.subarray(start));
        const expected = bare.map((text, index) => ({ number: index + 1, text })).filter(({ text }) => text.trim() !== '');
        expect(await collect(textLines(pieces(...cut)))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('may end with CRLF, begin with a byte order mark, and hold bytes that are no UTF-8', async () => {
    const lines = await collect(textLines(pieces('\ufeffa\r\n\r\nb', Uint8Array.of(0xff), '\n')));
    expect(lines).toEqual([
      { number: 1, text: 'a' },
      { number: 3, text: 'b\ufffd' },
    ]);
  });

  it('that are too long are told, not held', async () => {
    const lines = await collect(textLines(pieces('aa\n', 'x'.repeat(50), 'y'.repeat(50), '\nbb\n'), 10));
    expect(lines).toEqual([
      { number: 1, text: 'aa' },
      { number: 2, text: null },
      { number: 3, text: 'bb' },
    ]);
  });
});

describe('normalize --jsonl', () => {
  it('makes of each record a posting as the export prints it', async () => {
    const record = raw('1', {
      title: 'Senior Data Engineer (m/w/d)',
      location: 'Berlin, Germany',
      salaryText: '80.000 - 95.000 € pro Jahr',
      seenAt: '2026-05-01T12:00:00+02:00',
    });
    const { code, lines } = await rolecall(['normalize', '--jsonl'], jsonl(record));
    expect(code).toBe(exitCodes.done);
    const posting = exportLineShape.strict().parse(lines[0]);
    expect(posting).toMatchObject({
      externalId: '1',
      title: 'Senior Data Engineer',
      seniority: 'senior',
      jobId: null,
      state: 'open',
      firstSeen: '2026-05-01T10:00:00.000Z',
      salary: { min: 80000, max: 95000, currency: 'EUR', period: 'year' },
    });
    expect(posting.evidence.salary?.[0]).toMatchObject({ from: 'field', path: 'salaryText' });
  });

  it('counts relative dates from --seen-at', async () => {
    const { lines } = await rolecall(
      ['normalize', '--jsonl', '--seen-at', '2026-05-10T00:00:00Z'],
      jsonl(raw('1', { postedAt: '3 days ago' })),
    );
    expect(lines[0]).toMatchObject({ postedAt: '2026-05-07T00:00:00.000Z' });
  });

  it('names the lines it refuses and goes on', async () => {
    const input = `${jsonl(raw('1'))}{"no json\n${jsonl({ source: 'file', board: 'b', externalId: '2' })}[1]\n${jsonl(raw('3'))}`;
    const { code, lines, err } = await rolecall(['normalize', '--jsonl'], input);
    expect(code).toBe(exitCodes.done);
    expect(lines.map((line) => exportLineShape.parse(line).externalId)).toEqual(['1', '3']);
    expect(err.trim().split('\n')).toEqual([
      'line 2 was refused: the line is no JSON',
      'line 3 was refused: no_title: the record has no title',
      'line 4 was refused: malformed: record: is no object',
    ]);
  });

  it('needs neither an address nor a text', async () => {
    const { lines } = await rolecall(
      ['normalize', '--jsonl'],
      jsonl({ source: 'list', board: 'b', externalId: '1', title: 'Baker', company: 'Acme', location: 'Bern' }),
    );
    expect(lines[0]).toMatchObject({ title: 'Baker', url: null, descriptionText: '' });
  });

  it('ends with 4 when nothing was good, and does nothing to nothing', async () => {
    expect((await rolecall(['normalize', '--jsonl'], '{}\n')).code).toBe(exitCodes.fault);
    expect(await rolecall(['normalize', '--jsonl'], '\n\n')).toEqual({ code: exitCodes.done, lines: [], err: '' });
  });

  it.each([
    [['normalize'], 'say --jsonl'],
    [['normalize', '--jsonl', '--seen-at', 'soon'], 'is no moment'],
    [['normalize', '--jsonl', 'file'], "Unexpected argument 'file'"],
    [['cluster'], 'say --jsonl'],
  ])('%j is not understood', async (args, says) => {
    const { code, err } = await rolecall(args, '');
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain(says);
  });

  it('gives the same, whatever the order of the lines', async () => {
    const records = Array.from({ length: 20 }, (_, index) => raw(String(index), { title: `Engineer ${index}` }));
    const there = await rolecall(['normalize', '--jsonl', '--seen-at', '2026-05-10T00:00:00Z'], jsonl(...records));
    const back = await rolecall(['normalize', '--jsonl', '--seen-at', '2026-05-10T00:00:00Z'], jsonl(...[...records].reverse()));
    expect(back.lines.reverse()).toEqual(there.lines);
  });
});

describe('cluster --jsonl', () => {
  const text = Array.from({ length: 120 }, (_, index) => `Duty number ${index} of this very job.`).join(' ');
  const records = [
    raw('1', { company: 'Acme GmbH', title: 'Baker', location: 'Bern', requisitionId: 'R-100', descriptionText: text }),
    raw('2', { company: 'Acme GmbH', title: 'Baker', location: 'Basel', requisitionId: 'R-100', descriptionText: text }),
    raw('3', { company: 'Acme GmbH', title: 'Baker', location: 'Bern', requisitionId: 'R-200', descriptionText: text }),
    raw('4', { company: 'Other AG', title: 'Baker', location: 'Bern', requisitionId: 'R-100', descriptionText: text }),
  ];
  const jobsOf = (lines: readonly unknown[]) =>
    new Map(lines.map((line) => exportLineShape.parse(line)).map(({ externalId, jobId }) => [externalId, jobId]));

  it('gives postings of one opening one job, and keeps everything else and the order', async () => {
    const { lines } = await rolecall(['normalize', '--jsonl', '--seen-at', '2026-05-10T00:00:00Z'], jsonl(...records));
    const clustered = await rolecall(['cluster', '--jsonl'], jsonl(...lines));
    expect(clustered.code).toBe(exitCodes.done);
    expect(clustered.lines.map((line) => ({ ...(line as object), jobId: null }))).toEqual(lines);
    const jobs = jobsOf(clustered.lines);
    expect(jobs.get('1')).toMatch(/^j_[0-9a-f]{20}$/);
    expect(jobs.get('2')).toBe(jobs.get('1'));
    expect(new Set(jobs.values()).size).toBe(3);
    const turned = await rolecall(['cluster', '--jsonl'], jsonl(...[...lines].reverse()));
    expect(jobsOf(turned.lines)).toEqual(jobs);
  });

  it('counts the later read of a posting that is there twice', async () => {
    const [first, second] = (
      await rolecall(['normalize', '--jsonl', '--seen-at', '2026-05-10T00:00:00Z'], jsonl(records[0], records[1]))
    ).lines;
    const later = { ...(second as object), requisitionId: 'R-999', lastSeen: '2026-05-11T00:00:00.000Z' };
    for (const order of [
      [first, second, later],
      [later, second, first],
    ]) {
      const { lines } = await rolecall(['cluster', '--jsonl'], jsonl(...order));
      expect(lines).toHaveLength(3);
      const jobs = jobsOf(lines);
      expect(jobs.get('1')).not.toBe(jobs.get('2'));
    }
  });

  it('refuses what is no posting, by line', async () => {
    const { code, lines, err } = await rolecall(['cluster', '--jsonl'], 'x\n{"title":"Baker"}\n');
    expect(code).toBe(exitCodes.fault);
    expect(lines).toEqual([]);
    expect(err).toContain('line 1 was refused: the line is no JSON');
    expect(err).toContain('line 2 was refused: no posting as postings export prints it: source');
  });
});
