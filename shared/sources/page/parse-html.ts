import { type Handler, Parser } from 'htmlparser2';

/**
 * Elements open at the same time. Real pages stay far below; the parser searches its stack at each tag, so that hostile nesting would cost it a time that grows with the
 * square of the page.
 */
const deepest = 3000;

class TooDeep extends Error {}

/**
 * Runs an HTML text through the parser: entities decoded, names in lower case. `handlers` gets the parser, for positions. Where elements are nested beyond all reason the rest of
 * the page is not read: false then. Never throws but what a handler throws.
 */
export function parseHtml(html: string, handlers: (parser: Parser) => Partial<Handler>): boolean {
  let depth = 0;
  let given: Partial<Handler> = {};
  const parser = new Parser(
    {
      onopentag(name, attributes, implied) {
        depth += 1;
        if (depth > deepest) throw new TooDeep();
        given.onopentag?.(name, attributes, implied);
      },
      ontext: (text) => given.ontext?.(text),
      onclosetag(name, implied) {
        depth -= 1;
        given.onclosetag?.(name, implied);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  given = handlers(parser);
  try {
    parser.write(html);
    parser.end();
    return true;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return false;
  }
}
