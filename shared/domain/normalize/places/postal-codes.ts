/** A postal code beside a name, and what it tells: the countries that write codes so, and the region where its first digits say it. */
export interface PostalCode {
  countries: readonly string[];
  /** `country.GeoNames code`. */
  region: string | null;
  /** Stands before the name of its town. */
  lead: boolean;
}

/** First two digits of German codes -> GeoNames code of the Land; border areas that belong to several are left out. */
const germanLand: Readonly<Record<string, string>> = Object.fromEntries(
  '01=13 02=13 04=13 08=13 09=13 06=14 39=14 03=11 14=11 15=11 16=11 10=16 12=16 13=16 07=15 98=15 99=15 17=12 18=12 19=12 20=04 22=04 24=10 25=10 23=10 26=06 30=06 31=06 38=06 28=03 32=07 33=07 40=07 41=07 42=07 44=07 45=07 46=07 47=07 50=07 51=07 52=07 53=07 57=07 58=07 59=07 54=08 55=08 56=08 67=08 60=05 61=05 35=05 36=05 64=05 65=05 66=09 68=01 69=01 70=01 71=01 72=01 73=01 74=01 75=01 76=01 77=01 78=01 79=01 80=02 81=02 82=02 83=02 84=02 85=02 86=02 87=02 90=02 91=02 92=02 93=02 94=02 95=02 96=02'
    .split(' ')
    .map((pair) => pair.split('=')),
);

/** First three digits of ZIP codes, the first of each state's ranges -> state. */
const zipStarts: readonly (readonly [number, string])[] =
  '010=MA 028=RI 030=NH 039=ME 050=VT 055=MA 056=VT 060=CT 070=NJ 090= 100=NY 150=PA 197=DE 200=DC 201=VA 202=DC 206=MD 220=VA 247=WV 270=NC 290=SC 300=GA 320=FL 350=AL 370=TN 386=MS 398=GA 400=KY 430=OH 460=IN 480=MI 500=IA 530=WI 550=MN 570=SD 580=ND 590=MT 600=IL 630=MO 660=KS 680=NE 700=LA 716=AR 730=OK 733=TX 734=OK 750=TX 800=CO 820=WY 832=ID 840=UT 850=AZ 870=NM 885=TX 889=NV 900=CA 962= 967=HI 969= 970=OR 980=WA 995=AK'
    .split(' ')
    .map((pair) => [Number(pair.slice(0, 3)), pair.slice(4)] as const);

function zipState(code: string): string | null {
  const first = Number(code.slice(0, 3));
  let state = '';
  for (const [start, name] of zipStarts) if (first >= start) state = name;
  return state === '' ? null : `US.${state}`;
}

const prefixes: Readonly<Record<string, string>> = {
  D: 'DE',
  DE: 'DE',
  A: 'AT',
  AT: 'AT',
  CH: 'CH',
  F: 'FR',
  FR: 'FR',
  I: 'IT',
  IT: 'IT',
  E: 'ES',
  ES: 'ES',
  B: 'BE',
  BE: 'BE',
  NL: 'NL',
  L: 'LU',
  P: 'PT',
  PT: 'PT',
}; // prettier-ignore

const five = ['DE', 'FR', 'ES', 'IT', 'FI', 'SE', 'PL', 'MX'];
const four = ['CH', 'AT', 'BE', 'NL', 'DK', 'NO', 'LU', 'PT', 'HU'];

/** Takes a postal code off a name: `10115 Berlin`, `CH-8005 Zürich`, `TX 78701`, `London SW1A 1AA`, `Singapore 554299`; null when there is none. */
export function takePostalCode(token: string): { name: string; code: PostalCode } | null {
  if (!/\d/.test(token)) return null;
  const lead = /^(?:([A-Z]{1,2})-)?(\d{4,5})(?:-\d{3})?\s+(?!(?:[A-Z]\s)?\d)(?=\p{L})/u.exec(token);
  if (lead?.[2]) {
    const digits = lead[2];
    const dutch = digits.length === 4 ? /^([A-Z]{2})\s+(?=\p{L})/u.exec(token.slice(lead[0].length)) : null;
    const prefixed = lead[1] === undefined ? undefined : prefixes[lead[1]];
    const countries = prefixed ? [prefixed] : dutch ? ['NL'] : digits.length === 5 ? five : four;
    const land = digits.length === 5 && (prefixed ?? 'DE') === 'DE' ? germanLand[digits.slice(0, 2)] : undefined;
    return {
      name: token.slice(lead[0].length + (dutch?.[0].length ?? 0)),
      code: { countries, region: land === undefined ? null : `DE.${land}`, lead: true },
    };
  }
  const british = /(?:^|\s)[A-Z]{1,2}\d[A-Z\d]?(?:\s?\d[A-Z]{2})?$/.exec(token);
  if (british && !/^[A-Z]\d$/.test(british[0].trim()))
    return { name: token.slice(0, british.index), code: { countries: ['GB'], region: null, lead: false } };
  const canadian = /(?:^|\s)[A-Z]\d[A-Z]\s?\d[A-Z]\d$/.exec(token);
  if (canadian) return { name: token.slice(0, canadian.index), code: { countries: ['CA'], region: null, lead: false } };
  const dutchOnly = /^\d{4}\s?[A-Z]{2}$/.exec(token);
  if (dutchOnly) return { name: '', code: { countries: ['NL'], region: null, lead: false } };
  const tail = /(?:^|\s)(\d{4,6})(?:-\d{4})?$/.exec(token);
  if (tail?.[1]) {
    const size = tail[1].length;
    return {
      name: token.slice(0, tail.index),
      code: {
        countries: size === 5 ? ['US', ...five] : size === 4 ? ['AU', ...four] : ['SG', 'IN', 'CN', 'RO'],
        region: size === 5 && tail.index > 0 ? zipState(tail[1]) : null,
        lead: false,
      },
    };
  }
  return null;
}
