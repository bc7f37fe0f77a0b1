import type { SkillSector } from '../dictionary.ts';

/** Finance, insurance, law, people, offices, the state, schools, social work, and what every kind of work asks for. */
export const administration = {
  finance: {
    method: `
Accounting|buchhaltung|rechnungswesen|comptabilité|contabilidad|contabilità|boekhouding|finanzbuchhaltung|buchführung|comptable|bilanzbuchhaltung|fibu|buchhalter|accountancy|boekhouder|accountant|contable|contabile|contador
Bookkeeping|book-keeping|kontierung|tenue de comptes|laufende buchhaltung|teneduría de libros|verbuchung|belegbuchung|saisie comptable|asientos contables|prima nota|bookkeeper
Accounts payable|kreditorenbuchhaltung|cuentas por pagar|kreditoren|invoice processing|rechnungsprüfung|contas a pagar|crediteuren|eingangsrechnungen|contabilità fornitori
Accounts receivable|debitorenbuchhaltung|comptabilité clients|cuentas por cobrar|debitoren|=AR/AP|=AP/AR|contas a receber|debiteuren|contabilità clienti|debitorenmanagement
Invoicing|rechnungsstellung|facturation|facturación|fatturazione|faturamento|facturatie|fakturierung|billing|ausgangsrechnungen|faktura|rechnungserstellung|rechnungslegung
Dunning|mahnwesen|recouvrement|cobro de impagados|recupero crediti|collections|debt collection|forderungsmanagement|inkasso|incasso|credit control|relance clients
General ledger|grand livre|sachkonten|libro mayor|=GL|hauptbuch|journal entries
Month-end close|monatsabschluss|clôture mensuelle|cierre mensual|chiusure mensili|fechamento mensal|period close|month-end closing|clôtures mensuelles|quartalsabschlüsse
Annual financial statements|jahresabschluss|bilan annuel|cuentas anuales|bilancio d'esercizio|bilanzierung|bilan comptable|jaarrekening|bilanzen|comptes annuels|bilancio|bilanzerstellung
Consolidation|konsolidierung|consolidation des comptes|konzernrechnungswesen|group accounting|konzernrechnungslegung|consolidación contable|bilancio consolidato
Consolidated financial statements|konzernabschluss>Consolidation
Financial reporting|financial statements|finanzreporting|reportes financieros|reporting financier|informes financieros|bilanzanalyse|estados financieros|statutory reporting
Financial analysis|finanzanalyse|análisis financiero|analyse financière|analisi finanziaria|análise financeira|financiële analyse|financial analyst|financial performance analysis
Financial modeling|financial modelling|finanzmodellierung|modélisation financière|financial models|finanzmodelle|modelos financieros
Financial planning and analysis|=FP&A|finanzplanung|financial planning|planificación financiera|pianificazione finanziaria|planification financière|planejamento financeiro
Budgeting|budget management|budgetplanung|budgetverantwortung|gestion de budget|budgetierung|gestione budget|budget planning|budgets|presupuestos|orçamento|budget control
Controlling|contrôle de gestion|controllo di gestione|control de gestión|management accounting|finanzcontrolling|contrôleur de gestion|controller tätigkeit|unternehmenssteuerung
Cost accounting|kostenrechnung|betriebsbuchhaltung|kostenstellenrechnung|contabilità analitica|cost analysis|kostenanalyse|prix de revient|kostenstellen|product costing
Fixed asset accounting|anlagenbuchhaltung|immobilisations|activos fijos|fixed assets|cespiti
Bank reconciliation|rapprochement bancaire|kontenabstimmung|conciliación bancaria|kontenklärung|reconciliation|conciliação bancária|kontenpflege|kontoabstimmung|intercompany
Auditing|wirtschaftsprüfung|audit financier|revisione contabile|auditoria|external audit|abschlussprüfung|statutory audit|accountantscontrole|financial audit|auditor
Internal audit|interne revision|audit interne|auditoría interna|innenrevision|internal auditing|interne audit|revisione interna
Internal controls|internal control|internes kontrollsystem|=IKS|contrôle interne|control interno|controles internos|controllo interno|interne kontrollen
Tax|!Tax|taxation|steuern|fiscalité|fiscalidad|fiscalità|tributação|belastingen|tax law|steuerrecht|droit fiscal|derecho fiscal|derecho tributario|=fiscal tax
International tax|internationales steuerrecht>Tax
Corporate tax|income tax>Tax
Tax returns|tax compliance|tax preparation|déclarations fiscales|steuererklärung|tax filing|dichiarazioni fiscali|impuestos|btw-aangifte|mwst-abrechnungen|sales tax|tax return
Value added tax|=VAT|=TVA|=MwSt|=IVA|umsatzsteuer|mehrwertsteuer|umsatzsteuervoranmeldung|déclarations de tva|=BTW|mwst-abrechnung
Tax advisory|steuerberatung|conseil fiscal|asesoría fiscal|steuerfachangestellte|steuerberater|tax consulting|consulenza fiscale|tax planning|steuerfachwirt|tax accounting
Transfer pricing|verrechnungspreise|prix de transfert|precios de transferencia
Payroll|lohnbuchhaltung|gehaltsabrechnung|entgeltabrechnung|paie|buste paga|folha de pagamento|loonadministratie|lohnabrechnung|gestion de la paie|payroll accounting|nóminas
Treasury|cash management|liquiditätsmanagement|trésorerie|tesoreria|gestion de trésorerie|gestión de tesorería|zahlungsverkehr|working capital|payment transactions
Liquidity planning|liquiditätsplanung|liquiditätssteuerung|liquidity management>Treasury
Cash flow management|cash flow|cashflow|cash forecasting>Treasury
Corporate finance|finance d'entreprise|financial management|finanzmanagement|gestion financière|gestión financiera|gestione finanziaria|financieel management|gestão financeira|finanzen
Investment banking|investmentbanking|banque d'investissement|banca de inversión
Equity research|aktienanalyse|equity analysis
Investment analysis|investment management|anlageberatung|gestion d'actifs|kapitalanlage|investmentanalyse|investments|investition|geldanlage|investment research|wertpapierberatung
Securities|wertpapiere|wertpapiergeschäft|titres|valores mobiliarios
Private equity|=PE fund|buyout|leveraged finance|growth equity
Venture capital|risikokapital|capital-risque|fundraising startup|startup investing
Asset management|vermögensverwaltung|gestion d'actif|gestión de activos|gestione patrimoniale|vermogensbeheer|gestion de fortune|vermögensmanagement|investment portfolios
Wealth management|private banking|vermögensberatung|gestion de patrimoine|banca privada|wealth planning|gestion privée|gestion patrimoniale|finanzberatung|financial advisory
Funds administration|fund administration|fondsbuchhaltung|fund accounting|fondsverwaltung|administration de fonds|investment funds|fonds|fondos de inversión|nav calculation
Hedge funds|hedge fund
Derivatives|derivate|produits dérivés|derivados financieros|options trading|swaps|futures and options
Structured products|strukturierte produkte>Derivatives
Trading|handel mit wertpapieren|wertpapierhandel|börsenhandel|high-frequency trading|trade execution|negociación bursátil|market making|rohstoffhandel
Foreign exchange|fx trading|devisenhandel
Equities|aktien
Capital markets|kapitalmarkt|marchés financiers|mercados financieros|financial markets|finanzmärkte|mercato dei capitali|mercados de capitales|marchés de capitaux|börsen|titrisation
Bonds|fixed income|anleihen|renta fija>Capital markets
Investor relations
Quantitative finance|quantitative modeling|financial engineering|finanzmathematik|stochastic calculus|financial mathematics|mathématiques financières
Credit analysis|credit risk|kreditrisiko|kreditanalyse|analyse de crédit|riesgo de crédito|analisi del credito|credit assessment|bonitätsprüfung|análisis de riesgo|kreditprüfung
Market risk|marktrisiko|value at risk|risque de marché|counterparty risk|stress tests|asset liability management|=ALM
Model risk>Risk management
Liquidity risk>Risk management
Lending|kreditgeschäft|octroi de crédit|préstamos|loan processing|kreditvergabe|kreditsachbearbeitung|loan origination|loan servicing|kreditbearbeitung|firmenkundengeschäft
Mortgages|mortgage|hypotheken|mortgage lending|baufinanzierung|crédit immobilier|hipotecas|mutui|immobilienfinanzierung|hypothekargeschäft|hypotheekadvies>Lending
Leasing
Factoring|affacturage
Trade finance|letters of credit|akkreditiv|crédit documentaire
Project finance|projektfinanzierung
Banking|bankwesen|banque|banca|bancário|bankieren|retail banking|bankkaufmann|kreditinstitut|bankkauffrau|bankgeschäft|bankbranche|privatkundengeschäft|secteur bancaire
Financial services|finanzdienstleistungen|services financiers|servicios financieros|servizi finanziari
Payments|moyens de paiement|medios de pago|payment systems|payment processing|=SEPA|=SWIFT|payment gateways|sepa-zahlungen|kartenzahlung|payment platforms|paiements
Open banking|=PSD2>Payments
Fintech|financial technology|insurtech
Anti-money laundering|=AML|geldwäscheprävention|antiriciclaggio|=LCB-FT|geldwäschegesetz|geldwäsche|financial crime|=LBA|=CDD|geldwäschebekämpfung|blanqueo de capitales|=WWFT|=GwG
Know your customer|=KYC|customer due diligence|=AML/KYC|=KYC/AML>Anti-money laundering
Sanctions screening>Anti-money laundering
Banking regulation|bankenaufsicht|=BaFin|bankenregulierung|bankaufsichtsrecht|regulatory reporting|meldewesen|=FINMA|prudential regulation|=FINRA|=KWG|=CNMV|=EMIR|=IFRS 9|=MiCA|=FINREP
Basel regulations|basel iii|=Basel II|basel iv|=CRR>Banking regulation
MiFID|=MiFID|mifid ii>Banking regulation
MaRisk|=MaRisk>Banking regulation
Grant accounting|=kameralistik|doppik|kameralistik|haushaltsrecht|haushaltswesen|comptabilité publique|haushaltsplanung|finances publiques|contabilidad pública|kommunale finanzen
Travel expense accounting|reisekostenabrechnung|notes de frais|gastos de viaje|expense reports|spesenabrechnung|reisekosten|expense management|rimborsi spese|expense reporting|onkostendeclaraties
Financial controls|treasury controls|segregation of duties
Insolvency|insolvenzrecht|restrukturierung|restructuring|turnaround management|procédures collectives|sanierung unternehmen|concursal|restructuration
Valuation|unternehmensbewertung|évaluation d'entreprise|valoración de empresas|=LBO modeling|valutazione d'azienda
Discounted cash flow|=DCF>Valuation
Bloomberg Terminal skills|bloomberg|refinitiv|=Reuters Eikon|factset|capital iq|pitchbook|morningstar direct
`,
    tool: `
SAP|=SAP|sap erp|sap r/3|SAP ECC|sap-kenntnisse|sap-system|sap-anwenderkenntnisse|sap modules
SAP S/4HANA|S/4HANA|s4 hana|S4HANA|s/4 hana|sap s4/hana>SAP
SAP HANA|=HANA>SAP
SAP FI|SAP FICO|=FI/CO|SAP Finance|=FICO>SAP
SAP CO|SAP Controlling>SAP
SAP SD|SAP Sales and Distribution>SAP
SAP PS|SAP Project System>SAP
SAP HCM|SAP HR|SAP Human Capital Management>SAP
SAP SuccessFactors|successfactors>SAP
SAP Fiori|SAPUI5|SAP UI5|=UI5>SAP
SAP PI/PO|SAP PI|SAP Process Integration|SAP Integration Suite|SAP CPI>SAP
SAP Basis>SAP
SAP GRC>SAP
SAP Concur|^Concur>SAP
SAP Business One|SAP B1>SAP
SAP Solution Manager|SAP SolMan>SAP
SAP MDG>SAP
SAP consulting|sap-beratung|sap berater|sap consultant|sap customizing>SAP
SAP Activate>SAP
DATEV|datev unternehmen online|=DATEV Lodas
Addison software|?Addison|agenda buchhaltung
Lexware
lexoffice
sevDesk
Abacus|^Abacus|=AbaNinja
BMD software|=BMD|=RZL
Sage|^Sage|sage 50|sage 100|sage x3|sage intacct|sage paie
Cegid
EBP comptabilité|=EBP
Silae|^Silae
A3 software|=A3|a3nom|a3con|contaplus|contasol
TeamSystem|zucchetti
Exact Online
AFAS
Twinfield
QuickBooks|quick books
Xero|^Xero
FreshBooks
NetSuite
Oracle E-Business Suite|oracle ebs|oracle financials|oracle erp|=Oracle Fusion|oracle fusion|oracle cloud erp|oracle apps
PeopleSoft
JD Edwards|=JDE
Infor|^Infor|infor ln|infor m3|^Baan
proALPHA|=abas|abas erp
IFS Applications|=IFS ERP
Epicor|^Epicor|=QAD
Syspro
Acumatica
Totvs|^Protheus
ERP systems|=ERP|erp-system|enterprise resource planning|erp software|erp-kenntnisse|logiciel erp|progiciel de gestion|sistema erp
Hyperion|=HFM|essbase
Anaplan
Adaptive Planning|adaptive insights|workday adaptive|pigment planning
OneStream
Jedox
LucaNet
Tagetik|cch tagetik
BlackLine
Bill.com|^Ramp expense|expensify
Murex
Calypso|^Calypso
Avaloq
Temenos|temenos t24
Finnova
agree banking|=OSPlus|^Agree21
Stripe|^Stripe|^PayPal integration
Adyen
TurboTax|=ProSeries
CCH Axcess
Lacerte
UltraTax
Candis|circula|pleo expense
Zuora
Chargebee
`,
    knowledge: `
US GAAP|=GAAP|=US-GAAP|generally accepted accounting principles|asc 606
IFRS|ifrs accounting|=IAS|=IAS/IFRS|=NIIF
HGB|=HGB|hgb-abschluss|handelsgesetzbuch|handelsrecht|bilanzrecht
Swiss accounting standards|=Swiss GAAP FER|swiss gaap|=OR-Abschluss
Plan comptable général|normes comptables françaises|french gaap|plan general contable|=PGC
SOX compliance|=SOX|sarbanes oxley
GoBD|=GoBD
Business administration|betriebswirtschaft|=BWL|gestion d'entreprise|economia aziendale|bedrijfskunde|kaufmännisch|bedrijfseconomie|business studies|business management|direzione aziendale
Economics|volkswirtschaft|economia|=VWL|macroeconomics|microeconomics|makroökonomie|sciences économiques|ciencias económicas|economie|économie et gestion|economic analysis
`,
    certificate: `
CPA|=CPA|certified public accountant
CFA|=CFA|chartered financial analyst
ACCA|=ACCA|=ACA|=CIMA|chartered accountant
CMA|=CMA|certified management accountant
Certified internal auditor|=CIA certification
FRM|=FRM|financial risk manager
Series 7|=Series 66|=Series 63
Bilanzbuchhalter IHK|geprüfter bilanzbuchhalter|=DCG diploma|=DSCG
`,
  },
  insurance: {
    method: `
Insurance|versicherung|seguros|assicurazioni|verzekeringen|versicherungswesen|versicherungskaufmann|versicherungsbranche|versicherungsfachmann|sector asegurador
Life insurance|lebensversicherung|assurance vie|seguros de vida>Insurance
Property and casualty insurance|property and casualty|sachversicherung|=P&C insurance>Insurance
Health insurance industry knowledge|krankenversicherung|health insurance industry>Insurance
Underwriting|risikoprüfung|souscription|suscripción de riesgos|antragsprüfung|zeichnung von risiken|underwriter|acceptatie verzekeringen|assunzione rischi|policierung
Claims handling|schadenbearbeitung|gestion de sinistres|gestione sinistri|schadenregulierung|gestion des sinistres|schadenmanagement|leistungsprüfung|leistungsbearbeitung|sinistres
Actuarial science|versicherungsmathematik|actuariat|actuaría|aktuariat|actuarial|actuary|aktuar|reserving|=DAV-Aktuar|actuaire|scienze attuariali
Reinsurance|rückversicherung|réassurance|reaseguro|riassicurazione
Solvency II|=VAIT|=VVG|=IDD|=IFRS 17
Pension administration|altersvorsorge|prévoyance|pensiones|pensioenen|retirement plans|retraite|pensionskasse|defined benefit|previdenza|pension schemes|pension funds
Occupational pensions|betriebliche altersvorsorge|=bAV|berufliche vorsorge|prévoyance professionnelle|=BVG>Pension administration
Insurance brokerage|versicherungsmakler|courtage d'assurance|correduría de seguros|insurance broker|courtier en assurances|mediación de seguros
`,
    tool: `
Guidewire
Duck Creek
SAP FS-CD|=FS-CD>SAP
Prophet actuarial|^Moses actuarial|=MoSes|^Radar live
`,
  },
  law: {
    knowledge: `
Legal studies|giurisprudenza|juristisches studium|volljurist|rechtswissenschaft|volljuristin|rechtsanwalt|avocat|abogado|avvocato|advogado|law degree|law school|études de droit|grado en derecho|formation juridique|legal knowledge|juristische kenntnisse|juris doctor|lawyer|attorney
Contract law|vertragsrecht|droit des contrats|derecho contractual|contract drafting|contract review|contrattualistica|derecho de contratos|drafting contracts|vertragsprüfung
Corporate law|gesellschaftsrecht|droit des sociétés|derecho mercantil|diritto societario|ondernemingsrecht|company law|droit des affaires|wirtschaftsrecht|commercial law
Employment law|labor law|labour law|arbeitsrecht|droit du travail|derecho laboral|diritto del lavoro|direito do trabalho|arbeidsrecht|arbeitsrechtliche|legislación laboral|=BetrVG
Collective agreements|tarifverträge|tarifrecht|conventions collectives|=TVöD>Employment law
Civil law|zivilrecht|droit civil|derecho civil|diritto civile|=BGB|civil procedure|zivilprozessrecht|droit immobilier
Family law|familienrecht|droit de la famille|derecho de familia>Civil law
Inheritance law|erbrecht|estate planning|probate>Civil law
Tenancy law|mietrecht>Civil law
Criminal law|strafrecht|droit pénal|derecho penal|diritto penale
Public law|öffentliches recht|droit public|derecho público|verwaltungsrecht|administrative law|droit administratif|staatsrecht|bestuursrecht|constitutional law
Intellectual property|=IP law|propriété intellectuelle|propiedad intelectual|proprietà intellettuale|gewerblicher rechtsschutz|=IP rights|patentwesen
Patent law|patentrecht|patents|patente|brevets|patent prosecution>Intellectual property
Trademark law|trademark|markenrecht>Intellectual property
Copyright law|copyright|urheberrecht>Intellectual property
International law|völkerrecht|droit international|derecho internacional|diritto internazionale
Human rights|menschenrechte|droits de l'homme|derechos humanos
European law|europarecht|eu law|droit européen|eu-recht>International law
Competition law|kartellrecht|droit de la concurrence|antitrust|wettbewerbsrecht|derecho de la competencia|beihilferecht
IT law|it-recht|droit du numérique|technology law|privacy law|medienrecht|droit des nouvelles technologies
Immigration law|ausländerrecht|droit des étrangers|asylrecht|aufenthaltsrecht|immigration|derecho de extranjería|asylum law|asyl
Environmental law|umweltrecht|droit de l'environnement|derecho ambiental|klimarecht|immissionsschutzrecht|wasserrecht|naturschutzrecht
Banking law|bankrecht|droit bancaire|finanzmarktrecht|financial services law
Securities law|kapitalmarktrecht>Banking law
Real estate law|immobilienrecht|property law|privates baurecht|grundbuchrecht|derecho inmobiliario|planungsrecht|conveyancing
Insurance law|versicherungsrecht|droit des assurances
Medical law|medizinrecht|droit de la santé|healthcare law
`,
    method: `
Litigation|dispute resolution|prozessführung|contentieux|litigios|contenzioso|procesal|trial preparation|contencioso
Arbitration|schiedsverfahren|arbitrage|arbitraje>Litigation
Legal research|juristische recherche|recherche juridique|investigación jurídica|ricerca giuridica|veille juridique|rechtsrecherche
Legal writing|juristische gutachten|rédaction juridique|legal drafting|redacción jurídica|rédaction d'actes
Paralegal work|paralegal|assistant juridique|rechtsfachwirt|refa-kenntnisse|notarfachangestellte|assistante juridique|legal assistant|legal secretary|procuradora|clerc de notaire
REFA methods|=REFA
Notarial work|notariat|notary|notaría|notarile|notaire|notaris|notarial
Compliance|conformité|conformità|compliancemanagement|cumplimiento|regelkonformität|whistleblowing|ethics and compliance|regulatory law|conformidade
Anti-corruption|korruptionsprävention|anti-bribery>Compliance
Mediation|konfliktmediation|mediación|mediazione|bemiddeling|wirtschaftsmediation|alternative dispute resolution
eDiscovery|e-discovery|document review
Legal operations|legal tech|legaltech|rechtsabteilung
Licensing agreements|lizenzrecht|lizenzvergabe|license agreements
`,
    tool: `
RA-MICRO|=beA|annotext|advoware|=DictaNet
Westlaw|=juris|^Clio legal|legifrance|dalloz|swisslex
LexisNexis
beck-online
Ironclad|?Ironclad|icertis|^Juro
`,
  },
  'human resources': {
    method: `
Human resources|=HR|personalwesen|ressources humaines|recursos humanos|personalmanagement|risorse umane|=RH|=HRM|hr management|personnel management|gestión de personal|=RRHH|=HCM
Recruiting|recruitment|talent acquisition|personalbeschaffung|recrutement|reclutamiento|recrutamento|werving|full-cycle recruiting|personalgewinnung|selección de personal|recruiter|recruteur
Headhunting|executive search|direct search|direktansprache|approche directe>Recruiting
Candidate sourcing|sourcing candidates|active sourcing|boolean search|talent sourcing|sourcing de candidats
Interviewing|bewerbungsgespräche|entretiens d'embauche|job interviews|vorstellungsgespräche|colloqui di selezione|bewerberinterviews|candidate interviews|candidate screening
Assessment centers|assessment center|eignungsdiagnostik
HR business partnering|hr business partner|=HRBP
Employee onboarding|onboarding von mitarbeitenden|intégration des collaborateurs|einarbeitung neuer mitarbeiter|new hire onboarding|onboarding new employees
Personnel administration|personalverwaltung|hr administration|personalbetreuung|administration rh|departamento pessoal|stammdaten personal|contratos laborales|contrats de travail
Personnel records|personalakten|dossiers du personnel|personnel files>Personnel administration
Employee relations|labor relations|relations sociales|dialogue social|industrial relations|=IRP|grievance handling|relations du travail|relazioni industriali|relazioni sindacali
Works council cooperation|betriebsrat|comité d'entreprise|works council|personalrat|mitbestimmung>Employee relations
Employee engagement|mitarbeiterbindung|employee retention|employee satisfaction|=QVT|clima laboral|people and culture|people & culture
Compensation and benefits|total rewards|comp & ben|vergütung|politique salariale|vergütungsmanagement|comp and benefits|job grading|=C&B|entgeltsysteme|compensation planning|compensation management
Training and development|personalentwicklung|=L&D|employee training|training delivery|formation des équipes|staff training|mitarbeiterschulung|training staff|employee development|weiterbildung
Adult education|erwachsenenbildung|formation d'adultes|formation des adultes|formation continue
Train the trainer|=AdA
Talent management|talentmanagement|gestion des talents|gestión de talento|gestión por competencias|gestão de talentos|leadership pipeline|=GPEC|=GEPP|kompetenzmanagement
Succession planning|nachfolgeplanung>Talent management
Career development|karriereentwicklung|gestion de carrière
Organizational development|organisationsentwicklung|développement organisationnel|desarrollo organizacional|organizational design|organisational development|organization design|new work
Workforce planning|personalplanung|planning du personnel|einsatzplanung|dienstplangestaltung|workforce management|=WFM|personeelsplanning|headcount planning|elaboración de turnos
Shift planning|dienstplanung|schichtplanung|dienstplan|gestion des plannings|rostering|gestión de turnos>Workforce planning
Diversity and inclusion|=DEI|diversity equity|diversité et inclusion|diversidad e inclusión|=D&I|diversity & inclusion|=DE&I|diversity management|diversité|diversity, equity
Gender equality|gleichstellung|égalité professionnelle
Employer branding|marque employeur|marca empleadora|arbeitgebermarke|personalmarketing|ausbildungsmarketing|arbeitgeberattraktivität
Temporary staffing|zeitarbeit|travail temporaire|trabajo temporal|intérim|uitzendbranche|=AÜG|personalverleih|staffing|agence d'emploi|lavoro interinale|uitzenden|personaldienstleister
Career counseling|berufsberatung|orientación laboral|karriereberatung|outplacement|career coaching|arbeitsvermittlung|vocational counseling|job placement|employment services
Job coaching|jobcoaching
Vocational integration|berufliche integration|insertion professionnelle|inserción laboral|integration in den arbeitsmarkt
Vocational training of apprentices|ausbildereignung|ausbilderschein|=AEVO|=AdA-Schein|lehrlingsausbildung|formateur d'apprentis|berufsbildner|tutorat|leermeester|lehrlingsbetreuung|ausbilder
Time recording|zeiterfassung|gestion des temps|zeitwirtschaft|control de presencia|arbeitszeiterfassung|gestion des absences|timekeeping|gestione presenze|rilevazione presenze
Global mobility|expatriate management|entsendung|mobilité internationale|relocation services
HR analytics|people analytics|hr reporting|hr-controlling|personalcontrolling|reporting social|bilan social
HR transformation|hr projects|hr-projekte|projets rh
`,
    tool: `
Workday|^Workday|workday hcm
BambooHR
Personio
HRIS|=HRIS|hr software|=SIRH|hr information system|hr-systeme|hris systems|hr-tools
ADP|=ADP|adp workforce now
UKG|=UKG|kronos workforce|ultipro
Paychex|^Gusto payroll
Gusto|^Gusto
Paylocity
Paycom
Ceridian Dayforce|ceridian|dayforce
Rippling
Applicant tracking systems|applicant tracking system|=ATS|bewerbermanagementsystem|recruiting software
Greenhouse ATS|?Greenhouse|greenhouse recruiting
Lever ATS|?Lever
SmartRecruiters|^Ashby ATS
Teamtailor
Recruitee
Softgarden
rexx systems
Umantis
iCIMS
Taleo
Jobvite
Bullhorn
Cornerstone OnDemand|cornerstone lms
P&I LOGA|=LOGA|=PAISY|^Sage HR|hr4you
Lattice|!Lattice
Culture Amp
15Five
Leapsome
Deel|^Deel
Remote.com
`,
    certificate: `
SHRM certification|=SHRM|=SHRM-CP|=SHRM-SCP|=PHR|=SPHR|=CIPD
`,
  },
  office: {
    method: `
Administrative support|sachbearbeitung|secrétariat|sekretariat|secretaría|segreteria|secretariaat|assistanat|administrative tasks|bürotätigkeiten|assistenz|secrétaire|administrative assistant|auxiliar administrativo|assistente administrativo
Executive assistance|executive support|executive assistant|direktionsassistenz|vorstandsassistenz|management assistance|managementassistent|personal assistant|chefsekretariat|assistante de direction
Office management|büromanagement|büroorganisation|gestion de bureau|gestión de oficina|gestione ufficio|officemanagement|bürokaufmann|office manager|bürokauffrau|bürokommunikation
Office organization|general office skills|filing|ablage|classement|archivo de documentos|ablageorganisation|archiefbeheer|gestión documental|archivado|archivio|aktenverwaltung
Calendar management|terminkoordination|terminplanung|gestion d'agenda|gestión de agenda|gestione agenda|agendabeheer|calendar scheduling|gestão de agenda|gestion des agendas
Appointment scheduling|terminvergabe|terminvereinbarung|prise de rendez-vous|concertación de citas
Travel arrangements|reiseplanung|travel coordination|reiseorganisation|reisemanagement|travel booking|dienstreisen|organizzazione viaggi|gestión de viajes|reisebuchung
Data entry|datenerfassung|saisie de données|introducción de datos|inserimento dati|gegevensinvoer|dateneingabe|data input|saisie|datenpflege|grabación de datos
Touch typing|typing|10-finger-system|zehnfingersystem|dactylographie|schreibmaschinenkenntnisse
Document management|dokumentenmanagement|gestion de documents|gestione documentale|documentbeheer|document control|dokumentenverwaltung|dokumentation|=DMS|document preparation
Digital file management|e-akte|elektronische akte|elektronische aktenführung|digitale aktenführung
Reception|empfang|accueil|recepción|accoglienza|recepção|ontvangst|accueil physique|receptionist|empfangssekretariat|recepcionista oficina|front-desk|attention du public
Visitor reception|besucherempfang|accueil des visiteurs|accueil visiteurs|empfang von besuchern>Reception
Dealing with the public|publikumsverkehr|accueil du public|atención al público|trato con el público|publikumskontakt
Minute taking|protokollführung|prise de notes|redacción de actas|verbali|notulen|meeting minutes|compte-rendu|minutes of meetings|protokollierung|sitzungsprotokolle|comptes-rendus
Meeting organization|sitzungsorganisation|organización de reuniones|meeting coordination|organisation von meetings|planung von meetings|meeting planning|besprechungsorganisation
Correspondence|korrespondenz|courrier|correspondencia|corrispondenza|correspondentie|schriftverkehr|briefwechsel|postbearbeitung|mail handling|gestion du courrier|e-mail-korrespondenz
Phonetic dictation|phonodiktat|audiotypie|dictée|schreiben nach diktat|stenografie|phono
Order of office supplies|bestellung von büromaterial|commande de fournitures|office supplies
Switchboard|standardiste
Internet research|online research|online-recherche|recherche internet|internetrecherche|desk research|recherche documentaire|web research|recherche von informationen|literaturrecherchen
Literature research|literaturrecherche|literature review|recherche bibliographique|revisión bibliográfica
`,
  },
  'public sector': {
    method: `
Public administration|openbaar bestuur|öffentlicher dienst|fonction publique|verwaltungsfachwirt|public service|verwaltungswesen|administração pública|service public|verwaltungswirt
Policy analysis|public policy|politikanalyse|politiques publiques|políticas públicas|policy development|policy research|policy advice|policy making|politikberatung|politische analyse
Government relations|lobbying|public affairs|interessenvertretung|affaires publiques|relations institutionnelles|government affairs|asuntos públicos|politische kommunikation
Advocacy|plaidoyer
Political science|politikwissenschaft|sciences politiques|ciencias políticas|scienze politiche|politologie|politicologie|geopolitics
International relations|internationale beziehungen|relations internationales|relaciones internacionales|relazioni internazionali>Political science
Citizen services|bürgerservice|accueil des usagers|atención al ciudadano|einwohnermeldewesen|bürgerbüro|meldewesen bürger|burgerzaken|bürgerdienste|servicio al ciudadano
Civil registry|standesamt|état civil|zivilstandswesen
Development cooperation|entwicklungszusammenarbeit|coopération au développement|cooperación internacional|cooperazione internazionale|international development|aide au développement
Humanitarian aid|humanitäre hilfe|aide humanitaire|humanitarian
Diplomacy|diplomatie|diplomacia|protocol affairs|diplomazia|konsularwesen|consular
Electoral processes|wahlen organisieren|élections
Standards development|normung|normalisation|technical regulation
Urban mobility planning|planification des transports urbains|mobilité urbaine|mobilitätsplanung|verkehrswesen|mobilitätskonzepte|ingénierie des transports|mobilitätsmanagement
Traffic engineering|verkehrstechnik|verkehrsplanung|transportation engineering|traffic planning|ingeniería de tráfico
Intelligence analysis|nachrichtendienst|renseignement|osint|open source intelligence|inteligencia analítica
Statistics production|official statistics|amtliche statistik|statistique publique
Court administration|justizverwaltung|greffe|administración de justicia|gerichtswesen|court procedures|geschäftsstelle gericht
`,
    tool: `
SAP for Public Sector|=SAP PSM|=Infoma|newsystem|=MACH|mach c/s|=OPEN/PROSOZ|=AKDB|regisafe|vois einwohnermeldewesen
`,
  },
  education: {
    method: `
Teaching|enseignement|enseñanza|lehrtätigkeit|insegnamento|ensino|lesgeven|docencia|lehrkraft|lehrerfahrung|unterricht|lehramt|lehrer|enseignant|teacher|onderwijs|=QTS|=PGCE|profesor|insegnante|leraar|docente
Primary education|grundschule|enseignement primaire|educación primaria|scuola primaria|basisonderwijs|elementary education|primarschule|grundschullehramt|elementary school
Secondary education|sekundarstufe|educación secundaria|scuola secondaria|gymnasium|lycée|collège enseignement|voortgezet onderwijs|high school teaching|sekundarschule
Vocational education|berufsschule|formación profesional|berufsbildung|beroepsonderwijs|vocational training|berufliche bildung|berufspädagogik|technical education|berufsausbildung
Higher education|hochschule|educación superior|hoger onderwijs|university teaching|hochschulbildung|hochschulwesen|hochschulmanagement|istruzione superiore|ensino superior
Curriculum development|lehrplanentwicklung|desarrollo curricular|curriculum|curricula|curriculumentwicklung|course development|kursentwicklung|course design|diseño curricular|course creation
Curriculum planning|lehrplan>Curriculum development
Lesson planning|unterrichtsplanung|préparation de cours|planificación de clases|lesson plans|unterrichtsvorbereitung|lesvoorbereiding|kursplanung|unterrichtsgestaltung
Classroom management|klassenführung|gestion de classe|gestión del aula|klassenmanagement
Pedagogy|pädagogik|pédagogie|pedagogia|pedagogiek|pädagogische arbeit|pédagogique|pädagogisches konzept|educational science|waldorfpädagogik|onderwijskunde
Didactics|didaktik|didactique|didáctica|didattica
Montessori pedagogy|montessori>Pedagogy
Early childhood education|frühpädagogik|petite enfance|educación infantil|erzieher|erzieherin|kita|kindergarten|kleinkinderziehung|kinderopvang|frühkindliche bildung|crèche|maestra infantil|éducateur de jeunes enfants|educador infantil
Childcare|kinderbetreuung|accueil d'enfants|cuidado infantil|child care|kindererziehung|betreuung von kindern|child development|arbeit mit kindern|working with children
After-school care|ganztagsbetreuung|schulkindbetreuung|nachmittagsbetreuung|accueil périscolaire|périscolaire>Childcare
Special education|sonderpädagogik|éducation spécialisée|educación especial|educazione speciale|speciaal onderwijs|förderschule|special needs|=SEN|=IEP|=SEND|=ABA/IEP|éducateur spécialisé
School assistance|schulbegleitung|schulbegleiter|inklusionsassistenz|=AESH|integrationshilfe
Inclusive education|inklusion>Special education
Curative education|heilpädagogik|heilerziehungspflege|heilerziehungspfleger|heilpädagoge|heilerziehungspflegerin>Special education
Sign language|gebärdensprache|langue des signes|lengua de signos|lingua dei segni|gebarentaal
Braille
Instructional design|ingénierie e-learning|diseño instruccional|learning design|didaktisches design|=ADDIE|=SCORM|mediendidaktik|lernkonzepte|educational design|e-learning content
E-learning|online teaching|online-unterricht|digital education|formación online|blended learning|online learning|edtech|digitales lernen|distance learning|virtual classroom
Tutoring|nachhilfe|soutien scolaire|clases particulares|ripetizioni|bijles|private lessons|nachhilfeunterricht|cours particuliers|hausaufgabenbetreuung|aide aux devoirs|tutor
Language teaching|sprachunterricht|enseñanza de idiomas|=FLE|english teaching|sprachförderung|esol|profesor de inglés|daf/daz|taalonderwijs|=ELE|sprachlehrer|language instruction|=TESL
English as a foreign language teaching|=TEFL|=ESL|=EFL|=CELTA|=TESOL>Language teaching
German as a foreign language teaching|=DaF|=DaZ|deutsch als fremdsprache|deutsch als zweitsprache>Language teaching
Assessment in education|student assessment|leistungsbewertung|évaluation des élèves|evaluación educativa|grading|prüfungswesen|test development education|educational assessment
Academic advising|student affairs|studienberatung|orientación educativa|student support|vie scolaire|student counseling|student advising|schülerbetreuung|studierendenberatung
School counseling|orientation scolaire|college counseling>Academic advising
Study program administration|studienorganisation|student services
School management|schulleitung|direction d'école|dirección escolar|school administration|kita-leitung|einrichtungsleitung|direction de crèche|dirigenza scolastica|education management
Academic research|ricerca scientifica|recherche académique|onderzoek|forschung|pesquisa científica|investigación|méthodes de recherche|forschungsmanagement
Scientific writing|academic writing|wissenschaftliches schreiben|redacción científica|publikationen|publishing research|manuscript writing|peer review|publication record
Qualitative research|qualitative methods|qualitative forschung|recherche qualitative|investigación cualitativa|interviews qualitativ|méthodes qualitatives|qualitative analysis
Empirical research|empirische sozialforschung|empirische forschung>Qualitative research
Focus groups>Qualitative research
Religious education|religionspädagogik|pastorale|pfarrdienst|gemeindearbeit|religionsunterricht|spiritual care|ministry church
Pastoral care|seelsorge|chaplaincy|aumônerie
Theology|theologie|teología
Environmental education|umweltbildung|éducation à l'environnement|educación ambiental|umweltpädagogik|naturpädagogik|waldpädagogik|bildung für nachhaltige entwicklung
Experiential education|erlebnispädagogik
Outdoor education|outdoor leadership|klettertrainer|bergführer|escalade encadrement|mountain guiding|adventure education
Driving instruction|fahrlehrer|enseignement de la conduite|profesor de autoescuela|fahrschule|driving instructor|auto-école
`,
    tool: `
Learning management systems|learning management system|=LMS|lernplattform|plateforme d'apprentissage|lernmanagementsystem|virtual learning environment
Moodle
Canvas LMS|?Canvas|^D2L
Blackboard|blackboard learn
ILIAS|^Ilias
Articulate Storyline|articulate 360|articulate rise|adobe captivate|camtasia
Google Classroom
PowerSchool|infinite campus|=SIMS
Kahoot
Mentimeter
`,
    knowledge: `
Sociology|soziologie|sociologie|sociologia|sozialwissenschaften|sciences sociales|ciencias sociales|social sciences|social research|scienze sociali|sociale wetenschappen
Ethnography|ethnologie>Sociology
Anthropology|anthropologie
Historical studies|geschichtswissenschaft|historiography|history degree
Linguistics|linguistik|linguistique|sprachwissenschaft|germanistik|anglistik|philologie|computerlinguistik|linguistica|filología|phonetics
Philosophical studies|filosofia|philosophy degree
Ethics|ethik
Geography|géographie|geografia
Remote sensing|fernerkundung|télédétection|teledetección|satellite imagery|telerilevamento>Geography
Cartography|kartographie|kartografie|cartographie>Geography
Archaeology|archäologie|archéologie|arqueología|archeologia|conservation du patrimoine
Heritage conservation|denkmalpflege|denkmalschutz|patrimoine bâti
Communication science|kommunikationswissenschaft|sciences de la communication|medienwissenschaften|media studies|publizistik|medienpädagogik|media literacy|medienkompetenz
`,
  },
  'social work': {
    method: `
Social work|sozialarbeit|soziale arbeit|sozialpädagogik|travail social|trabajo social|assistenza sociale|serviço social|maatschappelijk werk|sozialpädagoge|=MSW|=LCSW|=LMSW|=CESF|sozialarbeiter|social worker|assistant social|trabajador social|assistente sociale|maatschappelijk werker
School social work|schulsozialarbeit|sozialarbeit in der schule>Social work
Street work|streetwork>Social work
Child protection|kinderschutz|protección de menores|tutela minori|=ASD|child welfare|safeguarding|jeugdbescherming|kindeswohlgefährdung|jugendamt|inobhutnahme|kindeswohl
Foster care|pflegekinderwesen>Child protection
Youth work|jugendarbeit|jugendhilfe|animation jeunesse|trabajo juvenil|jeugdzorg|youth services|animazione giovanile|jugendsozialarbeit|hilfen zur erziehung|youth development
Residential youth care|stationäre jugendhilfe|jugendwohngruppe>Youth work
Family support|familienhilfe|soutien à la famille|apoyo a familias|=SPFH|familienberatung|soutien à la parentalité|family services|family counseling|familienarbeit|family engagement
Parent counseling|elternarbeit|erziehungsberatung|elterngespräche|parentalité>Family support
Disability support|behindertenhilfe|eingliederungshilfe|assistenza disabili|gehandicaptenzorg|personnes handicapées|disability services|behindertenbetreuung|=BTHG
Assisted living for people with disabilities|betreutes wohnen|begeleid wonen|supported living>Disability support
Agogics|agogik|agogisch
Refugee support|flüchtlingshilfe|accueil des réfugiés|atención a refugiados|migrationsberatung|asylum support|geflüchtete|migration|flüchtlingsarbeit|integrationsarbeit
Homelessness support|wohnungslosenhilfe|aide aux sans-abri|obdachlosenhilfe|supported housing|hébergement d'urgence|housing services|social housing|wohnhilfe|logement social
Debt counseling|schuldnerberatung|conseil en désendettement|schuldhulpverlening|schuldenberatung|debt advice|budgetberatung
Crisis intervention|krisenintervention|intervention de crise|intervención en crisis|crisis counseling|krisendienst|crisis response
Suicide prevention>Crisis intervention
Counseling|counselling|beratungsgespräche|consejería|beratung|soutien psychologique|atención psicosocial|psychosocial|écoute active conseil|konfliktberatung|=LPC
Systemic counseling|systemische beratung|systemische therapie|systemisches arbeiten
Motivational interviewing|entretien motivationnel|gesprächsführung
Community outreach|community engagement|quartiersmanagement|stadtteilarbeit|animation sociale|community development|développement social|community organizing|développement local
Probation services|bewährungshilfe|probation|reclassering|insertion et probation|straffälligenhilfe
Legal guardianship|rechtliche betreuung|tutelle|mandataire judiciaire|berufsbetreuer|betreuungsrecht|curatelle|vormundschaft|beistandschaft|=KESB|mesures de protection juridique
Participation planning|hilfeplanung|teilhabeplanung|projet personnalisé|support planning|=ICF|hilfeplan|projets personnalisés|förderplanung|förderpläne|entwicklungsberichte
Violence prevention|gewaltprävention|prévention de la violence|gewaltschutz|sexual assault|anti-aggressions-training
Domestic violence support|domestic violence|häusliche gewalt|violences conjugales|violencia de género|frauenhaus>Violence prevention
`,
  },
  transversal: {
    transversal: `
Communication skills|kommunikationsstark|aisance relationnelle|kommunikationsfähigkeit|communication abilities|habilidades de comunicación|compétences en communication|communicatieve vaardigheden|capacità comunicative|strong communicator|effective communication
Written communication|comunicación escrita|communication écrite|expression écrite|aisance à l'écrit|wort und schrift|writing skills|qualités rédactionnelles|written skills
Teamwork|teamfähigkeit|travail en équipe|trabajo en equipo|lavoro di squadra|teamarbeit|team player|esprit d'équipe|samenwerken|teamgeist|trabalho em equipe
Collaboration|zusammenarbeit|collaborazione|colaboración|travail collaboratif|kollaboration|kooperation|cross-functional collaboration
Leadership|liderazgo|führungsstärke|liderança|leiderschap|qualités managériales|führungsqualitäten|führungskraft|führung
Problem solving|problemlösung|problemlösefähigkeit|problem resolution|solving problems|probleemoplossend|solve problems|lösungsorientierung
Critical thinking|kritisches denken|esprit critique|pensamiento crítico|pensiero critico|kritisch denken|pensamento crítico|esprit d'analyse critique
Analytical thinking|esprit d'analyse|capacidad analítica|capacité d'analyse|capacità analitiche|capacidad de análisis|capacités d'analyse|analytical skills|analytical mindset|analytical ability|analytical abilities|analytical reasoning
Logical thinking|logisches denken|logisches denkvermögen
Conceptual thinking|konzeptionsstärke|esprit de synthèse|systems thinking|capacité de synthèse|capacidad de síntesis|vernetztes denken
Strategic thinking|strategisches denken|strategic mindset|vision stratégique|visión estratégica|pensamiento estratégico
Time management|zeitmanagement|gestion du temps|gestión del tiempo|gestione del tempo|tijdmanagement|gestão do tempo|deadline-oriented
Meeting deadlines|termintreue|respect des délais|rispetto delle scadenze>Time management
Organizational skills|organisational skills|organisationstalent|organisationsgeschick|organization skills|organisatievermogen|organizado
Attention to detail|rigueur|souci du détail|detailgenauigkeit|atención al detalle|nauwkeurigheid|genauigkeit|sorgfalt|gewissenhaftigkeit|detail-oriented
Adaptability|flexibilität|adaptabilité|adaptabilidad|flessibilità|anpassungsfähigkeit|capacité d'adaptation|flexibiliteit
Creativity|kreativität|créativité|creatividad|creatività|criatividade|creativiteit|kreativ|créatif|innovative thinking|creative thinking|creative mindset
Self-motivation|self-motivated|self-starter|eigenmotivation|zelfstandigheid|self-directed|selbstmotivation
Proactivity|proactivité|proactividad|proattività|proaktiv|proactivo|proaktivität
Initiative|eigeninitiative|prise d'initiative|iniciativa|iniziativa|sens de l'initiative|esprit d'initiative|!Initiative|taking initiative|take initiative|takes initiative
Independent working|travail en autonomie|eigenverantwortung|selbstständigkeit|autonomous working|selbständigkeit|eigenverantwortlich|work autonomously
Decision making|prise de décision|toma de decisiones|entscheidungsfreude|besluitvaardigheid|entscheidungsstärke|processo decisionale
Conflict resolution|konfliktmanagement|konfliktlösung|gestion des conflits|conflict management|konfliktfähigkeit|conflicthantering|gestion de conflits
Interpersonal skills|soziale kompetenz|sozialkompetenz|relationnel|capacità relazionali|people skills|interpersonal|relationship-building
Customer focus|customer-centric|kundenorientierung|customer obsession|orientation client|klantgerichtheid|sens du service|kundenorientiert
Multitasking|multi-tasking|multi-task|multitarea
Prioritization|prioritisation|priorisierung|gestion des priorités|priorisation|prioritäten setzen|priorisieren
Resilience|belastbarkeit|resilienz|resiliencia|resilienza|belastbar|frustrationstoleranz|stressresistent|gestione dello stress|stressmanagement
Stress resistance|stressresistenz|résistance au stress|stressbestendigheid|gestion du stress|stress management|work under pressure|trabajo bajo presión>Resilience
Empathy|empathie|empatia|einfühlungsvermögen|inlevingsvermogen|empathisch|écoute et empathie|sens de l'écoute|empathic|compassion
Intercultural competence|intercultural|interkulturell|cultural sensitivity|cultural awareness|cultural competency|cross-cultural|interculturel
Active listening|aktives zuhören|escucha activa|listening skills|capacité d'écoute|écoute|ascolto|luistervaardigheid|capacidad de escucha
Entrepreneurial mindset|entrepreneurial|unternehmergeist|espíritu emprendedor|business acumen|ondernemerschap|sens des affaires|commercial awareness
Work ethic|zuverlässigkeit|fiabilité|reliability at work|betrouwbaarheid|affidabilità|zuverlässig|serietà|dependability
Discretion|diskretion|confidentiality|vertraulichkeit|verschwiegenheit|confidentialité|discreción
Punctuality|pünktlichkeit|ponctualité|puntualidad|puntualità|punctual
Sense of responsibility|verantwortungsbewusstsein|sens des responsabilités|verantwortungsbewusst
Eagerness to learn|lernbereitschaft|curiosité|willingness to learn|ganas de aprender|voglia di imparare|leergierig|curiosity|neugier|fast learner
Persuasiveness|überzeugungskraft|force de conviction|overtuigingskracht|persuasion|überzeugungsfähigkeit|persuasive
Assertiveness|durchsetzungsvermögen|durchsetzungsstärke|durchsetzungsfähigkeit|assertivité
Presentation skills|präsentationsstärke|präsentationsgeschick|rhetorisches geschick|präsentationsfähigkeit|präsentationstechniken
Public speaking|öffentliches sprechen|prise de parole en public|hablar en público|rhetorik
Physical fitness|körperliche fitness|condition physique|forma física|physical stamina|körperlich fit|manualità|habileté manuelle|handwerklich
Manual dexterity|handwerkliches geschick|handwerkliche fähigkeiten|fingerfertigkeit|handwerkliche begabung|habilidad manual|dextérité
Technical understanding|technisches verständnis|technisches interesse|technische begabung|technische affinität|technikaffinität|technisch inzicht
Heavy lifting|lift heavy|port de charges|körperliche belastbarkeit
Goal orientation|zielorientierung|orientation résultats|ergebnisorientierung|results-driven|resultaatgericht|goal-oriented|zielorientiert
Positive attitude|positive einstellung|attitude positive|actitud positiva|entusiasmo|can-do attitude|offenheit|begeisterung
Patience|geduld|paciencia|pazienza|geduldig
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
