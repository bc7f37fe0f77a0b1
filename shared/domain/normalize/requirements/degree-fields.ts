/** What leads to the fields of study: `degree in`, `Studium der`, `laurea in`, `diplôme en`. At most 60 units behind the degree's word. */
const lead =
  /^(?:(?!experience|erfahrung)[^;:\n]){0,60}?\b(?:in (?:the (?:field|area)s? of |der fachrichtung |den bereichen |dem bereich |einem der bereiche )?(?:an? )?|im (?:bereich(?:en)?|fach|fachgebiet|studiengang|fachbereich) (?:der |des )?|der fachrichtung(?:en)? |fachrichtung:? |der (?=[a-z])|des |en (?!denk|werk)|em |di |de (?=[a-z]+(?:ia|ie|io|cas|ering)\b)|of (?=(?:science|arts|engineering) in )|richting (?:van )?|mit schwerpunkt |z\.\s?b\. )/;
/** Where the list of fields ends. */
const end =
  /[;:.()\n\u2022]|\b(?:or (?:an? )?(?:other |another |any )?(?:\w+ )?(?:related|equivalent|relevant|similar|comparable)|and\/or|or (?:\w+ ){0,2}experience|or (?:a )?(?:higher|advanced|master|phd|bachelor)|oder (?:eine[rnms]? )?(?:\w+ )?(?:vergleichbar|ahnlich|gleichwertig|verwandt|aquivalent|ander)\w*|oder (?:\w+ ){0,2}erfahrung|spatestens|bis spatestens|weiterbildung|ou (?:\w+ )?(?:equivalent|domaine|similaire)|o (?:\w+ )?(?:equivalent|affin|simil|relacionad)|ou (?:areas|cursos|afins|similar)|of (?:een )?(?:vergelijkbaar|gelijkwaardig|soortgelijk)|(?:is )?(?:required|preferred|erforderlich|von vorteil|mit|with|from|plus|and (?:\d|at least|a minimum|proven|relevant|strong)|abgeschlossen|und (?:mehrjahrige|erste|idealerweise|einschlagige)|sowie (?:mehrjahrige|erste)))\b/;
const joint = /\s*(?:,|\/(?!-?in\b|-?innen\b|-?frau\b)|\b(?:and|or|und|oder|et|ou|e|o|y|en|of|sowie|bzw\.?)\b(?=\s))\s*/gi;
const noField =
  /^(?:an?|the|or|und|and|etc|related|relevant|equivalent|similar|other|another|any|einer|eines|einem|field|fields|discipline|technical|progress|hand|addition|good standing|at least.*|.*\b(?:experience|erfahrung|degree|years?|jahre|field|discipline|subject|bereich|level|studium|ausbildung|school|university|plus)\b.*)$/i;

/**
 * The fields of study named behind a degree's word (at `at` of the sentence), as they are written: at most ten, each of at most six words.
 */
export function fieldsOfStudy(sentence: string, folded: string, at: number): string[] {
  const opening = lead.exec(folded.slice(at));
  if (!opening) return [];
  const from = at + opening[0].length;
  const rest = folded.slice(from);
  const stop = end.exec(rest);
  const list = sentence.slice(from, from + (stop ? stop.index : rest.length));
  if (list.length > 300) return [];
  const fields: string[] = [];
  for (const part of list.split(joint)) {
    const field = part
      .replace(/^(?:(?:an?|the|der|des|die|das|in|einem|einer|preferably|ideally|vorzugsweise|idealerweise)\s+){1,3}/i, '')
      .replace(/[\s,–-]+$/u, '')
      .trim();
    if (field.length < 2 || field.length > 80 || field.split(/\s+/).length > 5 || noField.test(field) || !/\p{L}/u.test(field))
      continue;
    if (!fields.includes(field)) fields.push(field);
    if (fields.length === 10) break;
  }
  return fields;
}
