import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { createMailReader } from '../../../shared/sources/mail/mail-reader.ts';
import { projectRoot } from '../../support/modules.ts';

const folder = path.join(projectRoot, '../shared/data/mail/alerts');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];

/** What the links or the markup show, found without any code of ours: distinct ids, or one mark per card where links are sealed. */
const marks: Readonly<Record<string, { distinct: RegExp } | { each: RegExp; in: 'words' | 'links' }>> = {
  linkedin: { distinct: /jobs\/view\/(\d+)/g },
  glassdoor: { distinct: /jobListingId=(\d+)/g },
  indeed: { distinct: /[?&](?:jk|ad)=([\w-]+)/g },
  monster: { each: /QUICK APPLY|VIEW JOB/g, in: 'words' },
  trueup: { each: /trueup\.io\/co\//g, in: 'links' },
};

const noise =
  /★|easy apply|easily apply|quick apply|actively (?:recruiting|hiring)|view job|\bconnections?$|\balumni$|just posted|days ago|unsubscribe|est\.\)|\$\d/i;

const read = async (file: string) => {
  const bytes = readFileSync(path.join(folder, file));
  const { html = '', text = '' } = await PostalMime.parse(bytes);
  const mail = await createMailReader().read(bytes);
  if (mail.kind !== 'postings') throw new Error(`${file} was read as ${JSON.stringify(mail)}`);
  return { mail, html, text: text.replaceAll('\r', ''), words: `${html}\n${text}`.replaceAll('&amp;', '&') };
};
const flat = (html: string) =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#x2F;', '/')
    .replace(/[ \u00a0]*\n\s*/g, '\n');

describe.skipIf(files.length === 0)('real alert mails (../shared/data/mail/alerts)', () => {
  it('are there', () => expect(files.length).toBe(7));

  it.each(files)('%s: as many postings as distinct ids in the links, none unreadable', async (file) => {
    const { mail, html, words } = await read(file);
    const mark = marks[mail.service];
    if (mark === undefined) throw new Error(`no mark for ${mail.service}`);
    const count =
      'distinct' in mark
        ? new Set([...words.matchAll(mark.distinct)].map(([, id]) => id)).size
        : [...(mark.in === 'words' ? flat(html).replace(/\s+/g, ' ') : words).matchAll(mark.each)].length;
    expect(count).toBeGreaterThan(0);
    expect(mail.records.length).toBe(count);
    expect(mail.unreadable).toBe(0);
    expect(new Set(mail.records.map(({ externalId }) => externalId)).size).toBe(count);
  });

  it.each(files)(
    '%s: titles and employers stand in the mail as pieces of their own, without badges, grades or pay',
    async (file) => {
      const { mail, html, text } = await read(file);
      const pieces = new Set(
        `${flat(html)}\n${text}`
          .split(/\n| · | - /)
          .map((piece) => piece.replace(/\s+/g, ' ').trim())
          .map((piece) => piece.replace(/ \d(?:\.\d)?$/, '')),
      );
      for (const { title = '', company = '', location } of mail.records) {
        expect(title).not.toMatch(noise);
        expect(company).not.toMatch(noise);
        expect(title).not.toBe(company);
        expect(pieces).toContain(company);
        if (location !== undefined) expect(location).not.toMatch(noise);
        expect(`${flat(html)}\n${text}`.replace(/\s+/g, ' ')).toContain(title);
      }
    },
  );

  it.each(files)('%s: links are clean and on the right host', async (file) => {
    const { mail } = await read(file);
    for (const { url = '', externalId } of mail.records) {
      expect(url).toMatch(/^https:\/\/[\w.-]+\//);
      expect(url).not.toMatch(/utm_|track|midToken|refId|[?&](?:trk|tk|from|ad|jrtk|guid|uido)=|REDACTED|~~/i);
      if (mail.service === 'linkedin') expect(url).toBe(`https://www.linkedin.com/jobs/view/${externalId}/`);
    }
  });

  it.each(files.filter((file) => file.startsWith('linkedin')))(
    '%s: titles and employers as the text part has them',
    async (file) => {
      const { mail, text } = await read(file);
      const cards = [
        ...text.matchAll(
          /\n[ \t]*\n(\S[^\n]*)\n(\S[^\n]*)\n\S[^\n]*\n(?:[ \t]*\n)?(?:[^\n]*\n)?View job: \S+\/jobs\/view\/(\d+)/g,
        ),
      ];
      expect(cards.length).toBeGreaterThan(8);
      const byId = new Map(mail.records.map((record) => [record.externalId, record]));
      for (const [, title, company, id] of cards)
        expect(byId.get(id ?? '')).toMatchObject({ title: title?.trim(), company: company?.trim() });
    },
  );

  it('gives the employer that the logo of a LinkedIn card names', async () => {
    const { mail, html } = await read('linkedin_alert.eml');
    const logos = [...html.matchAll(/jobs\/view\/(\d+)[^>]*>\s*<img[^>]*alt="([^"]+)"/g)];
    expect(logos.length).toBe(mail.records.length);
    for (const [, id, company] of logos) expect(mail.records.find(({ externalId }) => externalId === id)?.company).toBe(company);
  });
});

describe.runIf(files.length === 0)('real alert mails', () => {
  it.skip('are not on this machine: ../shared/data/mail/alerts is absent', () => {});
});
