import type { Requirements } from '../../requirements.ts';

export type DegreeLevel = NonNullable<Requirements['degree']>['level'];

/**
 * Degrees by the level they stand for, after the International Standard Classification of Education (ISCED 2011): upper secondary 3; vocational
 * training and short cycles (BTS, associate's, MBO, EFZ) 3 to 5; bachelor 6 (HBO too); master 7 (German Diplom, French bac+5 and engineers, laurea
 * magistrale); doctorate 8. One source of a regular expression a line, over folded text, each beginning with four plain letters or a whole shorter
 * word; the first level with a phrase that fits counts.
 */
const written: readonly (readonly [DegreeLevel, string])[] = [
  [
    'state_examination',
    `
      staatsexamen
      staatsprufung
      examen d'etat
      abilitazione all'esercizio`,
  ],
  [
    'doctorate',
    String.raw`
      ph\.?\s?d\.?s?\b
      phd'?s?\b
      doctorate
      doctoral (?:degree|studies|level|qualification)
      doctorat\b
      doctorado
      dottorato
      doutorado
      doutoramento
      promotion (?:in|abgeschlossen|im bereich)
      abgeschlossene promotion
      promovier\w+
      gepromoveerd
      doktorgrad
      doktorat\b`,
  ],
  [
    'master',
    String.raw`
      master'?s?'? ?-?(?:degree|of (?:science|arts|engineering|business|public|social|education|laws)|level|abschluss|studium|diploma)
      master's\b(?=\s?(?:[,/)+.]|$|\n|in|or|and|preferred|required|plus|is))
      masters\b(?=\s?(?:[,/)+]|in|or|preferred|required)\b)
      master\b(?=(?: (?:in|en|im|of) (?!data|your|the|our|time)|[,/)]| oder| ou| o ))
      masterabschluss
      masterstudium
      msc\b
      m\.\s?sc\b
      mba\b
      ms\b(?=\s?(?:/|or|in|degree|phd|preferred))
      m\.\s?s\.
      m\.\s?a\.
      ma\b(?=\s?(?:in|or|degree))
      meng\b
      graduate degree
      advanced degree
      postgraduate (?:degree|qualification|diploma)
      diplom\b
      diplom-?ingenieur\w*
      diplomstudium
      laurea (?:magistrale|specialistica|quinquennale)
      maestria
      mestrado
      bac ?\+ ?5
      bac\+4/5
      diplome (?:d'un )?(?:master|ingenieur)
      diplome d'ingenieur
      ecole (?:d'ingenieurs?|de commerce|superieure)
      formation (?:d'|en ecole d')?ingenieur
      master 2
      wissenschaftliche[rns]? hochschul(?:abschluss|bildung|studium)
      juris doctor
      jd\b(?=[ ,)])`,
  ],
  [
    'bachelor',
    String.raw`
      bachelor'?s?'?\b
      bachelor-?(?:abschluss|studium)\w*
      baccalaureate
      bsc\b
      b\.\s?sc\b
      b\.\s?s\b
      b\.\s?a\b
      b\.\s?eng
      b\.?\s?tech\b
      btech\b
      beng\b
      bs\b(?=\s?(?:/|or|in|degree|ms|ba|and|with|required|preferred|,))
      ba\b(?=\s?(?:/|or|in|degree|bs|ma|and|required|preferred|,))
      bba\b
      undergraduate degree
      university (?:degree|diploma|qualification|education|graduate|level)
      college (?:degree|diploma|graduate)
      four[- ]year (?:college |university )?degree
      4[- ]year (?:college |university )?degree
      degree (?:in|from|or|preferred|required|level|qualified|educated|and)\b
      degree[- ](?:qualified|educated|level)
      degree\b(?=[ ,.);]{0,3}(?:$|\n))
      degrees? (?:is|are) (?:required|preferred|a plus)
      hochschulabschluss
      hochschulstudium
      hochschulausbildung
      hochschuldiplom
      hochschulbildung
      hochschule?\b(?=[ ,/]{1,2}(?:abschluss|studium))
      fachhochschulabschluss
      fachhochschulstudium
      fachhochschul(?:ausbildung|diplom)
      fachhochschule\b
      universitatsabschluss
      universitatsstudium
      universitare\w* (?:ausbildung|abschluss|studium)
      studium\b
      studienabschluss
      akademische\w? (?:abschluss|ausbildung|studium|grad)
      fh\b(?=[- /](?:abschluss|studium|uni|oder|diplom|bachelor))
      laurea\b
      laureat[oaie]\b
      titolo universitario
      diploma universitari\w+
      licence\b(?= (?:en|professionnelle|ou))
      bac ?\+ ?[34]
      diplome (?:universitaire|superieur|de niveau superieur|d'(?:une )?(?:haute ecole|ecole|universite))
      titre (?:universitaire|d'une haute ecole)
      formation (?:universitaire|superieure|academique)
      titulacion (?:universitaria|superior)
      titulad[oa] (?:universitari[oa]|superior|en)
      titulo (?:universitario|superior|profesional)
      estudios (?:universitarios|superiores)
      formacion (?:universitaria|superior)\b
      grado (?:en|universitario)\b
      graduado en
      licenciatura
      licenciad[oa]s?\b
      diplomatura
      ingenieria (?:informatica|industrial|superior|de telecom\w*|tecnica)
      graduacao
      ensino superior
      superior completo
      nivel superior
      curso superior
      formacao (?:superior|academica)
      hbo\b
      wo\b(?=[ /-](?:niveau|werk|denk|opleiding|diploma|master|bachelor|of))
      universitaire? (?:opleiding|master|bachelor|diploma)
      academisch\w* (?:werk|denk|opleiding|niveau)`,
  ],
  [
    'vocational',
    String.raw`
      ausbildung (?:als|zum|zur|im|in der|in einem|in|oder|mit|der|und|bzw\.?|vorausgesetzt|erforderlich)\b
      ausbildung\b(?=[ ,.);]{0,3}(?:$|\n))
      ausbildung,
      berufsausbildung
      berufslehre
      berufsabschluss
      fachausbildung
      lehrabschluss
      lehre (?:als|im|in|zum|zur|oder|mit)\b
      abgeschlossene\w? (?:technische|kaufmannische|handwerkliche|medizinische|pflegerische|gewerbliche|einschlagige|fachliche|duale) ausbildung
      grundausbildung\b
      grundbildung\b
      fachausweis
      fahigkeitszeugnis
      fahigkeitsausweis
      pflegediplom
      efz\b
      eba\b(?=[ ,)/])
      hohere\w? (?:fachschule|fachausbildung|berufsbildung)
      hf\b(?=[ ,/).])
      technikerausbildung
      meisterbrief
      meistertitel
      meisterprufung
      techniker (?:oder|/)
      staatlich (?:gepruft|anerkannt)\w* \w+
      cfc\b
      afp\b(?=[ ,)/])
      cap\b(?=[ /,)])
      bep\b
      bts\b
      dut\b
      bac (?:pro|professionnel|stmg|sti)\b
      baccalaureat (?:pro|professionnel|technologique)\b
      bac ?\+ ?[12]
      formation (?:professionnelle|commerciale|technique|de base|initiale)\b
      titre professionnel
      certificat federal
      diplome d'(?:etat|infirmi\w+|aide\S*|auxiliaire)
      diploma (?:professionale|tecnico|di perito|di geometra|di ragioneria)
      qualifica professionale
      attestato federale
      formacion profesional
      ciclo (?:formativo|superior|medio)
      grado (?:medio|superior)\b
      fp\b
      cfgs\b
      cfgm\b
      curso (?:tecnico|profissional)
      ensino (?:tecnico|profissional)
      mbo\b
      vakopleiding
      associate'?s?'? degree
      associate's\b(?! program)
      associates\b(?= in| degree)
      trade (?:school|certificate|qualification)
      vocational (?:training|school|qualification|degree|education|diploma)
      nvq\b
      technical (?:school|diploma|degree|college)\b
      two[- ]year (?:technical |college )?degree
      2[- ]year (?:technical |college )?degree
      hnd\b
      hnc\b`,
  ],
  [
    'secondary',
    String.raw`
      high[- ]school
      highschool
      secondary (?:school|education)
      ged\b
      gcses?\b
      a[- ]levels?\b
      abitur
      fachabitur
      fachhochschulreife
      hochschulreife
      matura\b
      maturitat\b
      maturite\b
      maturita\b
      mittlere\w? (?:reife|schulabschluss|bildungsabschluss)
      realschulabschluss
      hauptschulabschluss
      schulabschluss
      baccalaureat\b
      niveau bac\b(?! ?\+)
      diploma (?:di (?:scuola|maturita|istruzione)|superiore|di perito)
      diplomat[oai]\b
      licenza media
      bachillerato
      educacion secundaria
      graduado escolar
      ensino (?:medio|secundario)
      segundo grau
      havo\b
      vwo\b
      vmbo\b
      middelbare school`,
  ],
];

/** The levels in the order in which they are tried, with the phrases of each. */
export const degreePhrases: readonly (readonly [DegreeLevel, readonly string[]])[] = written.map(([level, lines]) => [
  level,
  lines
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== ''),
]);
