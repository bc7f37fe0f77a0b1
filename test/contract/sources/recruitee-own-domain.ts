import { fixture, type SourceCase } from '../../support/source-case.ts';

/** A careers site under the customer's own domain that names no company at Recruitee: the interface answers on that domain. */
export const sourceCase: SourceCase = {
  source: 'recruitee',
  token: 'werkenbij.distelfink.example',
  urls: [],
  url: 'https://werkenbij.distelfink.example/',
  embeds: [
    {
      url: 'https://WERKENBIJ.distelfink.example/vacatures',
      html: '<script src="https://careers.recruiteecdn.com/main.js"></script><script>window.recruitee = {}</script><a href="https://www.recruitee.com/">Recruitee</a>',
    },
  ],
  pages: { 'https://werkenbij.distelfink.example/api/offers/': { body: fixture('recruitee.json') } },
  ids: ['900001', '900002', '900004'],
  fields: {
    '900001': {
      url: 'https://werkenbij.distelfink.example/o/ops-manager-80-100',
      applyUrl: 'https://werkenbij.distelfink.example/o/ops-manager-80-100/c/new',
    },
    '900004': { url: 'https://werkenbij.distelfink.example/o/open-application', applyUrl: undefined },
  },
};
