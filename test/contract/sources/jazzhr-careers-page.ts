import type { SourceCase } from '../../support/source-case.ts';

const site = 'https://backhaus.applytojob.com';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });

/** A company without the plain list: its careers page, in the design most have. */
export const sourceCase: SourceCase = {
  source: 'jazzhr',
  token: 'backhaus',
  urls: [`${site}/apply`],
  pages: {
    [`${site}/apply`]: html(`<ul class="list-group">
      <li class="list-group-item">
        <h3 class="list-group-item-heading"><a href="${site}/apply/evgnhR5LkV/Electrical-Engineer-PCB">
          Electrical Engineer &amp; PCB </a></h3>
        <ul class="list-inline list-group-item-text">
          <li><i class="fa fa-map-marker"></i>Austin, TX</li>
          <li><i class="fa fa-sitemap"></i>Engineering</li>
        </ul>
      </li>
      <li class="list-group-item"><h3><a href="/apply/XyZ123abcd/Talent-Pool">Talent Pool</a></h3></li>
    </ul>`),
    [`${site}/apply/evgnhR5LkV/Electrical-Engineer-PCB`]: html('<div id="job-description"><p>Solder.</p></div>'),
    [`${site}/apply/XyZ123abcd/Talent-Pool`]: html('<div id="job-description"><p>Write.</p></div>'),
  },
  ids: ['evgnhR5LkV', 'XyZ123abcd'],
  fields: {
    evgnhR5LkV: {
      title: 'Electrical Engineer & PCB',
      url: `${site}/apply/evgnhR5LkV/Electrical-Engineer-PCB`,
      locations: [{ text: 'Austin, TX' }],
      department: 'Engineering',
      descriptionHtml: '<p>Solder.</p>',
    },
    XyZ123abcd: { title: 'Talent Pool', locations: undefined, department: undefined, completeness: 'full' },
  },
  conditional: false,
};
