import { unescapeOnce } from '../text.ts';

/** What a comment of a hiring thread says of one role. Everything but the title may be missing. */
export interface HiringRole {
  title: string;
  /** The link that stands beside the role. */
  link?: string;
}

/** A comment of a hiring thread, read by the custom of its first line: `Company | Role | Place | REMOTE or ONSITE | pay | link`, in any order after the company. */
export interface HiringComment {
  company?: string;
  roles: HiringRole[];
  location?: string;
  remoteText?: string;
  employmentText?: string;
  salaryText?: string;
  /** A link that leads to postings or an application. */
  applyLink?: string;
}

/** People and teams as they are called in titles of jobs. */
const roleNoun =
  /\b(?:engineers?|developers?|devs?|designers?|scientists?|researchers?|managers?|architects?|analysts?|administrators?|consultants?|specialists?|technicians?|programmers?|hackers?|recruiters?|writers?|editors?|marketers?|sellers?|associates?|assistants?|accountants?|strategists?|advocates?|officers?|directors?|coordinators?|representatives?|executives?|instructors?|teachers?|professors?|nurses?|physicians?|(?:engineering|software|research|design|data|marketing|product|summer) interns?|experts?|partners?|leads? (?:generation|engineer|developer|designer)|(?:tech(?:nical)?|team|design|product|engineering|support|growth|security|data|people|qa|marketing) leads?|member of technical staff|founders?|co-?founders?|head of \w+|vp of \w+|chief \w+(?: \w+)? officer|c[teop]o|swes?|sres?|sdets?|mles?|fdes?|pms?|devrel|devops|entwickler(?:in)?|ingenieure?)\b/iu;
/** A word for several roles without naming one. */
const anyRoles =
  /\b(?:(?:multiple|various|several|many|all|engineering|open|different) (?:\w+ ){0,2}(?:roles?|positions?|openings?|jobs?)|multiple openings|roles?\b.{0,20}$|positions?$|various|sales|marketing|business development|product,? (?:design|engineering).*|engineering (?:&|and) product|full[- ]?stack engineering)\b/iu;
const remoteWords = /\b(?:remote(?:ly)?|on-?\s?site|hybrid|in[- ](?:person|office)|wfh|work from home|remoto)\b/iu;
const employmentWords =
  /\b(?:full[- ]?time|part[- ]?time|contract(?:or|ing)?|freelance|intern(?:s|ship|ships)?|temporary|permanent|co-?ops?|commission)\b/iu;
const payWords =
  /[$€£¥₹]\s?\d|\b\d{2,3}\s?[kK]\b|\b\d{2,3}(?:,\d{3})+\b|\b\d+\s?[-–]\s?\d+\s?(?:k|L)\b|\b(?:USD|EUR|GBP|CHF|INR|CAD|AUD)\b/u;
const otherFacts =
  /\b(?:visa|relocation|sponsorship|equity|stock options|citizenship|clearance|series [a-e]\b|seed|funded|yc [swf]\d\d|benefits|salary|competitive|comp|startups?|platform|api|software|robotics|ai in \w+|b2b|saas|funding|industry|market)\b/iu;
const webAddress = /https?:\/\/[^\s<>"|)]+/iu;
const onlyAddress =
  /^(?:https?:\/\/\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|ai|io|co|dev|org|net|de|eu|xyz|app|tech|health|us|uk|ch|fr|nl|run|sh|so|me|inc)(?:\/\S*)?)$/iu;
