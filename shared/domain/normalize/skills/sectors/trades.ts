import type { SkillSector } from '../dictionary.ts';

/** Manufacturing, crafts, construction, agriculture. */
export const trades = {
  manufacturing: {
    method: `
Manufacturing|fertigung|fabrication industrielle|fabricación|fabbricazione|fabricação|industrialisation|industrialización|procesos de fabricación
Industrial production|produktion|producción industrial|produzione|produção industrial|productie|ligne de production|línea de producción|assembly line|linea di produzione|serienfertigung
Mass production|großserie|high-volume manufacturing
Lean manufacturing|lean production|lean management|lean principles|=Lean|produzione snella|lean-methoden|lean methodology|toyota production system
Lean office>Lean manufacturing
Value stream mapping|wertstromanalyse>Lean manufacturing
Six Sigma|=DMAIC
Green belt|six sigma green belt>Six Sigma
Black belt|six sigma black belt>Six Sigma
Kaizen
5S|=5S|=5S-Methode|6S
Kanban
Total productive maintenance|=TPM
Single-minute exchange of die|=SMED|quick changeover
Continuous improvement|kontinuierliche verbesserung|=KVP|mejora continua|amélioration continue|miglioramento continuo|melhoria contínua|continue verbetering
Root cause analysis|ursachenanalyse|five whys|5 why|ishikawa|analyse des causes|análisis de causa raíz|analyse von ursachen|=RCA
8D method|8D>Root cause analysis
Statistical process control|=SPC|statistische prozesslenkung
Measurement system analysis|=MSA|gage r&r>Statistical process control
Quality management|qualitätsmanagement|gestion de la qualité|gestión de la calidad|gestão da qualidade|kwaliteitsmanagement|=QM|=QMS|quality systems|=TQM|système qualité|qm-systeme
Quality control|qualitätskontrolle|contrôle qualité|control de calidad|controllo qualità|controle de qualidade|kwaliteitscontrole|qualitätsprüfung|quality inspection|=QC
Incoming goods inspection|wareneingangsprüfung|incoming inspection>Quality control
Visual inspection|sichtprüfung>Quality control
Quality audits|quality audit|internal auditor|auditor interno|qualitätsaudit|supplier audit|lieferantenaudit|audits qualité|audit qualité
Non-destructive testing|=NDT|zerstörungsfreie prüfung|contrôle non destructif|ensayos no destructivos|controlli non distruttivi|magnetic particle|penetrant testing
Ultrasonic testing>Non-destructive testing
Radiographic testing>Non-destructive testing
Materials testing|werkstoffprüfung|material testing|materialprüfung
Production planning|produktionsplanung|fertigungsplanung|productieplanning|arbeitsvorbereitung|production scheduling|=PPS|ordonnancement|production control|fertigungssteuerung
Production management|produktionsleitung|gestion de production|gestión de la producción|gestione della produzione|fertigungsleitung|production supervision|schichtführung|schichtleitung
Process engineering|prozesstechnik|process development|prozessentwicklung|prozessingenieur|génie des procédés|verfahrenstechnik|verfahrensentwicklung|procestechnologie
Chemical engineering|génie chimique|ingeniería química|ingegneria chimica|engenharia química|chemieingenieur|chemietechnik|chemische verfahrenstechnik
Machine operation|maschinenbedienung|conduite de machines|manejo de máquinas|conduzione macchine|operação de máquinas|operating machinery|machine operator|maschinenführer|anlagenführer|conducteur de ligne|maschinenbediener
Machine setup|maschineneinrichtung|rüsten|réglage de machines|einrichten von maschinen|maschineneinrichter|machine set-up|maschineneinstellung|attrezzaggio
Industrial maintenance|instandhaltung|wartung|onderhoud|manutenzione|manutenção|mantenimiento|industriemechanik|industriemechaniker|betriebstechnik|instandsetzung|reparatur|equipment maintenance|maintenance industrielle|machine maintenance|maintenance technician|technicien de maintenance|manutentore|onderhoudsmonteur
Preventive maintenance|predictive maintenance|mantenimiento preventivo|manutenção preventiva|preventief onderhoud|vorbeugende wartung|condition monitoring|maintenance curative
Computerized maintenance management|=CMMS|=GMAO
Machining|zerspanung|zerspanungsmechanik|usinage|mecanizado|usinagem|verspaning|zerspanungsmechaniker|spanende fertigung|metal cutting|machinist|polymechanik|polymechaniker
CNC machining|=CNC|cnc machine|usinage cnc|mecanizado cnc|cnc-maschinen|cnc operator|commande numérique|control numérico|controllo numerico|cnc-kenntnisse|cnc-technik|cnc-zerspanung>Machining
CNC programming|cnc-programmierung|programmation cnc>CNC machining
CNC turning|cnc-drehen|cnc lathe|tour cnc>CNC machining,Turning
CNC milling|cnc-fräsen>CNC machining,Milling
Heidenhain>CNC machining
Sinumerik|siemens 840d>CNC machining
Fanuc controls|fanuc cnc|okuma|haas cnc|mazak|mazatrol>CNC machining
Milling|fräsen|fraisage|fresado|fresatura|frezen|fresagem
Turning|!Turning|drehen|tournage|torneado|tornitura|lathe|drehmaschine|tour conventionnel|drehbank|torno|milling and turning|drehen und fräsen
Grinding|schleifen|rectification|rectificado|rettifica|slijpen|rundschleifen|schleiftechnik|grinders
Drilling|bohren|perçage|taladrado|foratura
Electrical discharge machining|=EDM|erodieren|électroérosion|elettroerosione
Wire EDM|drahterodieren>Electrical discharge machining
Deburring|entgraten|ébavurage
Laser cutting|laserschneiden|découpe laser|corte láser|taglio laser|lasersnijden
Plasma cutting|plasmaschneiden
Waterjet cutting|wasserstrahlschneiden
Flame cutting|brennschneiden|oxycoupage
Metal bending|abkanten|pliage|biegen von blech|kanten|press brake|plegado de chapa|piegatura lamiera|biegetechnik
Stamping|stanzen|emboutissage|estampación|stanztechnik|stampaggio lamiera|umformtechnik|punching
Forging|forge|forja|schmied|blacksmith
Casting|gießen|fonderie|fundición|fonderia|gießerei|foundry|giesserei
Die casting|druckguss>Casting
Sheet metal|blechbearbeitung|tôlerie|chapa metálica|lamiera|metal fabrication|blechtechnik|tôlier|spengler|ferblanterie|plaatbewerking
Metal construction|metallbau|carpintería metálica|carpenteria metallica|serrurerie-métallerie|metallbauer|bauschlosserei|charpente métallique|konstruktionsmechanik|staalbouw|metallerie
Steel construction|stahlbau|structural steel>Metal construction
Locksmithing|schlosser|serrurerie
Welding|schweißen|schweissen|soudage|soldadura|saldatura|soldagem|lassen metaal|schweißtechnik|schweisser|schweißer|welder|soudeur|soldador|saldatore|lasser
MIG/MAG welding|MIG welding|=MAG|=MIG|MIG/MAG|MAG-schweißen|=GMAW|MAG welding|=MIG MAG|soudage mig|soudure mig|soldadura mig>Welding
TIG welding|=WIG|WIG-schweißen|=GTAW|tig-lassen|soudage tig|soldadura tig|=TIG|soudure tig>Welding
Stick welding|=SMAW|e-hand-schweißen|elektroschweißen|elektrodenschweißen|soldadura por arco>Welding
Arc welding|lichtbogenhandschweißen|soudage à l'arc>Welding
Spot welding|resistance welding>Welding
Resistance spot welding|punktschweißen|spot welding process>Welding
Laser welding|laserschweißen>Welding
Orbital welding>Welding
Pipe welding|rohrschweißen>Welding
Gas welding|oxyacetylene|autogenschweißen|flux-cored welding|=FCAW>Welding
Brazing|hartlöten
Welding certification|welding certificates|schweißzertifikat|schweißerprüfung|ISO 9606|schweißfachmann|schweißfachingenieur|certified welding inspector|=AWS D1.1|licence de soudure>Welding
Additive manufacturing|3D printing|additive fertigung|3d-druck|impression 3d|impresión 3d|stampa 3d|fabrication additive|selective laser sintering|impressão 3d
Injection molding|injection moulding|spritzguss|injection plastique|moldeo por inyección|stampaggio plastica|kunststoffspritzguss|spritzgießen|inyección de plástico|spuitgieten
Extrusion|extrudieren|estrusione|blow molding|thermoforming
Composite manufacturing|laminating|laminieren|carbon fiber|carbon fibre|stratification
Surface treatment|oberflächentechnik|traitement de surface|tratamiento de superficies|oberflächenbehandlung|beschichtung|oberflächenveredelung|polissage industriel|coating technology
Powder coating|pulverbeschichtung>Surface treatment
Electroplating|galvanik|galvanotechnik>Surface treatment
Anodizing|eloxieren>Surface treatment
Sandblasting|sandstrahlen>Surface treatment
Polishing|polieren|polissage>Surface treatment
Industrial painting|lackieren|spray painting|peinture industrielle|pintura industrial|verniciatura|lackierarbeiten|industrielackierung
Gluing technology|klebetechnik|collage industriel|adhesives|adhesive bonding|klebstoffe
Assembly|montage|assemblage|montaggio|ensamblaje|montagem|assembling|ensamble|montaje|endmontage|baugruppenmontage|vormontage|assemblaggio|montage mécanique|gerätemontage
Hand tools|power tools|handwerkzeuge|outillage à main|herramientas manuales|elektrowerkzeuge|utensili manuali|outils électroportatifs|herramientas eléctricas
Packaging|verpackung|emballage|embalaje|imballaggio|embalagem|verpakking|verpacken|conditionnement|envasado|confezionamento|packing|empaque
Palletizing|palettieren|palettisation|paletizado
Woodworking|holzbearbeitung|carpintería|falegnameria|marcenaria|houtbewerking|holztechnik|schreinerarbeiten|timmerwerk|menuisier|carpintero|möbelmontage|furniture making
Cabinet making|ébénisterie|ebanistería|möbelbau>Woodworking
Joinery|tischler|tischlerei|schreiner|schreinerei|menuiserie>Woodworking
Upholstery|polstern|polsterei|tapisserie d'ameublement|tapicería|raumausstatter|tappezzeria
Sewing|nähen|couture|costura|cucito|naaien|confection textile|alterations|confección textil|industrienähen
Tailoring of clothes|schneiderei|schneider|maßschneider|sartoria>Sewing
Textile technology|textiltechnik|textile industry|textile engineering|strickerei|knitting technology|textilveredelung|industria textil|webtechnik|garment technology
Weaving|tissage>Textile technology
Leatherworking|sattlerei|maroquinerie|shoemaking|schuhmacher|marroquinería|cordonnerie|pelletteria|leather goods
Printing technology|drucktechnik|imprimerie|impresión gráfica|medientechnologe druck|flexodruck|flexography|tipografia stampa|large format printing
Offset printing|offsetdruck|impression offset>Printing technology
Digital printing|digitaldruck>Printing technology
Screen printing|siebdruck|sérigraphie|serigrafía>Printing technology
Prepress|druckvorstufe>Printing technology
Bookbinding|buchbinderei|buchbinden|reliure|weiterverarbeitung druck
Glass processing|glasverarbeitung|glaserei|verrerie|glazing|glaser|cristalería|vitrerie|glasbearbeitung
Ceramics|keramik|céramique|ceramica|pottery
Jewelry making|bijouterie|joyería|sertissage|gemology|jewellery making|oreficeria|jewelry
Goldsmithing|goldschmied|goldschmiedekunst>Jewelry making
Paper production|papierherstellung|papeterie industrielle|papiertechnik
Food processing|lebensmittelverarbeitung|procesado de alimentos|lebensmittelproduktion|food production|industrie alimentaire|food manufacturing|agro-alimentaire
Food technology|lebensmitteltechnik|lebensmitteltechnologie|tecnología de alimentos|food science|food engineering
Dairy technology|milchtechnologie>Food technology
Brewing|brauwesen|brasserie|elaboración de cerveza|brauerei|brewery|distilling|brauer|distillation spiritueux
Butchery|metzgerei|fleischerei|boucherie|carnicería|macelleria|slagerij|metzger|fleischer|meat cutting|charcuterie|boucher|despiece
Meat processing|fleischverarbeitung>Butchery
Optics manufacturing|feinoptik|optique de précision|lens manufacturing
Clock work|mikrotechnik|microtechnique|microtechnology
Explosives handling|sprengtechnik|pyrotechnics|pyrotechnie
`,
    tool: `
Manufacturing execution systems|manufacturing execution system|=MES
Siemens Opcenter|opcenter
SAP PP>SAP
SAP PM|SAP Plant Maintenance|SAP EAM>SAP
SAP QM>SAP
Maximo
CAQ software|=CAQ|=QDA
Overhead cranes|hallenkran|brückenkran|overhead crane|kranbedienung|pont roulant|puente grúa|carroponte|hebezeuge|conduite de grue
Crane operation|kranschein|crane operator|kranführer|turmdrehkran|tower crane|grúa|grue à tour
Rigging|slinging|anschlagen von lasten
`,
    knowledge: `
ISO 9001|ISO 9000
ISO 13485
ISO 14001|umweltmanagement|environmental management|management environnemental|gestión ambiental|gestão ambiental
EMAS|=EMAS
ISO 45001|OHSAS 18001
ISO 17025|ISO/IEC 17025
ISO 22000|=IFS|=BRC|BRCGS|FSSC 22000|IFS Food
Technical standards|=DIN-Normen|normes techniques|technische normen
Industry 4.0|industrie 4.0|industria 4.0
Digital twin|digitaler zwilling>Industry 4.0
Smart factory|smart manufacturing>Industry 4.0
Occupational safety|arbeitssicherheit|arbeitsschutz|sécurité au travail|seguridad laboral|sicurezza sul lavoro|=EHS|=HSE|=QHSE|=HSEQ|=OSHA|=SiFa|=SUVA-Vorschriften|=VCA|=NEBOSH|=IOSH|=EHS&S|=SST|health and safety|prevención de riesgos laborales
Risk assessment at work|gefährdungsbeurteilung|=DUERP|document unique
Hazardous materials|gefahrstoffe|matières dangereuses|hazmat|gefahrgut|dangerous goods|=ADR|mercancías peligrosas|hazardous waste|merci pericolose|gefahrstoffmanagement|gevaarlijke stoffen
Fire protection|brandschutz|protection incendie|antincendio|fire safety|fire prevention|brandschutzhelfer|sécurité incendie|=SSIAP|brandbeveiliging|extincteurs
Fire alarm systems|brandmeldeanlagen|brandmeldetechnik|fire alarm
Sprinkler systems|sprinkleranlagen
Ergonomics|ergonomie|ergonomia
Personal protective equipment|=PPE|=PSA|=EPI|persönliche schutzausrüstung|équipements de protection individuelle
`,
  },
  construction: {
    method: `
Construction|bauwesen|bâtiment|construcción|edilizia|construção civil|bouw|bauhandwerk|baugewerbe|bauindustrie|=BTP|bautechnik|secteur du bâtiment|bauarbeiten|bauprojekte
Civil engineering|bauingenieurwesen|génie civil|ingeniería civil|ingegneria civile|engenharia civil|civiele techniek|bauingenieur|civil works|tiefbauingenieur|civil engineer
Construction management|bauleitung|conduite de travaux|gestión de obra|direzione lavori|bauüberwachung|site management|jefatura de obra|direction de chantier|gestão de obras|uitvoering bouw|bauleiter|conducteur de travaux|jefe de obra|site manager|capocantiere
Building information modeling|=BIM|building information modelling|openBIM
BIM coordination|bim-koordination|bim manager>Building information modeling
Building architecture|architettura|architectural design|hochbauplanung|architekt|architectural drawing|entwurfsplanung|hochbauzeichnung|building design|architekturplanung|bauarchitektur
Urban planning|stadtplanung|urbanisme|urbanismo|urbanistica|stedenbouw|raumplanung|bauleitplanung|spatial planning|town planning|baurecht|ruimtelijke ordening|zoning
Building permits|baugenehmigung|permis de construire|planning permission|bauantrag
Building codes|building code|bauvorschriften|building regulations|bauordnung
Landscape architecture|landschaftsarchitektur|architecture paysagère|paisajismo|landscape design|landschaftsplanung|freiraumplanung|architettura del paesaggio
Interior design|innenarchitektur|architecture d'intérieur|diseño de interiores|interior architecture|design d'espace|interieurontwerp|interieurarchitectuur
Quantity surveying|kalkulation|bauabrechnung|métré|computo metrico|aufmaß|kostenplanung bau|baukalkulation|angebotskalkulation|calcul de prix|cost calculation|mengenermittlung
Bill of quantities|leistungsverzeichnis|leistungsverzeichnisse|=AVA
Cost estimating|kostenschätzung|estimating|construction estimating|cost estimation|chiffrage|étude de prix>Quantity surveying
Construction law|bauvertragsrecht|=SIA-Normen|=NEC contracts|=JCT
VOB|=VOB|VOB/B>Construction law
HOAI|=HOAI>Construction law
FIDIC|=FIDIC>Construction law
Surveying|vermessung|topographie|topografia|landmeten|géomètre|geomatik|geomatics|vermessungstechniker|topógrafo|geomatica|absteckung
Laser scanning>Surveying
Photogrammetry|photogrammetrie>Surveying
Geodesy|geodäsie>Surveying
Geotechnical engineering|geotechnik|géotechnique|geotecnia|soil mechanics|bodenmechanik|mécanique des sols
Foundation engineering|grundbau|spezialtiefbau>Geotechnical engineering
Road construction|straßenbau|strassenbau|travaux routiers|costruzioni stradali|wegenbouw|straßenbauer|infrastrukturbau|travaux publics|road works|voirie|highway engineering
Asphalt work|asphalt|enrobé>Road construction
Paving|pflasterarbeiten|pflastern>Road construction
Underground construction|tiefbau|kanalbau|pipelines construction|kabelbau|rohrleitungsbauer|trenching|excavation|grondwerk
Tunnel construction|tunnelbau|tunnelling
Earthworks|erdarbeiten|erdbau|terrassement|movimento terra|movimiento de tierras
Bridge construction|brückenbau|ouvrages d'art|bridge engineering|brückenplanung|ingenieurbau
Railway construction|gleisbau|travaux ferroviaires|track maintenance|gleisbauer|railway engineering|bahnbau|oberbau
Building construction|hochbau|rohbau|gros œuvre|gros oeuvre|schlüsselfertigbau|obra civil|maçonnerie gros oeuvre
Masonry|mauern|maçonnerie|albañilería|muratura|alvenaria|metselen|maurer|bricklaying|maçon|albañil|mauerarbeiten|metselwerk|muratore|pedreiro|metselaar
Concrete work|betonbau|stahlbeton|hormigón|stahlbetonbau|betonbauer|bétonnage|calcestruzzo|coffrage bancheur|beton
Formwork|schalung|coffrage|encofrado|schalungsbau>Concrete work
Rebar work|bewehrung|ferraillage>Concrete work
Carpentry|zimmerei|charpente|carpintería de madera|carpenteria|carpintaria|timmerman|zimmermann|zimmerer|charpentier|holzbauer|bouwkunde timmeren
Timber construction|holzbau|construction bois|holzrahmenbau|charpente bois>Carpentry
Roofing|dachdecker|techado|dachdeckerei|couvreur|dakbedekking|zinguerie|lattonomia|roof work|toiture|dacharbeiten
Waterproofing|abdichtung|étanchéité|dachabdichtung|bauwerksabdichtung|impermeabilización
Drywall|trockenbau|plaquiste|pladur|cartongesso|gipsbau|plasterboard|trockenbauer|cloisons sèches|plâtrerie|innenausbau|interior fit-out|gipser|trockenbaumonteur|placo
Plastering|verputzen|enduits|enlucido|intonacatura|stuckateur|putzarbeiten|stucco|stukadoor|verputzarbeiten
Painting and decorating|peinture en bâtiment|pintura de edificios|tinteggiatura|maler|maler und lackierer|schilderwerk|malerhandwerk|peintre en bâtiment|painting and finishing|imbianchino
Wallpapering|tapezieren|tapezierarbeiten>Painting and decorating
Tiling|fliesenlegen|carrelage|alicatado|piastrellatura|fliesenleger|tegelzetten|carreleur|plattenleger|fliesenarbeiten
Flooring|bodenleger|revêtement de sol|pavimentación interior|bodenbeläge|floor laying|sols souples|bodenlegearbeiten|floor covering
Parquet laying|parkett|parquet|parkettleger|pose de parquet>Flooring
Screed laying|estrich>Flooring
Insulation|wärmedämmung|aislamiento térmico|coibentazione|isolierung|dämmung|isolation|isolierarbeiten|isolatie|wärmedämmverbundsystem
Facade construction|fassadenbau|façade|cerramientos|fassaden|facciate|ravalement de façade
Scaffolding|gerüstbau|échafaudage|andamios|ponteggi|steigerbouw|gerüstbauer|montage d'échafaudage|andamiaje|ponteggio
Window installation|fensterbau|pose de fenêtres|fenstermontage|metallfensterbau|menuiserie aluminium|serramenti|door installation|pose de menuiseries|türen und fenster|storenmontage
Demolition|abbruch|demolición|rückbau|sloopwerk|déconstruction|demolizione
Asbestos removal|asbestsanierung|désamiantage|amianto|schadstoffsanierung|amiante|asbestos
Plumbing|sanitärinstallation|plomberie|fontanería|idraulica sanitaria|encanamento|loodgieterswerk|plumber|plombier|fontanero|idraulico|loodgieter|sanitär|sanitärinstallateur
Pipefitting|pipe fitting|pipefitter|tuyauterie|rohrinstallation
Heating systems|chauffage|calefacción|riscaldamento|verwarming|heizungsbau|heizung|heating engineer|heizungsinstallateur|anlagenmechaniker|cv-techniek|boiler
HVAC|=HVAC|=HLK|=HKLS|=CVC|=HLKS|=TGA|condizionamento|versorgungstechnik|génie climatique|=HVAC/R|gebäudetechnik|=CVCS|=HVACR|building services|génie thermique|hvac systems|=RLT|=HLSK
Building physics|bauphysik
Ventilation systems|lüftung|ventilation|ventilación>HVAC
Air conditioning|klimaanlagen|klimatechnik|climatisation|aire acondicionado|climatización>HVAC
Refrigeration|kältetechnik|froid industriel|refrigeración|refrigerazione|koeltechniek|kälteanlagenbau|kälteanlagen|frigoriste|frigorista|refrigeração|refrigerants
Elevator technology|aufzugtechnik|ascenseurs|ascensores|lift maintenance|aufzüge|elevator maintenance|aufzugsmonteur|elevators|ascensoriste|aufzugstechnik|ascensori
Site logistics|baustellenlogistik|site safety|baustellensicherheit|=SiGeKo|=CDM regulations|=CSCS|coordination sps|cscs card
Earthmoving machinery|baumaschinen|engins de chantier|bulldozer|heavy machinery|baumaschinenführer|backhoe|conduite d'engins|retroexcavadora|skid steer|mini-pelle|heavy equipment|=CPCS
Excavator operation|excavator|bagger|baggerfahrer|pelle mécanique|escavatore|escavatorista|minibagger>Earthmoving machinery
Wheel loader operation|radlader|wheel loader>Earthmoving machinery
CACES|=CACES
Facility management|gebäudemanagement|facilities management|facilitair beheer|building management|haustechnik|facility-services|gestión de edificios|building operations|gebäudeunterhalt
Caretaking|hausmeister|hauswart|hauswartung|hauswartschaft
`,
    tool: `
Revit
ArchiCAD
Vectorworks
Allplan
Tekla
Navisworks
Civil 3D|autocad civil 3d
Bentley MicroStation|^MicroStation
ArcGIS|=ESRI|arcmap>Geographic information systems
QGIS>Geographic information systems
SAP2000|=ETABS|robot structural analysis|SAFE etabs
SCIA Engineer|rfem|dlubal|sofistik
Primavera
Procore
Bluebeam
RIB iTWO|=iTWO|=ORCA AVA|california.pro|nevaris|arriba bausoftware
Solibri
Lumion
Enscape
Twinmotion
V-Ray
Corona Renderer
3ds Max|3d studio max|3dsmax
Plancal nova|liNear building|=DDS-CAD
Presto presupuestos|^CYPE|cypecad
Messerli bausoftware|bauad
`,
  },
  agriculture: {
    method: `
Agriculture|landwirtschaft|agricultura|agricoltura|landbouw|farming|landwirt|agrarwirtschaft|ackerbau|farm work|agrarwissenschaften|agronomy|agronomie|agronomia|agricultural science
Livestock farming|tierhaltung|élevage|ganadería|allevamento|pecuária|veehouderij|animal husbandry|tierzucht|viehzucht|cattle|poultry farming|geflügel|livestock|nutztierhaltung
Dairy farming|milchwirtschaft|élevage laitier|milking>Livestock farming
Animal care|tierpflege|soins aux animaux|cuidado de animales|tierpfleger|cura degli animali|animal welfare|dierenverzorging|tierpflegerin|bien-être animal|animal handling|pet care
Horse care|pferdepflege|pferdewirtschaft|soins aux chevaux|équitation|equestrian|pferdewirt|grooming horses
Horticulture|gartenbau|horticultura|orticoltura|tuinbouw|gärtner|gärtnerei|floriculture|zierpflanzenbau|nursery gardening|gardener|greenhouse operations|viveros|jardinier
Arboriculture|baumpflege|tree care|élagage|arborist|arboristik
Fruit growing|obstbau|fruiticulture
Vegetable growing|gemüsebau|maraîchage>Horticulture
Landscaping|galabau|aménagement paysager|jardinería|giardinaggio|jardinagem|hoveniers|landschaftsgärtner|landschaftsbau|gartenpflege|gardening|grünflächenpflege|espaces verts
Irrigation systems|bewässerung
Winter services|winterdienst|snow removal
Forestry|forstwirtschaft|sylviculture|silvicultura|selvicoltura|bosbouw|forstwirt|forstarbeiten|holzernte|forestier|tree surgery|poda|boswachter|bûcheronnage
Chainsaw operation|motorsäge|chainsaw|motorsägenschein|kettensägenschein|tree felling|baumfällung>Forestry
Viticulture|weinbau|viticulture et œnologie|viticultura|wijnbouw|winzer|winemaking|kellerwirtschaft|vinification|vineyard|winery
Oenology|önologie|oenologie|enologia>Viticulture
Fishing|fischerei|pêche|pesca|fischwirtschaft|acquacoltura
Aquaculture|aquakultur|acuicultura|fish farming|aquicultura
Beekeeping|imkerei|apiculture|apicultura
Hunting and wildlife|jagdwirtschaft|wildlife management|biodiversity|biodiversität|biodiversité|wildlife conservation|natuurbeheer|umweltplanung|ecological surveys
Nature conservation|naturschutz|conservation biology|artenschutz|protection de la nature|conservación de la naturaleza
Floristry|floristik|fleuriste|floristería|florist|blumenbinderei|art floral|fioraio|bloemist|composition florale
Plant protection|pflanzenschutz|protection des plantes|phytosanitaire|certiphyto|pest management agriculture|pesticide application|fitosanitarios
Organic farming|biolandwirtschaft|agriculture biologique|agricultura ecológica|ökologischer landbau|biologischer landbau|agricoltura biologica
Precision farming|smart farming|agritech|precision agriculture
Tractor operation|conduite de tracteur|schlepperfahren|manejo de tractor|tractorista|tractor|traktor
Veterinary assistance|tiermedizinische fachangestellte|auxiliaire vétérinaire|veterinary technician|veterinary nurse|tiermedizinische assistenz|asistente veterinario
Veterinary medicine|tiermedizin|médecine vétérinaire|veterinaria|tierarzt|veterinärmedizin|tierärztin|veterinary|vétérinaire|diergeneeskunde
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
