import type { SkillSector } from '../dictionary.ts';

/** Logistics, transport, retail, hospitality, cleaning, personal services, safety of people and places. */
export const service = {
  logistics: {
    method: `
Logistics|logistik|logistique|logistica|logistiek|logistikmanagement|logistic|transport et logistique|logistikplanung
Supply chain management|=SCM|supply chain|cadena de suministro|lieferkette|lieferkettenmanagement|catena di fornitura|chaîne logistique|cadeia de suprimentos|lieferkettengesetz|=LkSG
Warehousing|lagerlogistik|entreposage|almacenaje|magazzino|armazenagem|magazijn|lagerhaltung|warehouse|lagerwirtschaft|lagerverwaltung|gestion d'entrepôt|almacén|lager|magasinage|lagerist|fachkraft für lagerlogistik|magasinier|magazziniere|mozo de almacén
Order picking|kommissionierung|picking|orderpicken|separação de pedidos|kommissionieren|pick and pack|order fulfilment|kommissionierer|picking and packing|preparazione ordini|preparación de pedidos|préparation de commandes
Goods receiving|wareneingang|réception de marchandises|recepción de mercancías|ricevimento merci|goods receipt|warenannahme|inbound logistics|goedereninname|warenausgang
Shipping of goods|versand|expédition|expedición|spedizione|expedição|verzending|dispatch of goods|versandabwicklung|warenversand|versandlogistik|spedizioni|outbound logistics|shipping and receiving|order shipping
Inventory management|bestandsmanagement|gestion des stocks|gestión de inventario|gestione delle scorte|gestão de estoque|voorraadbeheer|bestandsführung|inventory|stock control
Stocktaking|inventur|inventaire|stock taking|inventario|cycle counting>Inventory management
Forklift operation|forklift|gabelstapler|staplerschein|cariste|carretilla elevadora|muletto|empilhadeira|heftruck|gabelstaplerschein|flurförderzeuge|chariot élévateur|stapler|carrello elevatore
Aerial work platforms|hubarbeitsbühne|nacelle élévatrice|=PEMP|plataforma elevadora|hoogwerker|scissor lift|piattaforma aerea|cherry picker
Reach truck operation|reach truck|schubmaststapler|reachtruck>Forklift operation
Loading and unloading|carga y descarga|carico e scarico|laden und entladen|laden en lossen|unloading trucks|loading|carga e descarga|manutention|verladung|material handling|materials handling
Load securing|ladungssicherung|arrimage|sécurisation du chargement|cargo securing
Customs clearance|zollabwicklung|dédouanement|despacho de aduanas|sdoganamento|desembaraço aduaneiro|zoll|customs|zollrecht|douane|aduanas|zollwesen|customs compliance|dogana
Import and export|außenhandel|foreign trade|aussenhandel|export|import|exportabwicklung|international trade|comércio exterior|exportación|commercio estero|exportsachbearbeitung
Incoterms
Freight forwarding|spedition|transporte de mercancías|expeditie|freight|speditionskaufmann|affrètement|fret|speditionswesen|frachtverkehr|transit|carrier management|landverkehr
Air freight|luftfracht|fret aérien>Freight forwarding
Sea freight|seefracht|ocean freight|fret maritime>Freight forwarding
Transport planning|transportplanung|fahrzeugdisposition|transportplanning|transport management|transportmanagement|personaldisposition|tournées|transportdisposition|load planning
Dispatching|disposition|disponent|dispatcher|disponieren
Route planning|tourenplanung|routenplanung|planificación de rutas|route optimization
Truck driving|lkw fahren|conduite poids lourd|berufskraftfahrer|conducteur routier|camionista|vrachtwagenchauffeur|truck driver|lkw-fahrer|autista|chauffeur poids lourd|=HGV|=SPL|camionero|kraftfahrer
Delivery driving|auslieferungsfahrer|delivery driver|livraison|reparto|consegne|bezorging|auslieferung|paketzusteller|livreur|repartidor|zustellung|fattorino|entregas|parcel delivery
Courier services|kurierfahrer|courier|kurierdienst|koerier>Delivery driving
Mail delivery|briefzustellung|zusteller|facteur|postzustellung
Passenger transport|personenbeförderung|chauffeurdienst|fahrgastbetreuung|taxi|school bus|chauffeur privé|motorista de ônibus|fahrdienst|chauffeur vtc|autocar|straßenbahnfahrer
Bus driving|busfahrer|bus driver|conducteur de bus|conducente autobus|buschauffeur|chauffeur de bus|autobusero>Passenger transport
Railway operations|eisenbahn|operación ferroviaria|schienenverkehr|railway|ferroviaire|bahnbetrieb|ferroviario|rail|zugbegleiter|rangierdienst|fahrdienstleiter|spoorwegen|eisenbahnbetrieb
Train driving|lokführer|triebfahrzeugführer|conducteur de train>Railway operations
Railway signalling|signaltechnik|ETCS|leit- und sicherungstechnik
Rolling stock|schienenfahrzeuge|matériel roulant|material rodante
Reverse logistics|retourenmanagement|gestion des retours|logística inversa|returns processing|retouren|returns management|retourenbearbeitung
Intralogistics|intralogistik|intralogistique|materialfluss|material flow|materialflussplanung
Conveyor systems|fördertechnik|conveyors|convoyeurs|förderanlagen
Automated guided vehicles|=AGV|fahrerlose transportsysteme
Demand planning|bedarfsplanung|absatzplanung|supply planning|materialplanung|bedarfsermittlung|approvisionnement|materials planning|warendisposition|approvvigionamento|=S&OE
Sales and operations planning|=S&OP|=IBP>Demand planning
Material requirements planning|=MRP|materialdisposition
Third-party logistics|=3PL|=4PL|kontraktlogistik|contract logistics
Scanning devices|handscanner|rf scanner|lecteur code-barres|rf scanning|douchette|mde-geräte|barcode
Cold chain|kühlkette|chaîne du froid|cadena de frío|temperature-controlled logistics|catena del freddo
Removals|umzüge|déménagement|mudanzas|moving services|umzugshelfer|traslochi|verhuizen|déménageur
Truck mounted crane|ladekran|grue auxiliaire|autokran|mobile crane
`,
    tool: `
SAP WM|SAP EWM|SAP Extended Warehouse Management|=EWM>SAP
SAP TM>SAP
SAP APO|SAP IBP|SAP Integrated Business Planning>SAP
SAP LE>SAP
Warehouse management systems|warehouse management system|=WMS|lagerverwaltungssystem|lagerverwaltungsprogramm|sistema de gestión de almacenes
Transport management systems|transport management system|=TMS|transportation management system
Manhattan Associates WMS|manhattan wms
Blue Yonder|=JDA
Körber WMS
CargoWise
Kinaxis
o9 Solutions
Zollsoftware ATLAS|?ATLAS|=NCTS|e-dec
Tachograph|fahrtenschreiber|tachygraphe|tacógrafo|chronotachygraphe|cronotachigrafo|driving hours regulations
`,
    certificate: `
ADR certificate|adr-schein|=ADR-Schein|adr licence|adr-bescheinigung
APICS|=CPIM|=CSCP
Professional driver qualification|berufskraftfahrerqualifikation|=FIMO|=FCO|=CAP-Qualifikation|schlüsselzahl 95|driver cpc|code 95|=CQC|=BKrFQG|modul 95|tarjeta cap|=FIMO/FCO
`,
  },
  procurement: {
    method: `
Procurement|einkauf|beschaffung|achats|compras|acquisti|inkoop|purchasing|approvvigionamenti|buying|einkaufsmanagement|purchase management|procure-to-pay|purchase order|aankoop|einkäufer|acheteur|buyer
Strategic sourcing|strategischer einkauf|achats stratégiques|sourcing strategy|global sourcing|sourcing strategies|strategic purchasing|lead buyer
Category management procurement|warengruppenmanagement>Procurement
Supplier management|lieferantenmanagement|gestione fornitori|vendor management|lieferantenbewertung|lieferantenauswahl|vendor relations|supplier negotiation|vendor relationships
Supplier quality management|supplier quality>Supplier management
Supplier development|lieferantenentwicklung>Supplier management
Tendering|appels d'offres|licitaciones|gare d'appalto|licitações|aanbesteding|=RFP|=RFQ|rfp responses|tender|=RFI|request for proposal|angebotswesen|concursos públicos|=RFPs
Bid management|bid writing|bid preparation|angebotsmanagement>Tendering
Proposal writing|angebotserstellung|proposal development|offertenerstellung|erstellung von angeboten
Public procurement|vergaberecht|marchés publics|contratación pública|appalti pubblici|vergabewesen|vergabeverfahren|=UVgO|=FAR/DFARS|commande publique|contratos públicos
Spend analysis|cost reduction|kostenreduktion|réduction des coûts|cost optimization|kostenoptimierung|cost management|kostenmanagement|spend management|cost control|kostenkontrolle
`,
    tool: `
SAP Ariba|=Ariba>SAP
Coupa
Jaggaer
SAP MM|SAP Materials Management>SAP
SAP SRM>SAP
Ivalua
`,
  },
  retail: {
    method: `
Retail|einzelhandel|commerce de détail|comercio minorista|vendita al dettaglio|varejo|detailhandel|retail sales|grande distribution|gran distribución|=GDO|handel
Sales floor work|verkauf|vente en magasin|venta en tienda|vendita assistita|verkaufsberatung|beratung und verkauf|verkäufer|vente conseil|vendeuse|vendeur|verkäuferin
Cash handling|kassieren|kassenführung|encaissement|manejo de caja|gestione cassa|operação de caixa|kassa|kassentätigkeit|cashier|caisse|kassenabrechnung|kassiertätigkeit
Visual merchandising|warenpräsentation|warenaufbau|merchandising|vitrine|escaparatismo|vetrinista|réassort|warenpflege|product placement|warenplatzierung|vakkenvuller
Shelf stocking|regalpflege|mise en rayon|warenverräumung|vakkenvullen|reposición|stocking shelves|shelf filling
Store management|filialleitung|gestion de magasin|gestión de tiendas|marktleitung|gestione negozio|store manager|filialleiter|direction de magasin|responsable de tienda
Category management|warengruppen|gestion de catégorie|assortment planning|sortimentsplanung|sortimentsgestaltung|range planning|sortiment|product assortment|retail buying
Loss prevention|warensicherung|prévention des pertes|démarque inconnue|prevención de pérdidas|shrinkage|ladendetektiv
E-commerce|electronic commerce|comercio electrónico|onlinehandel|commerce électronique|commercio elettronico|comércio eletrônico|webshop|online shop|vente en ligne
Marketplace management|amazon marketplace|amazon seller central|amazon vendor central|marketplaces|marktplätze|ebay
Product data maintenance|artikelstammdaten|produktdaten|product information management|=PIM|fiche produit|artikelpflege|produktdatenpflege|fichas de producto|akeneo
Omnichannel|omni-channel|multi-channel
Fashion retail|mode und textil|modebranche|mode retail|prêt-à-porter vente|moda
Fashion retail sales|modeverkauf>Fashion retail
Luxury goods sales|luxury retail|luxe vente|luxury goods
Jewellery and watches sales|uhren und schmuck|vente horlogerie
Furniture sales|möbelverkauf|cuisiniste
Kitchen planning|küchenplanung|kitchen design|küchenplaner|küchenverkauf
Optician work|augenoptik|opticien|óptica|ottico|augenoptiker|optician|optiker
Optometry|optometrie|optometría|optometrist>Optician work
Hearing aid acoustics|hörakustik|audioprothésiste|hörgeräteakustik|audioprotésica|audioprotesista|hörakustiker
Audiology|audiologie|audiología
`,
    tool: `
Point of sale systems|point of sale|=POS|kassensystem|pos system|warenwirtschaft|=WaWi|punto de venta|=TPV
Lightspeed POS|?Lightspeed
Square POS|?Square
JTL-Wawi
SAP Retail|SAP IS-Retail>SAP
`,
  },
  hospitality: {
    method: `
Cooking|koch|cuisine|cuisinier|cocina|cucina|koken|food preparation|köchin|cuoco|cocinero|kok|speisenzubereitung|cozinha|preparazione dei cibi|préparation culinaire|cozinheiro|line cook
Grilling|grill cook>Cooking
Large-scale catering|großküche|gemeinschaftsverpflegung|cuisine collective|restauration collective>Cooking
Baking|bäckerei|backen|boulangerie|panadería|panetteria|padaria|bakken|bäcker|boulanger|panadero|baker|backwaren|fornaio|bäckerhandwerk|panettiere|bakkerij|bread making
Pastry making|konditorei|pâtisserie|pastelería|pasticceria|confeitaria|pastry|konditor|pâtissier|pastelero|confectionery|pasticciere|repostería|banketbakker
Cake decorating>Pastry making
Chocolate making|chocolaterie|chocolatier|confiserie>Pastry making
Menu planning|menu development|speiseplanung|menüplanung|élaboration de menus|elaboración de menús|speisekarten|menu design|élaboration des menus|culinary|menu creation
Recipe development|rezeptentwicklung
Kitchen management|küchenleitung|chef de cuisine|küchenchef|jefe de cocina|gestione cucina|küchenmanagement|head chef|executive chef|kitchen operations|food cost|gestion de cuisine
Food safety|lebensmittelhygiene|hygiène alimentaire|seguridad alimentaria|sicurezza alimentare|segurança alimentar|food hygiene|food handling|voedselveiligheid|servsafe
HACCP|=HACCP|=APPCC|haccp-richtlinien|haccp-konzept|normes haccp>Food safety
Food service|gastronomie|food and beverage|food & beverage|restauration|=F&B|gastgewerbe|hostelería|ristorazione|horeca|restaurantfachmann|servicebereich|foodservice|hotelfach
Fast food service|fast food|systemgastronomie|restauration rapide|quick service restaurant>Food service
Restaurant management|restaurantleitung|gestión de restaurantes>Food service
Waiting tables|servicekraft|table service|service en salle|servicio de mesa|servizio ai tavoli|kellner|serveur|camarero|cameriere|ober|waiter|waitress|service am gast|chef de rang|garçom
Bartending|barkeeper|mixology|barman|coctelería|barkeepen|bartender|cocktails|barista e bartender|bar service|barkeeperin|bardienst|mixologie|barmaid|service au bar|bar operations
Barista|coffee making|kaffeezubereitung|espresso preparation
Latte art>Barista
Wine knowledge|sommelier|weinkenntnisse|connaissance des vins|conocimiento de vinos|conoscenza dei vini|weinberatung|sommellerie|sumiller|=WSET
Hotel management|hôtellerie|gestión hotelera|gestione alberghiera|hotelfachmann|hotelleitung|hospitality|hotelmanagement|hostelería y turismo|hotelbranche|hotelfachfrau|hotelaria
Hotel reception|hotelrezeption|front office|réception hôtel|recepción de hotel|rezeption|receptionist hotel|check-in|réceptionniste|recepcionista|front desk operations|rezeptionist
Night audit|night auditor>Hotel reception
Housekeeping|zimmerreinigung|service d'étage|pulizia camere|femme de chambre|zimmermädchen|room attendant|housekeeper|roomboy|gouvernante|valet de chambre|gobernanta
Household management|hauswirtschaft|hauswirtschafterin|hauswirtschaftliche tätigkeiten|hauswirtschaftliche versorgung|haushaltsführung
Laundry|wäscherei|blanchisserie|lavanderia|textilreinigung|wäschepflege|pressing|dry cleaning|wasserij|lingerie hôtelière
Ironing|bügeln|repassage|planchado|stirare>Laundry
Guest services|guest relations|gästebetreuung|atención al huésped|gästeservice|guest experience|accueil des clients|gästekommunikation|guest service|guest satisfaction
Concierge services|concierge>Guest services
Revenue management|yield management|revenue optimization|gestión de ingresos hotelera
Reservations|reservas|prenotazioni|reservation management|buchungsmanagement|booking|reservierung|reservation systems|reserveringen
Catering|traiteur|catering y eventos|bankettservice
Banqueting|bankett|banquet>Catering
Dishwashing|spülküche|plonge|abwaschen|plongeur|spülkraft|lavapiatti|lavaplatos|afwassen|geschirr spülen|dish washing
Tourism|tourismus|turismo|toerisme|tourismusmanagement|touristik|tourismusbranche|destination management|secteur du tourisme
Travel planning|reiseberatung|agence de voyages|agencia de viajes|travel agency|reisebüro|travel consulting|itinerary planning|reiseverkehrskaufmann|billetterie|ticketing
Tour guiding|fremdenführer|guía turístico|guida turistica|stadtführer|reiseleitung|gästeführer|tour leader|touristenführer|guide touristique
Entertainment animation|animation touristique|gästeanimation|animación turística|kinderanimation|animateur|animador|animazione
Camp counseling|ferienbetreuung|animation enfants|=BAFA|=BAFD|monitor de tiempo libre|summer camps|ferienlager|centre de loisirs|animation périscolaire|monitor de ocio
`,
    tool: `
Opera PMS|oracle opera|fidelio|opera cloud|oracle hospitality|property management system
Protel
Mews|^Mews
Amadeus|^Amadeus>Travel planning
Sabre|^Sabre>Travel planning
Galileo travel|?Galileo>Travel planning
OpenTable|resdiary
Toast POS|?Toast
Cloudbeds|guestline
Channel manager|booking.com extranet|siteminder
`,
  },
  cleaning: {
    method: `
Cleaning|reinigung|gebäudereinigung|nettoyage|limpieza|pulizia|limpeza|schoonmaak|pulizie|unterhaltsreinigung|entretien des locaux|reinigungskraft|agent d'entretien|cleaner
Window cleaning|glasreinigung|nettoyage de vitres|limpieza de cristales|fensterreinigung|glazenwassen|vitrerie nettoyage|limpieza de ventanas|lavage de vitres|laveur de vitres
Industrial cleaning|industriereinigung|nettoyage industriel|limpieza industrial|cleaning machines|maschinenreinigung|tankreinigung|hochdruckreinigung|pressure washing|power washing
Disinfection|desinfektion|désinfection|desinfección|disinfezione|desinfecção|sterilization|sterilisieren|bionettoyage|sanificazione|desinfectie|stérilisation|esterilización
Sterile processing|=ZSVA|=AEMP|medizinprodukteaufbereitung|instrument sterilization|sterilgutaufbereitung
Pest control|schädlingsbekämpfung|désinsectisation|control de plagas|derattizzazione|ongediertebestrijding|3d hygiène|dératisation|controle de pragas|schädlingsbekämpfer
Housework|haushaltshilfe|aide ménagère|empleada de hogar|colf|huishoudhulp|repassage à domicile|domestic help|domestic work|ménage|hausarbeit|ménage à domicile
Pool maintenance|schwimmbadtechnik|entretien de piscines|mantenimiento de piscinas|fachangestellter für bäderbetriebe|manutenzione piscine|bäderbetrieb
`,
  },
  'personal services': {
    method: `
Hairdressing|friseur|hair styling|coiffure|peluquería|parrucchiere|cabeleireiro|kapper|haarschnitt|coiffeur|coiffeuse|friseurin|haircutting|parrucchiera|peluquero|hairstyling|hairdresser
Barbering|barbier|barbería>Hairdressing
Hair coloring|haarfarbe|balayage|colorimétrie capillaire>Hairdressing
Cosmetology|kosmetik|beauty treatments|esthétique|estetica|schoonheidsspecialist|kosmetikerin|esthéticienne|esteticista|skin care|beauty therapy|facial treatments|beautician
Hair removal|waxing|épilation|depilación>Cosmetology
Makeup artistry|make-up|maquillage|maquillaje|trucco|maquiagem|visagistik|visagist|maquilleuse
Nail care|nageldesign|manucure|manicura|manicure|unghie|pediküre|nagelstylist|pedicure|maniküre|prothésiste ongulaire|nail technician|prothésie ongulaire
Podology|podologie|podologia|fußpflege|podologue|podiatry|pédicure-podologue|chiropody|fusspflege
Massage|massaggi|masaje|masseur|thaimassage|massagetherapie|deep tissue massage|massaggio|massage bien-être
Lymphatic drainage|lymphdrainage|drainage lymphatique|drenaje linfático|drenagem linfática>Massage
Spa services|balnéothérapie|wellness treatments|spa treatments|spa management
Fitness training|personal training|fitnesstrainer|fitness coaching|entraîneur sportif|coach sportif|personal trainer|gym instructor|entrenador personal|trainingspläne
Group fitness|fitnesskurse|kursleitung fitness>Fitness training
Sports coaching|trainerlizenz|entraînement sportif|entrenador deportivo|sport coaching|sporttrainer|encadrement sportif|éducateur sportif|sportpädagogik|=BPJEPS|=STAPS
Yoga instruction|yogalehrer|professeur de yoga|profesor de yoga|yoga teaching|yoga
Pilates instruction|pilates
Swimming instruction|schwimmunterricht|sauveteur|maître-nageur|schwimmmeister|badmeister|surveillance de baignade|swimming lessons|schwimmlehrer|=BEESAN
Lifeguarding|lifeguard|rettungsschwimmer|socorrista|bagnino|=BNSSA|=DLRG|rettungsschwimmabzeichen
Ski instruction|skilehrer|moniteur de ski|monitor de esquí|maestro di sci
Nutrition counseling|ernährungsberatung|conseil en nutrition|asesoramiento nutricional|nutritional counseling|ernährungsberater|nutrition coaching
Dietetics|diätassistenz|diététique|dietética|diätologie|dietitian|diätassistent|diététicien|dietistica|diätküche|nutrition|nutrición|nutrizione|ernährung|dietista
Nutrition science|ernährungswissenschaft|nutritional science|ökotrophologie
Funeral services|bestattung|pompes funèbres|servicios funerarios|bestatter|embalming|onoranze funebri|bestattungswesen|funeral directing|uitvaart|thanatopraxie|funéraire
Babysitting|nounou|niñera|nanny|babysitter|garde d'enfants|kinderfrau|tagesmutter|assistante maternelle|oppas|au pair|kindertagespflege|cuidado de niños|oppassen
`,
  },
  protection: {
    method: `
Security guarding|sicherheitsdienst|security guard|agent de sécurité|vigilante|guardia giurata|beveiliging|objektschutz|werkschutz|wachdienst|guardia de seguridad|bewachung|security officer|vigilante de seguridad|sicherheitsmitarbeiter
Access control|zutrittskontrolle|contrôle d'accès|control de accesos|controllo accessi|einlasskontrolle|zugangskontrolle|contrôle des accès|eingangskontrolle|toegangscontrole
Surveillance systems|camerabewaking|sicherheitstechnik|security systems|sicherheitssysteme|=CCTV-Überwachung|security technology|sistemas de seguridad|gefahrenmeldeanlagen|alarmas
Alarm systems|alarmanlagen|einbruchmeldeanlagen|alarme intrusion|systèmes d'alarme
Video surveillance|CCTV|videoüberwachung|vidéosurveillance|videovigilancia|videosorveglianza|vidéoprotection
Personal protection|personenschutz|protection rapprochée|escolta|bodyguard|close protection
Private investigation|detektiv|enquête privée|ermittlungen|investigation techniques|enquêtes internes|investigative work|corporate investigations
Crowd management|gestion des foules|ordnungsdienst|sécurité événementielle|veranstaltungssicherheit|=PSIM
Event security|veranstaltungsschutz>Security guarding
Emergency response|gestion de crise|krisenmanagement|crisis management|notfallplanung|emergency management|gestión de crisis|evacuation procedures|emergency planning|alarmierung
Civil protection|protection civile|zivilschutz|bevölkerungsschutz|katastrophenschutz
Firefighting|feuerwehr|pompier|bombero|vigile del fuoco|firefighter|brandbekämpfung|lutte contre l'incendie|brandweer|bombeiro|feuerwehrmann|betriebsfeuerwehr|vigili del fuoco
Policing|vollzugsdienst|ordnungsamt|kriminalpolizei|police investigations|strafverfolgung|seguridad pública|forces de l'ordre|criminal investigation
Law enforcement|polizei|policía|polizia|politie
Prison services|justizvollzug|administration pénitentiaire|corrections|correctional facility|instituciones penitenciarias|polizia penitenziaria|strafvollzug
Military service|bundeswehr|military|armée|militär|fuerzas armadas|forze armate|soldat|streitkräfte|défense militaire|armed forces|krijgsmacht
`,
    certificate: `
§34a|sachkundeprüfung|34a|=CQP APS|carte professionnelle sécurité
First aid|erste hilfe|premiers secours|primeros auxilios|primo soccorso|primeiros socorros|eerste hulp|ersthelfer|=SST sauveteur|=BHV|secourisme|=PSC1|first aider|=EHBO|nothelfer
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