const careersAddress =
  /(?:\/|\.|-)(?:jobs?|careers?|join(?:-us)?|hiring|apply|positions?|openings?|vacanc\w+|vacature\w*|work-with-us|roles?)(?:[/.?#-]|$)|greenhouse\.io|lever\.co|ashbyhq\.com|workable\.com|forms\.gle|docs\.google\.com\/forms|typeform\.com|breezy\.hr|recruitee\.com|smartrecruiters\.com|jobvite\.com|bamboohr\.com|rippling\.com|gem\.com|teamtailor\.com/iu;
const namedPlace =
  /\b(?:NYC|SF|LA|DC|ATX|Bay Area|US|USA|UK|EU|EMEA|APAC|LATAM|Europe|North America|worldwide|global|anywhere|[A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+){0,3}, ?[A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+)?)\b/u;
/** A few capitalised words, perhaps several such, and nothing else: how a place is written. */
const placeShape = /^[\p{Lu}][\p{L}.'’-]*(?:[ ,/&()-]+(?:or |and )?[\p{Lu}][\p{L}.'’-]*){0,9}\)?$/u;

const longestTitle = 150;
const mostRoles = 12;

/**
 * Reads a top-level comment (HTML as the site gives it). Null when nothing in it says that somebody is hired: remarks, questions, advertisements for
 * collections of postings. What the first line leaves open is left out.
 */
export function readHiringComment(html: string): HiringComment | null {
  const lines = linesOf(html);
  const first = lines[0];
  if (first === undefined) return null;
  const labelled = readLabels(lines);
  if (labelled !== null) return labelled;
  const header = headerOf(first);
  if (header !== null) return readHeader(header, first, lines);
  // A remark may stand before the header.
  for (const [at, line] of lines.slice(1, 3).entries()) {
    const late = headerOf(line);
    if (late !== null && late.length >= 3 && first.text.length > 40) return readHeader(late, line, lines.slice(at + 1));
  }
  return readSentence(first, lines);
}

interface Line {
  text: string;
  links: string[];
}

/** Lines as a reader sees them: paragraphs and line breaks, tags taken away, links kept apart. */
function linesOf(html: string): Line[] {
  return html
    .split(/<p>|\n|<br\s*\/?>/iu)
    .map((part) => {
      const links = [...part.matchAll(/href="([^"]{1,2000})"/giu)].map(([, href]) => unescapeOnce(href ?? ''));
      const text = unescapeOnce(part.replace(/<[^>]{0,2000}>/gu, ''))
        .replace(/\s+/gu, ' ')
        .trim();
      return { text, links: [...links, ...[...text.matchAll(new RegExp(webAddress, 'giu'))].map(([address]) => address)] };
    })
    .filter(({ text }) => text !== '');
}

