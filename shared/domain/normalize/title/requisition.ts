/** Standards, product names and levels that look like numbers of requisitions. */
const noRequisition =
  /^(?:ISO|DIN|EN|IEC|SOC|IFRS|MIL|DO|AS|IATF|FY|COVID|M|O|D|F|B|C|K|G|S|E|T|L|P|Q|H|TIER|LEVEL|PHASE|GRADE|BAND|CLASS|ZONE|BTS|BAC|NVQ|ASO|PGY|DEF|STD|CAT|TL|EG|TVL|BAT|GS|WG|FSV|CDI|CDD|WEB)[-_ ]?\d|^(?:19|20)\d\d$|^(?:19|20)\d\d[-/](?:19|20)?\d\d$|^24[-_/]7$|^1099$/iu;
const bracketed =
  /\s*[([]\s*(?:(?:[Jj]ob|JOB|[Rr]eq(?:uisition)?|REQ|[Rr]ef(?:erence|erenz)?|REF|I[Dd]|N[Rr]|[Nn]o|[Kk]ennziffer|[Ss]tellen-?(?:I[Dd]|[Nn]r)?|[Vv]acancy|[Pp]osition)[ .:#-]{0,3})?#?\s?([A-Z]{1,6}[-_ ]?\d{2,10}(?:[-_]\d{1,6})?[A-Z]?|\d{3,10}(?:[-_]\d{2,6})?)\s*[)\]]/u;
const named =
  /\s*[([|–-]?\s*(?<!\p{L})(?:#\s?|(?:(?:job|req(?:uisition)?|posting|position|vacancy|stellen|ref(?:erence|erenz)?)[ -]?(?:id|nr|no|number|code|nummer)\.?|req(?:uisition)?|ref(?:erence|erenz)?|kennziffer|jobnr|jr|rq|r)\s?[.:#-]{0,2}\s?(?=\p{L}{0,6}-?\d{3}))([A-Z]{0,6}-?\d[\w/-]{2,19})(?![\p{L}\p{N}%])\s*[)\]]?/iu;
const trailing = /\s+(?:[-–|]\s*((?:[A-Z]{1,4}[-_]?)?\d{4,10}(?:-\d{2,6})?[A-Z]?)|(\d{6,10}))$/u;

/** A requisition number in the title, and the title without it; null where there is none. Years, standards and levels are none. */
export function takeRequisition(title: string): { number: string; rest: string } | null {
  if (!/\d{3}/.test(title)) return null;
  for (const pattern of [bracketed, named, trailing]) {
    const found = pattern.exec(title);
    const number = (found?.[1] ?? found?.[2])?.trim();
    if (!found || number === undefined || noRequisition.test(number)) continue;
    return { number, rest: `${title.slice(0, found.index)} ${title.slice(found.index + found[0].length)}` };
  }
  return null;
}
