import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startCloud } from '../../infra/local/cloud.ts';
import { outcomeOf, startMainJob } from '../support/main-job-process.ts';

/** The main job on the bundled samples, as a new user runs it: `npm start -- --once --json`. */
describe('the main job on the samples', () => {
  let data: string;
  let first: ReturnType<typeof outcomeOf>;

  beforeAll(async () => {
    data = mkdtempSync(path.join(tmpdir(), 'rolecall-samples-'));
    first = outcomeOf(await startMainJob(['--data', data], { ROLECALL_ASSEMBLY: inject('assemblyDir') }).ended);
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('reads all five boards and all 65 postings', () => {
    expect(first.boards).toEqual({ planned: 5, collected: 5, failed: [] });
    expect(first.postings).toEqual({ fetched: 65, stored: 65, rejected: 0 });
  });

  it('merges the four cross-posts and the opening in two places, and nothing else', () => {
    expect(first.jobs).toBe(60);
  });

  it('explains the best matches', () => {
    expect(first.matches.top.length).toBeGreaterThanOrEqual(3);
    for (const match of first.matches.top) {
      expect(match.score).toBeGreaterThan(0);
      expect(match.reasons.length).toBeGreaterThan(0);
    }
    expect(first.matches.top[0].title).toMatch(/Data|Analytics/);
    // The sample candidate excludes this company.
    expect(first.matches.top.map((match: { company: string }) => match.company)).not.toContain('Quill & Quartz');
  });

  it('writes a resume and a cover letter as PDF and DOCX for the three best matches', async () => {
    expect(first.documents).toHaveLength(12);
    expect(new Set(first.documents.map((file: { jobId: string }) => file.jobId))).toEqual(
      new Set(first.matches.top.slice(0, 3).map((match: { jobId: string }) => match.jobId)),
    );
    for (const file of first.documents) {
      const content = readFileSync(file.path);
      expect(content.length).toBe(file.bytes);
      if (file.format === 'pdf') {
        const { text } = await extractText(await getDocumentProxy(new Uint8Array(content)));
        for (const page of text) expect(page).toMatch(/Sample: made with fictional|Beispiel mit erfundenen/);
      } else expect(content.subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('sends one digest with both parts and one-click unsubscribe, labelled as sample', async () => {
    expect(first.digests).toHaveLength(1);
    const mail = await PostalMime.parse(readFileSync(first.digests[0].path));
    expect(mail.to?.[0]?.address).toBe('lina.muster@example.com');
    expect(mail.html).toContain(first.matches.top[0].title);
    expect(mail.text).toContain(first.matches.top[0].title);
    expect(mail.text?.toLowerCase()).toContain('sample');
    const header = (key: string) => mail.headers.find((each) => each.key === key)?.value;
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('list-unsubscribe')).toMatch(/^<https?:\/\/[^>]+\/v1\/unsubscribe\/[^>]+>/);
  });

  it('links to the files in the mail, for a reader who is not signed in', async () => {
    const mail = await PostalMime.parse(readFileSync(first.digests[0].path));
    const paths = [...(mail.text ?? '').matchAll(/https?:\/\/[^/\s]+(\/v1\/files\/\S+)/g)].map(([, each]) => each ?? '');
    expect(new Set(paths).size).toBe(12);
    const cloud = await startCloud({ dataDir: data, assemblyDir: inject('assemblyDir'), firesSchedules: false });
    try {
      const answer = await fetch(`${cloud.apiUrl}${paths[0]}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect((await answer.bytes()).length).toBeGreaterThan(1000);
      expect((await fetch(`${cloud.apiUrl}${paths[0]}x`)).status).toBe(404);
    } finally {
      await cloud.stop();
    }
  });

  it('continues on a second start: the same jobs and documents, no second mail', async () => {
    const second = outcomeOf(await startMainJob(['--data', data], { ROLECALL_ASSEMBLY: inject('assemblyDir') }).ended);
    expect(second.postings.stored).toBe(65);
    expect(second.jobs).toBe(60);
    expect(second.documents).toEqual(first.documents);
    expect(second.digests).toEqual(first.digests);
    expect(second.matches.top).toEqual(first.matches.top);
  });
});
