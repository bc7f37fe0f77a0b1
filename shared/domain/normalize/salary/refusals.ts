import { payWord } from './pay-words.ts';

/**
 * Words before an amount that make it something else than pay: money raised, sold or managed, budgets and allowances, bonuses (read apart), fees,
 * sums insured, gifts. At most four words may stand between.
 */
const before =
  /(?<!\p{L})(?:rais(?:ed?|ing)|funding|funded|valued|valuation|revenues?|arr|narr|acv|tcv|gmv|mrr|ebitda|turnover|series [a-e]|backed|budgets?|sav(?:ed|ing|e)s?|quotas?|deals?(?!:)|contracts? (?:worth|valued|of)|accounts?|worth|manag(?:e|ing|ed)|assets?|aum|sales(?= of| over| exceeding|\W*$)|donat\w*|invest(?:ed|ment|ments|ing|ors?)|stipends?|allowances?|reimburs\w*|bonus(?:es)?|sign[- ]?on|signing|relocation|refer(?:r?al|red|ring)?|each sale|per sale|insurance|insured|401\s?\(?k\)?|match(?:ing|ed)?|discounts?|vouchers?|grants?|equity|options|shares|stock|rsus?|tuition|credits?|prize|benefits?|deductible|hsa|fsa|spend(?:ing)?|perks?|transactions?|volume|process(?:es|ed|ing)|industry|customers?|clients?|creators?|graduates|alumni|deal (?:size|value)s?|contract (?:size|value)s?|ticket size|gifts?|differential|overtime|loans?|limit|cap(?:ped)?|minimum order|orders?|aov|fundraising|contributions?|premiums?|coverage|fees?|cost(?:s|ing)?|price[ds]?|pricing|subsid\w*|learning|wellness|wellbeing|education|lifestyle|equipment|home office|internet|phone|commuter|parking|lunch|meals?|gym|fitness|travel|childcare|penalt\w*|fines?|variables?|variabel|variabile|variável|commissions?|profit|losses|p&l|portfolio|exceeding|generat(?:e|ed|ing)|(?:umsatz|budget|prämie|zuschuss|zuschuß|zulage|zuschlag|prämien|boni|provision|gutschein|guthaben|jobticket|volumen|investition\p{L}*|bilanzsumme|erlös\p{L}*|kosten|preis\p{L}*|werben mitarbeiter|altersvorsorge|vermögenswirksame\p{L}*)|chiffre d['’]affaires|levé\p{L}*|levée|prime|primes|budget|ticket|tickets?-restaurant|mutuelle|indemnité|remboursement|fatturato|ricavi|premio|premi|buoni|welfare|rimborso|facturación|ingresos|presupuesto|prima|bono|ayuda|cheque|tarjeta(?: restaurante)?|ventas|faturamento|receita|bônus|bónus|subsídio|prêmio|vale|auxílio|omzet|budget|toeslag|vergoeding(?= voor)|reiskosten\p{L}*|onkosten\p{L}*|thuiswerkvergoeding|premie)\W*(?:[\p{L}'’&-]+\W+){0,4}$/iu;

