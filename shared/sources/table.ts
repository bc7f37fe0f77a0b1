import { sources } from './registry.ts';

/** The README's table of all sources, made from their declarations: `node shared/sources/table.ts` prints it. */
export function sourceTable(): string {
  const rows = sources.map(({ name, title, summary, manners, traits, key }) => {
    const pace = `${manners.gapMilliseconds} ms, ${manners.concurrency} at a time${manners.robots ? ', robots.txt' : ''}`;
    const hours = traits.minimumCadenceMinutes / 60;
    const quotas = (manners.quotas ?? []).map(
      ({ requests, per }) =>
        `, ${requests} ${requests === 1 ? 'request' : 'requests'} ${per === 'ever' ? 'ever' : per === 'hour' ? 'an hour' : `a ${per}`}`,
    );
    return `| ${title} (\`${name}\`) | ${summary} | ${pace}, every ${hours} h at most${quotas.join('')} | ${key === undefined ? '' : `${key.members.join(', ')}${key.optional === true ? ' (works without)' : ''}`} | ${manners.attribution ?? ''} | ${manners.terms.position} (${manners.terms.checkedOn}) |`;
  });
  return [
    '| Source | A board is · one read costs | Manners | Key of your own | To be shown | Terms |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

if (import.meta.main) console.log(sourceTable());
