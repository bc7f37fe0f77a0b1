/**
 * Employers with a board of a system that is used everywhere. Compiled by the project from facts. A line is `token|company|country|city|sector` (country and city of the head office; the city is empty
 * where the company names none); the name of the system stands above its lines.
 */
export const furtherEmployers = `
[smartrecruiters]
al-goodbody|A&L Goodbody|IE|Dublin|consulting
aboutyougmbh|ABOUT YOU|DE|Hamburg|retail
adyen|Adyen|NL|Amsterdam|finance
afry|AFRY|SE|Stockholm|consulting
airnewzealand|Air New Zealand|NZ|Auckland|mobility
TransatAT1|Air Transat|CA|Montréal|mobility
Akuo|Akuo|FR|Paris|energy
Allegro|Allegro|PL|Poznań|retail
alten|ALTEN|FR|Boulogne-Billancourt|consulting
AntonPaar1|Anton Paar|AT|Graz|industry
applusidiada1|Applus+ IDIADA|ES|Santa Oliva|mobility
arcelormittal|ArcelorMittal|LU|Luxembourg|industry
Artelia|ARTELIA|FR|Saint-Ouen-sur-Seine|construction
ArtemedSE|Artemed|DE|Tutzing|health
asos|ASOS|GB|London|retail
assystem|Assystem|FR|Courbevoie|energy
ATUAuto-Teile-Unger|ATU|DE|Weiden in der Oberpfalz|mobility
avaloq1|Avaloq|CH|Zürich|software
BEUMERGroup1|BEUMER Group|DE|Beckum|industry
bitdefender|Bitdefender|RO|București|software
bluescope|BlueScope|AU|Melbourne|industry
bonialinternationalgmbh|Bonial|DE|Berlin|media
BoschGroup|Bosch|DE|Gerlingen|industry
boskalis|Boskalis|NL|Papendrecht|construction
Boulanger|Boulanger|FR|Lesquin|retail
EBreuningerGmbHCo|Breuninger|DE|Stuttgart|retail
canva|Canva|AU|Sydney|software
carilionclinic|Carilion Clinic|US|Roanoke|health
carsales|carsales|AU|Melbourne|media
cartrawler|CarTrawler|IE|Dublin|mobility
cdprojektred|CD PROJEKT RED|PL|Warszawa|games
CERN|CERN|CH|Meyrin|research
chathamhouse|Chatham House|GB|London|research
cityandcountyofsanfrancisco1|City and County of San Francisco|US|San Francisco|public
CityOfNewYork|City of New York|US|New York|public
cityofphiladelphia|City of Philadelphia|US|Philadelphia|public
CliffordChance|Clifford Chance|GB|London|consulting
coface|Coface|FR|Bois-Colombes|insurance
Conforama|Conforama|FR|Lognes|retail
Contilia1|Contilia|DE|Essen|health
dailymotion|Dailymotion|FR|Paris|media
deliveroo|Deliveroo|GB|London|food
deliveryhero|Delivery Hero|DE|Berlin|food
devoteam|Devoteam|FR|Levallois-Perret|consulting
DHIS2|DHIS2|NO|Oslo|health
docplanner|Docplanner|PL|Warszawa|health
DreesSommerSE|Drees & Sommer|DE|Stuttgart|construction
ecovadis|EcoVadis|FR|Paris|consulting
EgisGroup|Egis|FR|Guyancourt|construction
enertrag|ENERTRAG|DE|Dauerthal|energy
epworth|Epworth|AU|Melbourne|health
EtihadAirways5|Etihad Airways|AE|Abu Dhabi|mobility
Eurofiber1|Eurofiber|NL|Utrecht|telecom
eurofins|Eurofins|LU|Luxembourg|life-sciences
evelynpartners|Evelyn Partners|GB|London|finance
farmboyinc|Farm Boy|CA|Ottawa|retail
frasersgroup|Frasers Group|GB|Shirebrook|retail
Gameloft|Gameloft|FR|Paris|games
GenomicsEngland|Genomics England|GB|London|health
gerresheimer|Gerresheimer|DE|Düsseldorf|life-sciences
greeneking|Greene King|GB|Bury St Edmunds|hospitality
griffithuniversity|Griffith University|AU|Brisbane|education
GroupementMousquetaires3|Groupement Mousquetaires|FR|Paris|retail
grupobimbo|Grupo Bimbo|MX|Ciudad de México|food
guardanthealth|Guardant Health|US|Palo Alto|life-sciences
HMGroup|H&M Group|SE|Stockholm|retail
harlemchildrenszone|Harlem Children's Zone|US|New York|non-profit
HaufeGroup|Haufe Group|DE|Freiburg im Breisgau|media
ifs1|IFS|SE|Linköping|software
Iliad-Free|iliad Free|FR|Paris|telecom
INFICON2|INFICON|CH|Bad Ragaz|industry
InPost|InPost|PL|Kraków|logistics
insead|INSEAD|FR|Fontainebleau|education
InterIKEAGroup|Inter IKEA Group|NL|Delft|retail
intuitive|Intuitive|US|Sunnyvale|life-sciences
ipsos|Ipsos|FR|Paris|consulting
jysk|JYSK|DK|Brabrand|retail
KeywordsStudios|Keywords Studios|IE|Dublin|games
KIABI|KIABI|FR|Lezennes|retail
Konecranes|Konecranes|FI|Hyvinkää|industry
kpn|KPN|NL|Rotterdam|telecom
kqed|KQED|US|San Francisco|media
kuehne-nagel|Kuehne+Nagel|CH|Schindellegi|logistics
loccitane|L'OCCITANE|FR|Manosque|consumer-goods
LACROIX1|LACROIX|FR|Saint-Herblain|industry
LAPEYRE|Lapeyre|FR|Aubervilliers|construction
LEONI1|LEONI|DE|Nürnberg|industry
LiechtensteinischeLandesverwaltung|Liechtensteinische Landesverwaltung|LI|Vaduz|public
Loxam|Loxam|FR|Paris|construction
MarieCurie1|Marie Curie|GB|London|health
maxmarafashiongroup|Max Mara Fashion Group|IT|Reggio Emilia|consumer-goods
mcdonaldscorporation|McDonald's|US|Chicago|food
micron|Micron|US|Boise|industry
msc-mediterraneanshippingcompany|MSC Mediterranean Shipping Company|CH|Genève|logistics
natera|Natera|US|Austin|life-sciences
natixisinportugal|Natixis in Portugal|PT|Porto|finance
netcompany1|Netcompany|DK|København|consulting
NETZSCHGroup|NETZSCH Group|DE|Selb|industry
Nexity|Nexity|FR|Paris|construction
nexthink|Nexthink|CH|Prilly|software
NickScali|Nick Scali|AU|Sydney|retail
nokia|Nokia|FI|Espoo|telecom
northwesternmedicine|Northwestern Medicine|US|Chicago|health
mynrma|NRMA|AU|Sydney|insurance
oecd|OECD|FR|Paris|public
oetiker|Oetiker|CH|Horgen|industry
OTTOFUCHSKG|OTTO FUCHS|DE|Meinerzhagen|industry
PalRobotics|PAL Robotics|ES|Barcelona|industry
PetitBateau|Petit Bateau|FR|Troyes|consumer-goods
PortsmouthHospitalsUniversityNHSTrust|Portsmouth Hospitals University NHS Trust|GB|Portsmouth|health
pwcportugal|PwC Portugal|PT|Lisboa|consulting
ramboll3|Ramboll|DK|København|construction
ReachPlc|Reach plc|GB|London|media
RedBull|Red Bull|AT|Fuschl am See|food
redcare-pharmacy|Redcare Pharmacy|NL|Sevenum|health
Rituals1|Rituals|NL|Amsterdam|retail
rolandberger|Roland Berger|DE|München|consulting
RTE1|RTE|FR|Puteaux|energy
SedusGruppe|Sedus|DE|Waldshut-Tiengen|industry
SeniorPlc1|Senior plc|GB|Rickmansworth|industry
Silverchain|Silverchain|AU|Perth|health
SISLEY|Sisley|FR|Paris|consumer-goods
skanska|Skanska|SE|Stockholm|construction
SMCP|SMCP|FR|Paris|retail
SNV|SNV|NL|Den Haag|non-profit
Socotec|SOCOTEC|FR|Guyancourt|consulting
somfygroup|Somfy Group|FR|Cluses|industry
SopraSteria1|Sopra Steria|FR|Paris|consulting
Spie-batignolles|spie batignolles|FR|Neuilly-sur-Seine|construction
StanfordMedicineChildrensHealth|Stanford Medicine Children's Health|US|Palo Alto|health
Structube1|Structube|CA|Montréal|retail
StruktonNederland|Strukton|NL|Utrecht|construction
swissmedicalnetwork1|Swiss Medical Network|CH|Genolier|health
SyscoGB|Sysco GB|GB|Ashford|food
tipico|Tipico|MT|St. Julian's|games
turnerconstruction|Turner Construction|US|New York|construction
ukatomicenergyauthority|UK Atomic Energy Authority|GB|Culham|research
unitednationsfoundation|United Nations Foundation|US|Washington|non-profit
VariosystemsAG|Variosystems|CH|Steinach|industry
Vattenfall|Vattenfall|SE|Stockholm|energy
VeoliaEnvironnementSA|Veolia|FR|Paris|energy
Vetoquinol|Vetoquinol|FR|Lure|life-sciences
Videotron|Vidéotron|CA|Montréal|telecom
volocoptergmbh|Volocopter|DE|Bruchsal|mobility
WAREMARenkhoffSE|WAREMA|DE|Marktheidenfeld|industry
werfen|Werfen|ES|Barcelona|life-sciences
WernerMertzGmbH|Werner & Mertz|DE|Mainz|consumer-goods
WilliamsRacing|Williams Racing|GB|Grove|mobility
worldanimalprotection|World Animal Protection|GB|London|non-profit
worldbankgroup|World Bank Group|US|Washington|public
islandsbanki|Íslandsbanki|IS|Kópavogur|finance
[greenhouse]
10xgenomics|10x Genomics|US|Pleasanton|life-sciences
21shares|21Shares|CH|Zürich|finance
abcellera|AbCellera|CA|Vancouver|life-sciences
aclu|ACLU|US|New York|non-profit
australianenergymarketoperator|AEMO|AU|Melbourne|energy
affirm|Affirm|US|San Francisco|finance
airbnb|Airbnb|US|San Francisco|hospitality
airtable|Airtable|US|San Francisco|software
andurilindustries|Anduril Industries|US|Costa Mesa|industry
anthropic|Anthropic|US|San Francisco|software
arcinstitute|Arc Institute|US|Palo Alto|research
asana|Asana|US|San Francisco|software
autoscout24|AutoScout24|DE|München|media
axios|Axios|US|Arlington|media
beamtherapeutics|Beam Therapeutics|US|Cambridge|life-sciences
betsson|Betsson Group|MT|Ta' Xbiex|games
bitpanda|Bitpanda|AT|Wien|finance
blacklane|Blacklane|DE|Berlin|mobility
blueprintmedicines|Blueprint Medicines|US|Cambridge|life-sciences
cabify|Cabify|ES|Madrid|mobility
canonical|Canonical|GB|London|software
carta|Carta|US|San Francisco|finance
celonis|Celonis|DE|München|software
chanzuckerberginitiative|Chan Zuckerberg Initiative|US|Redwood City|non-profit
cityoffortworth|City of Fort Worth|US|Fort Worth|public
cloudflare|Cloudflare|US|San Francisco|software
codeorg|Code.org|US|Seattle|education
cognite|Cognite|NO|Oslo|software
coinbase|Coinbase|US||finance
collibra|Collibra|BE|Bruxelles|software
contentful|Contentful|DE|Berlin|software
crystaldynamics|Crystal Dynamics|US|Redwood City|games
cultureamp|Culture Amp|AU|Melbourne|software
d2l|D2L|CA|Kitchener|education
databricks|Databricks|US|San Francisco|software
datadog|Datadog|US|New York|software
discord|Discord|US|San Francisco|software
dropbox|Dropbox|US|San Francisco|software
duolingo|Duolingo|US|Pittsburgh|education
epicgames|Epic Games|US|Cary|games
feedzai|Feedzai|PT|Coimbra|software
figma|Figma|US|San Francisco|software
flix|Flix|DE|München|mobility
getyourguide|GetYourGuide|DE|Berlin|hospitality
gitlab|GitLab|US|San Francisco|software
graphcore|Graphcore|GB|Bristol|industry
heartaerospace|Heart Aerospace|US|Los Angeles|industry
hellofresh|HelloFresh|DE|Berlin|food
inthepocket|In The Pocket|BE|Gent|consulting
inyova|Inyova|CH|Zürich|finance
khanacademy|Khan Academy|US|Mountain View|education
kurosbiosciencesinc|Kuros Biosciences|CH|Schlieren|life-sciences
lyft|Lyft|US|San Francisco|mobility
mongodb|MongoDB|US|New York|software
monzo|Monzo|GB|London|finance
mozilla|Mozilla|US|San Francisco|software
n26|N26|DE|Berlin|finance
pathai|PathAI|US|Boston|health
peloton|Peloton|US|New York|consumer-goods
pinterest|Pinterest|US|San Francisco|media
planradar|PlanRadar|AT|Wien|construction
plos|PLOS|US|San Francisco|research
questbridge|QuestBridge|US|Palo Alto|education
raisin|Raisin|DE|Berlin|finance
reddit|Reddit|US|San Francisco|media
riotgames|Riot Games|US|Los Angeles|games
robinhood|Robinhood|US|Menlo Park|finance
roblox|Roblox|US|San Mateo|games
rtbhouse|RTB House|PL|Warszawa|software
samsara|Samsara|US|San Francisco|software
schubergphilis|Schuberg Philis|NL|Schiphol-Rijk|consulting
scout24|Scout24|DE|München|media
scribbr|Scribbr|NL|Amsterdam|education
showpad|Showpad|BE|Gent|software
sixt|SIXT|DE|Pullach|mobility
skyscanner|Skyscanner|GB|Edinburgh|hospitality
sofi|SoFi|US|San Francisco|finance
southernpovertylawcenter|Southern Poverty Law Center|US|Montgomery|non-profit
spacex|SpaceX|US|Starbase|industry
staffbase|Staffbase|DE|Chemnitz|software
starmind|Starmind|CH|Zürich|software
stitchfix|Stitch Fix|US|San Francisco|retail
stoiximan|Stoiximan|GR|Athens|games
storyblok|Storyblok|AT|Linz|software
stripe|Stripe|US|San Francisco|finance
suitsupply|Suitsupply|NL|Amsterdam|retail
sumup|SumUp|GB|London|finance
sweetgreen|sweetgreen|US|Los Angeles|food
theeconomistgroup|The Economist Group|GB|London|media
thinkific|Thinkific|CA|Vancouver|education
toast|Toast|US|Boston|software
trivago|trivago|DE|Düsseldorf|hospitality
trustpilot|Trustpilot|DK|København|software
twilio|Twilio|US|San Francisco|software
typeform|Typeform|ES|Barcelona|software
vay|Vay|DE|Berlin|mobility
veriff|Veriff|EE|Tallinn|software
vitalfarms|Vital Farms|US|Austin|food
wallapop|Wallapop|ES|Barcelona|retail
waymo|Waymo|US|Mountain View|mobility
wikimedia|Wikimedia Foundation|US|San Francisco|non-profit
worldsurfleague|World Surf League|US|Los Angeles|culture
wunderflats|Wunderflats|DE|Berlin|software
[lever]
360learning|360Learning|FR|Paris|education
aircall|Aircall|FR|Paris|software
alice-bob|Alice & Bob|FR|Paris|industry
anybotics|ANYbotics|CH|Zürich|industry
arcteryx.com|Arc'teryx|CA|North Vancouver|consumer-goods
benchsci|BenchSci|CA|Toronto|life-sciences
blablacar|BlaBlaCar|FR|Paris|mobility
bluebottlecoffee|Blue Bottle Coffee|US|Oakland|food
redsox|Boston Red Sox|US|Boston|culture
cdcfoundation|CDC Foundation|US|Atlanta|non-profit
cirquedusoleil|Cirque du Soleil|CA|Montréal|culture
commonlit|CommonLit|US|Washington|education
contentsquare|Contentsquare|FR|Paris|software
crytek|Crytek|DE|Frankfurt am Main|games
deepgenomics|Deep Genomics|CA|Toronto|life-sciences
deliverect|Deliverect|BE|Gent|software
despegar|Despegar|AR|Buenos Aires|hospitality
frontify|Frontify|CH|St. Gallen|software
gettyimages|Getty Images|US|Seattle|media
girlswhocode|Girls Who Code|US|New York|non-profit
givewell|GiveWell|US||non-profit
gravisrobotics|Gravis Robotics|CH|Zürich|industry
jetbrains|JetBrains|CZ|Praha|software
kyivstar|Kyivstar|UA|Kyiv|telecom
larian|Larian Studios|BE|Gent|games
lifen|Lifen|FR|Paris|health
malt|Malt|FR|Paris|software
musixmatch|Musixmatch|IT|Bologna|media
octoenergy|Octopus Energy|GB|London|energy
palantir|Palantir|US|Denver|software
pigment|Pigment|FR|Paris|software
proximafusion|Proxima Fusion|DE|München|energy
rovio-2|Rovio|FI|Espoo|games
safetyculture-2|SafetyCulture|AU|Sydney|software
satispay|Satispay|IT|Milano|finance
scaleway|Scaleway|FR|Paris|software
seattleartmuseum|Seattle Art Museum|US|Seattle|culture
sfmoma|SFMOMA|US|San Francisco|culture
shieldai|Shield AI|US|San Diego|industry
spotify|Spotify|SE|Stockholm|media
swile|Swile|FR|Montpellier|finance
theathletic|The Athletic|US|San Francisco|media
metopera|The Metropolitan Opera|US|New York|culture
thetrevorproject|The Trevor Project|US|West Hollywood|non-profit
trendyol|Trendyol|TR|Istanbul|retail
veepee|Veepee|FR|Saint-Denis|retail
verkor|Verkor|FR|Grenoble|energy
vestiairecollective|Vestiaire Collective|FR|Paris|retail
waabi|Waabi|CA|Toronto|mobility
wealthsimple|Wealthsimple|CA|Toronto|finance
websummit|Web Summit|IE|Dublin|media
wingtra-2|Wingtra|CH|Zürich|industry
zoox|Zoox|US|Foster City|mobility
zurichinstruments|Zurich Instruments|CH|Zürich|industry
[ashby]
alan|Alan|FR|Paris|insurance
cohere|Cohere|CA|Toronto|software
deepl|DeepL|DE|Köln|software
elevenlabs|ElevenLabs|GB|London|software
linear|Linear|US|San Francisco|software
lovable|Lovable|SE|Stockholm|software
notion|Notion|US|San Francisco|software
openai|OpenAI|US|San Francisco|software
perplexity|Perplexity|US|San Francisco|software
photoroom|Photoroom|FR|Paris|software
ramp|Ramp|US|New York|finance
roadsurfer.com|roadsurfer|DE|München|hospitality
satoshilabs|SatoshiLabs|CZ|Praha|finance
skydio|Skydio|US|San Mateo|industry
snyk|Snyk|US|Boston|software
supercell|Supercell|FI|Helsinki|games
synthesia|Synthesia|GB|London|software
taxfix.com|Taxfix|DE|Berlin|finance
vercel|Vercel|US|San Francisco|software
viessmann|Viessmann|DE|Allendorf (Eder)|industry
watershed|Watershed|US|San Francisco|software
what3words|what3words|GB|London|software
`;
