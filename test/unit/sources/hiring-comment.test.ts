import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHiringComment } from '../../../shared/sources/feeds/hiring-comment.ts';

const titles = (text: string) => readHiringComment(text)?.roles.map(({ title }) => title);

describe('a comment of a hiring thread', () => {
  it.each([
    [
      'Erle | Backend Engineer | Bern, CH | ONSITE | Full-time',
      { company: 'Erle', location: 'Bern, CH', remoteText: 'ONSITE', employmentText: 'Full-time' },
    ],
    [
      'Erle (YC W24) | Remote (EU) | Backend Engineer | €70k–€90k',
      { company: 'Erle', location: 'Remote (EU)', salaryText: '€70k–€90k' },
    ],
    ['Erle — Backend Engineer — Remote (US/Canada) — Contract', { company: 'Erle', location: 'Remote (US/Canada)' }],
    ['Backend Engineer @ Erle (San Francisco, ONSITE)', { company: 'Erle', location: 'San Francisco, ONSITE' }],
    ['[Erle] | Backend Engineer | NYC or Remote', { company: 'Erle', location: 'NYC or Remote' }],
    [
      'Hello there, this is a long remark before the line that counts.\nErle | Backend Engineer | Paris, France | Hybrid',
      { company: 'Erle', location: 'Paris, France' },
    ],
  ])('is read in any order and form: %s', (text, expected) => {
    expect(readHiringComment(text)).toMatchObject({ ...expected, roles: [{ title: 'Backend Engineer' }] });
  });

  it('is a posting for each role it names, and only where each piece names one', () => {
    expect(titles('Erle | Robotics Engineer, Data Scientist | Austin TX | ONSITE')).toEqual([
      'Robotics Engineer',
      'Data Scientist',
    ]);
    expect(titles('Erle | Staff SWE, AI | Head of Marketing | SF Onsite')).toEqual(['Staff SWE, AI', 'Head of Marketing']);
    expect(titles('Erle | Software Engineers (Backend, Frontend) | Remote')).toEqual(['Software Engineers (Backend, Frontend)']);
    expect(titles('Erle | Lead/Senior Engineer | Remote')).toEqual(['Lead/Senior Engineer']);
    expect(titles('Erle | Software Engineer - Infrastructure, Data Platform | Remote')).toEqual([
      'Software Engineer - Infrastructure, Data Platform',
    ]);
  });

  it('finds the roles in its text when the first line names none, with their links', () => {
    const read = readHiringComment(
      'Erle | Multiple roles | Remote<p>We build things with engineers.<p>1. Data Engineer: <a href="https:&#x2F;&#x2F;erle.example&#x2F;jobs&#x2F;1">x</a><p>* QA Engineer ($90k-$100k)<p>- Build services with our engineers<p>Jane Doe, CEO and Cofounder',
    );
    expect(read?.roles).toEqual([{ title: 'Data Engineer', link: 'https://erle.example/jobs/1' }, { title: 'QA Engineer' }]);
  });

  it('keeps the first line as the title where nothing is called a role', () => {
    expect(titles('Erle | Bilbao, Spain | ONSITE')).toEqual(['Erle | Bilbao, Spain | ONSITE']);
  });

  it.each([
    'I applied to the Frontend Engineer role last month, but heard nothing.',
    'Please do not build this. We do not need it.',
    'Aggregated for easier reading: <a href="https:&#x2F;&#x2F;who.example&#x2F;">https:&#x2F;&#x2F;who.example&#x2F;</a>',
    '<i>REQUEST</i> to include the <i>4DWW</i> tag in the description.',
    '',
    '<p><p>',
  ])('is a remark and no posting: %s', (text) => {
    expect(readHiringComment(text)).toBeNull();
  });

  it('says nothing it was not told, and never fails', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(fc.constantFrom('|', ' - ', '<p>', '\n', 'Remote', 'Engineer', 'hiring', '$9k', '(', ')')),
        (text, parts) => {
          const read = readHiringComment(parts.join(text));
          for (const role of read?.roles ?? []) expect(role.title.length).toBeLessThanOrEqual(150);
          expect(read?.roles.length ?? 1).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read in a time that grows with its length alone', () => {
    for (const piece of ['(', 'engineer, ', '| remote ', ' - ', '[', 'A ', 'a.', 'Engineer (', '&#x2F;', 'New York, '])
      readHiringComment(`Erle | ${piece.repeat(20_000)} | Engineer<p>${piece.repeat(20_000)}`);
  });
});
