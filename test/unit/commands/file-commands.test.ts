import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../infra/local/cli/main.ts';
import { fixture } from '../../support/source-case.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** A command line whose surroundings hold no cloud: whoever connects fails. */
async function run(args: string[], stdin = Buffer.alloc(0)) {
  let out = '';
  let err = '';
  const code = await main(args, {
    cwd: directory,
    env: {},
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => stdin.toString('utf8'),
    stdinBytes: async () => stdin,
    width: null,
    connect: () => Promise.reject(new Error('a command on files wants no cloud')),
  });
  return { code, err, json: out.startsWith('{') ? JSON.parse(out) : null, out };
}

describe('boards recognise', () => {
  it('prints what an address is', async () => {
    expect((await run(['boards', 'recognise', 'https://jobs.lever.co/acme/2b0f9c1e-0000-4000-8000-000000000001'])).json).toEqual({
      kind: 'board',
      source: 'lever',
      token: 'acme',
      url: 'https://jobs.lever.co/acme',
      externalId: '2b0f9c1e-0000-4000-8000-000000000001',
      title: 'Lever',
      company: null,
      hint: null,
    });
    expect((await run(['boards', 'recognise', 'careers.acme.example/jobs'])).json).toMatchObject({
      kind: 'board',
      source: 'careers-page',
    });
    expect((await run(['boards', 'recognise', 'https://acme.example/jobs?gh_jid=4100001'])).json.hint).toContain(
      'Greenhouse posting (4100001)',
    );
    expect((await run(['boards', 'recognise', 'https://www.linkedin.com/jobs/view/1'])).json).toEqual({
      kind: 'refused',
      sentence: expect.stringContaining('LinkedIn'),
    });
  });

  it('takes one address and no API', async () => {
    for (const args of [[], ['a', 'b']]) expect(await run(['boards', 'recognise', ...args])).toMatchObject({ code: 2, out: '' });
    expect((await run(['boards', 'recognise', 'https://a.example', '--api', 'https://api.example'])).code).toBe(2);
  });
});

describe('page parse', () => {
  it('prints the postings, the systems inside and the links of a saved page', async () => {
    const html = `${fixture('careers-posting.html')}<a href="/stellen/a-1-b">A</a><iframe src="https://jobs.ashbyhq.com/muehlenwerk"></iframe>`;
    writeFileSync(join(directory, 'page.html'), html);
    const { json } = await run(['page', 'parse', 'page.html', '--url', 'https://jobs.muehlenwerk.example/stellen']);
    expect(json).toMatchObject({
      kind: 'page',
      from: 'json-ld',
      address: { source: 'careers-page' },
      postings: [
        { title: 'Systemtechniker/in 80–100 %', source: 'careers-page', externalId: 'https://jobs.muehlenwerk.example/stellen' },
      ],
      systems: [{ source: 'ashby', token: 'muehlenwerk', where: 'frame', own: true, certain: true }],
      links: ['https://jobs.muehlenwerk.example/stellen/a-1-b'],
    });
  });

  it('reads standard input as bytes, in the character set the page names', async () => {
    const bytes = Buffer.from(
      '<meta charset="iso-8859-1"><script type="application/ld+json">{"@type":"JobPosting","title":"B\u00e4cker"}</script>',
      'latin1',
    );
    expect((await run(['page', 'parse', '-', '--url', 'https://a.example/1'], bytes)).json.postings).toMatchObject([
      { title: 'Bäcker' },
    ]);
  });

  it('wants a file that is there and the address it is from', async () => {
    for (const args of [
      ['page.html'],
      ['--url', 'https://a.example'],
      ['nowhere.html', '--url', 'https://a.example'],
      ['page.html', '--url', 'a b'],
    ])
      expect((await run(['page', 'parse', ...args])).code, args.join(' ')).toBe(2);
    expect((await run(['page', '--help'])).out).toContain('rolecall page parse <file> --url URL');
  });
});
