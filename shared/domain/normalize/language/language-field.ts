import { fold } from '../text.ts';

/** ISO 639-1. */
const codes = new Set(
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'.split(
    ' ',
  ),
);

/** Old codes, and one for the two written forms of Norwegian. */
const renamed: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  jp: 'ja',
  cn: 'zh',
  ua: 'uk',
  gr: 'el',
  dk: 'da',
  cz: 'cs',
};

/** Names and longer codes (ISO 639-2) that services write. */
const names: Readonly<Record<string, string>> = {
  english: 'en',
  anglais: 'en',
  englisch: 'en',
  eng: 'en',
  german: 'de',
  deutsch: 'de',
  allemand: 'de',
  ger: 'de',
  deu: 'de',
  french: 'fr',
  francais: 'fr',
  franzosisch: 'fr',
  fre: 'fr',
  fra: 'fr',
  italian: 'it',
  italiano: 'it',
  italien: 'it',
  italienisch: 'it',
  ita: 'it',
  spanish: 'es',
  espanol: 'es',
  castellano: 'es',
  spanisch: 'es',
  spa: 'es',
  portuguese: 'pt',
  portugues: 'pt',
  por: 'pt',
  dutch: 'nl',
  nederlands: 'nl',
  dut: 'nl',
  nld: 'nl',
  swedish: 'sv',
  svenska: 'sv',
  swe: 'sv',
  danish: 'da',
  dansk: 'da',
  dan: 'da',
  norwegian: 'no',
  norsk: 'no',
  nor: 'no',
  finnish: 'fi',
  suomi: 'fi',
  fin: 'fi',
  polish: 'pl',
  polski: 'pl',
  pol: 'pl',
  czech: 'cs',
  cestina: 'cs',
  ces: 'cs',
  hungarian: 'hu',
  magyar: 'hu',
  hun: 'hu',
  romanian: 'ro',
  romana: 'ro',
  ron: 'ro',
  turkish: 'tr',
  turkce: 'tr',
  tur: 'tr',
  greek: 'el',
  russian: 'ru',
  rus: 'ru',
  ukrainian: 'uk',
  ukr: 'uk',
  japanese: 'ja',
  jpn: 'ja',
  chinese: 'zh',
  zho: 'zh',
  korean: 'ko',
  kor: 'ko',
  hebrew: 'he',
  heb: 'he',
  arabic: 'ar',
  ara: 'ar',
}; // prettier-ignore

/** Longer fields say more than a language. */
const longest = 40;

/** ISO 639-1 of what a source calls the language (`de`, `de-CH`, `ger`, `Deutsch`); null when it is none. */
export function languageOfField(field: string | undefined): string | null {
  const words = fold((field ?? '').slice(0, longest)).trim();
  const code = /^([a-z]{2})(?:[-_].*)?$/.exec(words)?.[1];
  if (code !== undefined) return renamed[code] ?? (codes.has(code) ? code : null);
  return names[/^[a-z]+/.exec(words)?.[0] ?? ''] ?? null;
}
