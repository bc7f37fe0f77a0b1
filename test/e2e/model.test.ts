import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alpenblick } from '../../infra/local/samples/alpenblick.ts';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { greenhouseBoard } from '../../infra/local/samples/wire-formats.ts';
import { rolecall } from '../support/command-line.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../support/fake-openai.ts';
import { outcomeOf, startMainJob } from '../support/main-job-process.ts';
import { type BoardServer, serveBoards } from '../support/recorded-boards.ts';
import { unzip } from '../support/unzip.ts';

interface Material {
  sentences: { slot: string; text: string; factIds: string[] | null; quote: string | null }[];
}

/** A language model phrases the documents of the main job; set up as a person would, by the environment. */
describe('the main job with a language model', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-model-'));
  const list = path.join(folder, 'boards.json');
  const profile = path.join(folder, 'profile.json');
  let boards: BoardServer;
  let model: FakeOpenAi;
  const run = async (name: string) => {
    const data = path.join(folder, name);
    const environment = {
      ROLECALL_ASSEMBLY: inject('assemblyDir'),
      SOURCE_ORIGINS: JSON.stringify(boards.origins),
      OPENAI_API_KEY: 'sk-of-the-test',
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_MODEL: 'model-of-the-test',
    };
    const job = startMainJob(['--data', data, '--boards', list, '--profile', profile], environment);
    const outcome = outcomeOf(await job.ended);
    const listed = await rolecall(['documents', 'list', '--json', '--data', data], environment);
    expect(listed.err).toBe('');
    return {
      outcome,
      documents: JSON.parse(listed.out).items as { kind: string; state: string; writer: string; note: string | null }[],
    };
  };

  beforeAll(async () => {
    model = await startFakeOpenAi();
    boards = await serveBoards([
      {
        source: 'greenhouse',
        token: 'alpenblick',
        // One posting that fits well is enough for a resume and a letter.
        body: JSON.stringify(
          greenhouseBoard(
            'alpenblick',
            'Alpenblick Robotics',
            alpenblick.filter(({ title }) => title.includes('Data')).slice(0, 1),
            new Date(),
          ),
        ),
      },
    ]);
    writeFileSync(list, JSON.stringify(['https://job-boards.greenhouse.io/alpenblick']));
    writeFileSync(profile, JSON.stringify(sampleCandidate));
  });
  afterAll(async () => {
    await boards.close();
    await model.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks it with the key and the model of the environment; the documents say that it wrote them', async () => {
    model.requests.length = 0;
    model.behave({
      kind: 'answer',
      usage: { total_tokens: 900 },
      // Phrases what the facts say in its own way, and lies in one sentence.
      content: ({ messages }) => {
        const { sentences } = JSON.parse(messages[1]?.content ?? '') as Material;
        return JSON.stringify({
          sentences: sentences.map((sentence, index) => ({
            ...sentence,
            text: index === 0 ? `${sentence.text} and won the Nobel Prize in 1999` : sentence.text.replaceAll(' and ', ', and '),
          })),
        });
      },
    });
    const { outcome, documents } = await run('with');
    expect(model.requests).toHaveLength(2);
    for (const { authorization, body } of model.requests)
      expect([authorization, body.model]).toEqual(['Bearer sk-of-the-test', 'model-of-the-test']);
    expect(documents.map(({ state, writer, note }) => [state, writer, note])).toEqual([
      ['ready', 'model', expect.toSatisfy((note) => note === null || !note.includes('without it'))],
      ['ready', 'model', expect.toSatisfy((note) => note === null || !note.includes('without it'))],
    ]);
    expect(outcome.documents).toHaveLength(4);
    for (const { path: file } of outcome.documents.filter(({ format }: { format: string }) => format === 'docx'))
      expect(unzip(readFileSync(file)).get('word/document.xml')).not.toContain('Nobel');
  });

  it('writes without it when it fails, and says so', async () => {
    model.requests.length = 0;
    model.behave({ kind: 'status', status: 500 });
    const { outcome, documents } = await run('without');
    expect(model.requests.length).toBeGreaterThan(0);
    expect(outcome.documents).toHaveLength(4);
    expect(documents.map(({ state, writer, note }) => [state, writer, note])).toEqual([
      ['ready', 'deterministic', 'The model could not be reached; the text was written without it.'],
      ['ready', 'deterministic', 'The model could not be reached; the text was written without it.'],
    ]);
    expect(outcome.digests).toHaveLength(1);
  });
});
