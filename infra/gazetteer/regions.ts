/**
 * First-level regions of the countries most postings come from: GeoNames admin code = name, then other spellings.
 * Written by hand from public administrative facts; the compiler checks each code against the city data.
 */
export const regions: Readonly<Record<string, string>> = {
  US: `AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California,Calif CO=Colorado CT=Connecticut DE=Delaware DC=District_of_Columbia FL=Florida GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa KS=Kansas KY=Kentucky LA=Louisiana ME=Maine MD=Maryland MA=Massachusetts MI=Michigan MN=Minnesota MS=Mississippi MO=Missouri MT=Montana NE=Nebraska NV=Nevada NH=New_Hampshire NJ=New_Jersey NM=New_Mexico NY=New_York,New_York_State NC=North_Carolina ND=North_Dakota OH=Ohio OK=Oklahoma OR=Oregon PA=Pennsylvania RI=Rhode_Island SC=South_Carolina SD=South_Dakota TN=Tennessee TX=Texas UT=Utah VT=Vermont VA=Virginia WA=Washington,Washington_State WV=West_Virginia WI=Wisconsin WY=Wyoming`,
  CA: `01=Alberta,AB 02=British_Columbia,BC,Colombie-Britannique 03=Manitoba,MB 04=New_Brunswick,NB,Nouveau-Brunswick 05=Newfoundland_and_Labrador,NL 07=Nova_Scotia,NS 08=Ontario,ON 09=Prince_Edward_Island,PE,PEI 10=Quebec,QC,Québec 11=Saskatchewan,SK 12=Yukon,YT 13=Northwest_Territories,NT 14=Nunavut,NU`,
  AU: `01=Australian_Capital_Territory,ACT 02=New_South_Wales,NSW 03=Northern_Territory,NT 04=Queensland,QLD 05=South_Australia,SA 06=Tasmania,TAS 07=Victoria,VIC 08=Western_Australia,WA`,
  GB: `ENG=England,Angleterre SCT=Scotland,Schottland,Écosse WLS=Wales NIR=Northern_Ireland,Nordirland`,
  DE: `01=Baden-Württemberg,BW,Baden-Wuerttemberg 02=Bayern,BY,Bavaria,Bavière 03=Bremen,HB 04=Hamburg,HH 05=Hessen,HE,Hesse 06=Niedersachsen,NI,Lower_Saxony 07=Nordrhein-Westfalen,NW,NRW,North_Rhine-Westphalia 08=Rheinland-Pfalz,RP,Rhineland-Palatinate 09=Saarland,SL 10=Schleswig-Holstein,SH 11=Brandenburg,BB 12=Mecklenburg-Vorpommern,MV 13=Sachsen,SN,Saxony 14=Sachsen-Anhalt,ST,Saxony-Anhalt 15=Thüringen,TH,Thuringia,Thueringen 16=Berlin,BE`,
  AT: `01=Burgenland 02=Kärnten,Carinthia,Kaernten 03=Niederösterreich,Lower_Austria,NÖ 04=Oberösterreich,Upper_Austria,OÖ 05=Salzburg 06=Steiermark,Styria 07=Tirol,Tyrol 08=Vorarlberg 09=Wien,Vienna`,
  CH: `AG=Aargau,Argovie AI=Appenzell_Innerrhoden AR=Appenzell_Ausserrhoden BE=Bern,Berne,Canton_of_Bern BL=Basel-Landschaft,Baselland BS=Basel-Stadt FR=Fribourg,Freiburg GE=Genève,Geneva,Genf GL=Glarus GR=Graubünden,Grisons,Graubuenden JU=Jura LU=Luzern,Lucerne NE=Neuchâtel,Neuenburg NW=Nidwalden OW=Obwalden SG=St._Gallen,Sankt_Gallen SH=Schaffhausen SO=Solothurn SZ=Schwyz TG=Thurgau TI=Ticino,Tessin UR=Uri VD=Vaud,Waadt VS=Valais,Wallis ZG=Zug ZH=Zürich,Zurich,Zuerich`,
  FR: `11=Île-de-France,Ile_de_France,IDF 24=Centre-Val_de_Loire 27=Bourgogne-Franche-Comté,Bourgogne 28=Normandie,Normandy 32=Hauts-de-France 44=Grand_Est,Alsace 52=Pays_de_la_Loire 53=Bretagne,Brittany 75=Nouvelle-Aquitaine 76=Occitanie 84=Auvergne-Rhône-Alpes,Rhône-Alpes 93=Provence-Alpes-Côte_d'Azur,PACA 94=Corse,Corsica`,
  IT: `01=Abruzzo 02=Basilicata 03=Calabria 04=Campania 05=Emilia-Romagna 06=Friuli-Venezia_Giulia 07=Lazio 08=Liguria 09=Lombardia,Lombardy 10=Marche 11=Molise 12=Piemonte,Piedmont 13=Puglia,Apulia 14=Sardegna,Sardinia 15=Sicilia,Sicily 16=Toscana,Tuscany 17=Trentino-Alto_Adige,Südtirol,South_Tyrol 18=Umbria 19=Valle_d'Aosta 20=Veneto`,
  ES: `07=Islas_Baleares,Illes_Balears,Balearic_Islands 27=La_Rioja 29=Comunidad_de_Madrid,Community_of_Madrid,Madrid 31=Región_de_Murcia,Murcia 32=Navarra 34=Asturias 39=Cantabria 51=Andalucía,Andalusia 52=Aragón,Aragon 53=Canarias,Islas_Canarias,Canary_Islands 54=Castilla-La_Mancha 55=Castilla_y_León 56=Cataluña,Catalonia,Catalunya 57=Extremadura 58=Galicia 59=País_Vasco,Basque_Country,Euskadi 60=Comunidad_Valenciana,Comunitat_Valenciana,Valencian_Community`,
  PT: `14=Lisboa,Lisbon_District 17=Porto,Porto_District 04=Braga 08=Coimbra 02=Aveiro 09=Faro,Algarve 19=Setúbal 13=Leiria`,
  NL: `01=Drenthe 02=Friesland,Fryslân 03=Gelderland 04=Groningen 05=Limburg 06=Noord-Brabant,North_Brabant 07=Noord-Holland,North_Holland 09=Utrecht 10=Zeeland 11=Zuid-Holland,South_Holland 15=Overijssel 16=Flevoland`,
  BE: `BRU=Brussels,Bruxelles-Capitale,Brussels-Capital VLG=Vlaanderen,Flanders,Flandre WAL=Wallonie,Wallonia`,
  IE: `L=Leinster M=Munster C=Connacht U=Ulster`,
  IN: `19=Karnataka,KA 16=Maharashtra,MH 25=Tamil_Nadu,TN 40=Telangana,TS,TG 07=Delhi,DL,NCR,Delhi_NCR 10=Haryana,HR 36=Uttar_Pradesh,UP 13=Kerala,KL 09=Gujarat,GJ 24=Rajasthan,RJ 28=West_Bengal,WB 23=Punjab,PB 02=Andhra_Pradesh,AP 35=Madhya_Pradesh,MP 05=Chandigarh 34=Bihar 21=Odisha,Orissa 33=Goa 03=Assam`,
  BR: `27=São_Paulo,SP 21=Rio_de_Janeiro,RJ 15=Minas_Gerais,MG 23=Rio_Grande_do_Sul,RS 18=Paraná,PR 26=Santa_Catarina,SC 05=Bahia,BA 06=Ceará,CE 07=Distrito_Federal,DF 30=Pernambuco,PE 29=Goiás,GO 08=Espírito_Santo,ES`,
  MX: `09=Ciudad_de_México,CDMX,Mexico_City 14=Jalisco 19=Nuevo_León,Nuevo_Leon 15=Estado_de_México 02=Baja_California 22=Querétaro 11=Guanajuato 21=Puebla 31=Yucatán 23=Quintana_Roo 08=Chihuahua 26=Sonora`,
  CO: `34=Bogotá_D.C.,Bogota_D.C. 02=Antioquia 29=Valle_del_Cauca 33=Cundinamarca 04=Atlántico`,
  AR: `07=Buenos_Aires_F.D.,CABA 01=Buenos_Aires_Province 05=Córdoba 21=Santa_Fe 13=Mendoza`,
  JP: `40=Tokyo 32=Osaka 19=Kanagawa 01=Aichi 22=Kyoto 07=Fukuoka 12=Hokkaido 13=Hyogo`,
  CN: `22=Beijing 23=Shanghai 30=Guangdong 04=Jiangsu 02=Zhejiang 32=Sichuan 12=Hubei 28=Tianjin 33=Chongqing`,
  PL: `78=Mazowieckie,Masovia,Mazovia,Masovian 77=Małopolskie,Lesser_Poland 72=Dolnośląskie,Lower_Silesia 82=Pomorskie,Pomerania 83=Śląskie,Silesia 86=Wielkopolskie,Greater_Poland 74=Łódzkie`,
  SE: `26=Stockholm,Stockholms_län 28=Västra_Götaland 27=Skåne 21=Uppsala`,
  IL: `05=Tel_Aviv,Tel_Aviv_District 02=Center_District,Central_District 04=Haifa 06=Jerusalem`,
  AE: `03=Dubai 01=Abu_Dhabi,Abu_Zaby 06=Sharjah`,
  NZ: `E7=Auckland G2=Wellington E9=Canterbury`,
  ZA: `11=Western_Cape 06=Gauteng 02=KwaZulu-Natal 05=Eastern_Cape`,
};
