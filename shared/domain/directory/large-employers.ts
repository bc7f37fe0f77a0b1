/**
 * Employers with a board of Workday: mostly large ones. Compiled by the project from facts. A line is `token|company|country|city|sector` (country and city of the head office; the city is empty
 * where the company names none); the name of the system stands above its lines.
 */
export const largeEmployers = `
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
autodoc.wd3/autodoc_group|Autodoc|DE|Berlin|retail
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
`;
