import type { Page } from 'puppeteer-core';
import type { PdfRenderer } from '../../ports/pdf-renderer.ts';
import type { WarmBrowser } from './browser.ts';

/** The browser cannot resolve any host, and has nobody to ask. For `warmBrowser`. */
export const withoutNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
];

/**
 * PDF through Chromium: A4, tagged, title from `<title>`, page size and margins from the print CSS. JavaScript is off and every request is refused, three
 * times over: by interception, by offline mode and by the browser's own flags.
 */
export function chromiumPdfRenderer(browser: WarmBrowser): PdfRenderer {
  return {
    async render(html) {
      const page = await (await browser.get()).newPage();
      try {
        await seal(page);
        await page.setContent(html, { waitUntil: 'load', timeout: 10_000 });
        const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 20_000 });
        return { bytes, pages: countPages(bytes) };
      } finally {
        // A browser that died takes its page along.
        await page.close().catch(() => undefined);
      }
    },
  };
}

async function seal(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    request.abort('blockedbyclient').catch(() => undefined);
  });
  await page.setOfflineMode(true);
}

/** Skia writes its page objects uncompressed: each has `/Type /Page`, their tree has `/Type /Pages`. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  );
}
