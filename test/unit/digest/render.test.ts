import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { DigestContent } from '../../../shared/domain/digest/content.ts';
import { renderDigest } from '../../../shared/domain/digest/render.ts';
import { headerValue, safeUrl, visible } from '../../../shared/domain/digest/words.ts';
import { sampleMatch } from '../../support/sample-match.ts';

const links = {
  files: new Map<string, string>(),
  unsubscribeUrl: 'https://api.example.com/v1/unsubscribe/token',
  contact: 'ops@example.com',
};

const empty: DigestContent = {
  period: '2026-11-20',
  jobs: [],
  more: 0,
  changed: [],
  closed: [],
  documents: [],
  unreached: [],
  partly: [],
  coverage: [],
  unreachedIsNews: false,
  sample: false,
};

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'Engineer\r\nBcc: everybody@example.com',
    "' onmouseover='alert(1)",
    '</style><h1>x',
    '&lt;b&gt;',
    '\u202egnp.exe',
    'x'.repeat(5000),
    '\ud800',
  ),
);

/** Names of all elements and attributes of a mail. */
function markup(html: string): { elements: Set<string>; attributes: Set<string>; links: string[] } {
  const found = { elements: new Set<string>(), attributes: new Set<string>(), links: [] as string[] };
  const walk = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if ('name' in node && 'attribs' in node) {
        found.elements.add(node.name);
        for (const name of Object.keys(node.attribs)) found.attributes.add(name);
        if (node.attribs.href !== undefined) found.links.push(node.attribs.href);
      }
      if ('children' in node) walk(node.children);
    }
  };
  walk(parseDocument(html).children);
  return found;
}

const job = (title: string, company = 'Acme', url: string | null = 'https://jobs.example.com/1', quote = 'You write Go.') => ({
  match: sampleMatch('user-1', 'j_1', { title, company, url }),
  place: 'Berlin',
  pay: '60,000 EUR',
  reasons: [{ text: 'Asks for Go, which you have.', quote, factId: null, met: true }],
  documents: [],
});

describe('the mail of a digest', () => {
  it('shows title, score, reasons with quotes and links in both parts', () => {
    const mail = renderDigest({ ...empty, jobs: [job('Backend Engineer')], more: 2 }, links);
    expect(mail.subject).toBe('Rolecall: 3 new matches, best 70 of 100');
    for (const part of [mail.html, mail.text])
      for (const words of [
        'Backend Engineer',
        'Acme',
        '70',
        'Asks for Go',
        'You write Go.',
        'https://jobs.example.com/1',
        links.unsubscribeUrl,
        '2 more new matches',
      ])
        expect(part).toContain(words);
  });

  it('tells what changed, what closed, which boards failed and how much that hides', () => {
    const mail = renderDigest(
      {
        ...empty,
        changed: [sampleMatch('user-1', 'j_2', { title: 'Changed job' })],
        closed: [sampleMatch('user-1', 'j_3', { title: 'Closed job' })],
        unreached: [{ board: 'Quarry', detail: 'The server answered 500; tried again at noon.', expected: 120, sample: true }],
        partly: [{ board: 'Ferry', detail: '12 pages could not be read.', expected: 12, sample: false }],
        coverage: ['1 of 3 boards could not be read since Tuesday: about 120 postings may be missing or out of date.'],
        unreachedIsNews: true,
        sample: true,
      },
      links,
    );
    expect(mail.subject).toBe('[Sample] Rolecall: news of your matches');
    for (const part of [mail.html, mail.text])
      for (const words of [
        'Changed job',
        'Closed job',
        'Quarry',
        '(sample)',
        'answered 500',
        'Ferry',
        'about 120 postings',
        'LinkedIn',
        'fictional',
      ])
        expect(part).toContain(words);
  });

  it('never lets words from outside become markup, links or lines of a header', () => {
    const plain = markup(renderDigest({ ...empty, jobs: [job('Engineer')] }, links).html);
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, company, url, quote) => {
        const mail = renderDigest(
          {
            ...empty,
            jobs: [job(title, company, url, quote)],
            unreached: [{ board: company, detail: title, expected: null, sample: false }],
          },
          links,
        );
        const found = markup(mail.html);
        for (const element of found.elements) expect([...plain.elements, 'h2', 'b', 'a', 'span']).toContain(element);
        for (const attribute of found.attributes) expect(plain.attributes).toContain(attribute);
        for (const link of found.links) expect(link).toMatch(/^https?:\/\//);
        expect(mail.subject).toMatch(/^[\x20-\x7e]+$/);
        expect(mail.html.isWellFormed() && mail.text.isWellFormed()).toBe(true);
        expect(mail.text).not.toMatch(/[\u202a-\u202e\u0000-\u0009\u000b-\u001f]/);
        expect(mail.text.split('\n').some((line) => /^\s*Bcc:/i.test(line))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('links to the web only', () => {
    expect(safeUrl('javascript:alert(1)')).toBeNull();
    expect(safeUrl('https://user:pw@example.com')).toBeNull();
    expect(safeUrl('data:text/html,x')).toBeNull();
    expect(safeUrl('https://example.com/a b')).toBe('https://example.com/a%20b');
  });

  it('cuts without halving a character, and keeps header values on one line', () => {
    expect(visible(`${'a'.repeat(9)}😀`, 10)).toBe(`${'a'.repeat(9)}…`);
    expect(headerValue('a\r\nBcc: b\u2028c')).toBe('a Bcc: b c');
  });
});