/** Parts of a first line that is a header: set apart by bars, or by dashes where several parts have the words of one. */
function headerOf({ text }: Line): string[] | null {
  const bars = text
    .replace(/^\[(.*)\]$/u, '$1')
    .split(/\s*\|+\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (bars.length >= 2 && (bars[0]?.length ?? 0) <= 100) return bars;
  const dashes = text.split(/\s+[-–—•·]+\s+/u).map((part) => part.replace(/[.,;]$/u, '').trim());
  const telling = dashes
    .slice(1)
    .filter((part) => remoteWords.test(part) || employmentWords.test(part) || payWords.test(part) || isRole(part));
  return dashes.length >= 3 && telling.length >= 2 && (dashes[0]?.length ?? 0) <= 60 ? dashes : null;
}

function readHeader(parts: readonly string[], first: Line, lines: readonly Line[]): HiringComment {
  const roles: string[] = [];
  const open: string[] = [];
  const rest: string[] = [];
  const found: Record<'place' | 'remote' | 'employment' | 'pay', string[]> = { place: [], remote: [], employment: [], pay: [] };
  for (const raw of parts.slice(1)) {
    const part = raw
      .replace(webAddress, '')
      .replace(/\(\s*\)|\s+-\s*$|^locations?\s*:\s*/giu, '')
      .trim();
    if (part === '' || onlyAddress.test(part)) continue;
    const role = isRole(part);
    if (part.length > 140 && !role) continue;
    if (role) roles.push(...splitRoles(part.slice(0, 400)));
    if (payWords.test(part) && !role) found.pay.push(part);
    if (remoteWords.test(part)) {
      found.remote.push(part);
      if (!role && !payWords.test(part) && namesPlace(part)) found.place.push(part);
      if (!role && employmentWords.test(part)) found.employment.push(part);
      continue;
    }
    if (role || payWords.test(part)) continue;
    if (employmentWords.test(part)) {
      found.employment.push(part);
      if (namedPlace.test(part.replace(employmentWords, ''))) found.place.push(part);
    } else if (anyRoles.test(part)) open.push(part);
    else if (!otherFacts.test(part)) rest.push(part);
  }
  const named = rest.filter((part) => namedPlace.test(part));
  const surely = named.filter((part) => (part.match(/,/gu) ?? []).length <= 1);
  const places =
    found.place.length > 0
      ? [...surely, ...found.place]
      : named.length > 0
        ? named
        : rest.filter((part) => placeShape.test(part)).slice(0, 1);
  // A header that begins with a place (`Berlin | Hybrid | …`) names nobody.
  const company = /^(?:NYC|SF|LA|DC|US|UK|EU|Remote|Onsite|Hybrid)\b/iu.test(parts[0] ?? '') ? '' : companyOf(parts[0] ?? '');
  const inText = roles.length > 0 ? [] : rolesInText(lines.slice(1));
  const listed: HiringRole[] =
    roles.length > 0
      ? roles.map((title) => withLink(title, lines))
      : inText.length > 0
        ? inText
        : [
            {
              title:
                open[0] ??
                first.text
                  .replace(new RegExp(webAddress, 'giu'), '')
                  .replace(/(?:\s*\|)+\s*(?=\||$)/gu, '')
                  .replace(/\(\s*\)/gu, '')
                  .trim()
                  .slice(0, longestTitle),
            },
          ];
  return {
    ...(company === '' ? {} : { company }),
    roles: listed.slice(0, mostRoles),
    ...some('location', places.join(' / ')),
    ...some('remoteText', found.remote.join(' / ')),
    ...some('employmentText', found.employment.join(', ')),
    ...some('salaryText', found.pay.join(' / ')),
    ...some(
      'applyLink',
      lines.flatMap((line) => line.links).find((link) => careersAddress.test(link)),
    ),
  };
}

/** `Company: …`, `Location: …`, one label a line. */
function readLabels(lines: readonly Line[]): HiringComment | null {
  const labels = new Map<string, string>();
  for (const { text } of lines.slice(0, 12)) {
    const [, name, value] =
      /^(company|who is hiring|location|remote|role|position|title|type|employment|salary|compensation|pay)\s*:\s*(.{1,300})$/iu.exec(
        text,
      ) ?? [];
    if (name !== undefined && value !== undefined && !labels.has(name.toLowerCase())) labels.set(name.toLowerCase(), value);
  }
  const company = labels.get('company') ?? labels.get('who is hiring');
  const role =
    labels.get('role') ??
    labels.get('position') ??
    labels.get('title') ??
    lines.find((line) => !line.text.includes(':') && isRole(line.text) && line.text.length <= longestTitle)?.text;
  if (company === undefined || labels.size < 2 || role === undefined) return null;
  const remote = labels.get('remote') ?? (remoteWords.test(labels.get('location') ?? '') ? labels.get('location') : undefined);
  return {
    company: companyOf(company),
    roles: splitRoles(role).map((title) => withLink(title, lines)),
    ...some('location', labels.get('location')),
    ...some('remoteText', remote),
    ...some('employmentText', labels.get('type') ?? labels.get('employment')),
    ...some('salaryText', labels.get('salary') ?? labels.get('compensation') ?? labels.get('pay')),
    ...some(
      'applyLink',
      lines.flatMap((line) => line.links).find((link) => careersAddress.test(link)),
    ),
  };
}

const hires =
  /\b(?:is|are|we['’]re|currently) (?:now )?(?:hiring|looking for|seeking|recruiting)\b|^hiring\b|\blooking for (?:an?|our|[\w-]+ ){1,3}|^wanted\b/iu;

/** A comment in plain sentences: only where its first lines say that somebody is hired. */
function readSentence(first: Line, lines: readonly Line[]): HiringComment | null {
  const at = /^(.{3,100}?) (?:@|at) ([\p{Lu}][\p{L}\p{N}.& -]{1,50}?)\s*\((.{2,80})\)\.?$/u.exec(first.text);
  if (at?.[1] !== undefined && at[2] !== undefined && isRole(at[1]))
    return {
      company: at[2],
      roles: splitRoles(at[1]).map((title) => ({ title })),
      ...some('remoteText', remoteWords.test(at[3] ?? '') ? at[3] : undefined),
      ...some('location', namesPlace(at[3] ?? '') ? at[3] : undefined),
    };
  const start = lines
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
  const isHead =
    first.text.length <= 150 && isRole(first.text) && !/[?!]$/u.test(first.text) && !/^(?:i|in)\b/iu.test(first.text);
  const company = employerOf(first.text);
  const applyLink = lines.flatMap((line) => line.links).find((link) => careersAddress.test(link));
  const inText = rolesInText(lines.slice(1));
  const hiring = hires.test(start) && (roleNoun.test(start) || company !== undefined);
  if (!hiring && !isHead && !(inText.length > 0 && applyLink !== undefined)) return null;
  if (/^(?:i['’]?m|i am|i\b|don't)/iu.test(first.text) && !hires.test(first.text)) return null;
  return {
    ...(company === undefined ? {} : { company }),
    roles: inText.length > 0 ? inText.slice(0, mostRoles) : [{ title: cut(first.text) }],
    ...(remoteWords.test(first.text) ? { remoteText: cut(first.text) } : {}),
    ...some('applyLink', applyLink),
  };
}

/** Who hires by the first sentence: `X is hiring`, `X (YC W24) are looking for`. */
function employerOf(text: string): string | undefined {
  const name =
    /^([\p{L}\p{N}][\p{L}\p{N}&' -]{1,50}?)\s*(?:\([^)]*\))?,?\s+(?:is|are) (?:now )?(?:hiring|looking|seeking|recruiting)\b/u.exec(
      text,
    )?.[1];
  return name === undefined || /^(?:we|they|i|hi|hello|anyone|who)$/iu.test(name) ? undefined : name.trim();
}

function isRole(part: string): boolean {
  return (
    roleNoun.test(part.replace(webAddress, '')) &&
    part.split(' ').length <= 30 &&
    !/^(?:full|part)[- ]?time\b[^,]{0,6}$/iu.test(part)
  );
}

/** Roles of a list in one part: cut only where every piece names a role of its own, and never inside brackets. */
function splitRoles(part: string): string[] {
  const text = part.replace(/^(?:roles?|positions?|hiring|multiple (?:roles|openings))\s*[:-]?\s*\[?/iu, '').replace(/\]$/u, '');
  for (const separator of [' / ', '; ', ', ', ' & ', ' and ', ' + ', '/']) {
    const pieces = outsideBrackets(text, separator).map((piece) => piece.replace(/^(?:and|&)\s+/iu, '').trim());
    if (pieces.length > 1 && pieces.every((piece) => roleNoun.test(piece))) return pieces.flatMap(splitRoles);
  }
  return [cut(text.trim() || part)];
}

function outsideBrackets(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' || text[at] === '[') depth += 1;
    else if (text[at] === ')' || text[at] === ']') depth -= 1;
    else if (depth <= 0 && text.startsWith(separator, at)) {
      pieces.push(text.slice(from, at));
      from = at + separator.length;
      at = from - 1;
    }
  }
  return [...pieces, text.slice(from)];
}

/** Lines of the text that are roles: bullets, numbers, or a name with its link; a sentence about people is none. */
function rolesInText(lines: readonly Line[]): HiringRole[] {
  const roles: HiringRole[] = [];
  for (const { text, links } of lines) {
    const marked = /^(?:[-–—*•●▪◦>]+|\d{1,2}[.)]|\([a-z\d]\))\s*/u.exec(text);
    const bare = text
      .slice(marked?.[0].length ?? 0)
      .replace(new RegExp(webAddress, 'giu'), '')
      .replace(/[\s:–—-]+$/u, '');
    const head = marked === null ? bare : (/^(.{4,90}?)(?:\s*[:–—]\s|\s-\s|\.\s).*$/u.exec(bare)?.[1] ?? bare);
    const title = head
      .replace(/\s*\|.*$|\s+[-–—]\s+[$€£].*$|\s*\([$€£][^)]*\)|\(\s*\)/gu, '')
      .replace(/\s*(?:→|->|=>)\s*$|\s+roles?$/giu, '')
      .trim();
    if (title.length < 4 || title.length > 110 || !roleNoun.test(title)) continue;
    if (/[.!?]$/u.test(title) || sentence.test(title) || duty.test(title)) continue;
    if (marked === null && links.length === 0 && !/^[\p{Lu}\d]/u.test(title)) continue;
    roles.push({ title: cut(title), ...(links[0] === undefined ? {} : { link: links[0] }) });
  }
  return roles.filter((role, at) => roles.findIndex((other) => other.title.toLowerCase() === role.title.toLowerCase()) === at);
}

const sentence =
  /\b(?:we|we['’]re|we['’]ve|our|you|you['’]ll|your|i|i['’]m|is|are|was|have|has|will|work(?:ing)? (?:with|at|on|directly)|years?|experience|team of|built|please|join|email|apply|contact|learn|looking|hiring|interview|process|who|they|their|us)\b/iu;

/** What somebody does, not who; and the people who sign. */
const duty =
  /^(?:contribute|collaborate|build|own|write|create|help|drive|maintain|implement|partner with|work|develop|define|ship|improve|support (?:our|the)|train|optimi[sz]e|(?:design|architect|lead|manage) (?:and|the|our|an?|new))\b|\bCEO\b|\bco-?founders?\b(?! (?:engineer|role))/iu;

/** The link of the line that names the role, where the header has several roles. */
function withLink(title: string, lines: readonly Line[]): HiringRole {
  const key = title.toLowerCase();
  const line = lines
    .slice(1)
    .find(({ text, links }) => links.length > 0 && text.length <= 300 && text.toLowerCase().includes(key));
  return { title, ...(line?.links[0] === undefined ? {} : { link: line.links[0] }) };
}

/** The name at the start of a header, without its address and its round of funding. */
function companyOf(part: string): string {
  return part
    .replace(webAddress, '')
    .replace(
      /\(\s*(?:www\.|[\w-]+\.(?:com|ai|io|co|dev)|YC|Y Combinator|Series|seed|prev|formerly|fka)?[^)]{0,60}\)/giu,
      (all) => (/\.|YC|combinator|series|seed|prev|formerly|fka|\(\s*\)/iu.test(all) ? '' : all),
    )
    .replace(/,\s*YC \w+$/u, '')
    .replace(/^\[(.*)\]$/u, '$1')
    .replace(/[\s:,-]+$/u, '')
    .trim();
}

/** Whether more is said in a part than the work model: a place, a country, a time zone. */
function namesPlace(part: string): boolean {
  const rest = part
    .replace(new RegExp(remoteWords, 'giu'), ' ')
    .replace(new RegExp(employmentWords, 'giu'), ' ')
    .replace(
      /\b(?:or|and|fully|full|all|in|from|only|first|friendly|ok|part|days?|a|per|week|office|preferred|preferably|possible|position|role|also|is|\d+x?)\b|[^\p{L}]+/giu,
      ' ',
    )
    .trim();
  return /\p{L}{2}/u.test(rest);
}

const cut = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, longestTitle);

function some<K extends string>(name: K, text: string | undefined): { [P in K]?: string } {
  const result: { [P in K]?: string } = {};
  if (text !== undefined && text !== '') result[name] = text;
  return result;
}
