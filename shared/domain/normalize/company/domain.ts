/** Endings below which names are registered, where that is the second label (a selection of the Public Suffix List for countries with such a rule). */
const secondLevel =
  /^(?:co|com|org|net|ac|gov|edu|or|ne|go|gob|nom|ltd|plc|nhs|sch|asn|id|ind|firm|gen|school)\.(?:uk|au|nz|za|br|jp|in|kr|il|tr|mx|ar|sg|hk|my|th|id|ph|tw|cn|pl|at|es|pt|ua|ve|co|pe|ke|ng|eg|cy|gr)$/;

let latest: { host: string; domain: string | null } = { host: '', domain: null };

/**
 * The name under which a host is registered (`jobs.acme.co.uk` -> `acme.co.uk`), lower case; null for an address, a bare word or no host at all. The latest is
 * remembered: the addresses of a board come one after the other.
 */
export function registrableDomain(host: string): string | null {
  if (latest.host !== host) latest = { host, domain: domainOf(host) };
  return latest.domain;
}

function domainOf(host: string): string | null {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  if (labels.length < 2 || labels.some((label) => !/^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label)))
    return null;
  if (!/^\p{L}{2,}/u.test(labels.at(-1) ?? '')) return null;
  const two = labels.slice(-2).join('.');
  const size = secondLevel.test(two) ? 3 : 2;
  return labels.length < size ? null : labels.slice(-size).join('.');
}

/** The registrable domain of an http(s) address. */
export function domainOfUrl(url: string | null | undefined): string | null {
  const host = /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,253})/i.exec(url ?? '')?.[1];
  return host === undefined ? null : registrableDomain(host);
}

/** Mail services for anybody. */
const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|posteo|mailbox|proton|protonmail|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|alice|pec|bluewin|sunrise|hispeed|ziggo|kpnmail|telefonica|uol|bol|terra|yandex|mail|zoho|hey|fastmail|btinternet|sky|comcast|verizon|att)\./;

/**
 * The domain of the employer's own mail addresses or of the posting's own address. A domain that holds the name, or the name that holds the domain's label,
 * is the employer's; so is that of an address for applications, when it is the only one. Free mail is nobody's.
 */
export function employerDomain(
  names: readonly string[],
  urls: readonly (string | null | undefined)[],
  text: string,
): { domain: string; quote: string; from: 'url' | 'text'; named: boolean } | null {
  for (const url of urls) {
    const domain = domainOfUrl(url);
    if (domain !== null && bears(domain, names)) return { domain, quote: domain, from: 'url', named: true };
  }
  const others = new Map<string, string>();
  for (const address of mailAddresses(text)) {
    const domain = registrableDomain(address.slice(address.indexOf('@') + 1));
    if (domain === null || freeMail.test(domain)) continue;
    if (bears(domain, names)) return { domain, quote: address, from: 'text', named: true };
    if (
      !/^(?:jobs?|careers?|hr|bewerb\w*|recruit\w*|talent\w*|karriere|personal\w*|work|hiring|recrutement|rh|lavora|selezione|empleo|vagas|rrhh|sollicit\w*|vacature\w*)@/i.test(
        address,
      )
    )
      continue;
    if (!others.has(domain)) others.set(domain, address);
  }
  const [only] = others;
  return only && others.size === 1 ? { domain: only[0], quote: only[1], from: 'text', named: false } : null;
}

/** Whether a domain and a name (letters and digits only, folded) are of the same one: equal, or one begins with the other, four letters at least. */
function bears(domain: string, names: readonly string[]): boolean {
  const label = (domain.split('.')[0] ?? '').replace(/-/g, '');
  return names.some(
    (name) =>
      name.length >= 2 &&
      (label === name ||
        (label.length >= 4 && name.startsWith(label)) ||
        (name.length >= 4 && (label.startsWith(name) || label.endsWith(name)))),
  );
}

/** At most so many addresses are looked at. */
const mostAddresses = 20;

function mailAddresses(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('@'); at >= 0 && found.length < mostAddresses; at = text.indexOf('@', at + 1)) {
    const local = /[\w.+-]{1,64}$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const host = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,4}\p{L}{2,24}/u.exec(text.slice(at + 1, at + 200))?.[0];
    if (local !== undefined && host !== undefined) found.push(`${local}@${host}`);
  }
  return found;
}
