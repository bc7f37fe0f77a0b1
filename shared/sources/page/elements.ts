import { DomUtils, Parser, parseDocument } from 'htmlparser2';

/** An element of a page that was read whole; for services whose list is HTML only. */
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type Tree = ReturnType<typeof parseDocument>;

/** No page that people made is nested deeper. The parser's own work grows with the square of the depth, and whoever walks such a tree runs out of stack. */
const deepest = 1000;
const pieceCharacters = 16_384;

/** Reads an HTML text into a tree; never throws, however broken the text is. A text nested beyond reason gives an empty tree. */
export function readTree(html: string): Tree {
  return parseDocument(isTooDeep(html) ? '' : html, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  let most = 0;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      most = Math.max(most, depth);
    },
    onclosetag() {
      depth -= 1;
    },
  });
  for (let at = 0; at < html.length && most <= deepest; at += pieceCharacters) parser.write(html.slice(at, at + pieceCharacters));
  return most > deepest;
}

/** Elements for which the test holds, in page order. */
export function elements(within: Tree | Element, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, within.children);
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/).includes(name);
}

/** The nearest enclosing element (or the element itself) for which the test holds. */
export function closest(element: Element, test: (element: Element) => boolean): Element | null {
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 64; depth += 1) {
    if (test(at)) return at;
    at = parentOf(at);
  }
  return null;
}

function parentOf(element: Element): Element | null {
  const parent = element.parent;
  return parent !== null && 'attribs' in parent ? parent : null;
}

/** The next element beside this one. */
export function nextElement(element: Element): Element | null {
  return DomUtils.nextElementSibling(element);
}

/** What the element says to a reader, spaces made one; undefined when that is nothing. */
export function said(element: Element | null | undefined): string | undefined {
  if (element === null || element === undefined) return undefined;
  const text = DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The HTML inside the element. */
export function innerHtml(element: Element): string {
  return DomUtils.getInnerHTML(element).trim();
}