/** Compounds of German and Dutch that end in what is no pay: `Jahresumsatz`, `Weiterbildungsbudget`, `Fahrtkostenzuschuss`, `reiskostenvergoeding`. */
const compounds =
  /(?:umsatz|budgets?|prämien?|zuschuss|zuschuß|zuschüsse|zulagen?|zuschläge|zuschlag|gutscheine?|guthaben|volumen|summe|kosten|preis|leistungen|bonus|boni|omzet|toeslag|kostenvergoeding|werkvergoeding|reisvergoeding|premie|budget)\W*(?:[\p{L}'’-]+\W+){0,4}$/iu;

/** What right behind an amount makes it something else. */
const behind =
  /^[\s)]{0,3}(?:(?!(?:with|plus|and|incl\p{L}*|or|und|mit|sowie|base|salary|et|avec|con|com|e|y|en|met|más|mais|più|piu) )[\p{L}-]+ )?(?:in (?:funding|revenue|sales|arr|narr|assets|annual|venture|series|total funding|capital|savings|equity|credits?|bonus|value|deals?|volume|gmv|spend|transactions?|investment|stock|rsus?|losses|losses|contract|pipeline|new (?:arr|acv|business|revenue)|home (?:value|sales)|real estate)|(?:(?:annual(?:ly)?|yearly|monthly|quarterly|one[- ]time|a year|per year|\/year|\/yr|per month|\/month|\/mo|a month|per quarter|\/quarter|p\.?a\.?) )?(?:(?!(?:with|plus|and|incl\p{L}*|or|und|mit|sowie|base|salary|et|avec|con|com|e|y|en|met|más|mais|più|piu) )\w+ )?(?:stipend|budget|allowance|reimburse|bonus|deductible|match|credit|gift|voucher|referral|sign[- ]on|signing|learning|wellness|fund|subsidy|grant|perk|commission|arr|acv|quota|differential|contribution|prime|variables?|variabel|variabile|variável|bonuszahlung|prämie|zuschuss|gutschein|zulage|premio|bono)|(?:toward|towards|for (?:learning|home|wellness|education|professional|equipment|your|continu|train|setting|books|gym|work|personal|course|development|conference|travel|office|coworking|referr|each|every))|(?:per|\/|pro) (?:person|employee|head|user|seat|referral|mitarbeiter|personne)|(?:deals?|contracts?|opportunities|quota|accounts)(?!\p{L})|to (?:our )?(?:creators|customers|users|clients|merchants|members)|(?:de )?ayuda|sachbezug|guthaben|\p{L}{0,12}budget|of (?:equity|stock|life|annual revenue|funding|arr|revenue)|users|customers|employees|people|companies|members|students|transactions|raised|valuation|seed|series|round|investment|\w+ in sales|umsatz|budget|mitarbeiter|kunden|de chiffre|de ca(?!\p{L})|de prime|di fatturato|de facturación|omzet)/iu;

/** Behind an amount: a share, a time, a count. */
const unit =
  /^\s?(?:%|percent|prozent|pour ?cent|per ?cento|por ciento|procent|\+?\s?(?:years|yrs|jahren?|ans|años|anni|anos|jaar|months|monaten?|hours(?! rate)|stunden|days|tagen?|heures|ore|horas|uur|x(?!\s?1[2-8]))(?!\p{L}))/iu;

/**
 * Pay of others, pay for not working, and lines that pay must reach: no word of pay makes these the pay of the job. `customers pay $20`, `sick pay of`, `a visa needs a salary of`,
 * `billing rates`.
 */
const never =
  /(?:(?:customers?|clients?|users?|creators?|graduates|students|subscribers|merchants|kunden|nutzer|clienti|clientes|klanten|utilisateurs)['’]?s? (?:\p{L}+ ){0,3}(?:pay|pays|paid|earn|earned|spend|save|saved|zahlen|paient|pagano|pagan|pagam|betalen)(?!\p{L})|(?:saved?|saving) (?:our )?(?:customers?|clients?|users?)|(?:on[- ]call|sick|holiday|vacation|parental|maternity|paternity|leave|overtime|severance|redundancy|incentive|bonus|shift) (?:leave )?pay(?!\p{L})|billing rates?|(?:visa|sponsorship|threshold|visum|visado)(?!\p{L})[^.\n]{0,60})\W*(?:[\p{L}'’&-]+\W+){0,5}$/iu;

/** Whether what stands behind the amount says that it is no money paid for work. */
export function refusedBehind(right: string): boolean {
  return unit.test(right) || behind.test(right);
}

/**
 * Whether the words before the amount speak of something else than pay, later than of pay: `pay $20/h plus a bonus of $500` refuses the $500 only. A bonus that is named with the pay as one sum
 * (`base + bonus: $150k`) refuses nothing.
 */
export function refusedBefore(left: string): boolean {
  if (never.test(left)) return true;
  const near = left.slice(-70);
  const found = before.exec(near) ?? compounds.exec(near);
  if (found === null) return bonusSentence(left);
  if (payWord.test(near.slice(found.index))) return false;
  return !together.test(near.slice(0, found.index + found[0].length));
}

const anyBonus =
  /(?<!\p{L})(?:bonus(?:es)?|commissions?|boni|provision|prämie|primes?|premio|comisi[oó]n(?:es)?|provvigioni|comissões)(?!\p{L})(?! (?:of|plus|\+|and|&|und|et))/iu;

/** A sentence that began with a bonus and names no pay after it: `Bonus is based on company performance and ranges from $15,000`. */
function bonusSentence(left: string): boolean {
  const sentence = left.slice(left.lastIndexOf('. ') + 1);
  const found = anyBonus.exec(sentence);
  return found !== null && found.index < 25 && !payWord.test(sentence);
}

const together =
  /(?:base|salary|pay|compensation|fixed|fixum|gehalt|fixe?|fijo|fisso|salaris|cash)\)?(?: \p{L}+)? ?(?:\+|&|and|plus|incl(?:uding|\.)?|\/|und|inkl\.?|et|e|y|en|inclus|compris)\s?(?:\p{L}+ ){0,2}(?:bonus(?:es)?|benefits?|commissions?|equity|options|stock|provision|prime|premio|variables?|variabile|variabel)\)?\s?(?::|-|–|(?:is|are|of|between|ranges?|ranging|from|for|this|the|role|position|total|estimated|at|target|package|:) ?){0,7}\s?$/iu;
