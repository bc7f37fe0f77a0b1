import { describe, expect, it } from 'vitest';
import { mayRead, parseRobots } from '../../../shared/adapters/http/robots.ts';

const may = (robots: string, path: string) => mayRead(parseRobots(robots, 'Rolecall'), path);

/** RFC 9309; the examples of its section 5 and of the groups in section 2.2. */
describe('robots.txt', () => {
  it('lets the longest match decide and allow win a tie', () => {
    const robots =
      'User-agent: *\nDisallow: /example/\nAllow: /example/page.html\nDisallow: /example/page.gif\nAllow: /example/page.gif';
    expect(may(robots, '/example/page.html')).toBe(true);
    expect(may(robots, '/example/other.html')).toBe(false);
    expect(may(robots, '/example/page.gif')).toBe(true);
    // `Allow: /` first must not win by order.
    expect(may('User-agent: *\nAllow: /\nDisallow: /jobs', '/jobs/1')).toBe(false);
  });

  it('takes the groups of our own name, merged, and those of * only without one', () => {
    const robots =
      'User-agent: rolecall\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: RoleCall/2.0\nDisallow: /b';
    expect(may(robots, '/a')).toBe(false);
    expect(may(robots, '/b')).toBe(false);
    expect(may(robots, '/c')).toBe(true);
    expect(mayRead(parseRobots(robots, 'Somebody'), '/c')).toBe(false);
  });

  it.each([
    ['/*.gif$', '/pictures/a.gif', false],
    ['/*.gif$', '/pictures/a.gif?x', true],
    ['/fish*', '/fish', false],
    ['/fish*', '/fisherman', false],
    ['/fish', '/Fish', true],
    ['/a*b*c', '/a1b2c3', false],
    ['/a*b*c$', '/a1b2c3', true],
    ['/a*b*c$', '/abcbc', false],
    ['/$', '/', false],
    ['/$', '/x', true],
    ['/foo/bar/%E3%83%84', '/foo/bar/ツ', false],
    ['/foo/bar/ツ', '/foo/bar/%e3%83%84', false],
    ['/foo/%62%61%7A', '/foo/baz', false],
    ['/jobs?page=', '/jobs?page=2', false],
  ])('pattern %s on path %s allows: %s', (pattern, path, allowed) => {
    expect(may(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(allowed);
  });

  it('allows everything without rules, with an empty one, and always robots.txt itself', () => {
    expect(may('', '/x')).toBe(true);
    expect(may('User-agent: *\nDisallow:', '/x')).toBe(true);
    expect(may('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
    expect(may('<html>not found</html>', '/x')).toBe(true);
  });

  it('reads sitemaps outside of groups, comments, delays, and any line ending', () => {
    const robots = parseRobots(
      '\uFEFFSitemap: https://a.example/s.xml # here\r\nUSER-AGENT : *\r\nCrawl-Delay: 2.5\rDisallow: /x # no\nSitemap: nonsense',
      'Rolecall',
    );
    expect(robots.sitemaps).toEqual(['https://a.example/s.xml']);
    expect(robots.crawlDelaySeconds).toBe(2.5);
    expect(mayRead(robots, '/x')).toBe(false);
  });

  it.each([
    ['Content-Signal: search=no, ai-train=no', '/x', false],
    ['Content-Signal: ai-train=no, search=yes, ai-input=no', '/x', true],
    ['content-signal: search = no', '/x', false],
    ['Content-Signal: /jobs search=no', '/jobs/1', false],
    ['Content-Signal: /jobs search=no', '/x', true],
    ['Content-Usage: search=n', '/x', false],
    ['Content-Usage: train-ai=n', '/x', true],
    ['Content-Signal: research=no', '/x', true],
  ])('takes %s to say about %s: %s', (line, path, allowed) => {
    expect(may(`User-agent: *\n${line}\nAllow: /`, path)).toBe(allowed);
    // A wish to others is none to us.
    expect(may(`User-agent: other\n${line}\n\nUser-agent: rolecall\nAllow: /`, path)).toBe(true);
  });

  it('stays quick on patterns made to be slow', () => {
    const robots = parseRobots(`User-agent: *\n${`Disallow: /${'*a'.repeat(2000)}b$\n`.repeat(50)}`, 'Rolecall');
    expect(mayRead(robots, `/${'a'.repeat(2000)}`)).toBe(true);
  });
});
