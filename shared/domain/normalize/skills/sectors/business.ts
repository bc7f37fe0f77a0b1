import type { SkillSector } from '../dictionary.ts';

/** Management, sales, marketing, finance, insurance, law, people, administration. */
export const business = {
  management: {
    method: `
Project management|gestion de projet|gestión de proyectos|gestione progetti|gestão de projetos|projectmanagement|projektleitung|projekt-management|gestione di progetti|projectbeheer|project manager|chef de projet
Program management|programme management|programmmanagement
Portfolio management|=PPM
Project controls|project controlling|projektcontrolling
Earned value management>Project controls
Project management office|=PMO
Agile methods|agile|agile softwareentwicklung|scrum/kanban|metodologie agili|metodologias ágeis|agile project management|agiles projektmanagement|agilité
Agile coaching|agile coach|agile transformation>Agile methods
Scrum|sprint planning>Agile methods
Backlog management|product backlog|backlog grooming
Scaled Agile Framework|=SAFe|scaled agile|=LeSS>Agile methods
Extreme programming|=XP>Agile methods
Waterfall|wasserfallmodell|v-modell|v-model|=V-Modell XT|cycle en v
HERMES project management|?HERMES|hermes 5
Product management|gestion de produit|gestión de producto|productmanagement|gestão de produtos|produkt-management
Product ownership|product owner|=CSPO|=PSPO>Agile methods
Product strategy|product vision|produktstrategie
Product roadmaps|product roadmap|roadmapping|roadmap planning|roadmaps|product planning
Product discovery
User stories|user story
Product launch|produkteinführung|lancement de produit|lanzamiento de productos
Go-to-market strategy|=GTM|go-to-market|markteinführung
Business analysis|geschäftsanalyse|analyse métier|análisis de negocio|business analyst|business-analyse|business requirements|analyse fonctionnelle|análisis funcional
Business process management|geschäftsprozesse|=BPM|prozessmanagement|gestion des processus|gestión de procesos|gestione dei processi|process management|procesbeheer|gestão de processos
Process mapping|business process modeling|prozessmodellierung
Process improvement|process optimization|prozessoptimierung|process optimisation|mejora de procesos|procesverbetering|prozessverbesserung|melhoria de processos|workflow optimization
Process automation|workflow automation|prozessautomatisierung geschäft|automatización de procesos
Digital transformation|digitalisierung|digitalization|transformation digitale|transformación digital|trasformazione digitale|transformação digital|digitalisation|digitalización
Change management|veränderungsmanagement|conduite du changement|gestión del cambio|gestão de mudanças|verandermanagement|organizational change|veränderungsprozesse
Stakeholder management|stakeholder engagement|stakeholdermanagement|stakeholder communication|gestion des parties prenantes|gestión de stakeholders|managing stakeholders
Business development|geschäftsentwicklung|développement commercial|desarrollo de negocio|sviluppo commerciale|desenvolvimento de negócios|desarrollo comercial|sviluppo business
Business strategy|strategic planning|strategieentwicklung|stratégie d'entreprise|strategische planung|unternehmensstrategie|business planning|strategic plans|corporate strategy
OKRs|=OKR|objectives and key results
Operations management|operational excellence|business operations|gestión de operaciones|betriebsleitung|gestione operativa|operations leadership|gestão de operações|betriebsführung
Management consulting|unternehmensberatung|conseil en management|consultoría|consulenza aziendale|managementberatung|conseil en stratégie|consulting
Market research|marktforschung|étude de marché|ricerche di mercato|market analysis|marktanalyse|marktonderzoek|études de marché|analyse de marché|estudios de mercado
Competitive analysis|competitor analysis|wettbewerbsanalyse|competitive intelligence|veille concurrentielle>Market research
Mergers and acquisitions|=M&A|mergers & acquisitions|fusions-acquisitions|fusiones y adquisiciones|corporate development
Post-merger integration>Mergers and acquisitions
Due diligence
Innovation management|innovationsmanagement|gestion de l'innovation|gestión de la innovación|gestione dell'innovazione
Research and development|=R&D|forschung und entwicklung|recherche et développement|investigación y desarrollo|ricerca e sviluppo|=F&E|=I+D|pesquisa e desenvolvimento|onderzoek en ontwikkeling|=R&I
Knowledge management|wissensmanagement|gestion des connaissances|gestión del conocimiento
Risk management|risikomanagement|gestion des risques|gestión de riesgos|gestione del rischio|gestão de riscos|risicomanagement|risk mitigation|risk assessment|risikobewertung
Operational risk|operationelle risiken>Risk management
Corporate governance|unternehmensführung|gouvernance d'entreprise|gobierno corporativo
Corporate social responsibility|=CSR|responsabilité sociétale|=RSE|responsabilidad social corporativa
Sustainability|nachhaltigkeit|développement durable|sostenibilidad|sostenibilità|sustentabilidade|duurzaamheid|=ESG|nachhaltigkeitsmanagement|transition écologique
ESG reporting|=CSRD|sustainability reporting|nachhaltigkeitsberichterstattung>Sustainability
Climate protection|klimaschutz|climate change|klimaschutzmanagement
Entrepreneurship|unternehmertum|entrepreneuriat|emprendimiento|startup experience|existenzgründung|business model development|geschäftsmodelle|imprenditorialità
Contract management|vertragsmanagement|gestion des contrats|gestión de contratos|gestione contratti|contractmanagement|vertragswesen|contract negotiations|gestão de contratos
Claim management|claimmanagement
Negotiation|verhandlung|négociation|negociación|negoziazione|negociação|onderhandelen|verhandlungsgeschick|verhandlungsführung|negotiating|verhandlungsstärke|trattative
Decision support|decision analysis|entscheidungsvorlagen|aide à la décision
Quality improvement|qualitätsverbesserung|qualitätsentwicklung|amélioration de la qualité
Benchmarking
Project assistance|projektassistenz|project assistant
Workshop facilitation|facilitation|animation d'ateliers|facilitación|facilitazione|workshop moderation|moderation von workshops
Design thinking
Grant management|fördermittel|fördermittelmanagement|subventions|drittmittel|grants management|proyectos europeos|eu-förderprojekte|drittmittelakquise|mécénat|philanthropy
Fundraising|collecte de fonds|recaudación de fondos|raccolta fondi|spendenakquise|fondsenwerving|captação de recursos
Donor relations|donor management|major gifts>Fundraising
Grant writing|grant proposals>Grant management
Association management|vereinsarbeit|gestion associative|ehrenamt|freiwilligenarbeit|nonprofit
Volunteer management|freiwilligenmanagement|volunteer coordination|ehrenamtskoordination|gestion des bénévoles
Resource planning|ressourcenplanung|planification des ressources|resource management|ressourcenmanagement|resource allocation|kapazitätsmanagement
Internationalization of business|internationalisierung|market entry|market expansion|markterschließung|développement international
Franchise management|franchising|franchise
Revenue operations|=RevOps|vertriebscontrolling|administration des ventes|=ADV|vertriebsinnendienst
Sales operations|vertriebssteuerung|salesops
Sales enablement
Customer experience|=CX|kundenerlebnis|expérience client|experiencia de cliente|customer journey|parcours client
Technical project management|technische projektleitung|gestion de projets techniques|projektingenieur
`,
    certificate: `
PMP|=PMP|project management professional|=CAPM
PRINCE2
IPMA|=IPMA|=GPM
CBAP|=IIBA
Six Sigma Black Belt certification|=CSSBB|certified six sigma
`,
  },
  leadership: {
    method: `
People management|team management|personalführung|mitarbeiterführung|management d'équipe|gestión de equipos|gestione del team|gestão de equipes|team leadership|encadrement|personalverantwortung
Coaching|coaching von mitarbeitern|leadership coaching|coachen
Mentoring|mentorat|mentoría|mentorship|mentor junior
Leadership development|führungskräfteentwicklung|führungskräftetraining|management training
Delegation|delegieren
Performance management|leistungsmanagement|gestion de la performance|gestión del desempeño|performance reviews|mitarbeitergespräche|performance appraisals|evaluación del desempeño
Executive leadership|executive management|geschäftsführung|direction générale|dirección general|p&l responsibility|ergebnisverantwortung|p&l management
`,
  },
  sales: {
    method: `
Sales|vertrieb|vente|ventas|vendite|vendas|verkoop|selling|técnicas de venta|techniques de vente|tecniche di vendita|verkaufserfahrung|commerciale
Sales management|vertriebsleitung|gestión comercial|gestion commerciale|direction commerciale|gestione vendite|vertriebsmanagement|gestão comercial>Sales
Field sales|außendienst|aussendienst|vertriebsaußendienst|verkaufsaußendienst>Sales
Account management|kundenbetreuung b2b|gestion de comptes|gestión de cuentas|großkundenbetreuung|grands comptes|accountmanagement|strategic accounts|=KAM|account manager|comptes clés
New customer acquisition|neukundengewinnung|prospection|captación de clientes|acquisizione clienti|neukundenakquise|kundenakquise|akquise|akquisition|prospecting|prospecção
Cold calling|kaltakquise|cold outreach|telefonische akquise>New customer acquisition
Lead generation|leadgenerierung|génération de leads|generación de leads|lead management|lead qualification|lead gen|leads generation|lead nurturing|demand generation|demand gen
Inside sales|innendienst|vertriebsinnendienst verkauf|vente sédentaire|sales support|verkaufsinnendienst|internal sales
Telesales|telefonverkauf|televenta|telemarketing|phone sales|télévente|televendite|téléprospection|teleselling
B2B sales|=B2B|b2b-vertrieb|vente b2b|venta b2b|business-to-business
B2C sales|=B2C|b2c-vertrieb|business-to-consumer
Enterprise sales|complex sales|solution selling|consultative selling|lösungsvertrieb|saas sales|software sales|softwarevertrieb|value selling|vente de solutions
Sales methodologies|=MEDDIC|=MEDDPICC|spin selling|challenger sale|sandler|=BANT
Pipeline management|sales pipeline|pipeline generation|pipeline building
Sales forecasting|absatzprognosen>Pipeline management
Closing deals|abschlussstärke|deal negotiation
Quota attainment|quota achievement|verkaufsziele|sales targets|objectifs de vente|sales quotas
Channel sales|channel management|partnervertrieb|indirekter vertrieb|partner sales|réseau de distribution|partnership management|distributor management
Partner management|partnermanagement|partner relationships|gestion des partenariats
Strategic partnerships|partnerships|partenariats|alliances|partnership development
Export sales|international sales|exportvertrieb|internationaler vertrieb|vente à l'export
Trade fairs|messen|salons professionnels|ferias comerciales|trade shows|messeauftritte|messeorganisation|fiere
Door-to-door sales|haustürgeschäft|porte-à-porte
Real estate sales|immobilienvertrieb|immobilienverkauf|transaction immobilière|venta inmobiliaria|immobilienkaufmann|estate agency|makelaardij|negociateur immobilier
Real estate brokerage|immobilienmakler|agent immobilier|immobilienvermittlung|real estate agent|agente inmobiliario|agente immobiliare>Real estate
Real estate management|immobilienverwaltung|gestion immobilière|gestión inmobiliaria|property management|hausverwaltung|property manager|vastgoedbeheer|gestione immobiliare
Rental management|vermietung|gestion locative|mietverwaltung|lease administration|location immobilière>Real estate management
Condominium management|=WEG-Verwaltung|weg-verwaltung|syndic de copropriété|administración de fincas|amministrazione condominiale>Real estate management
Real estate|immobilien|immobilier|inmobiliaria|immobiliare|imobiliário|vastgoed|immobilienwirtschaft|bienes raíces|immobilienbranche
Real estate development|immobilienentwicklung|promotion immobilière>Real estate
Real estate valuation|immobilienbewertung|property valuation|expertise immobilière|tasación|appraisal|verkehrswertermittlung|perizia immobiliare
Cross-selling|vente additionnelle|upsell|ventes additionnelles|ventes complémentaires|up-selling|venta cruzada
After-sales service|kundendienst technisch|service après-vente|posventa|assistenza post vendita|=SAV|aftersales|after sales|postventa
Order processing|auftragsabwicklung|gestión de pedidos|gestione ordini|auftragsbearbeitung|order management|orderverwerking|auftragserfassung|bestellbearbeitung|auftragsmanagement
Product demonstrations|produktvorführung|produktpräsentationen|product presentations|sales presentations|product demos
`,
    tool: `
Salesforce|salesforce.com|=SFDC|sales cloud|service cloud
Salesforce Marketing Cloud|exacttarget>Salesforce
Salesforce administration|salesforce administrator|salesforce admin>Salesforce
Lightning web components|=LWC|^Visualforce>Salesforce
HubSpot
Microsoft Dynamics 365|dynamics 365|microsoft dynamics|dynamics crm|ms dynamics|d365
Microsoft Dynamics NAV|dynamics nav|navision|business central|dynamics 365 business central|=MS NAV
Microsoft Dynamics AX|dynamics ax|dynamics 365 finance
Pipedrive
Zoho
SugarCRM
SAP CRM|SAP C4C|SAP Sales Cloud|SAP Customer Experience>SAP
Siebel
Odoo
CRM systems|=CRM|customer relationship management|crm-system|crm software|logiciel crm|crm tools|crm-kenntnisse|outils crm|kundenbeziehungsmanagement
Outreach|^Outreach.io|?Outreach
Salesloft
Gong|!Gong|gong.io
Apollo sales|?Apollo|apollo.io
ZoomInfo
LinkedIn Sales Navigator|sales navigator
Clari
Gainsight
ChurnZero
Totango
Configure price quote|=CPQ|salesforce cpq
Immoscout|onoffice|flowfact|propstack
`,
  },
  'customer service': {
    method: `
Customer service|customer support|kundenservice|kundenbetreuung|service client|atención al cliente|servizio clienti|klantenservice|kundendienst|kundenberatung|relation client|atendimento ao cliente
Call center operations|callcenter|call center|centre d'appels|centro de llamadas|contact center|contact centre|teleoperador|téléconseiller|call centre|inbound-telefonie
Telephone service|telefonservice|accueil téléphonique|telefonie|telefondienst|standard téléphonique|telefonzentrale|centralita|telefonvermittlung|atención telefónica|phone support
Customer success|kundenerfolg
Customer onboarding|client onboarding|kunden-onboarding
Customer retention|kundenbindung|fidélisation|fidelización|fidelizzazione|client retention|loyalty programs|retention strategies|loyalty programme|klantenbinding|churn
Customer relationship building|kundenbeziehungen|client management|kundenpflege|client relations|klantrelaties|customer relations|client relationship|kundenmanagement|kundenbestand|suivi clientèle
Claims of customers|dispute handling|litiges clients|konfliktfälle kunden
Escalation management|eskalationsmanagement|escalations
De-escalation|deeskalation|deeskalationstraining
Live chat support|chat support|email support|live-chat
Multilingual support|mehrsprachiger support
Customer satisfaction measurement|=NPS|net promoter score|=CSAT|customer satisfaction|kundenzufriedenheit|satisfaction client|satisfacción del cliente|kundenbefragung|voice of the customer|kundenumfragen
Field service|außendienst technik|service technician|servicetechnik|servicetechniker|service technique|kundendiensttechniker|kundendienstmonteur|technicien itinérant
`,
    tool: `
Genesys
Five9
Talkdesk
Aircall
Gorgias
Help Scout
Drift chat|livechat software
LivePerson
Freshchat
`,
  },
  marketing: {
    method: `
Marketing|estrategia de marketing|mercadeo|marketingkampagnen|campañas de marketing|marketingplanung|marketingmaßnahmen
Digital marketing|online-marketing|marketing digital|webmarketing|web marketing|digitales marketing|internet marketing|marketing online|digital strategy|performance digital
Content marketing|content creation|création de contenu|content-erstellung|content production|redactie content|criação de conteúdo|content development|content planning|content-planung
Content strategy|content-strategie|stratégie de contenu
Content management of websites|content management|gestion de contenus
SEO|search engine optimization|suchmaschinenoptimierung|search engine optimisation|posicionamiento web|référencement
Keyword research|keyword-recherche>SEO
Link building>SEO
Technical seo|on-page seo>SEO
SEA|=SEM|=SEA|search engine marketing|paid search|suchmaschinenmarketing|suchmaschinenwerbung|référencement payant
PPC|=PPC|pay-per-click|cost per click
Performance marketing|paid media|paid advertising|paid acquisition|user acquisition|paid marketing|paid campaigns|acquisition payante|growth acquisition
Paid social|social ads>Performance marketing
Media buying|achat média>Media planning
Programmatic advertising|programmatic|=DSP advertising|display advertising|online advertising|digital advertising|display ads|real-time bidding|ad tech|adtech|online-werbung|publicité en ligne
Media planning|mediaplanung|media planning and buying|plan média|planificación de medios|mediaplan
Social media marketing|réseaux sociaux|redes sociales|soziale medien|social-media|redes sociais|social network|sociale media|soziale netzwerke
Community management|community manager|animation de communauté|community building
Influencer marketing|influencer|influenceurs|creator marketing|creator economy
Affiliate marketing|affiliation marketing
Email marketing|e-mail marketing|email campaigns|email automation|e-mailings
Newsletter marketing|newsletter|e-mailing
CRM marketing|lifecycle marketing|retention marketing|crm campaigns
Marketing automation|marketing automatisierung|automatización de marketing
Growth marketing|growth hacking
Product marketing|produktmarketing|marketing produit
Brand management|brand strategy|markenführung|gestion de marque|gestión de marca|branding|markenmanagement|brand building|brand marketing|markenentwicklung|image de marque
Corporate design|corporate identity|identité de marque|brand identity|identidad de marca
Trade marketing|shopper marketing|verkaufsförderung|sales promotion|promotion des ventes|promotions|pos-marketing
Retargeting|remarketing
Direct marketing|direktmarketing|mailings|marketing direct
Field marketing|account-based marketing|=ABM|b2b marketing|channel marketing|partner marketing
Event management|event planning|eventmanagement|organizzazione eventi|événementiel|event organization|eventplanung|event coordination|event marketing|eventmarketing|organisation d'événements|organización de eventos|veranstaltungsmanagement|veranstaltungsorganisation|event manager|eventmanager
Public relations|=PR|media relations|öffentlichkeitsarbeit|relaciones públicas|relazioni pubbliche|relations publiques|press relations|pr-arbeit|medienarbeit|relações públicas
Press work|pressearbeit|pressemitteilungen|press releases|communiqués de presse|relations presse|ufficio stampa|notas de prensa>Public relations
Corporate communications|unternehmenskommunikation|communication d'entreprise|comunicación corporativa|comunicazione aziendale|externe kommunikation|communication externe
Internal communications|interne kommunikation|communication interne|comunicación interna|employee communications
Crisis communication|krisenkommunikation
Copywriting|texterstellung|rédaction web|werbetexte|copywriter|textkonzeption|content writing|copy writing|texten|copy editing|redaktion|conception-rédaction
UX writing
Storytelling|story telling
Marketing analytics|marketing measurement|campaign analysis|marketing mix modeling|kampagnenanalyse|attribution|marketing metrics
Conversion rate optimization|=CRO|conversion optimization|conversion-optimierung|conversion tracking|funnel optimization|conversion rate
Landing pages|landing page optimization|landingpages
Campaign management|kampagnenmanagement|gestion de campagnes|gestión de campañas|campaign planning|gestione campagne|kampagnenplanung|campaign execution|campagnes publicitaires
Advertising|werbung|publicité|publicidad|pubblicità|werbekampagnen
Customer segmentation|target group analysis|zielgruppenanalyse|segmentation client|market segmentation|buyer personas|audience segmentation|personas marketing|zielgruppenansprache
Pricing strategy|pricing|preisgestaltung|politique tarifaire|fijación de precios|preisstrategie|preiskalkulation|tarification|preismanagement|price management
Sponsoring|patrocinio|event sponsorship
Web content editing|webseitenpflege|website-pflege|gestion de site web|website management|web editing|pflege der website|online-redaktion|website maintenance|contenidos web
Marketing compliance|advertising law
Consumer insights|consumer behavior|consumer research|konsumforschung|customer insights|consumer behaviour|shopper insights
Out-of-home advertising|=OOH|=DOOH|außenwerbung
`,
    tool: `
Google Ads|adwords
Meta Ads|facebook ads|instagram ads|meta business suite|meta business manager|facebook business manager
LinkedIn Ads|linkedin campaign manager
TikTok Ads|snapchat ads
Microsoft Advertising|bing ads
Amazon Ads|amazon advertising
Google Marketing Platform|display & video 360|=DV360|campaign manager 360|=SA360
The Trade Desk
Google Search Console|search console
SEMrush
Ahrefs
Sistrix
Screaming Frog
Marketo
Pardot
Klaviyo
Braze|^Braze
Eloqua
Mailchimp
Brevo|sendinblue
ActiveCampaign
Iterable|^Iterable
Customer.io
SendGrid
Mailgun
CleverReach
Emarsys
Hootsuite
Sprout Social
Sprinklr
Buffer social media|?Buffer
AppsFlyer|adjust mobile|branch.io
Google Tag Manager|=GTM tagging|tag management
Customer data platforms|customer data platform|=CDP|tealium|mparticle
Facebook|?Facebook|?Instagram|?TikTok|?YouTube|?Pinterest
LinkedIn|linkedin recruiter|?LinkedIn
Cision
Meltwater
Muck Rack
Brandwatch
Talkwalker
Adobe Campaign|adobe marketo engage
Unbounce
Instapage
VWO|=VWO
AB Tasty
Google Optimize
Eventbrite
Cvent
Bizzabo
`,
  },
  design: {
    method: `
Graphic design|grafikdesign|graphisme|diseño gráfico|grafica|design gráfico|grafisch ontwerp|visual design|mediengestaltung|mediengestalter|graphic designer|création graphique
User experience design|=UX|ux design|user experience|=UX/UI|ux/ui design|ui/ux|esperienza utente|nutzererfahrung|user-centered design|human-centered design|ux designer|=UI/UX-Design
Interaction design|interaktionsdesign
Usability|benutzerfreundlichkeit|ergonomie web
Product design|produktdesign
User interface design|=UI|ui design|user interface|interface design|benutzeroberflächen|interfaces utilisateur|interfaz de usuario
User research|ux research|nutzerforschung|recherche utilisateur|usability research|user interviews|user testing research|investigación de usuarios
Design systems|design system|component library|component libraries|pattern library
Wireframing|wireframe|maquettage|low-fidelity|high-fidelity
Prototyping of interfaces|interactive prototypes|mock-ups
Information architecture|informationsarchitektur
Service design
Web design|webdesign|conception de sites web|diseño web|web designer
Layout design|layout|mise en page|maquetación|satz|seitenlayout|impaginazione|editorial design|print design
Typography|typografie|typographie|tipografía
Illustration|ilustración|illustrazione|zeichnen|drawing skills
Logo design
Packaging design|verpackungsdesign
Motion graphics|animation design|animationen|motion-design|2d animation|3d animation|animation 3d
3D visualization|architekturvisualisierung
3D rendering|rendering|3d visualisation|3d-visualisierung
Art direction|direction artistique|creative direction|kreativdirektion|dirección de arte|art-direktion|direzione artistica
Fashion design|modedesign|stylisme|diseño de moda|bekleidungstechnik|modélisme|modellistica
Pattern making|schnittkonstruktion|patronage|apparel design
Sound design|tongestaltung|conception sonore|sounddesign
Game art|3d character modeling|environment art|technical art
Character design|concept art
Exhibition design|ausstellungsgestaltung|messebau
Stage design|bühnenbild|scénographie|escenografía|scenografia|set design
Sign making|werbetechnik|signalétique|rotulación
`,
    tool: `
Figma|^FigJam~Sketch
Sketch|^Sketch
Adobe XD
InVision|^InVision
Zeplin
Axure|axure rp
Balsamiq
Adobe Creative Suite|adobe suite|suite adobe|=Adobe CC|adobe-programme|adobe cs|creative suite|creative cloud|adobe products|pacchetto adobe|=Adobe|suite de adobe|pacote adobe|adobe-produkte
Adobe Photoshop|photoshop>Adobe Creative Suite
Adobe Illustrator|^Illustrator>Adobe Creative Suite
Adobe InDesign|indesign>Adobe Creative Suite
Adobe After Effects|after effects>Adobe Creative Suite
Adobe Premiere|premiere pro|?Premiere>Adobe Creative Suite
Adobe Lightroom|lightroom>Adobe Creative Suite
Adobe Acrobat|acrobat pro
Adobe Animate|dreamweaver|adobe flash
Affinity Designer|affinity photo|affinity suite|affinity publisher
CorelDRAW|corel draw
GIMP|=GIMP|^Inkscape
Canva
Blender|^Blender
Cinema 4D|=C4D
Autodesk Maya|^Maya
ZBrush
Substance Painter
Substance Designer
Houdini|^Houdini
Procreate|!Procreate
QuarkXPress
KeyShot
Spline 3D
Rive|^Rive
`,
  },
  media: {
    method: `
Journalism|journalismus|periodismo|giornalismo|jornalismo|journalistiek|journalist|news writing|reporting news|volontariat|redakteur|news reporting|rédaction d'articles
Investigative journalism>Journalism
Editing|lektorat|correction de textes|corrección de textos|editorial|redigieren|relecture|redaktionelle|revisione testi
Proofreading|korrektorat|korrekturlesen|relecture et correction|correzione di bozze|revisão de texto|proof-reading|correction d'épreuves
Publishing|verlagswesen|édition|edición de libros|editoria|uitgeverij|medienkaufmann|medienbranche|verlag
Bookselling|buchhandel|librairie|buchhändler
Video production|videoproduktion|production vidéo|produzione video|audiovisual|videoproductie|produção de vídeo|audiovisuel|producción de vídeo|video creation|video content
Film production|filmproduktion|video shooting
Video editing|videoschnitt|montage vidéo|montaggio video|edição de vídeo|film editing|videobearbeitung|edición de video|schnitt und postproduktion|videomontage
Color grading
Post-production|postproduktion>Video production
Camera operation|kameraführung|prise de vue|operación de cámara|videography|kameramann|cinematography|cadrage|kameraarbeit|videographer|camera operator|kameratechnik
Photography|fotografie|photographie|fotografia|fotograf|photographer|produktfotografie|photographe|fotobearbeitung
Image editing|bildbearbeitung|retouche photo|edición de imágenes|photo editing|fotoretouche|retouching|bildretusche|fotoritocco|traitement d'images photo
Audio production|producción de audio|tonstudio|audio editing|music production|musikproduktion|audiobearbeitung|sound mixing|prise de son
Podcasting|podcast
Sound engineering|tontechnik|ingénierie du son|audio engineering|tontechniker|ingénieur du son
Event technology|veranstaltungstechnik|régie technique|técnica de eventos|stage technology|bühnentechnik|av-technik|rigging bühne|audiovisual equipment|régie son|medientechnik
Stage lighting|lighting console|lichttechnik bühne
Translation|übersetzung|traduction|traducción|traduzione|tradução|vertaling|übersetzen|translator|fachübersetzung|traductor|traducteur|post-editing
Interpreting|dolmetschen|interprétation|interpretación|interpretariato|tolken|simultandolmetschen|dolmetscher|interprete|interprétariat
Subtitling|untertitelung|sous-titrage|subtitulado|transcription|transkription|captioning
Performing arts|darstellende kunst|arts de la scène|artes escénicas|schauspiel|théâtre|teatro|tanz|comédien|stage performance
Music performance|musik|musique|musica|musizieren|gesang|instrumentalunterricht|musiker
Fine arts|bildende kunst|beaux-arts|bellas artes|art history|kunstgeschichte|histoire de l'art|historia del arte|kuratieren|kunstvermittlung|museumspädagogik
Museum work|museologie|museologia|museum
Art conservation|restaurierung|restauro
Cultural management|kulturmanagement|gestion culturelle|gestión cultural|kulturarbeit|culture management|gestione culturale
Libraries and archives|bibliothekswesen|bibliothéconomie|biblioteconomía|archivwesen|archiving|archivierung|archivage|archives|documentaliste|bibliothek|archivistique|bibliothekar
Records management|schriftgutverwaltung|aktenführung|dossierverwaltung
Cataloging|catalogación|cataloguing
Text layout and desktop publishing|desktop publishing|=DTP|=PAO
Screenwriting|scriptwriting|drehbuch|creative writing|kreatives schreiben|script writing|guionista
Voice acting|voice-over
Live streaming|livestreaming|=OTT streaming
Press clipping|media monitoring|medienbeobachtung|revue de presse
Radio production|radioproduktion|moderation radio|animation radio|radio journalism
Rights clearance|rechteklärung|music licensing|content licensing
`,
    tool: `
Final Cut Pro|final cut
DaVinci Resolve
Avid|^Avid|media composer
Pro Tools
Ableton Live|^Ableton
Logic Pro
Cubase
Adobe Audition
CapCut
OBS Studio|=OBS|vmix
Wwise
FMOD
SDL Trados|trados|memoq|=CAT tools|cat-tools
LaTeX|=TeX
grandMA|^QLab
Capture One
Nuke compositing|^Nuke
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
