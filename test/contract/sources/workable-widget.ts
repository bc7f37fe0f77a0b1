import { fixture, type SourceCase } from '../../support/source-case.ts';

/** Careers pages with the older widget know their account by a number; the interface takes it like a name. */
export const sourceCase: SourceCase = {
  source: 'workable',
  token: '471108',
  urls: ['https://apply.workable.com/471108/', 'https://www.workable.com/api/accounts/471108?details=true'],
  embeds: [
    {
      url: 'https://quendel.example/jobs',
      html: `<script src="https://www.workable.com/assets/embed.js" type="text/javascript"></script><script type="text/javascript">
        whr(document).ready(function(){ whr_embed(471108, {detail: 'titles', base: 'jobs', zoom: 'country', grouping: 'none'}); });</script>`,
    },
  ],
  pages: { 'https://apply.workable.com/api/v1/widget/accounts/471108?details=true': { body: fixture('workable.json') } },
  ids: ['AB12CD34EF', '0123456789', 'FFEEDDCCBB'],
  fields: { AB12CD34EF: { company: 'Quendel Labs' } },
};
