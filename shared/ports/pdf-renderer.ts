export interface RenderedPdf {
  bytes: Uint8Array;
  pages: number;
}

/** Prints HTML to an A4 PDF without any network: what the HTML does not carry is not there. */
export interface PdfRenderer {
  render(html: string): Promise<RenderedPdf>;
}
