const general = new Set(
  'www careers career jobs job apply work karriere stellen recruiting recruitment talent emploi lavoro empleo vacancies joinus join hiring people global eu us'.split(
    ' ',
  ),
);

/** The label of a careers host that people would know the employer by (`acme` of `careers.acme.example`): a mark to be shown, not a name. */
export function siteMark(host: string): string {
  const labels = host.split('.').slice(0, -1);
  return labels.find((label) => !general.has(label)) ?? labels[0] ?? host;
}
