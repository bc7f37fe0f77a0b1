/** Runs the scripts of a page and gives the document they built. */
export interface PageRenderer {
  /** The HTML after scripts ran, and where the page ended up. Throws ReadFailure (`timeout`, `blocked_address`, `network` ...). */
  render(url: string, deadline: Date): Promise<{ url: string; html: string }>;
}
