import { Parser } from 'htmlparser2';

/** A stretch of a line that stands in one inline element. */
export interface Run {
  text: string;
  strong: boolean;
}

/** A line as a reader would see it: what lies between two block boundaries. */
export interface Line {
  text: string;
  runs: readonly Run[];
}

/** A link with the lines it spans: `lines[from]` up to before `lines[to]`. */
export interface Anchor {
  href: string;
  /** Index into `elements`. */
  element: number;
  /** Text of the link alone, without what else stands on its lines. */
  text: string;
  runs: readonly Run[];
  from: number;
  to: number;
  /** Names of the element and its nearest ancestors: links of the same kind in a mail share it. */
  path: string;
}

export interface MailElement {
  /** Index of the parent; -1 for the outermost. */
  parent: number;
  from: number;
  to: number;
}

/** What a mail's HTML shows, without its looks: lines, links, and which element holds which lines. */
export interface Outline {
  lines: Line[];
  anchors: Anchor[];
  elements: MailElement[];
  language: string | null;
  /** The HTML was longer or had more parts than is read. */
  cut: boolean;
}

const longestHtml = 2_000_000;
const mostElements = 80_000;
const mostLines = 20_000;
const mostAnchors = 2_000;
/** The parser searches its stack at each tag, so depth is what hostile HTML would cost time with; real mails stay below a hundred. */
const deepest = 400;
const chunk = 4096;
const longestLine = 1_000;

const inline = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'big',
    'code',
    'del',
    'em',
    'font',
    'i',
    'img',
    'ins',
    'label',
    'mark',
    'o:p',
    's',
    'small',
  ].concat(['span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'wbr']),
);
const unseen = new Set(['style', 'script', 'head', 'title', 'template', 'noframes', 'svg', 'object', 'select', 'textarea']);

/** Controls, and what Unicode calls default-ignorable: joiners, direction marks, fillers, variation selectors. */
const notSeen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Default_Ignorable_Code_Point}/gu;

/** Text without characters that are not seen (soft hyphens, joiners, direction marks, controls) and with single spaces. */
export function seenText(text: string): string {
  return text
    .replace(notSeen, '')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim();
}

interface Open {
  name: string;
  /** -1 below the depth that is read. */
  element: number;
  hidden: boolean;
  strong: boolean;
  /** The link this element opened, or -1. */
  anchor: number;
}

/** Reads the outline of HTML; never throws, however broken, deep or large the HTML is: what is beyond the bounds is left out and `cut` says so. */
export function outlineOf(html: string): Outline {
  const outline: Outline = { lines: [], anchors: [], elements: [], language: null, cut: false };
  const stack: Open[] = [];
  const openAnchors: number[] = [];
  const drafts: Run[][] = [];
  let runs: Run[] = [];
  let fresh = true;
  let hidden = 0;
  let strong = 0;

  const flush = () => {
    const pieces = runs.map((run) => ({ text: seenText(run.text), strong: run.strong })).filter((run) => run.text !== '');
    const text = seenText(runs.map((run) => run.text).join('')).slice(0, longestLine);
    runs = [];
    if (text === '') return;
    if (outline.lines.length >= mostLines) outline.cut = true;
    else outline.lines.push({ text, runs: pieces });
  };
  const boundary = () => {
    flush();
    for (const each of openAnchors) drafts[each]?.push({ text: ' ', strong: false });
  };
  const close = (closed: Open) => {
    if (closed.hidden) hidden -= 1;
    if (closed.strong) strong -= 1;
    const element = outline.elements[closed.element];
    if (!element) return;
    element.to = outline.lines.length + (runs.length > 0 ? 1 : 0);
    const anchor = outline.anchors[closed.anchor];
    if (!anchor) return;
    openAnchors.pop();
    const draft = drafts[closed.anchor] ?? [];
    anchor.to = element.to;
    anchor.text = seenText(draft.map((run) => run.text).join('')).slice(0, longestLine);
    anchor.runs = draft.map((run) => ({ text: seenText(run.text), strong: run.strong })).filter((run) => run.text !== '');
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html' && attributes.lang !== undefined) outline.language = languageTag(attributes.lang);
        if (!inline.has(name)) boundary();
        // Neighbouring spans are pieces of their own even where no space stands between them.
        else if (name === 'span' && runs.length > 0) runs.push({ text: ' ', strong: false });
        const open: Open = {
          name,
          element: -1,
          hidden: isUnseen(name, attributes),
          strong: isStrong(name, attributes),
          anchor: -1,
        };
        if (open.hidden) hidden += 1;
        if (open.strong) strong += 1;
        if (outline.elements.length < mostElements) {
          open.element = outline.elements.length;
          const from = outline.lines.length;
          outline.elements.push({ parent: stack.at(-1)?.element ?? -1, from, to: from });
          const href = name === 'a' ? attributes.href : undefined;
          if (href !== undefined && outline.anchors.length < mostAnchors) {
            open.anchor = outline.anchors.length;
            openAnchors.push(open.anchor);
            const path = [...stack.slice(-5).map((each) => each.name), name].join('>');
            outline.anchors.push({ href, element: open.element, text: '', runs: [], from, to: from, path });
            drafts.push([]);
          }
        } else outline.cut = true;
        stack.push(open);
        fresh = true;
        if (
          name === 'img' &&
          hidden === 0 &&
          /\b5\b.{0,12}(?:stars?|rating)|\b(?:out of|von|sur|\/) ?5\b/i.test(attributes.alt ?? '')
        )
          append(runs, '★', false);
      },
      ontext(text) {
        if (hidden > 0) return;
        append(runs, text, fresh);
        const draft = drafts[openAnchors.at(-1) ?? -1];
        if (draft) append(draft, text, fresh);
        fresh = false;
      },
      onclosetag(name) {
        // The parser closes in order and never more than it opened.
        const closed = stack.pop();
        if (!inline.has(name)) boundary();
        if (closed) close(closed);
        fresh = true;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const append = (to: Run[], text: string, anew: boolean) => {
    const last = to.at(-1);
    if (anew || last === undefined || last.strong !== strong > 0) to.push({ text, strong: strong > 0 });
    else last.text += text;
  };

  const read = html.slice(0, longestHtml);
  for (let at = 0; at < read.length; at += chunk) {
    outline.cut ||= stack.length > deepest;
    if (outline.cut && at > 0) break;
    parser.write(read.slice(at, at + chunk));
  }
  parser.end();
  flush();
  outline.cut ||= html.length > longestHtml;
  return outline;
}

function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return unseen.has(name) || attributes.hidden !== undefined || /display\s*:\s*none/i.test(attributes.style ?? '');
}

function isStrong(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'b' || name === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributes.style ?? '');
}

/** A language tag as BCP 47 has it, or null. */
export function languageTag(text: string): string | null {
  const tag = text.trim().replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}
