import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readHtml, readText } from '../../../shared/domain/normalize/description/read-description.ts';
import { safeHref } from '../../../shared/domain/normalize/description/safe-href.ts';

describe('HTML to text keeps the structure', () => {
  it.each([
    ['headings and lists', '<h2>Tasks</h2><ul><li>Plan</li><li>Build</li></ul><p>End</p>', 'Tasks\n\n- Plan\n- Build\n\nEnd'],
    ['nested lists', '<ul><li>A<ul><li>B<ol><li>C</li></ol></li></ul></li><li>D</li></ul>', '- A\n  - B\n    - C\n- D'],
    ['items without end tags', '<ul><li>A<li>B<li>C</ul>', '- A\n- B\n- C'],
    ['paragraphs without end tags', '<p>A<p>B<div>C</div>', 'A\n\nB\n\nC'],
    ['paragraphs inside an item', '<ul><li><p>A</p><p>B</p></li></ul>', '- A\n  B'],
    ['one break is a line, two are a paragraph', 'A<br>B<br/><br />C<br><br><br><br>D', 'A\nB\n\nC\n\nD'],
    ['rows and cells of tables', '<table><tr><th>Day<td>Hours<tr><td>Mon<td>8</table>', 'Day | Hours\n\nMon | 8'],
    ['lines of preformatted text', '<pre>A  b\nC\n\nD</pre>', 'A b\nC\n\nD'],
    ['bullets after breaks', '<p>We offer:<br>• Coffee<br>• Tea</p>', 'We offer:\n\n- Coffee\n- Tea'],
    ['bullets in paragraphs', '<p>• Coffee</p><p>●&nbsp;<b>Tea</b></p>', '- Coffee\n- Tea'],
    ['dashes inside a line stay', '<p>9 – 17 h</p>', '9 – 17 h'],
    ['words of adjacent elements', 'a<b>b</b>c <i>d</i>e', 'abc de'],
    ['white space of the source', '<p>\n  a\n\t b &nbsp; c </p>', 'a b c'],
    ['definition lists', '<dl><dt>Pay<dd>Good<dt>Place<dd>Bonn</dl>', 'Pay\n\nGood\n\nPlace\n\nBonn'],
    ['a form around everything', '<form><p>A</p><button>Apply</button></form>', 'A'],
    ['names in capitals', '<P>A</P><UL><LI>B</UL>', 'A\n\n- B'],
  ])('%s', (_, html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it.each([
    ['named', '&uuml;&Uuml;&szlig;&eacute;&euro;&ndash;&rsquo;&hellip;', 'üÜßé€–’…'],
    ['rare named', '&NotEqualTilde;&nGt;&lambda;', '≂̸≫⃒λ'.normalize('NFC')],
    ['numbers', '&#252;&#x20AC;&#128512;', 'ü€😀'],
    ['of Windows', '&#150;&#146;', '–’'],
    ['impossible numbers', 'a&#0;&#xD800;&#9999999;b', 'a\uFFFD\uFFFD\uFFFDb'],
    ['without semicolon', 'R&D, AT&T, &copy 2024, &ampx, &nosuch;', 'R&D, AT&T, © 2024, &x, &nosuch;'],
    ['only once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ])('character references: %s', (_, html, text) => {
    expect(readHtml(`<p>${html}</p>`).text).toBe(text);
  });

  it.each([
    ['comments', 'a<!-- <p>x</p> -->b<!---->c', 'abc'],
    ['a comment that does not end', 'a<!-- b', 'a'],
    ['declarations', '<!DOCTYPE html><?xml version="1.0"?>a', 'a'],
    ['CDATA marks', '<![CDATA[<p>a</p>]]>', 'a'],
    ['scripts and styles', 'a<script>"</p>" < b</script><style>p{}</style>b', 'ab'],
    ['a script that does not end', 'a<script>b', 'a'],
    ['what is not displayed', 'a<span style="color:red;DISPLAY : none">b<p>c</p></span>d<div hidden>e</div>', 'ad'],
    ['pictures', 'a<img alt="x>y" src="data:image/png;base64,AAAA">b', 'ab'],
    ['signs that begin no tag', 'a < b, <3, 5 <6 > 4 </ >', 'a < b, <3, 5 <6 > 4'],
    ['quotes in tags', `<p title='a>b' data-x="c'd>" e=f"g>h</p>`, 'h'],
    ['a tag that does not end', 'a<p class="b', 'a'],
  ])('passes over %s', (_, html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('reads a huge attribute in no time', () => {
    expect(readHtml(`<p style="${'x:y;'.repeat(300_000)}">a</p>`).text).toBe('a');
  });

  it.each([
    ['once', '&lt;h3&gt;Tasks&lt;/h3&gt;&lt;p&gt;R&amp;amp;D &amp;lt; 3&lt;/p&gt;', 'Tasks\n\nR&D < 3'],
    ['twice', '&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;', 'a'],
  ])('unescapes HTML that was escaped as a whole: %s', (_, html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('leaves escaped tags inside HTML as the text they are', () => {
    const read = readHtml('<p>Write &lt;p&gt;a&lt;/p&gt;</p>');
    expect(read).toMatchObject({ text: 'Write <p>a</p>', html: '<p>Write &lt;p&gt;a&lt;/p&gt;</p>' });
  });
});

describe('plain text', () => {
  it.each([
    ['bullets and paragraphs', 'Intro\n\n* a\n• b\n- c\n\nEnd\nof it', 'Intro\n\n- a\n- b\n- c\n\nEnd\nof it'],
    ['HTML handed over as text', '<p>a</p><ul><li>b</li></ul>', 'a\n\n- b'],
    ['escaped HTML handed over as text', '&lt;p&gt;a&lt;/p&gt;', 'a'],
    ['what only looks like HTML', 'if a<b and c>d: List<String>', 'if a<b and c>d: List<String>'],
    ['references are no references', 'R&amp;D', 'R&amp;D'],
  ])('%s', (_, source, text) => {
    expect(readText(source).text).toBe(text);
  });
});

const allowed = /^<(?:\/?(?:p|h[2-4]|ul|ol|li|strong|em|a)|br|a href="https?:\/\/[^"<>]*" rel="nofollow noopener noreferrer")>$/;

/** Attacks on sanitizers: mutation by a second parse, foreign content, schemes in disguise, broken tags. */
const attacks = [
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="https://user:pass@example.org/">x</a>',
  '<a href="https://example.org/&quot;onmouseover=alert(1)">x</a>',
  '<a href=https://example.org/ onclick=alert(1)>x</a>',
  '<p style="background:url(javascript:alert(1))" onclick="x()">x</p>',
  '<img src=x onerror=alert(1)//',
  '<<script>alert(1)//<</script>',
  '<scr<script>ipt>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<textarea><p></textarea><img src=x onerror=alert(1)>',
  '<title><a title="</title><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<plaintext><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<a\u0000 href="javascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;&lt;/p&gt;',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example">',
];

describe('the safe HTML', () => {
  it.each(attacks)('holds only what we write: %s', (attack) => {
    for (const source of [attack, `<p>${attack}</p>`, `${attack}<p>after</p>`]) {
      const { html } = readHtml(source);
      for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
      expect(html).not.toMatch(/user:pass|javascript:[^<]*"/i);
      expect(readHtml(html)).toMatchObject({ html });
    }
  });

  it('is the same when it is read again, whatever the markup', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(...attacks),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '<ul>',
        '</ul>',
        '<br>',
        '• ',
        '- ',
        '<b>',
        '</b>',
        '<pre>',
        '</pre>',
        '\n',
        ' ',
        '<h1>',
        '</h1>',
        '<td>',
        '<div hidden>',
        '&lt;p&gt;',
        '&amp;',
        '<a href="https://example.org/?a=1&copy=2">',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const first = readHtml(pieces.join(''));
        const again = readHtml(first.html);
        expect(again.html).toBe(first.html);
        expect(again.text).toBe(first.text);
        for (const [tag] of first.html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
        expect(first.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 800 },
    );
  });
});

describe('the scan', () => {
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('word', 'R&amp;D', 'é &lt; 5', 'two words', '&euro; 5', 'a<br>b'),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'h2', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'span', 'pre', 'td'),
          fc.constantFrom('', ' class="x"', " title='a>b'", ' style="min-height:1.5em"', ' href="https://example.org/?a=1"'),
          fc.array(tie('html'), { maxLength: 4 }),
        )
        .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join(' ')}</${name}>`),
    ),
  }));
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}&<€]+/gu) ?? [];

  it('finds the words that htmlparser2 finds, in the same order', () => {
    fc.assert(
      fc.property(html, (source) => {
        let text = '';
        const parser = new Parser({
          ontext: (piece) => {
            text += piece;
          },
          onopentagname: (name) => {
            if (name === 'br') text += ' ';
          },
        });
        parser.end(source);
        expect(wordsOf(readHtml(source).text)).toEqual(wordsOf(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('addresses', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    ['//example.org', null],
    ['mailto:a@example.org', null],
    ['https://a:b@example.org', null],
    ['', null],
  ])('%j', (href, safe) => {
    expect(safeHref(href)).toBe(safe);
  });

  it('keeps the parameters of a link that look like references', () => {
    expect(readHtml('<a href="https://example.org/?a=1&amp;b=2&copy=3">x</a>').html).toContain(
      'href="https://example.org/?a=1&amp;b=2&amp;copy=3"',
    );
  });
});
