/**
 * Names of languages by ISO 639-1 code, folded, in the seven languages (en de fr it es pt nl); `*` marks stems that German inflects and joins
 * (`deutsche`, `Deutschkenntnisse`), `~` forms that stand before a noun (`langue anglaise`).
 */
const names: Readonly<Record<string, string>> = {
  en: 'english englisch* anglais inglese ingles engels anglaise~ inglesa~',
  de: 'german deutsch* allemand tedesco aleman alemao duits allemande~ alemana~ tedesca~',
  fr: 'french franzosisch* francais francese frances frans francaise~ francesa~',
  it: 'italian italienisch* italien italiano italienne~ italiana~ italiaans',
  es: 'spanish spanisch* espagnol spagnolo espanol espanhol spaans espagnole~ castellano castilian',
  pt: 'portuguese portugiesisch* portugais portoghese portugues portugees portugaise~',
  nl: 'dutch niederlandisch* neerlandais olandese neerlandes holandes nederlands nederlandse~ neerlandaise~',
  pl: 'polish polnisch* polonais polacco polaco polones',
  cs: 'czech tschechisch* tcheque ceco checo tjechisch',
  sk: 'slovak slowakisch* slovaque slovacco eslovaco',
  hu: 'hungarian ungarisch* hongrois ungherese hungaro hongaars',
  ro: 'romanian rumanisch* roumain rumeno rumano romeno roemeens',
  bg: 'bulgarian bulgarisch* bulgare bulgaro bulgaars',
  el: 'greek griechisch* grec greco griego grego grieks',
  tr: 'turkish turkisch* turc turco turks',
  ru: 'russian russisch* russe russo ruso russisch',
  uk: 'ukrainian ukrainisch* ukrainien ucraino ucraniano oekraiens',
  sv: 'swedish schwedisch* suedois svedese sueco zweeds',
  no: 'norwegian norwegisch* norvegien norvegese noruego noors noruegues',
  da: 'danish danisch* danois danese danes deens dinamarques',
  fi: 'finnish finnisch* finnois finlandese finlandes finnois',
  et: 'estonian estnisch* estonien estone estonio',
  lv: 'latvian lettisch* letton lettone leton letoes',
  lt: 'lithuanian litauisch* lituanien lituano litouws',
  hr: 'croatian kroatisch* croate croato croata kroatisch',
  sr: 'serbian serbisch* serbe serbo servisch',
  sl: 'slovenian slowenisch* slovene sloveno esloveno',
  ar: 'arabic arabisch* arabe arabo arabisch',
  he: 'hebrew hebraisch* hebreu ebraico hebreo hebreeuws',
  fa: 'farsi persian persisch* persan persiano persa',
  hi: 'hindi',
  ur: 'urdu',
  bn: 'bengali bangla',
  ta: 'tamil',
  te: 'telugu',
  pa: 'punjabi',
  zh: 'chinese mandarin cantonese chinesisch* chinois mandarim mandarino cinese chino chines chinees kantonesisch*',
  ja: 'japanese japanisch* japonais giapponese japones japans',
  ko: 'korean koreanisch* coreen coreano koreaans',
  vi: 'vietnamese vietnamesisch* vietnamien vietnamita vietnamees',
  th: 'thai thailandisch*',
  id: 'indonesian bahasa indonesisch*',
  ms: 'malay malaiisch*',
  tl: 'tagalog filipino',
  ca: 'catalan katalanisch* catala catalano',
  eu: 'basque baskisch* euskera vasco',
  ga: 'gaeilge',
  cy: 'welsh',
  sw: 'swahili suaheli*',
};

/** Behind the stem of a German name: inflected, joined with what is known of it. */
const joined = [
  '',
  'e',
  'en',
  'er',
  'es',
  'em',
  'kenntnis',
  'kenntnisse',
  'kenntnissen',
  'sprachkenntnisse',
  'sprachkenntnissen',
  'niveau',
  'sprachig',
  'sprachige',
  'sprachigen',
  'sprachiger',
  'sprachiges',
  'sprache',
]; // prettier-ignore

interface LanguageWord {
  code: string;
  /** The word itself says that the language is known (`Deutschkenntnisse`). */
  skill: boolean;
  /** A form of the adjective: it speaks of the language only beside a word for one. */
  inflected: boolean;
}

/** What folded words say of languages. */
export const languageWords: ReadonlyMap<string, LanguageWord> = new Map(
  Object.entries(names).flatMap(([code, list]) =>
    list.split(' ').flatMap((name): [string, LanguageWord][] => {
      if (name.endsWith('~')) return [[name.slice(0, -1), { code, skill: false, inflected: true }]];
      if (!name.endsWith('*')) return [[name, { code, skill: false, inflected: false }]];
      const stem = name.slice(0, -1);
      return joined.map((ending) => [
        stem + ending,
        {
          code,
          skill: /kenntnis|niveau/.test(ending),
          inflected: ending !== '' && !/kenntnis|niveau|sprache$/.test(ending),
        },
      ]);
    }),
  ),
);
