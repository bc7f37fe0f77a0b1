import { DomUtils, parseDocument } from 'htmlparser2';

/** An element of a page that was read whole; for services whose list is HTML only. */
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type Tree = ReturnType<typeof parseDocument>;

/** Reads an HTML text into a tree; never throws, however broken the text is. */
export function readTree(html: string): Tree {
  return parseDocument(html, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
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
