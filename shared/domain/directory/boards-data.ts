/**
 * Boards to choose from, compiled by the project from facts: which company has a board of which system under which name, where its head office is, what it does.
 * A line is `token|company|country|city|sector`; the name of the system stands above its lines. The city is empty where the company names none.
 */
export const boardsData = `
[workday]
a1group.wd3/karriere_at|A1 Telekom Austria|AT|Wien|telecom
aalto.wd3/aalto|Aalto University|FI|Espoo|education
abb.wd3/External_Career_Page|ABB|CH|Zürich|industry
abrdn.wd3/abrdn|aberdeen|GB|Edinburgh|finance
accelleron.wd3/accelleron|Accelleron|CH|Baden|industry
acciona.wd3/acciona_employment_channel|ACCIONA|ES|Madrid|construction
adobe.wd5/external_experienced|Adobe|US|San Jose|software
ag2rlamondiale.wd3/candidats|AG2R La Mondiale|FR|Paris|insurance
aggreko.wd3/Aggreko_Careers_1|Aggreko|GB|Glasgow|energy
agl.wd3/agl_recruitment|AGL Energy|AU|Sydney|energy
airliquidehr.wd3/airliquideexternalcareer|Air Liquide|FR|Paris|industry
ag.wd3/airbus|Airbus|FR|Toulouse|industry
alcon.wd5/careers_alcon|Alcon|CH|Genève|life-sciences
alfalaval.wd3/alfa_laval_jobs|Alfa Laval|SE|Lund|industry
aliaxis.wd3/aliaxis|Aliaxis|BE|Bruxelles|industry
alleima.wd3/alleima-jobs|Alleima|SE|Sandviken|industry
alsa.wd3/alsa|ALSA|ES|Madrid|mobility
americanredcross.wd1/American_Red_Cross_Careers|American Red Cross|US|Washington|non-profit
amgen.wd1/careers|Amgen|US|Thousand Oaks|life-sciences
ardian.wd103/ardiancareers|Ardian|FR|Paris|finance
argenx.wd3/external_careers|argenx|NL|Amsterdam|life-sciences
argonne.wd1/argonne_careers|Argonne National Laboratory|US|Lemont|research
msfoca.wd103/artsen_zonder_grenzen|Artsen zonder Grenzen|NL|Amsterdam|non-profit
asda.wd103/asdajobs|Asda|GB|Leeds|retail
astrazeneca.wd3/careers|AstraZeneca|GB|Cambridge|life-sciences
asx.wd105/ASX_Careers|ASX|AU|Sydney|finance
autodoc.wd3/autodoc_group|AUTODOC|DE|Berlin|retail
autostore.wd3/autostore|AutoStore|NO|Nedre Vats|industry
aviva.wd1/External|Aviva|GB|London|insurance
azelis.wd3/Azelis_Careers|Azelis|BE|Antwerpen|industry
bis.wd3/external|Bank for International Settlements|CH|Basel|finance
bannerhealth.wd108/careers|Banner Health|US|Phoenix|health
bdf.wd103/recrutement-banque-de-france|Banque de France|FR|Paris|finance
barclays.wd3/external_career_site_barclays|Barclays|GB|London|finance
bavariannordic.wd103/bavariannordic|Bavarian Nordic|DK|Hellerup|life-sciences
baxter.wd1/baxter|Baxter|US|Deerfield|life-sciences
bbva.wd3/bbva|BBVA|ES|Bilbao|finance
biomarpeople.wd3/biomar|BioMar|DK|Aarhus|food
blackrock.wd1/blackrock_professional|BlackRock|US|New York|finance
blueorigin.wd5/blueorigin|Blue Origin|US|Kent|industry
bmo.wd3/external|BMO|CA|Montréal|finance
boeing.wd1/external_careers|Boeing|US|Arlington|industry
boliden.wd3/bolidenjobs|Boliden|SE|Stockholm|industry
bpinternational.wd3/bpCareers|bp|GB|London|energy
bracco.wd103/BraccoCareers|Bracco|IT|Milano|life-sciences
brenntag.wd3/brenntag_jobs|Brenntag|DE|Essen|industry
brown.wd5/staff-careers-brown|Brown University|US|Providence|education
bsigroup.wd3/BSI_Careers|BSI|GB|London|consulting
bunnings.wd3/careers|Bunnings|AU|Melbourne|retail
burkert.wd502/burkert-career|Bürkert|DE|Ingelfingen|industry
cae.wd3/career|CAE|CA|Montréal|industry
canadagoose.wd3/canadagoosecareers|Canada Goose|CA|Toronto|retail
cancerresearchuk.wd3/external_careers|Cancer Research UK|GB|London|non-profit
capita.wd3/capitaglobal|Capita|GB|London|consulting
capitalone.wd12/capital_one|Capital One|US|McLean|finance
cmu.wd5/cmu|Carnegie Mellon University|US|Pittsburgh|education
cat.wd5/CaterpillarCareers|Caterpillar|US|Irving|industry
cbcrc.wd3/CBC_Radio-Canada_Jobs|CBC/Radio-Canada|CA|Ottawa|media
cdpq.wd10/cdpq|CDPQ|CA|Montréal|finance
centrica.wd3/centrica|Centrica|GB|Windsor|energy
cheo.wd10/external_site|CHEO|CA|Ottawa|health
chipotle.wd5/chipotlecareers|Chipotle|US|Newport Beach|food
circlehealth.wd103/chgcareers|Circle Health Group|GB|London|health
austintexas.wd5/coa_careers|City of Austin|US|Austin|public
tucsonaz.wd1/tucson_talent|City of Tucson|US|Tucson|public
cityofvancouver.wd5/cov|City of Vancouver|CA|Vancouver|public
ccf.wd1/clevelandcliniccareers|Cleveland Clinic|US|Cleveland|health
cochlear.wd3/cochlear_careers|Cochlear|AU|Sydney|life-sciences
collegeboard.wd1/careers|College Board|US|New York|education
cba.wd3/CommBank_Careers|Commonwealth Bank|AU|Sydney|finance
cornell.wd1/cornellcareerpage|Cornell University|US|Ithaca|education
covestro.wd3/cov_external|Covestro|DE|Leverkusen|industry
crowdstrike.wd5/crowdstrikecareers|CrowdStrike|US|Austin|software
csl.wd1/csl_external|CSL|AU|Melbourne|life-sciences
dbaudio.wd103/dbaudiotechnik-careers-de|d&b audiotechnik|DE|Backnang|industry
damen.wd3/Damen_Careers|Damen Shipyards|NL|Gorinchem|industry
datev.wd3/Datev_Careers|DATEV|DE|Nürnberg|software
dedalus.wd3/external|Dedalus|IT|Firenze|health
delo.wd103/DELO-Jobs|DELO|DE|Windach|industry
desjardins.wd10/Desjardins|Desjardins|CA|Lévis|finance
db.wd3/dbwebsite|Deutsche Bank|DE|Frankfurt am Main|finance
diageo.wd3/diageo_careers|Diageo|GB|London|food
disney.wd5/disneycareer|Disney|US|Burbank|media
dno.wd3/dno_careers|DNO|NO|Oslo|energy
dukeenergy.wd1/search|Duke Energy|US|Charlotte|energy
eiffage.wd3/Eiffage_Careers|Eiffage|FR|Vélizy-Villacoublay|construction
electrolux.wd3/electroluxcareersite|Electrolux|SE|Stockholm|consumer-goods
elekta.wd3/elekta_careers|Elekta|SE|Stockholm|life-sciences
lilly.wd5/lly|Eli Lilly|US|Indianapolis|life-sciences
embl.wd103/EMBL|EMBL|DE|Heidelberg|research
enagas.wd3/portal_externo|Enagás|ES|Madrid|energy
enercity.wd3/enercity_extern|enercity|DE|Hannover|energy
enzazaden.wd103/enza-careers|Enza Zaden|NL|Enkhuizen|food
equinor.wd3/eqnr|Equinor|NO|Stavanger|energy
eraneos.wd3/Eraneos_External_Career_Site|Eraneos|CH|Zürich|consulting
essity.wd3/job_opportunities|Essity|SE|Stockholm|consumer-goods
estrel.wd103/estrel|Estrel Berlin|DE|Berlin|hospitality
evertonfc.wd3/everton-careers|Everton FC|GB|Liverpool|culture
evonik.wd3/external_careers|Evonik|DE|Essen|industry
fielmann.wd3/external|Fielmann|DE|Hamburg|retail
finnair.wd103/finnair|Finnair|FI|Vantaa|mobility
fluenceenergy.wd12/fluenceenergy-jobs|Fluence|US|Arlington|energy
gresearch.wd103/g-research|G-Research|GB|London|finance
galderma.wd3/broadbean_external|Galderma|CH|Zug|life-sciences
gecina.wd3/GecinaExterne|Gecina|FR|Paris|construction
georgfischer.wd103/GeorgFischer_Careers|Georg Fischer|CH|Schaffhausen|industry
gn.wd3/gn-careers|GN Group|DK|Ballerup|life-sciences
goldbeck.wd103/goldbeck-jobs|GOLDBECK|DE|Bielefeld|construction
crowncommercialservice.wd3/CCS_Careers|Government Commercial Agency|GB|Liverpool|public
gsk.wd5/gskcareers|GSK|GB|London|life-sciences
gunvor.wd3/gunvor_careers|Gunvor|CH|Genève|energy
hammondcare.wd105/external_careers|HammondCare|AU|Sydney|health
heidelbergmaterials.wd3/global_hm_career_site|Heidelberg Materials|DE|Heidelberg|construction
hellmann.wd103/hellmannexternaljobs|Hellmann Worldwide Logistics|DE|Osnabrück|logistics
hempel.wd3/hempelcareers|Hempel|DK|Kongens Lyngby|industry
hengeler.wd502/HM-Careers-Legal|Hengeler Mueller|DE|Frankfurt am Main|consulting
hiscox.wd3/hiscox_external_site|Hiscox|GB|London|insurance
hhmi.wd1/external|Howard Hughes Medical Institute|US|Chevy Chase|research
husqvarnagroup.wd3/external_career_site|Husqvarna Group|SE|Stockholm|industry
hoganas.wd3/careers|Höganäs|SE|Höganäs|industry
iberdrola.wd3/iberdrola|Iberdrola|ES|Bilbao|energy
illumina.wd1/illumina-careers|Illumina|US|San Diego|life-sciences
imerys.wd3/imerys-careers|Imerys|FR|Paris|industry
ing.wd3/icsnldgen|ING|NL|Amsterdam|finance
intel.wd1/external|Intel|US|Santa Clara|industry
imh.wd108/intermountaincareers|Intermountain Health|US|Salt Lake City|health
imf.wd5/imf|International Monetary Fund|US|Washington|public
ipsen.wd103/ipsen_careers|Ipsen|FR|Paris|life-sciences
jbhunt.wd501/careers|J.B. Hunt|US|Lowell|logistics
jotun.wd3/jotun_careers|Jotun|NO|Sandefjord|industry
juliusbaer.wd3/external|Julius Bär|CH|Zürich|finance
kainos.wd3/kainos|Kainos|GB|Belfast|software
kiongroup.wd3/kiongroup|KION Group|DE|Frankfurt am Main|industry
kone.wd3/careers|KONE|FI|Espoo|industry
ksb.wd3/ksb_externalcareersite|KSB|DE|Frankenthal|industry
lcbo.wd3/lcbocareersite|LCBO|CA|Toronto|retail
lego.wd103/lego_external|LEGO Group|DK|Billund|consumer-goods
lendlease.wd3/lendleasecareers|Lendlease|AU|Sydney|construction
lennar.wd1/lennar_jobs|Lennar|US|Miami|construction
leonardocompany.wd3/leonardocareersite|Leonardo|IT|Roma|industry
levistraussandco.wd5/external|Levi Strauss & Co.|US|San Francisco|retail
lgt.wd3/lgtcurrentvacancies|LGT|LI|Vaduz|finance
lhoist.wd3/careers|Lhoist|BE|Limelette|industry
linklaters.wd3/linklaters|Linklaters|GB|London|consulting
lloyds.wd3/Lloyds-of-London|Lloyd's|GB|London|insurance
lbg.wd3/lbg_careers|Lloyds Banking Group|GB|London|finance
logitech.wd5/logitech|Logitech|CH|Lausanne|consumer-goods
lombardodier.wd3/lombard_odier_careers|Lombard Odier|CH|Genève|finance
lonza.wd3/lonza_careers|Lonza|CH|Basel|life-sciences
lseg.wd3/careers|LSEG|GB|London|finance
maersk.wd3/maersk_careers|Maersk|DK|København|logistics
mango.wd3/mango_work_your_passion|Mango|ES|Palau-solità i Plegamans|retail
manulife.wd3/mfcjh_jobs|Manulife|CA|Toronto|insurance
mars.wd3/External|Mars|US|McLean|food
massgeneralbrigham.wd1/mgbexternal|Mass General Brigham|US|Boston|health
mastercard.wd1/corporatecareers|Mastercard|US|Purchase|finance
mcgill.wd3/mcgill_careers|McGill University|CA|Montréal|education
medtronic.wd1/medtroniccareers|Medtronic|IE|Dublin|life-sciences
meiningerhotels.wd103/meiningerhotelscareers|MEININGER Hotels|DE|Berlin|hospitality
mbgp.wd3/mercedes-amgf1|Mercedes-AMG F1|GB|Brackley|mobility
michelinhr.wd3/michelin|Michelin|FR|Clermont-Ferrand|mobility
miele.wd3/miele-jobs|Miele|DE|Gütersloh|consumer-goods
missionaustralia.wd3/missionaustralia|Mission Australia|AU|Sydney|non-profit
misterspex.wd103/Mister_Spex_Careers|Mister Spex|DE|Berlin|retail
munters.wd3/external_careers|Munters|SE|Stockholm|industry
murex.wd3/murexcareerpage1|Murex|FR|Paris|software
nbn.wd3/nbncareers|nbn|AU|Sydney|telecom
nyp.wd1/nypcareers|NewYork-Presbyterian|US|New York|health
nilfisk.wd3/nilfisk|Nilfisk|DK|Brøndby|industry
nngroup.wd3/wdexternal|NN Group|NL|Den Haag|insurance
noerr.wd3/Careers_Legal_Tax_Advisory|Noerr|DE|München|consulting
norconsult.wd3/norconsult_career_site|Norconsult|NO|Sandvika|construction
nordstrom.wd501/nordstrom_careers|Nordstrom|US|Seattle|retail
norgesgruppen.wd3/karriere|NorgesGruppen|NO|Oslo|retail
novartis.wd3/novartis_careers|Novartis|CH|Basel|life-sciences
nutreco.wd3/nutreco_external|Nutreco|NL|Amersfoort|food
nvidia.wd5/nvidiaexternalcareersite|NVIDIA|US|Santa Clara|industry
nxp.wd3/careers|NXP Semiconductors|NL|Eindhoven|industry
ofcom.wd3/Ofcom_Careers|Ofcom|GB|London|public
orange.wd3/Orange_Career|Orange|FR|Issy-les-Moulineaux|telecom
outsystems.wd503/outsystems|OutSystems|PT|Lisboa|software
grpr.wd3/parques_reunidos|Parques Reunidos|ES|Madrid|hospitality
pauliggroup.wd3/paulig|Paulig|FI|Helsinki|food
pernodricard.wd3/pernod-ricard|Pernod Ricard|FR|Paris|food
pfizer.wd1/pfizercareers|Pfizer|US|New York|life-sciences
philips.wd3/jobs-and-careers|Philips|NL|Amsterdam|life-sciences
pierrefabre.wd3/external_career_site|Pierre Fabre|FR|Castres|life-sciences
pixar.wd501/pixar_external_career_site|Pixar|US|Emeryville|media
myhr.wd3/planseegroup_career|Plansee|AT|Reutte|industry
pluxee.wd3/pluxee_career_site|Pluxee|FR|Issy-les-Moulineaux|finance
polestar.wd3/Careers|Polestar|SE|Göteborg|mobility
posti.wd3/external|Posti|FI|Helsinki|logistics
prologis.wd5/prologis_external_careers|Prologis|US|San Francisco|construction
prysmiangroup.wd3/careers|Prysmian|IT|Milano|industry
puma.wd502/jobs_at_puma|PUMA|DE|Herzogenaurach|consumer-goods
rabobank.wd3/jobs|Rabobank|NL|Utrecht|finance
rand.wd5/external_career_site|RAND|US|Santa Monica|research
ratp.wd3/ratp_externe|RATP|FR|Paris|mobility
rbc.wd3/rbcglobal1|RBC|CA|Toronto|finance
redhat.wd5/jobs|Red Hat|US|Raleigh|software
alliancewd.wd3/renault-group-careers|Renault Group|FR|Boulogne-Billancourt|mobility
renishaw.wd3/Renishaw|Renishaw|GB|Wotton-under-Edge|industry
repsol.wd3/Repsol|Repsol|ES|Madrid|energy
rmit.wd3/rmit_careers|RMIT University|AU|Melbourne|education
robeco.wd3/robecoexternalcareers|Robeco|NL|Rotterdam|finance
roche.wd3/roche-ext|Roche|CH|Basel|life-sciences
rockwoolgroup.wd3/rockwool|ROCKWOOL|DK|Hedehusene|construction
rollsroyce.wd3/professional|Rolls-Royce|GB|London|industry
roquette.wd3/external|Roquette|FR|Lestrem|food
ryder.wd5/rydercareers|Ryder|US|Miami|logistics
rohlig.wd103/Rohlig_Careers|Röhlig Logistics|DE|Bremen|logistics
sok.wd502/S-ryhman-avoimet-tyopaikat|S-ryhmä|FI|Helsinki|retail
saabgroup.wd3/saab_careers|Saab|SE|Stockholm|industry
saica.wd3/external_career_site|Saica|ES|Zaragoza|industry
salesforce.wd12/external_career_site|Salesforce|US|San Francisco|software
sandoz.wd103/sandoz_careers|Sandoz|CH|Basel|life-sciences
sandvik.wd3/sandvik-jobs|Sandvik|SE|Stockholm|industry
sanford.wd5/sanfordhealth|Sanford Health|US|Sioux Falls|health
sanofi.wd3/sanoficareers|Sanofi|FR|Paris|life-sciences
sanoma.wd3/sanoma_learning|Sanoma Learning|FI|Helsinki|education
santander.wd3/santandercareers|Santander|ES|Madrid|finance
sara.wd103/SaraAssicurazioni|Sara Assicurazioni|IT|Roma|insurance
sartorius.wd3/sartoriuscareers|Sartorius|DE|Göttingen|life-sciences
saxobank.wd3/careeratsaxobank|Saxo Bank|DK|Hellerup|finance
scottishwater.wd3/external_careers|Scottish Water|GB|Dunfermline|public
seattlechildrens.wd5/external|Seattle Children's|US|Seattle|health
shell.wd3/shellcareers|Shell|GB|London|energy
simcorp.wd3/SimCorp_Jobs|SimCorp|DK|København|software
simonsfoundation.wd1/simonsfoundationcareers|Simons Foundation|US|New York|non-profit
skipton.wd3/Careers-Skipton|Skipton Building Society|GB|Skipton|finance
sky.wd3/sky_careers|Sky|GB|London|media
smithnephew.wd5/external|Smith+Nephew|GB|Watford|life-sciences
sonaca.wd103/sonaca_careers|Sonaca|BE|Gosselies|industry
stmonicatrust.wd103/external|St Monica Trust|GB|Bristol|health
stjude.wd1/stjude|St. Jude Children's Research Hospital|US|Memphis|health
stagecoach.wd3/external|Stagecoach|GB|Perth|mobility
nc.wd108/nc_careers|State of North Carolina|US|Raleigh|public
oregon.wd5/sor_external_career_site|State of Oregon|US|Salem|public
stibosystems.wd3/careers-at-stibo-systems|Stibo Systems|DK|Aarhus|software
storaenso.wd502/Stora_Enso_site_opportunities|Stora Enso|FI|Helsinki|industry
storebrand.wd3/Storebrand_Careers|Storebrand|NO|Lysaker|insurance
stryker.wd1/strykercareers|Stryker|US|Kalamazoo|life-sciences
sulzer.wd502/SulzerJobs|Sulzer|CH|Winterthur|industry
sunlife.wd3/experienced-jobs|Sun Life|CA|Toronto|insurance
suncor.wd1/Suncor_External|Suncor|CA|Calgary|energy
suse.wd3/jobsatsuse|SUSE|LU|Luxembourg|software
svitzer.wd3/svitzer_careers|Svitzer|DK|København|logistics
swarovski.wd3/swarovski|Swarovski|AT|Wattens|consumer-goods
swift.wd3/join-swift|Swift|BE|La Hulpe|finance
swisscom.wd103/swisscomexternalcareers|Swisscom|CH|Bern|telecom
takkt.wd3/takkt|TAKKT|DE|Stuttgart|retail
target.wd5/targetcareers|Target|US|Minneapolis|retail
tarkett.wd3/tarkett_careers|Tarkett|FR|Paris|construction
tateandlyle.wd3/tlcareers|Tate & Lyle|GB|London|food
teliacompany.wd3/telia_careers|Telia Company|SE|Solna|telecom
telstra.wd3/Telstra_Careers|Telstra|AU|Melbourne|telecom
thales.wd3/careers|Thales|FR|Meudon|industry
crick.wd3/external|The Francis Crick Institute|GB|London|research
metmuseum.wd5/metmuseumcareers|The Metropolitan Museum of Art|US|New York|culture
nationalarchives.wd3/Careers|The National Archives|GB|London|public
nytimes.wd5/nyt|The New York Times|US|New York|media
trafigura.wd3/trafiguracareersite|Trafigura|CH|Genève|energy
travelers.wd5/external|Travelers|US|New York|insurance
trumpf.wd3/trumpf_graduates_and_professionals|TRUMPF|DE|Ditzingen|industry
unhcr.wd3/external|UNHCR|CH|Genève|public
ubc.wd10/ubcstaffjobs|University of British Columbia|CA|Vancouver|education
uchicago.wd5/external|University of Chicago|US|Chicago|education
unimelb.wd105/uom_external_career|University of Melbourne|AU|Melbourne|education
uq.wd3/uqcareers|University of Queensland|AU|Brisbane|education
usyd.wd105/usyd_external_career_site|University of Sydney|AU|Sydney|education
valeo.wd3/valeo_jobs|Valeo|FR|Paris|mobility
valmet.wd103/external|Valmet|FI|Espoo|industry
vumc.wd1/vumccareers|Vanderbilt University Medical Center|US|Nashville|health
vanderlande.wd3/careers|Vanderlande|NL|Veghel|industry
vanguard.wd5/vanguard_external|Vanguard|US|Malvern|finance
villeroyboch.wd3/careers|Villeroy & Boch|DE|Mettlach|consumer-goods
virbac.wd103/career|Virbac|FR|Carros|life-sciences
vontobel.wd3/vontobel_external_career|Vontobel|CH|Zürich|finance
vopak.wd3/careersatvopak|Vopak|NL|Rotterdam|logistics
warnerbros.wd5/global|Warner Bros. Discovery|US|New York|media
weir.wd3/weir_external_careers|Weir|GB|Glasgow|industry
weleda.wd3/weleda_jobs|Weleda|CH|Arlesheim|consumer-goods
sanger.wd103/wellcomesangerinstitute|Wellcome Sanger Institute|GB|Hinxton|research
wonderbox.wd3/WONDERBOX_GROUP_CAREERS|Wonderbox|FR|Paris|hospitality
weforum.wd3/forum_careers|World Economic Forum|CH|Genève|non-profit
zeissgroup.wd3/external|ZEISS|DE|Oberkochen|industry
ossur.wd3/ossurcareersglobal|Össur|IS|Reykjavík|life-sciences
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

/** When the directory was last gone through (YYYY-MM-DD). A board may have moved since: following one tells. */
export const directoryDate = '2026-11-20';
