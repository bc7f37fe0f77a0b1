import { postingMark } from '../sources/recognise-page.ts';
import { recognise, source } from '../sources/registry.ts';

export type RecognisedAddress =
  | {
      kind: 'board';
      source: string;
      token: string;
      /** The address a person would open. */
      url: string;
      /** The posting, where the address is of one. */
      externalId?: string;
      /** What people call the source. */
      title: string;
      /** Only where the address itself states it. */
      company: string | null;
      /** What the address hints at beyond what it says. */
      hint: string | null;
    }
  | { kind: 'refused'; sentence: string };

/** What board an address is, by the address alone: nothing is fetched. */
export function recogniseAddress(text: string): RecognisedAddress {
  const recognised = recognise(text);
  if (recognised.kind === 'refused') return recognised;
  const { token, url, company, externalId } = recognised;
  const mark = recognised.source === 'careers-page' ? postingMark(new URL(url)) : null;
  const system = mark === null ? null : source(mark.source);
  return {
    kind: 'board',
    source: recognised.source,
    token,
    url,
    ...(externalId === undefined ? {} : { externalId }),
    title: source(recognised.source)?.title ?? recognised.source,
    company,
    hint:
      mark === null || system === null
        ? null
        : `The address carries the mark of a ${system.title} posting (${mark.externalId}); which board it is stands in the page: rolecall boards add reads it.`,
  };
}
