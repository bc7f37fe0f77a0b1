import type { Browser, Page } from 'puppeteer-core';
import type { PdfRenderer, RenderedPdf } from '../../ports/pdf-renderer.ts';
import type { WarmBrowser } from './browser.ts';

/** The browser cannot resolve any host, and has nobody to ask. For `warmBrowser`. */
export const withoutNetwork = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
];

/**
 * PDF through Chromium: A4, tagged, title from `<title>`, page size and margins from the print CSS. JavaScript is off and every request is
 * refused, three times over: by interception, by offline mode and by the browser's own flags. One sealed page is kept and takes one
 * document after the other (opening one costs more than printing); after a failure it is thrown away together with its browser, which may
 * have stopped answering: waiting for that on each try would outlast the function.
 */
export function chromiumPdfRenderer(browser: WarmBrowser): PdfRenderer {
  let kept: Page | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const print = async (html: string): Promise<RenderedPdf> => {
    try {
      const page = kept && !kept.isClosed() && kept.browser().connected ? kept : await sealedPage(await browser.get());
      kept = page;
      await page.setContent(html, { waitUntil: 'load', timeout: 10_000 });
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 20_000 });
      return { bytes, pages: countPages(bytes) };
    } catch (error) {
      kept = undefined;
      // Not waited for: a browser that does not answer is killed in the end, and whether it closed is of no use to anybody.
      void browser.close().catch(() => undefined);
      throw error;
    }
  };

  return {
    render(html) {
      const turn = last.then(() => print(html));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function sealedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    request.abort('blockedbyclient').catch(() => undefined);
  });
  await page.setOfflineMode(true);
  return page;
}

/** Skia writes its page objects uncompressed: each has `/Type /Page`, their tree has `/Type /Pages`. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  );
}
