/** Tokens by which a person's bookmarklet is known. They are secrets: a store keeps only what tells whether a token is right. */
export interface CaptureTokenStore {
  /** Makes that the person's token; one they had before is nobody's from then on. */
  replace(userId: string, token: string, createdAt: string): Promise<void>;
  /** Whose token it is; null for one that nobody has or that was replaced. */
  ownerOf(token: string): Promise<string | null>;
}
