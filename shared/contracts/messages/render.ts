import * as z from 'zod';

/** Render one proven document (JSON content in S3) to its files. */
export const renderMessage = z.object({
  version: z.literal(1),
  userId: z.string(),
  documentId: z.string(),
  contentKey: z.string(),
});
export type RenderMessage = z.infer<typeof renderMessage>;
