import { Parser } from 'htmlparser2';
import PostalMime, { type Email } from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { exportLineShape } from '../../shared/domain/posting-export.ts';
import { rolecall } from '../support/command-line.ts';
import { hostileBoard, hostilePostings, refused } from '../support/hostile-board.ts';
import { type BoardServer, serveBoards } from '../support/recorded-boards.ts';
import { unzip } from '../support/unzip.ts';
import { startWholeLine, type TableRow, type WholeLine } from '../support/whole-line.ts';

const total = Object.keys(hostilePostings).length + 1;
const good = total - Object.keys(refused).length;

/** Everything below the sun for a candidate who is told of all of it. */
const candidate = {
  ...sampleCandidate,
  meta: {
    rolecall: {
      ...sampleCandidate.meta.rolecall,
      digest: { ...sampleCandidate.meta.rolecall.digest, maxJobs: 50, minScore: 0 },
    },
  },
};

describe('hostile postings, through the whole line', () => {
  let server: BoardServer;
  let line: WholeLine;
  let rows: TableRow[];
  let lines: string[];
  let mail: Email;
  let raw: string;
  /** Document files by job and format. */
  const files: { externalId: string; kind: string; format: string; bytes: Buffer }[] = [];

  const stored = (externalId: number) => {
    const row = rows.find((each) => each.sk === `POSTING#${externalId}`);
    if (!row) throw new Error(`posting ${externalId} is not stored`);
    return row;
  };
  const exported = (externalId: number) => {
    const found = lines
      .map((each) => exportLineShape.parse(JSON.parse(each)))
      .find((each) => each.externalId === `${externalId}`);
    if (!found) throw new Error(`posting ${externalId} is not exported`);
    return found;
  };

  beforeAll(async () => {
    server = await serveBoards([{ source: 'greenhouse', token: 'hostile', body: hostileBoard() }]);
    line = await startWholeLine({ assemblyDir: inject('assemblyDir'), origins: server.origins });
    await line.run([{ url: 'https://job-boards.greenhouse.io/hostile' }], candidate);
    rows = await line.rows('jobs');
    const { code, out, err } = await rolecall(['postings', 'export', '--data', line.dataDir]);
    expect([code, err]).toEqual([0, '']);
    lines = out.trimEnd().split('\n');
    const mails = line.mails();
    expect(mails).toHaveLength(1);
    raw = mails[0]?.toString('utf8') ?? '';
    mail = await PostalMime.parse(raw);
    await makeDocuments();
  });
  afterAll(async () => {
    await line?.stop();
    await server?.close();
  });

  async function makeDocuments() {
    for (const { id } of [hostilePostings.script, hostilePostings.formula, hostilePostings.header, hostilePostings.instruction]) {
      const jobId = exported(id).jobId ?? '';
      await line.client.call('documents.request', { jobId });
    }
    await line.cloud.idle();
    for (const { id } of [hostilePostings.script, hostilePostings.formula, hostilePostings.header, hostilePostings.instruction]) {
      const { items } = await line.client.call('documents.list', { jobId: exported(id).jobId ?? '' });
      for (const { documentId, kind, state, failure } of items) {
        expect([state, failure]).toEqual(['ready', null]);
        for (const format of ['pdf', 'docx'] as const) {
          const { url } = await line.client.call('documents.download', { documentId, format });
          files.push({ externalId: `${id}`, kind, format, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()) });
        }
      }
    }
  }

  it('stores all that can be shown and counts the others with a reason', () => {
    const [board] = rows.filter((row) => row.sk === 'BOARD');
    expect(board?.lastRead).toMatchObject({ outcome: 'ok', fetched: total });
    expect(rows.filter((row) => row.pk.startsWith('BOARD#') && row.sk.startsWith('POSTING#'))).toHaveLength(good);
    const rejections = rows.filter((row) => row.sk.startsWith('REJECTED#'));
    expect(Object.fromEntries(rejections.map((row) => [row.externalId, row.reason]))).toEqual(refused);
    expect(line.watch.sum('normalize', 'PostingsRejected')).toBe(rejections.length);
  });

  it('loses nothing on the way: nothing is in a dead-letter queue, all jobs are scored and found', async () => {
    const depths = await line.cloud.queueDepths();
    expect(Object.entries(depths).filter(([, { visible, inFlight }]) => visible + inFlight > 0)).toEqual([]);
    expect(line.problems).toEqual([]);
    expect((await line.client.call('jobs.search', { limit: 50 })).total).toBe(good);
    expect((await line.client.call('jobs.search', { q: 'مهندس بيانات' })).total).toBe(1);
    // The fixture itself is all about data engineering: the only thing against a match is the attack.
    expect((await line.client.call('matches.list', { limit: 100 })).items.length).toBe(good);
  });

  it('exports valid JSON Lines: one for each stored posting', () => {
    expect(lines).toHaveLength(good);
    for (const each of lines) exportLineShape.parse(JSON.parse(each));
    expect(lines.join('')).not.toContain('\u0000');
  });

  it('keeps titles on one line, without control, direction or lone halves of characters', () => {
    for (const each of lines) {
      const { title, company, locations } = exportLineShape.parse(JSON.parse(each));
      for (const text of [title, company, ...locations.map((place) => place.text)]) {
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
      }
    }
    expect(exported(hostilePostings.arabic.id).title).toBe('مهندس بيانات أول');
    // The title is said without ornaments; what the source gave is kept beside it.
    expect(exported(hostilePostings.emoji.id).title).toBe('Senior Data Engineer');
    expect(JSON.stringify(stored(hostilePostings.emoji.id))).toContain('👩‍💻');
  });

  it('cuts the vast, knows no date outside of time, no endless list of places, no pay beyond reason', () => {
    expect(JSON.stringify(stored(hostilePostings.vast.id)).length).toBeLessThan(350_000);
    expect(exported(hostilePostings.year2090.id).postedAt).toBeNull();
    expect(exported(hostilePostings.year1970.id).postedAt).toBeNull();
    expect(exported(hostilePostings.places.id).locations.length).toBeLessThanOrEqual(100);
    expect(exported(hostilePostings.numbers.id).salary).toBeNull();
  });

  it('takes no address but http(s) and no key of a prototype', () => {
    for (const each of lines) expect(exportLineShape.parse(JSON.parse(each)).url ?? 'https:').toMatch(/^https?:/);
    expect(exported(19).title).toContain('Prototypes');
    expect(lines.join('')).not.toContain('olluted');
  });

  it('shows safe HTML of every job', async () => {
    for (const each of lines) {
      const { jobId } = exportLineShape.parse(JSON.parse(each));
      const job = await line.client.call('jobs.get', { jobId: jobId ?? '' });
      expect(danger(job.descriptionHtml)).toEqual([]);
    }
  });

  it('mails no script, no injected header and no strange link', async () => {
    expect(danger(mail.html ?? '')).toEqual([]);
    expect(mail.html).toContain('Obedience');
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.to?.map((each) => each.address)).toEqual(['lina.muster@example.com']);
    expect(mail.headers.map((each) => each.key)).not.toContain('x-injected');
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^(bcc|x-injected)/im);
    const preview = await line.client.call('digest.preview', {});
    expect(danger(preview.html)).toEqual([]);
    expect(preview.subject).not.toMatch(/[\r\n]/);
  });

  it('makes documents without script, formula, field or foreign address, and without a word the posting dictated', async () => {
    expect(files).toHaveLength(4 * 4);
    for (const { format, bytes } of files) {
      if (format === 'pdf') {
        const pdf = await getDocumentProxy(new Uint8Array(bytes));
        expect(await pdf.getJSActions()).toBeNull();
        for (let page = 1; page <= pdf.numPages; page += 1)
          for (const note of await (await pdf.getPage(page)).getAnnotations())
            expect(`${note.url ?? ''}`).not.toMatch(/evil|^(?!https?:|mailto:|tel:|$)/i);
        const { text } = await extractText(pdf, { mergePages: true });
        expect(text).not.toMatch(/Harvard|COBOL|PhD/);
      } else {
        const parts = unzip(bytes);
        const body = parts.get('word/document.xml') ?? '';
        expect(body).not.toMatch(/instrText|fldSimple|<script|Harvard|COBOL|PhD/);
        expect(parts.get('word/_rels/document.xml.rels') ?? '').not.toMatch(/evil|javascript:/i);
        expect([...parts.keys()].filter((name) => /vba|macro|activeX|embeddings/i.test(name))).toEqual([]);
      }
    }
  });
});

/** What a browser or mail program could be made to do by this HTML. */
function danger(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(script|iframe|object|embed|svg|math|link|base|form|input|meta|template)$/.test(name) && !isOurs(name, attributes))
        found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on')) found.push(`${name} ${attribute}`);
        if (/^(href|src|action|formaction|xlink:href)$/.test(attribute) && !/^(https?:|mailto:)/i.test(value))
          found.push(`${name} ${attribute}=${value}`);
        if (/^(\w+:)?\/\/[^/?#]*evil\.example/i.test(value.trim()) || /url\(|javascript:|expression\(|@import/i.test(value))
          found.push(`${name} ${attribute}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

/** The mail's own head says how it is encoded and how wide it is. */
function isOurs(name: string, attributes: Record<string, string>): boolean {
  return (
    name === 'meta' &&
    ('charset' in attributes || ['viewport', 'color-scheme', 'supported-color-schemes'].includes(attributes.name ?? ''))
  );
}
