/**
 * Employers with a board of a European system. Compiled by the project from facts. A line is `token|company|country|city|sector` (country and city of the head office; the city is empty
 * where the company names none); the name of the system stands above its lines.
 */
export const europeanEmployers = `
[personio]
1komma5grad|1KOMMA5°|DE|Hamburg|energy
adelphi|adelphi|DE|Berlin|consulting
agora-thinktanks|Agora Think Tanks|DE|Berlin|research
almanac-hotels|Almanac Hotels|AT|Wien|hospitality
archlet|Archlet|CH|Zürich|software
arku-maschinenbau-gmbh|ARKU Maschinenbau|DE|Baden-Baden|industry
audibene|audibene|DE|Berlin|health
auxmoney-gmbh|auxmoney|DE|Düsseldorf|finance
bitvavo|Bitvavo|NL|Amsterdam|finance
blackroll|BLACKROLL|CH|Bottighofen|consumer-goods
blockpit|Blockpit|AT|Linz|software
blue-marine-foundation|Blue Marine Foundation|GB|London|non-profit
brain-biotech|BRAIN Biotech|DE|Zwingenberg|life-sciences
britishrowing|British Rowing|GB|London|culture
brunathelabel|bruna The Label|NL|Amsterdam|consumer-goods
cargoboard|Cargoboard|DE|Paderborn|logistics
channable|Channable|NL|Utrecht|software
chronext|CHRONEXT|CH|Zug|retail
clark|CLARK|DE|Frankfurt am Main|insurance
climate-policy-radar|Climate Policy Radar|GB|London|research
cocunat|Cocunat|ES|Barcelona|consumer-goods
coffeecircle|Coffee Circle|DE|Berlin|food
depoly|DePoly|CH|Sion|industry
dptv|Deutsche PsychotherapeutenVereinigung|DE|Berlin|health
dkhw|Deutsches Kinderhilfswerk|DE|Berlin|non-profit
dominospizzaaustria|Domino's Pizza Austria|AT|Wien|food
dominospizzaportugal|Domino's Pizza Portugal|PT|Lisboa|food
elcogen|Elcogen|EE|Tallinn|energy
element61|element61|BE|Gent|consulting
energy-infrastructure-partners-ag|Energy Infrastructure Partners|CH|Zürich|finance
enpulsion|ENPULSION|AT|Wiener Neustadt|industry
euroleague-entertainment-services-slu|EuroLeague Basketball|ES|Barcelona|culture
ecfr|European Council on Foreign Relations|DE|Berlin|research
edri|European Digital Rights|BE|Bruxelles|non-profit
eurowings-digital|Eurowings Digital|DE|Köln|mobility
exnaton-ag|exnaton|CH|Zürich|energy
fairphone|Fairphone|NL|Amsterdam|consumer-goods
falstaff|Falstaff|AT|Wien|media
felfel|FELFEL|CH|Zürich|food
getsafe|Getsafe|DE|Heidelberg|insurance
gresb|GRESB|NL|Amsterdam|finance
hameln-pharma|hameln pharma|DE|Hameln|life-sciences
hanseyachtsag|HanseYachts|DE|Greifswald|industry
hellermanntyton-gmbh|HellermannTyton|DE|Tornesch|industry
helpling|Helpling|DE|Berlin|software
hilscher|Hilscher|DE|Hattersheim am Main|industry
hms-networks|HMS Networks|SE|Halmstad|industry
holzkern|Holzkern|AT|Wien|retail
hometogo|HomeToGo|DE|Berlin|hospitality
igel|IGEL Technology|DE|Bremen|software
impacthubvienna|Impact Hub Vienna|AT|Wien|non-profit
internations|InterNations|DE|München|media
intigriti|Intigriti|BE|Antwerpen|software
ioki-gmbh|ioki|DE|Frankfurt am Main|mobility
ionity-gmbh|IONITY|DE|München|mobility
japan-house-london|Japan House London|GB|London|culture
kdab|KDAB|SE|Hagfors|software
keelvar|Keelvar|IE|Cork|software
keep-northern-ireland-beautiful|Keep Northern Ireland Beautiful|GB|Belfast|non-profit
kellerhals-carrard|Kellerhals Carrard|CH|Bern|consulting
kitro-ch|KITRO|CH|Zürich|software
knowunity|Knowunity|DE|Berlin|education
konux|KONUX|DE|München|software
krisenchat|krisenchat|DE|Berlin|non-profit
leonine|LEONINE Studios|DE|München|media
liqui-moly-gmbh|LIQUI MOLY|DE|Ulm|industry
magazino|Magazino|DE|München|industry
mam-baby|MAM Babyartikel|AT|Wien|consumer-goods
marktguruat|marktguru|AT|Wien|media
moco-museum|Moco Museum|NL|Amsterdam|culture
modul-university-vienna-gmbh|MODUL University Vienna|AT|Wien|education
momox|momox|DE|Berlin|retail
navvis|NavVis|DE|München|software
neuroelectrics|Neuroelectrics|ES|Barcelona|life-sciences
nfon|NFON|DE|München|telecom
nicolab|Nicolab|NL|Amsterdam|health
notpla|Notpla|GB|London|industry
nuffieldtrust|Nuffield Trust|GB|London|research
nuernbergmesse-gmbh|NürnbergMesse|DE|Nürnberg|hospitality
open-xchange-gmbh|Open-Xchange|DE|Köln|software
pentahotels|pentahotels|DE|Frankfurt am Main|hospitality
peta|PETA Deutschland|DE|Stuttgart|non-profit
polariton-technologies|Polariton Technologies|CH|Adliswil|industry
prewave|Prewave|AT|Wien|software
redalpine|Redalpine|CH|Zürich|finance
redi-school-of-digital-integration|ReDI School of Digital Integration|DE|Berlin|education
rivella|Rivella|CH|Rothrist|food
samedi|samedi|DE|Berlin|health
schuettflix|Schüttflix|DE|Gütersloh|construction
screen-ireland|Screen Ireland|IE|Galway|public
simpleclub|simpleclub|DE|München|education
simpleshow|simpleshow|DE|Berlin|media
simscale|SimScale|DE|München|software
smava|smava|DE|Berlin|finance
smino|smino|CH|Rapperswil-Jona|software
sofatutor|sofatutor|DE|Berlin|education
spendesk|Spendesk|FR|Paris|finance
spotahome|Spotahome|ES|Madrid|software
squer|SQUER|AT|Wien|software
st-andrews-hospice|St Andrew's Hospice|GB|Airdrie|health
steinberg|Steinberg Media Technologies|DE|Hamburg|software
supertext|Supertext|CH|Zürich|media
swat-io-gmbh-1|Swat.io|AT|Wien|software
swissdrones|SwissDrones|CH|Buchs|industry
synapticon|Synapticon|DE|Schönaich|industry
taurob|Taurob|AT|Wien|industry
tenios|TENIOS|DE|Köln|telecom
topdesk|TOPdesk|NL|Delft|software
traderepublic|Trade Republic|DE|Berlin|finance
tubulis-gmbh|Tubulis|DE|München|life-sciences
visual-components|Visual Components|FI|Espoo|software
war-child-alliance|War Child Alliance|NL|Amsterdam|non-profit
warchildnederland|War Child Nederland|NL|Amsterdam|non-profit
westwing|Westwing|DE|München|retail
wiener-bildungsserver|Wiener Bildungsserver|AT|Wien|education
wingcopter|Wingcopter|DE|Weiterstadt|industry
wundermobility|Wunder Mobility|DE|Hamburg|mobility
wwf-belgium|WWF-Belgium|BE|Bruxelles|non-profit
zaha-hadid|Zaha Hadid Architects|GB|London|construction
zattoo|Zattoo|CH|Zürich|media
[teamtailor]
addisonlee.teamtailor.com|Addison Lee|GB|London|mobility
aignostics.teamtailor.com|Aignostics|DE|Berlin|health
anthonynolan.teamtailor.com|Anthony Nolan|GB|London|health
ascom.teamtailor.com|Ascom|CH|Baar|telecom
attendosverige.teamtailor.com|Attendo Sverige|SE|Danderyd|health
audencia.teamtailor.com|Audencia|FR|Nantes|education
avanza.teamtailor.com|Avanza|SE|Stockholm|finance
axposystemsag.teamtailor.com|Axpo Systems|CH|Lupfig|energy
bankdata.teamtailor.com|Bankdata|DK|Fredericia|software
bcge.teamtailor.com|Banque Cantonale de Genève|CH|Genève|finance
bergpropulsion.teamtailor.com|Berg Propulsion|SE|Öckerö|industry
birdlifeinternational.teamtailor.com|BirdLife International|GB|Cambridge|non-profit
breathebatterytechnologies.teamtailor.com|Breathe Battery Technologies|GB|London|industry
brutfrance.teamtailor.com|Brut|FR|Paris|media
bryter.teamtailor.com|BRYTER|DE|Frankfurt am Main|software
cabaia.teamtailor.com|Cabaïa|FR|Paris|consumer-goods
carwow.teamtailor.com|Carwow|GB|London|retail
cataloniahotels.teamtailor.com|Catalonia Hotels & Resorts|ES|Barcelona|hospitality
corndel.teamtailor.com|Corndel|GB|London|education
danskindustri.teamtailor.com|Dansk Industri|DK|København|non-profit
deezer.teamtailor.com|Deezer|FR|Paris|media
delair.teamtailor.com|Delair|FR|Labège|industry
detectify.teamtailor.com|Detectify|SE|Stockholm|software
dfdsdenmark.teamtailor.com|DFDS Denmark|DK|København|logistics
embarkstudios.teamtailor.com|Embark Studios|SE|Stockholm|games
ebu.teamtailor.com|European Broadcasting Union|CH|Genève|media
expliseat.teamtailor.com|Expliseat|FR|Paris|industry
famly.teamtailor.com|Famly|DK|København|software
finnishdesignshop.teamtailor.com|Finnish Design Shop|FI|Turku|retail
fondazionelalberodellavita-1745325761.teamtailor.com|Fondazione L'Albero della Vita|IT|Milano|non-profit
fortnoxab.teamtailor.com|Fortnox|SE|Växjö|software
fotografiska.teamtailor.com|Fotografiska Stockholm|SE|Stockholm|culture
sjd.teamtailor.com|Fundació d'Atenció a la Dependència de Sant Joan de Déu|ES|Barcelona|health
goodgamestudios.teamtailor.com|Goodgame Studios|DE|Hamburg|games
afnorgroupe.teamtailor.com|Groupe AFNOR|FR|Saint-Denis|consulting
gruppomontenegro.teamtailor.com|Gruppo Montenegro|IT|Bologna|food
hansabiopharma.teamtailor.com|Hansa Biopharma|SE|Lund|life-sciences
hartbageri.teamtailor.com|Hart Bageri|DK|København|food
highsoft.teamtailor.com|Highsoft|NO|Vik i Sogn|software
hivebrite.teamtailor.com|Hivebrite|FR|Paris|software
hybridairvehicleslimited.teamtailor.com|Hybrid Air Vehicles|GB|Bedford|industry
idealista.teamtailor.com|idealista|ES|Madrid|media
infrontsportsmediaag.teamtailor.com|Infront Sports & Media|CH|Zug|media
ingeteam.teamtailor.com|Ingeteam|ES|Zamudio|energy
iqm.teamtailor.com|IQM Quantum Computers|FI|Espoo|industry
kernkraftwerkleibstadtag.teamtailor.com|Kernkraftwerk Leibstadt|CH|Leibstadt|energy
lequipe.teamtailor.com|L'Équipe|FR|Boulogne-Billancourt|media
lewagon.teamtailor.com|Le Wagon|FR|Paris|education
leroymerlin.teamtailor.com|Leroy Merlin|FR|Lezennes|retail
ligentec.teamtailor.com|LIGENTEC|CH|Ecublens|industry
lingoda.teamtailor.com|Lingoda|DE|Berlin|education
mclaren.teamtailor.com|McLaren|GB|Woking|mobility
mdpi.teamtailor.com|MDPI|CH|Basel|media
mindler.teamtailor.com|Mindler|SE|Stockholm|health
nordiskamuseet.teamtailor.com|Nordiska museet|SE|Stockholm|culture
blindeforbundet.teamtailor.com|Norges Blindeforbund|NO|Oslo|non-profit
omexomno.teamtailor.com|Omexom Østlandet|NO|Oslo|energy
palaceforlifefoundation.teamtailor.com|Palace for Life Foundation|GB|London|culture
paradox-interactive.teamtailor.com|Paradox Interactive|SE|Stockholm|games
parcasterix.teamtailor.com|Parc Astérix|FR|Plailly|hospitality
parcellab.teamtailor.com|parcelLab|DE|München|software
parksterab.teamtailor.com|Parkster|SE|Lund|mobility
peakperformance.teamtailor.com|Peak Performance|SE|Stockholm|consumer-goods
plantedfoodsag.teamtailor.com|Planted Foods|CH|Kemptthal|food
puzzel.teamtailor.com|Puzzel|NO|Oslo|software
quantumsurgical.teamtailor.com|Quantum Surgical|FR|Montpellier|life-sciences
ravenpack.teamtailor.com|RavenPack|ES|Marbella|software
schibsted.teamtailor.com|Schibsted|NO|Oslo|media
securitas.teamtailor.com|Securitas|SE|Stockholm|services
siili.teamtailor.com|Siili Solutions|FI|Helsinki|software
softonic.teamtailor.com|Softonic|ES|Barcelona|media
starship.teamtailor.com|Starship Technologies|EE|Tallinn|mobility
stillfrontgroup.teamtailor.com|Stillfront Group|SE|Stockholm|games
stravito.teamtailor.com|Stravito|SE|Stockholm|software
svenskakyrkanmalmo.teamtailor.com|Svenska kyrkan Malmö|SE|Malmö|non-profit
teamviewer.teamtailor.com|TeamViewer|DE|Göppingen|software
templafy.teamtailor.com|Templafy|DK|København|software
thecrownestate.teamtailor.com|The Crown Estate|GB|London|construction
thelegofoundation.teamtailor.com|The LEGO Foundation|DK|Billund|non-profit
theramblers-1651591500.teamtailor.com|The Ramblers|GB|London|non-profit
threema.teamtailor.com|Threema|CH|Pfäffikon SZ|software
toteme.teamtailor.com|TOTEME|SE|Stockholm|consumer-goods
typeoneenergy.teamtailor.com|Type One Energy|US|Knoxville|energy
typology-1732032895.teamtailor.com|Typology|FR|Paris|consumer-goods
unicefsverige.teamtailor.com|UNICEF Sverige|SE|Stockholm|non-profit
unobravo.teamtailor.com|Unobravo|IT|Milano|health
upcloud.teamtailor.com|UpCloud|FI|Helsinki|software
urbandeli.teamtailor.com|Urban Deli|SE|Stockholm|food
varnish-software.teamtailor.com|Varnish Software|SE|Stockholm|software
vismatech.teamtailor.com|Visma Tech|SE|Växjö|software
vitrolife.teamtailor.com|Vitrolife Group|SE|Göteborg|life-sciences
volotea.teamtailor.com|Volotea|ES|Barcelona|mobility
wenzels.teamtailor.com|Wenzel's The Bakers|GB|Watford|food
yousign.teamtailor.com|Yousign|FR|Caen|software
[recruitee]
ackermansvanhaaren|Ackermans & van Haaren|BE|Antwerpen|finance
adjust|Adjust|DE|Berlin|software
akademikernasakassa|Akademikernas a-kassa|SE|Stockholm|non-profit
akur8|Akur8|FR|Paris|software
amiparis|AMI Paris|FR|Paris|consumer-goods
aneo|Aneo|NO|Trondheim|energy
anthonyveder|Anthony Veder|NL|Rotterdam|logistics
asvz|ASVZ|NL|Sliedrecht|health
werkenbijdeafm|Autoriteit Financiële Markten|NL|Amsterdam|public
aveniq|Aveniq|CH|Baden|software
ballastnedam|Ballast Nedam|NL|Nieuwegein|construction
bergmanclinics|Bergman Clinics|NL|Naarden|health
berlinmetropolitanschool|Berlin Metropolitan School|DE|Berlin|education
bettercollective|Better Collective|DK|København|media
biximontreal|BIXI Montréal|CA|Montréal|mobility
blooberteam|Bloober Team|PL|Kraków|games
blueye|Blueye Robotics|NO|Trondheim|industry
bunq|bunq|NL|Amsterdam|finance
campact|Campact|DE|Verden (Aller)|non-profit
caritasgesundheitberlinggmbh|Caritas Gesundheit Berlin|DE|Berlin|health
chmedia|CH Media|CH|Aarau|media
climeworks|Climeworks|CH|Zürich|energy
coreso|Coreso|BE|Bruxelles|energy
crazygames|CrazyGames|BE|Leuven|games
creandum|Creandum|SE|Stockholm|finance
crowdsec|CrowdSec|FR|Paris|software
cscfi|CSC – IT Center for Science|FI|Espoo|research
deleuropeamsterdam|De L'Europe Amsterdam|NL|Amsterdam|hospitality
delonghigroup|De'Longhi Group|IT|Treviso|consumer-goods
demvsystems|DEMV Systems|DE|Hamburg|software
diakoniewuppertal|Diakonie Wuppertal|DE|Wuppertal|non-profit
diebayerische|die Bayerische|DE|München|insurance
erstedigital|Erste Digital|AT|Wien|software
exeon|Exeon Analytics|CH|Zürich|software
fastned|Fastned|NL|Amsterdam|mobility
werkenbijfivoor|Fivoor|NL|Rotterdam|health
foleon|Foleon|NL|Amsterdam|software
formofoodsgmbh|Formo|DE|Frankfurt am Main|food
framestore|Framestore|GB|London|media
gemeentelansingerland|Gemeente Lansingerland|NL|Bergschenhoek|public
ginmon|Ginmon|DE|Frankfurt am Main|finance
greenpeacebelgium|Greenpeace Belgium|BE|Bruxelles|non-profit
gerardbertrand|Gérard Bertrand|FR|Narbonne|food
heembouw|Heembouw|NL|Roelofarendsveen|construction
heidelbergmaterialsbenelux|Heidelberg Materials Benelux|BE|Braine-l'Alleud|construction
holded|Holded|ES|Barcelona|software
huuuge|Huuuge Games|PL|Warszawa|games
institutminestelecom|Institut Mines-Télécom|FR|Palaiseau|education
investnl|Invest-NL|NL|Amsterdam|finance
irisvanherpen|Iris van Herpen|NL|Amsterdam|consumer-goods
kayrros1|Kayrros|FR|Paris|software
kb|KB nationale bibliotheek|NL|Den Haag|culture
kiesertrainingag|Kieser Training|CH|Zürich|hospitality
werkenbijnlr|Koninklijk NLR|NL|Amsterdam|research
koninklijktheatercarre|Koninklijk Theater Carré|NL|Amsterdam|culture
stichtingkwintes|Kwintes|NL|Zeist|health
leydenjar|LeydenJar|NL|Leiden|energy
loavies|LOAVIES|NL|Amsterdam|retail
lomography|Lomography|AT|Wien|consumer-goods
merkur|Merkur Versicherung|AT|Graz|insurance
medecinssansfrontieressuisse|Médecins Sans Frontières Suisse|CH|Genève|non-profit
werkenbijnedcargo|Nedcargo|NL|Waddinxveen|logistics
nictiz|Nictiz|NL|Den Haag|health
nikin|NIKIN|CH|Lenzburg|consumer-goods
nwbbank|NWB Bank|NL|Den Haag|finance
oead|OeAD|AT|Wien|education
oeadstudenthousing|OeAD Student Housing|AT|Wien|education
opergraz|Oper Graz|AT|Graz|culture
orbem|Orbem|DE|Garching bei München|food
ottawasafetycouncil|Ottawa Safety Council|CA|Ottawa|non-profit
polaroid|Polaroid|NL|Amsterdam|consumer-goods
prinsenstichting|Prinsenstichting|NL|Purmerend|health
focusentertainment|Pullup Entertainment|FR|Paris|games
kaupunkiliikenne|Pääkaupunkiseudun Kaupunkiliikenne|FI|Helsinki|mobility
rebuy|rebuy|DE|Berlin|retail
salzburgglobalseminar|Salzburg Global|AT|Salzburg|non-profit
shopwareag|Shopware|DE|Schöppingen|software
snappet|Snappet|NL|Amersfoort|education
skkarriere|SÜDKURIER Medienhaus|DE|Konstanz|media
trustedshops|Trusted Shops|DE|Köln|software
tweedekamer|Tweede Kamer|NL|Den Haag|public
tylko|Tylko|PL|Warszawa|consumer-goods
vionfoodgroup|Vion Food Group|NL|Boxtel|food
vsparticle|VSPARTICLE|NL|Delft|industry
wacomeurope|Wacom Europe|DE|Düsseldorf|consumer-goods
walibiholland|Walibi Holland|NL|Biddinghuizen|hospitality
wiiw|wiiw|AT|Wien|research
wusthof|WÜSTHOF|DE|Solingen|consumer-goods
zeromotorcycles|Zero Motorcycles|US|Scotts Valley|mobility
ecolecentraledelyon|École Centrale de Lyon|FR|Écully|education
oejab|ÖJAB|AT|Wien|non-profit
[softgarden]
abeking.career.softgarden.de|Abeking & Rasmussen|DE|Lemwerder|industry
aixtron.career.softgarden.de|AIXTRON|DE|Herzogenrath|industry
alloheim.career.softgarden.de|Alloheim Senioren-Residenzen|DE|Düsseldorf|health
baufi24.career.softgarden.de|Baufi24|DE|Hamburg|finance
jobs-bergzeit.career.softgarden.de|Bergzeit|DE|Otterfing|retail
bvb.career.softgarden.de|Borussia Dortmund|DE|Dortmund|culture
ditsch.career.softgarden.de|Brezelbäckerei Ditsch|DE|Mainz|food
bundesdruckerei.career.softgarden.de|Bundesdruckerei|DE|Berlin|industry
creditplus.career.softgarden.de|Creditplus Bank|DE|Stuttgart|finance
einhell.career.softgarden.de|Einhell|DE|Landau an der Isar|industry
erzgebirgsklinikum.career.softgarden.de|Erzgebirgsklinikum|DE|Annaberg-Buchholz|health
fritz-kola.career.softgarden.de|fritz-kola|DE|Hamburg|food
gelsenwasser.career.softgarden.de|GELSENWASSER|DE|Gelsenkirchen|energy
stellenangebote-gewobag.career.softgarden.de|Gewobag|DE|Berlin|construction
gruen-berlin.career.softgarden.de|Grün Berlin|DE|Berlin|public
heiligenfeld.career.softgarden.de|Heiligenfeld Kliniken|DE|Bad Kissingen|health
hs-geisenheim.career.softgarden.de|Hochschule Geisenheim|DE|Geisenheim|education
home24.career.softgarden.de|home24|DE|Berlin|retail
kalkhoff-werke.career.softgarden.de|Kalkhoff|DE|Cloppenburg|mobility
keller-grundbau.career.softgarden.de|Keller Grundbau|DE|Offenbach am Main|construction
kind.career.softgarden.de|KIND|DE|Burgwedel|retail
krankenhaus-nordwest.career.softgarden.de|Krankenhaus Nordwest|DE|Frankfurt am Main|health
medienanstalt-nrw.career.softgarden.de|Landesanstalt für Medien NRW|DE|Düsseldorf|public
lra-aic-fdb.career.softgarden.de|Landratsamt Aichach-Friedberg|DE|Aichach|public
ledvance.career.softgarden.de|LEDVANCE|DE|Garching bei München|industry
lohmann-tapes.career.softgarden.de|Lohmann|DE|Neuwied|industry
lotto-hessen.career.softgarden.de|LOTTO Hessen|DE|Wiesbaden|public
laderach.career.softgarden.de|Läderach|CH|Ennenda|food
medion.career.softgarden.de|MEDION|DE|Essen|consumer-goods
merz-pharma.career.softgarden.de|Merz|DE|Frankfurt am Main|life-sciences
moiaops.career.softgarden.de|MOIA Operations|DE|Hamburg|mobility
nuvisan.career.softgarden.de|Nuvisan|DE|Neu-Ulm|life-sciences
ptbjobs.career.softgarden.de|Physikalisch-Technische Bundesanstalt|DE|Braunschweig|research
pius-hospital.career.softgarden.de|Pius-Hospital Oldenburg|DE|Oldenburg|health
primagas.career.softgarden.de|PRIMAGAS|DE|Krefeld|energy
saarlb.career.softgarden.de|SaarLB|DE|Saarbrücken|finance
senckenberg.career.softgarden.de|Senckenberg Gesellschaft für Naturforschung|DE|Frankfurt am Main|research
serviceplan.career.softgarden.de|Serviceplan Group|DE|München|media
siltronic.career.softgarden.de|Siltronic|DE|München|industry
sport-thieme.career.softgarden.de|Sport-Thieme|DE|Grasleben|retail
elmshorn.career.softgarden.de|Stadt Elmshorn|DE|Elmshorn|public
swrag.career.softgarden.de|Stadtwerke Rostock|DE|Rostock|energy
stadtwerke-zw.career.softgarden.de|Stadtwerke Zweibrücken|DE|Zweibrücken|energy
thuegaaktiengesellschaft.career.softgarden.de|Thüga|DE|München|energy
thueringen-kliniken.career.softgarden.de|Thüringen-Kliniken|DE|Saalfeld|health
trox.career.softgarden.de|TROX|DE|Neukirchen-Vluyn|industry
unimedizin-ffm-karriere.career.softgarden.de|Universitätsmedizin Frankfurt|DE|Frankfurt am Main|health
verbundvolksbank-owl.career.softgarden.de|VerbundVolksbank OWL|DE|Paderborn|finance
wikimedia-deutschland.career.softgarden.de|Wikimedia Deutschland|DE|Berlin|non-profit
wiska.career.softgarden.de|WISKA|DE|Kaltenkirchen|industry
wsw-online.career.softgarden.de|WSW Wuppertaler Stadtwerke|DE|Wuppertal|energy
`;
