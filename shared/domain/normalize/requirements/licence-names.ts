/**
 * Licences and certificates by canonical name. One line each: name = sources of regular expressions over folded text, parted by ` | `, each beginning with
 * four plain letters or a whole shorter word. `!` before a source: only where it stands in capitals. The first line that fits counts.
 */
const written = String.raw`
Driving licence CE = fuhrerschein (?:der )?(?:klasse )?ce\b | fahrerlaubnis (?:der )?(?:klasse )?ce\b | permis (?:de conduire )?ce\b | permis (?:super lourd|ec)\b | patente (?:c\+e|ce)\b | rijbewijs c?e\b | rijbewijs ce\b | carnet (?:de conducir )?(?:c\+e|ce)\b | class 1 (?:hgv|lgv|driv)\w* | hgv class 1\b | lgv class 1\b | hgv 1\b | ce-fuhrerschein
Driving licence C = fuhrerschein (?:der )?(?:klasse )?c1?e?\b | fahrerlaubnis (?:der )?(?:klasse )?c1?e?\b | lkw-?fuhrerschein | permis (?:de conduire )?(?:categorie )?c1?\b | permis poids lourds? | patente (?:di (?:guida )?(?:categoria )?)?c\b | carnet (?:de conducir )?(?:tipo )?c\b | rijbewijs c\b | hgv (?:licen[cs]e|class 2|driv\w+) | lgv (?:licen[cs]e|class 2|driv\w+) | class 2 (?:hgv|lgv) | class c licen[cs]e | cat c licen[cs]e
Driving licence D = fuhrerschein (?:der )?(?:klasse )?d1?\b | fahrerlaubnis (?:der )?(?:klasse )?d1?\b | permis d\b | patente d\b | rijbewijs d\b | pcv licen[cs]e | pcv driving
Driving licence BE = fuhrerschein (?:der )?(?:klasse )?be\b | permis be\b | rijbewijs be\b | patente be\b | fuhrerschein (?:der )?(?:klasse )?b/be\b
Commercial driver's license = cdl\b | commercial driver'?s? licen[cs]e | class [ab] cdl
Passenger transport licence = personenbeforderungsschein | p-schein\b | pcv\b
Driving licence B = fuhrerschein (?:der )?(?:klasse )?b\b | fuhrerausweis (?:der )?(?:kat(?:egorie|\.)? )?b\b | fahrausweis (?:der )?(?:kat(?:egorie|\.)? )?b\b | fahrerlaubnis (?:der )?(?:klasse )?b\b | permis (?:de conduire )?(?:de )?(?:categorie )?b\b | patente (?:di guida )?(?:di )?(?:categoria |cat\. |tipo )?b\b | carnet (?:de conducir )?(?:tipo |clase )?b\b | permiso de (?:conducir|conduccion) (?:tipo |clase )?b\b | rijbewijs b\b | carta de conducao (?:de )?(?:categoria )?b\b | cnh (?:categoria |cat\.? )?b\b | b-fuhrerschein | pkw-fuhrerschein
Driving licence = driver'?s?'? licen[cs]es? | drivers'? licen[cs]es? | driving licen[cs]es? | motor vehicle licen[cs]e | operator's licen[cs]e | fuhrerschein\w* | fuhrerausweis\w* | fahrerlaubnis | pkw-fuhrerschein | autofuhrerschein | fahrausweis (?:der )?(?:kat\w*\.? )?b\b | permis (?:de conduire|b\b|voiture|de categorie b) | titulaire du permis | permis de conduire | patente (?:di guida|b\b|di tipo b|auto|automunit\w+) | carnet de conducir | carne de conducir | permiso de conducir | permiso de conduccion | licencia de conducir | carnet b\b | carta de conducao | carta de condutor | cnh\b | carteira de (?:motorista|habilitacao) | habilitacao (?:categoria |cat\.? )?[a-e]\b | rijbewijs
Forklift licence = staplerschein | gabelstaplerschein | staplerfuhrerschein | flurforderschein | flurforderzeug\w*schein | stapler-?ausweis | staplerfahrausweis | staplerprufung | forklift (?:licen[cs]e|certifi\w+|ticket|operator certifi\w+) | fork lift (?:licen[cs]e|certifi\w+) | flt licen[cs]e | counterbalance (?:licen[cs]e|certifi\w+) | reach truck (?:licen[cs]e|certifi\w+) | caces\b | patentino (?:del |per il |carrell\w+|muletto) | patentino muletto | carnet de carretiller[oa] | carnet de carretilla\w* | heftruck(?:certificaat|rijbewijs|diploma)
Crane licence = kranschein | kranfuhrerschein | crane (?:operator )?(?:licen[cs]e|certifi\w+) | patentino gru
Registered nurse = registered nurse licen[cs]\w* | registered nurse \(?rn | rn licen[cs]\w* | !RN\b(?= (?:with|in good|required|preferred)) | nursing licen[cs]\w* | active rn\b | current rn\b | licensed registered nurse | nmc (?:pin|registration|registered) | registered with the nmc | registered nurse with | big-registratie
Licensed practical nurse = lpn licen[cs]\w* | lvn licen[cs]\w* | licensed practical nurse | licensed vocational nurse | lpn\b(?=[ /](?:or|lvn|licen))
Nurse practitioner = nurse practitioner licen[cs]\w* | !NP\b(?= licen) | fnp-?c?\b
Certified nursing assistant = cna (?:licen[cs]\w*|certific\w+) | certified nursing assistant
Basic Life Support = bls\b | basic life support | cpr\b | cpr/aed
Advanced Cardiac Life Support = acls\b | advanced cardi\w+ life support
First aid = first[- ]aid (?:certific\w+|qualif\w+|trained|training|at work) | first aid\b(?= and cpr|/cpr) | ersthelfer\w* | erste-hilfe-(?:kurs|schein|ausbildung|nachweis) | ehbo | bhv\b | sst\b(?= (?:certif|a jour|valide)) | primeros auxilios | primi soccorsi | primeiros socorros | psc1\b
Medical licence = medical licen[cs]\w* | licen[cs]ed physician | board[- ]certifi\w+ (?:physician|or board|md|(?:in )?(?:family|internal|emergency|obesity|pediat|psychiat|radiolog|anesthesi|dermatolog|neurolog|cardiolog)\w*) | board[- ]eligible | approbation | gmc (?:registration|registered|licen[cs]e) | approbiert\w*
Licensed clinical social worker = lcsw\b | licensed clinical social worker
Licensed therapist = lmft\b | lpc\b(?=[ ,/]) | lpcc\b(?=[ ,/]) | licensed (?:professional counselor|mental health counselor|marriage)\w*
Licensed psychologist = licensed (?:clinical )?psychologist | psychologist licen[cs]\w*
Board Certified Behavior Analyst = bcba\b | board certified behavior analyst
Registered Behavior Technician = rbt\b | registered behavior technician
Pharmacist licence = pharmacist licen[cs]\w* | licensed pharmacist | gphc\b
Pharmacy technician = pharmacy technician (?:licen[cs]\w*|certific\w+) | cpht\b | ptcb\b
Veterinary licence = veterinary licen[cs]\w* | licensed veterinar\w+ | mrcvs\b
Dental licence = dental licen[cs]\w* | rda licen[cs]\w* | gdc (?:registration|registered)
Certified public accountant = cpa\b | certified public accountant | wirtschaftspruferexamen | wirtschaftsprufer\b | expert-comptable diplome | dscg\b
Chartered accountant = acca\b | aca\b(?=[ ,/]) | cima\b | chartered accountant\b | bilanzbuchhalter(?:prufung|ausbildung|in)? \(?ihk | ca qualified | !CA\b(?=[ /](?:or CPA|CPA|qualified))
Chartered Financial Analyst = cfa\b | chartered financial analyst
Certified Financial Planner = cfp\b | certified financial planner
Certified internal auditor = cia\b(?=[ ,/](?:or|cpa|cisa|certif)) | certified internal auditor
Tax adviser = steuerberater(?:examen|prufung|titel) | enrolled agent
Series 7 = series 7\b | finra series 7 | sie\b(?=[ ,/](?:and|series|exam))
Series 63 = series 63\b
Series 65 = series 6[56]\b
Series 24 = series 24\b
Insurance licence = insurance licen[cs]\w* | property (?:and|&) casualty licen[cs]\w* | p&c licen[cs]\w* | life (?:and|&) health licen[cs]\w* | insurance producer licen[cs]\w*
Mortgage licence = nmls\b | mlo licen[cs]\w* | mortgage (?:loan originator )?licen[cs]\w*
Real estate licence = real estate (?:\w+ )?licen[cs]\w* | realtor licen[cs]\w* | broker'?s licen[cs]\w*
Bar admission = admitted to (?:the |practice )?(?:\w+ ){0,3}(?:bar|law) | bar admission\w* | licensed to practice law | member (?:in good standing )?of (?:the |at least one |a |any )?(?:\w+ ){0,3}bar\b | active (?:\w+ )?bar (?:member\w*|licen[cs]\w*|admission) | licensed attorney | barred in | state bar\b | qualified solicitor | zulassung als rechtsanw\w+ | rechtsanwaltszulassung | volljurist\w* | anwaltspatent | barreau\b | abilitazione (?:alla professione )?forense | abogad[oa] colegiad[oa] | inscricao na ordem
Professional engineer = professional engineer(?:ing)? (?:licen[cs]\w*|\(pe\)|registration) | licensed professional engineer | pe licen[cs]\w* | !PE\b(?= (?:or|required|preferred|registration|certif)) | registered professional engineer | p\.\s?eng\b | !PENG\b
Engineer in training = eit\b | engineer[- ]in[- ]training | fe exam | fe/eit
Chartered engineer = chartered engineer | ceng\b | chartered status
Architect licence = licensed architect | registered architect | architect licen[cs]\w* | arb registered | arb/riba | kammerfahig\w*
Teaching licence = teaching (?:licen[cs]\w*|certific\w+|credential\w*|qualification\w*) | teacher (?:licen[cs]\w*|certific\w+) | teaching and learning licen\w+ | qts\b | qualified teacher status | pgce\b | lehrbefahigung | lehrdiplom | lehrberechtigung | onderwijsbevoegdheid | lesbevoegdheid | abilitazione all'insegnamento
Teaching English as a foreign language = tefl\b | tesol\b | celta\b
Ausbildereignung = ausbildereignung\w* | ada-schein | ausbilderschein | aevo\b | berufsbildner\w*kurs
Food hygiene = food (?:hygiene|safety|handler'?s?) (?:\w+ )?(?:certific\w+|level|card|permit|licen[cs]\w*|qualif\w+) | food handler'?s?\b | servsafe | haccp (?:certific\w+|schein|zertifikat) | gesundheitszeugnis | gesundheitspass | infektionsschutzbelehrung | rote karte\b | libretto sanitario | carnet de manipulador\w* | manipulador de alimentos | attestato haccp
Alcohol licence = personal licen[cs]e\b | tips certif\w+ | rsa certific\w+ | responsible service of alcohol | liquor licen[cs]e\b(?= required)
SIA licence = sia (?:licen[cs]\w*|door|badge|cctv) | sia-licen\w+ | valid sia\b
Guard licence = guard (?:card|licen[cs]\w*) | security licen[cs]\w* | sachkunde\w* (?:nach |gem\. |gemas |§|34a) | 34a\b | sachkundeprufung | carte professionnelle (?:d'agent|de securite|cnaps|agent) | cnaps\b | unterrichtung (?:nach )?§ ?34a
Construction card = cscs\b | construction card | white card\b
Site safety = smsts\b | sssts\b
Working at height = ipaf\b | pasma\b | hubarbeitsbuhne\w*schein | bedienerausweis
OSHA 30 = osha[- ]30\b | osha 30[- ]hour
OSHA 10 = osha[- ]10\b | osha 10[- ]hour
NEBOSH = nebosh\b
VCA = vca\b
Gas Safe = gas safe\b
EPA 608 = epa (?:section )?608 | epa[- ]certif\w+ | epa universal
Electrician licence = journeyman (?:electric\w+ )?(?:licen[cs]\w*|card) | master electrician\w* | electric(?:al|ian) (?:licen[cs]\w*) | electrician'?s? licen[cs]\w* | habilitation electrique | habilitations? electriques? | 18th edition
Plumbing licence = plumb(?:ing|er'?s?) licen[cs]\w*
Welding certificate = schweis(?:s)?erschein\w* | schweiserpass | schweis(?:s)?erprufung | welding certif\w+ | welder (?:certif\w+|qualif\w+) | aws certified weld\w+
Dangerous goods (ADR) = adr-schein | adr (?:licen[cs]\w*|certific\w+|schein) | gefahrgutschein | adr-bescheinigung | hazmat (?:endorsement|certif\w+)
Driver CPC = driver cpc | code 95\b | schlusselzahl 95 | kennziffer 95 | fimo\b | cqc\b | cap conductor | fco\b(?=[ ,/]) | berufskraftfahrerqualifikation
Pilot licence = pilot(?:'s)? licen[cs]\w* | atpl\b | cpl\b(?= with|/ir) | part 107\b | drone licen[cs]\w*
Airframe and powerplant = a&p (?:licen[cs]\w*|certif\w+) | airframe (?:and|&) powerplant
Cosmetology licence = cosmetolog\w+ licen[cs]\w* | esthetician licen[cs]\w* | licensed (?:cosmetologist|esthetician) | barber licen[cs]\w*
Massage licence = massage (?:therap\w+ )?licen[cs]\w* | licensed massage
Personal trainer = personal train(?:er|ing) certif\w+ | certified personal trainer | nasm\b
Lifeguard = lifeguard (?:certif\w+|qualif\w+|licen[cs]\w*) | rettungsschwimm\w+ | nplq\b | bnssa\b
Childcare = early childhood (?:education )?certif\w+ | ece certif\w+ | child development associate
Project Management Professional = pmp\b | project management professional
PRINCE2 = prince ?2\b
Scrum Master certificate = certified scrum ?master | csm\b(?= cert|, psm|/psm) | psm i\b | scrum master certif\w+
ITIL = itil\b(?= (?:v\d|\d|found|certif|zertif|expert)) | itil-zertifi\w+
CISSP = cissp\b
CISA = cisa\b
CISM = cism\b
CompTIA Security+ = security\+ | comptia security
CCNA = ccna\b
CCNP = ccnp\b
CCIE = ccie\b
OSCP = oscp\b
Six Sigma = six sigma (?:green|black|yellow|certif|master)\w*(?: belt)? | lean six sigma | green belt\b | black belt\b
HR certificate (SHRM, PHR) = shrm\b | phr\b(?=[ ,/]) | sphr\b
CIPD = cipd\b
CIPS = cips\b
APICS = apics\b | cpim\b | cscp\b
Professional in property (RICS) = mrics\b | rics\b
Clinical research (GCP) = gcp (?:certif\w+|training)
Certificate of conduct = vog\b | verklaring omtrent (?:het )?gedrag | erweitertes fuhrungszeugnis | fuhrungszeugnis | enhanced dbs | dbs (?:check|certificate|clearance)`;

interface LicenceSource {
  source: string;
  capitals: boolean;
}

/** Canonical names with the sources of their phrases, in the order in which they are tried. */
export const licencePhrases: readonly (readonly [string, readonly LicenceSource[]])[] = written
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [name = '', list = ''] = line.split(' = ');
    return [
      name,
      list.split(' | ').map((each) => ({
        source: each.replace(/^!/, '').replace(/^[A-Z]+/, (word) => word.toLowerCase()),
        capitals: each.startsWith('!'),
      })),
    ];
  });
