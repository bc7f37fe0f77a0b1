import * as z from 'zod';

/** Input fields of every listing. */
export const paging = {
  cursor: z.string().max(4096).optional().describe('the `next` of the page before'),
  limit: z.number().int().min(1).max(100).default(50).describe('entries a page'),
};

/** Answer of every listing. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable().describe('cursor of the next page; null at the end') });
}
