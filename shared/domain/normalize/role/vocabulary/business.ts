import type { Vocabulary } from '../vocabulary.ts';

/** Marketing, sales, customers, finance, law, people, offices, consulting and the top. */
export const business: Vocabulary = {
  marketing_and_communication: {
    '': `
      ~marketing, marketer, marketeer, marketingmanager, *marketing, marketing*, mercadotecnia, mercadólogo, ?growth, growth manager, ~growth marketing,
      growth marketer, growth lead, ~go to market strategy, cmo, chief marketing officer, ~market research, market researcher, marktforscher,
      marktforschung, ~etudes de marché, trade marketing, ~werbung, werbekaufmann, ~advertising, publicitaire, publicista, media buyer, media planner,
      ~media buying, ~publicité, ~publicidad, campaign manager, ~campaign, ?insights marketing, kaufmann für marketingkommunikation, werbe*,
      démonstrateur produits, prospektverteiler
    `,
    'digital marketing': `
      ~seo, ~sem, ~ppc, ~paid search, ~paid social, ~paid media, ~performance marketing, ~digital marketing, ~email marketing, ~crm marketing, crm
      manager, ~lifecycle marketing, ~lifecycle, ~demand generation, ~affiliate, affiliate manager, ~online marketing, ~growth hacking, ~conversion rate
      optimization, ~martech, ~programmatic, traffic manager, ~user acquisition, ~marketing automation, ~marketing operations, e commerce manager,
      ecommerce manager, ^ecommerce, ^e commerce, référenceur, ~adops, ~ad operations, email and sms, ~search ads, ~google ads
    `,
    'product marketing': `~product marketing, product marketing manager, product marketer, technical marketing engineer`,
    'content and social media': `
      ~content marketing, content strategist, ~content strategy, content manager, content creator, content specialist, content writer, ?content,
      copywriter, ~copywriting, ~copy, texter, redactor publicitario, ~social media, social media manager, community manager, ~community management,
      ~influencer, influencer marketing, blogger, ~social content, concepteur rédacteur, creador de contenido, ~social, creator partnerships,
      ~storytelling, ~contenidos, ~contenu, ~contenuti, ~conteúdo, gestor de contenidos, ~audience, ~audience engagement
    `,
    brand: `
      ~brand, brand manager, brand strategist, ~branding, markenmanager, ~creative strategy, creative strategist, creative director, creative manager,
      creative lead, chef de marque, brand ambassador, creative operations, ?creative
    `,
    'communications and public relations': `
      ~communications, ~communication, ~public relations, pr manager, ~pr, communications manager, press officer, pressesprecher, spokesperson,
      ~öffentlichkeitsarbeit, ~unternehmenskommunikation, *kommunikation, kommunikation*, ~kommunikation, chargé de communication, chargée de
      communication, responsable communication, attaché de presse, relations publiques, ~comunicación, ~comunicação, ~comunicazione, ~relaciones
      públicas, addetto stampa, ~media relations, ~external affairs, ~corporate affairs, ~communicatie, communicatieadviseur, publicist, ~internal
      communications, pr consultant, speechwriter, ~medienarbeit, ~relações públicas, mediensprecher, ~analyst relations, porte parole
    `,
    'events and developer relations': `
      event manager, ~events, events manager, event coordinator, ~event marketing, ~field marketing, eventmanager, ~veranstaltungsmanagement,
      veranstaltungskaufmann, organisateur d'événements, developer relations, developer advocate, developer experience, developer evangelist, ~devrel,
      developer engagement, developer marketing, event planner, ~eventos, ~experiential, ~sponsorship, conference organizer, meeting planner,
      eventplaner, hochzeitsplaner, ~bodas, wedding planner, ~eventmanagement, ~hochzeits, organizador de bodas, organizador de eventos, ~konferenz*,
      ~exhibition, ~trade show, event*, hochzeit*, ~eventos corporativos
    `,
  },
  sales_and_business_development: {
    '': `
      ~sales, salesperson, salesman, sales manager, sales representative, sales rep, sales executive, sales agent, sales consultant, ~vertrieb,
      vertrieb*, *vertrieb, vertriebler, verkaufsleiter, verkaufsberater, verkaufsberater aussendienst, handelsvertreter, ~aussendienst,
      aussendienstmitarbeiter, ~innendienst, innendienstmitarbeiter, ?commercial, ~ventes, ~vente, ingénieur commercial, technico commercial, attaché
      commercial, délégué commercial, chargé d'affaires, directeur commercial, responsable commercial, ~commerciale, agente commerciale, ~ventas,
      ~comercial, asesor comercial, ejecutivo comercial, ejecutivo de ventas, delegado comercial, representante comercial, representante de vendas,
      ~vendas, vendedor externo, consultor comercial, consultor de vendas, executivo comercial, gerente comercial, gerente de vendas, ~vendite,
      venditore, agente di commercio, responsabile commerciale, ~verkoop, verkoper buitendienst, accountmanager, vertegenwoordiger, telesales, ~inside
      sales, telemarketer, ~telemarketing, televendas, agent commercial, ~revenue, cro, chief revenue officer, ~commercial excellence, ~key ?accounts,
      ~go to market, ~gtm, commercial director, commercial manager, kaufmann inside sales, sachbearbeiter verkauf, verkaufssachbearbeiter, insurance
      sales, insurance agent, insurance sales agent, versicherungsvertreter, auto sales, automobilverkäufer, autoverkäufer, ~enterprise sales, vendedor
      interno, vendeur automobile, ~channel, ~channel sales, export manager, ?export, territory manager, regional sales, area manager sales, ~new
      business, vertegenwoordiging, ?account, ad sales, ~deal desk, ~pricing, pricing analyst, pricing manager, canvasser, door to door, fundraising
      sales, licensed agent, solar consultant, leasing consultant auto, ?field representative, pharmaceutical representative, pharmareferent, visiteur
      médical, delegado de visita médica, informatore scientifico, territory representative, ~monetization, automotive sales, ~key account,
      kundenmanager, ~agentur, ~außendienst, specialised seller export, representante, rappresentante, vertegenwoordiger buitendienst, acount executive,
      inside sale
    `,
    'account management': `
      account executive, account manager, key account manager, ~account management, account director, strategic account, strategic ?accounts, global
      account manager, national account manager, ejecutivo de cuentas, ejecutivo de cuenta, executivo de contas, gestor de cuentas, gestor de contas,
      gerente de contas, gerente de relacionamento, responsable grands comptes, chargé de clientèle, relationship manager, ~relationship management,
      client partner, client director, client manager, client leader, client executive, client account manager, client lead, ~client management,
      grosskundenbetreuer, kundenberater aussendienst, gerente de cuentas, responsable de comptes, account representative, account coordinator, account
      supervisor, account specialist, renewals manager, ~renewals, account associate, account lead, ?client
    `,
    'business development': `
      ~business development, business development manager, business developer, bdm, bdr, sdr, sales development, sales development representative,
      business development representative, ~partnerships, partnership manager, partnerships manager, partner manager, ~partner development, partner
      development manager, ~alliances, alliance manager, ~desarrollo de negocio, développement commercial, développeur commercial, ?partner, ~strategic
      partnerships, ~lead generation, ~geschäftsentwicklung, ~desenvolvimento de negócios, ~market development, franchise development, ~prospecting,
      ~channel partner, ~partner success, ~ecosystem, bid manager, bid writer, proposal manager, proposal writer, ~proposal, ~bids, ~tenders, tender
      manager, ~negócios, ~novos negócios, gerente de negócios, outbound development, ~geschäftskunden, pre sale, ~parcerias, analista de parcerias
    `,
    'technical sales': `
      sales engineer, solutions engineer, solution engineer, solutions consultant, solution consultant, ~presales, ~pre sales, ~solution engineering,
      ~solutions engineering, sales consultant technical, ~technical sales, technical sales engineer, vertriebsingenieur, demo engineer, presales
      consultant, avant vente, ingénieur avant vente, preventa, ingeniero de ventas, ingeniero comercial, sales specialist, solution specialist, ~sales
      engineering, field sales engineer, solution sales, value engineer, partner engineer, ~solution selling, ?solutions
    `,
    'sales operations': `
      ~sales operations, ~revenue operations, ~sales ops, ~revops, ~sales enablement, sales coordinator, sales analyst, sales support, sales
      administrator, salesforce effectiveness, sales assistant b2b, vertriebsassistent, vertriebsassistenz, sales admin, order desk,
      vertriebscontroller, ~commercial operations, ~gtm operations, sales strategy, sales planning
    `,
    fundraising: `
      fundraiser, ~fundraising, development officer, major gifts, gift officer, ~philanthropy, ~donor, development director nonprofit, annual giving,
      ~advancement
    `,
  },
  customer_service: {
    '': `
      ~customer service, ~customer support, ~customer care, customer advisor, customer service representative, customer service agent, ~customer
      experience, ~customer operations, ~client services, ~client service, ~client support, ~contact center, ~contact centre, ~call center, ~call
      centre, call centre agent, call center agent, ~kundenservice, *kundenservice, kundenservice*, kundenbetreuer, kundenberater, ~kundenberatung,
      ~kundenbetreuung, kundendienstmitarbeiter, kundendienst*, ~kundendienst, *kundenberater, ~service client, ~service clientèle, conseiller
      clientèle, conseiller client, conseiller de clientèle, téléconseiller, téléopérateur, ~relation client, ~relation clientèle, ~atención al cliente,
      agente de atención, teleoperador, ~servicio al cliente, ~atendimento ao cliente, atendente, operador de atendimento, ~atendimento, analista de
      atendimento, ~assistenza clienti, addetto al servizio clienti, ~servizio clienti, operatore call center, ~klantenservice,
      klantenservicemedewerker, klantadviseur, klantcontact*, customer advocate, customer agent, ~customer, ~member services, member services
      representative, member experience, guest services representative, ~customer relations, ~player support, ~patient services representative, patient
      support specialist, ~user operations, ~community support, service advisor, serviceberater, dispatcher customer, ~customer engagement, ?support,
      ?support specialist, ~user support, complaint handler, complaints handler, ~client experience, ~trust and safety, ~trust safety, content
      moderator, ~content moderation, ~customer excellence, ~customer delight, ~customer happiness, ~client advocate, client associate, client
      specialist, ~call taker, ~seller experience, ~merchant support, member advocate, service advocate, client care, informazione assistenza clienti
    `,
    'customer success': `
      ~customer success, customer success manager, csm, ~client success, ~customer growth, responsable succès client, technical account manager,
      ~technical account management, customer success engineer, customer engineer, member success, partner success manager
    `,
    'technical support': `
      ~technical support, support engineer, technical support engineer, ~product support, support analyst, ~application support, ~customer support
      engineer, ~tech support, support technique, technicien support, ~soporte técnico, suporte técnico, ~supporto tecnico, support technician,
      technical support specialist, support agent, technischer kundendienst, technischer support, ~technical service, support*
    `,
    'implementation and onboarding': `
      implementation manager, implementation specialist, implementation consultant, ~implementation, ~implementations, ~onboarding, onboarding
      specialist, onboarding manager, customer onboarding, implementation engineer, deployment specialist, deployment strategist, ~deployment,
      ~professional services, customer training
    `,
  },
  finance_and_accounting: {
    '': `
      ~finance, ~financial, cfo, chief financial officer, ~finanzen, finanz*, ~finanz, ~finances, ~finanzas, ~financeiro, ~finanza, ~financier,
      finanziario, ~financiën, financieel*, ~treasury, treasurer, treasury analyst, ~trésorerie, trésorier, ~tesorería, tesorero, ~procure to pay,
      ~order to cash, ~finance operations, ~capital markets, ~fund, ~billing, billing specialist, ~invoicing, ~abrechnung, *abrechnung,
      ~kundenabrechnung, fakturist, ~fakturierung, ~facturation, facturista, ~facturación, ~faturamento, ~collections, collector, collections
      specialist, ~cobrança, ~recouvrement, chargé de recouvrement, ~inkasso, ~mahnwesen, credit controller, ~credit control, ~accounts receivable,
      ~accounts payable, accounts assistant, accounts payable clerk, ~credit, credit analyst, ~kredit*, debt collector, ~facturatie, ~revenue
      accounting, cobrador, ?economist, volkswirt, betriebswirt, ~cash management, ?economics, ~consolidation, ~quote to cash, ~reimbursement,
      ~reconciliation, financial clerk, datev*, ~konsolidierung, paghe contributi, addetto paghe, auktionator, analyste budgétaire, bonds analyst, stock
      analyst, bond analyst
    `,
    accounting: `
      accountant, ~accounting, accounting manager, ~bookkeeping, bookkeeper, *accountant, staff accountant, buchhalter, *buchhalter, ~buchhaltung,
      *buchhaltung, buchhaltung*, ~rechnungswesen, *rechnungswesen, comptable, ~comptabilité, aide comptable, expert comptable, contable, ~contabilidad,
      ~contabilidade, contador, contabilista, contabile, ragioniere, ~contabilità, commercialista, boekhouder, ~boekhouding, assistent accountant,
      finanzbuchhalter, bilanzbuchhalter, ~kreditorenbuchhaltung, ~debitoren*, ~kreditoren*, assistant controller, técnico contable, auxiliar contable,
      analista contábil, ~general ledger, ap specialist, ar specialist, ap accountant, fund accountant, cpa, ~fund accounting, buchführung,
      ~finanzbuchhaltung, treuhänder, ~treuhand, accounts clerk, fiduciaire, ~ap, ~ar
    `,
    'controlling and planning': `
      controller, *controller, ~controlling, *controlling, controlling*, ~fp&a, fp&a analyst, financial planning, ~financial planning and analysis,
      contrôleur de gestion, ~contrôle de gestion, controller de gestión, controllo di gestione, financial analyst, finance manager, finance business
      partner, finance director, financial controller, ~strategic finance, analista financiero, analista financeiro, analyste financier, financial
      modeler
    `,
    audit: `
      auditor, ~audit, *auditor, internal auditor, auditeur, revisor, ~revision, wirtschaftsprüfer, ~wirtschaftsprüfung, prüfungsassistent, commissaire
      aux comptes, ~internal audit, innenrevisor, revisionsassistent, external auditor, ~auditoría, revisore
    `,
    tax: `
      ~tax, tax manager, tax consultant, tax advisor, steuerberater, steuerfachangestellter, steuer*, ~steuern, ~steuerrecht, fiscaliste, fiscalista,
      ~fiscalité, ~impuestos, asesor fiscal, tributario, ~fiscal, belastingadviseur, tax accountant, steuerprüfer, ~transfer pricing, ~indirect tax,
      taxateur, ~mwst, percepteur
    `,
    payroll: `
      ~payroll, payroll specialist, payroll manager, lohnbuchhalter, ~lohnbuchhaltung, ~entgeltabrechnung, *entgeltabrechnung, payroll accountant,
      gestionnaire de paie, ~paie, ~nóminas, técnico de nóminas, ~folha de pagamento, ~buste paga, ~lohn, lohn*, salarisadministrateur, gestionnaire
      paie, personalsachbearbeiter entgelt
    `,
    'banking and investment': `
      banker, ~banking, *banker, investment banker, ~investment banking, ~private banking, ~investment, ~investments, ~wealth management, wealth
      manager, financial advisor, financial adviser, financial planner, wealth advisor, ~asset management, asset manager, portfolio manager, ~portfolio
      management, fund manager, ~private equity, ~venture capital, ~hedge fund, trader, ~trading, ~trade execution, broker, stockbroker, bankkaufmann,
      bankberater, ~bank, bankangestellter, bank teller, teller, conseiller bancaire, ~banque, conseiller financier, chargé d'affaires bancaires, asesor
      financiero, banchiere, ~bancario, bancaire, ~loan, loan officer, loan processor, ~lending, ~mortgage, mortgage advisor, mortgage broker,
      paraplanner, ~equity research, ~m&a, ~mergers and acquisitions, ~valuation, ~valuations, ~corporate finance, ~corporate development, ~investor
      relations, ~fixed income, ~equities, ~derivatives, finanzberater, vermögensberater, anlageberater, kundenberater privatkunden,
      ~vermögensverwaltung, relationship banker, ~fx, ~foreign exchange, ~finanzierungen, leasing berater, conseiller en investissements, gestionnaire
      de patrimoine, conseiller en gestion de patrimoine, assessor de investimentos, ~investimentos, analista de crédito, kreditanalyst, analyste
      crédit, ~structured finance, ~fund operations, ~prime brokerage, ~securities, ~devisen, ~wertpapier*, ~private credit, ~private capital, ~real
      estate investment, ~risk capital, ?capital, ~restructuring, hypotheek*, bankier, ~kassahandel, ~handel devisen, bankfachmann, ?acquisitions,
      ~préstamos, ~hipotecario, ~hipotecas, ~investmentbanking, ~firmenkundengeschäft, ~firmenkunden, ~privatkunden, ~geschäftskunden*, ~hypotheken,
      hypotheken*, agente financiero, ~crédito, ~originação, prokurist, bankdirektor, ~payments, ~payment, banquier, mortgage underwriter, ~emprunts,
      fundraising banker, venture analyst, ~asset liability, firmenkunden*
    `,
    'quantitative finance': `
      quantitative analyst, quantitative researcher, quant researcher, quant, quantitative trader, quant trader, ~quantitative, quantitative strategist,
      ~systematic trading, quantitative research, ~quantitative trading
    `,
    insurance: `
      underwriter, ~insurance, actuary, ~actuarial, aktuar, actuaire, actuario, attuario, atuário, versicherungskaufmann, ~versicherung, versicherung*,
      *versicherung, ~versicherungen, ~leistungen unfallversicherung, claims adjuster, claims handler, claims manager, ~claims, claims specialist,
      claims examiner, loss adjuster, insurance broker, schadenregulierer, schadensachbearbeiter, ~schaden*, ?assurance, conseiller en assurances,
      assureur, gestionnaire sinistres, ~sinistres, agent général d'assurance, ~seguros, corredor de seguros, tramitador de siniestros, corretor de
      seguros, ~assicurazioni, assicuratore, consulente assicurativo, ~verzekeringen, verzekeringsadviseur, schadebehandelaar, ~reinsurance,
      ~rückversicherung, insurance advisor, ~vorsorge, aktuariat, ~actuariat, ~underwriting, property casualty, property and casualty, ~retirement,
      retirement advocate
    `,
  },
  legal_and_compliance: {
    '': `
      ~legal, lawyer, attorney, solicitor, barrister, counsel, general counsel, legal counsel, paralegal, jurist, *jurist, ~recht, rechtsanwalt, anwalt,
      rechtsanwaltsfachangestellter, rechtsreferendar, referendar, notar, notarfachangestellter, *anwalt, rechts*, syndikusrechtsanwalt, volljurist,
      wirtschaftsjurist, avocat, juriste, ~juridique, notaire, clerc de notaire, ~droit, assistant juridique, huissier, abogado, ~jurídico, asesor
      jurídico, procurador, notario, advogado, ~direito, avvocato, ~legale, praticante legale, notaio, advocaat, bedrijfsjurist, ~juridisch, juridisch*,
      law clerk, ~law, legal assistant, legal secretary, ~litigation, contract manager, contracts manager, contract specialist, contracts specialist,
      contract administrator, ~contract management, vertragsmanager, ~vertragsrecht, ~patent, patent attorney, patentanwalt, patentingenieur,
      ~intellectual property, ~ip counsel, clo, chief legal officer, legal operations, company secretary, ~corporate secretary, ~conveyancing,
      conveyancer, patentprüfer, legal analyst, ~rechtsdienst, ?contract, ~immigration, ~governance, mediator, ~ediscovery, juristisch*, ~rechtliche,
      ~ip, ip expert, ~geistiges eigentum, ~wirtschaftskriminalität, ~juristische
    `,
    compliance: `
      ~compliance, compliance officer, compliance manager, compliance analyst, ~aml, ~kyc, ~anti money laundering, kyc analyst, aml analyst, ~financial
      crime, ~fincrime, ~sanctions, ~mlro, geldwäsche*, ~conformité, ~cumplimiento, ~regulatory, ~regulatory affairs, ~ethics, ~affaires réglementaires,
      ~surveillance, ~export control, ~trade compliance, ~conformidade, oficial de cumplimiento, regulatory counsel, regulatory affairs manager,
      ~asuntos regulatorios, ~cdd analyst, ~due diligence
    `,
    'privacy and risk': `
      ~data privacy, ~privacy, ~data protection, datenschutzbeauftragter, ~datenschutz, datenschutz*, dpo, data protection officer, data privacy
      officer, data compliance officer, ~data compliance, ~risk, risk manager, risk analyst, ~risk management, risikomanager, ~risikomanagement,
      ~risiko*, ~risques, ~riesgos, ~rischio, ~riscos, ~enterprise risk, ~fraud, fraud analyst, fraud investigator, ~investigations, ~fraud prevention,
      forensic investigator, ~forensic, ~protection des données, ~business continuity, ~grc, operational risk, ~third party risk
    `,
  },
  people_and_recruiting: {
    '': `
      ~hr, ~human resources, hr business partner, hrbp, hr manager, hr generalist, hr specialist, hr assistant, hr coordinator, ~people operations,
      ~people, people partner, ~people experience, ~people and culture, ~people culture, people business partner, chief people officer, chro, ~personal
      referent, personalreferent, personalleiter, personalmanager, personalsachbearbeiter, personalentwickler, personalfachmann, ~personalwesen,
      ~personalabteilung, ~personalmanagement, ~personaladministration, personalberater, personaldisponent, *personalreferent, ~personalentwicklung,
      personal*, ~ressources humaines, ~rh, assistant rh, chargé rh, responsable rh, gestionnaire rh, drh, ~recursos humanos, ~rrhh, técnico de rrhh,
      analista de recursos humanos, ~risorse umane, hr consultant, ~personeelszaken, personeelsadviseur, personeel*, hr adviseur, ~employee relations,
      ~employee experience, ~labor relations, ~diversity, ~diversity equity and inclusion, ?culture, ~hris, hris analyst, hr operations, ~workplace
      experience hr, ~total rewards, ~arbeitsrecht hr, ~workforce development, ~organizational development, ~organisationsentwicklung, sachbearbeiter
      hr, hr fachmann, ~gente e gestão, ~gente, ~workforce, ~talent management, ?talent, arbeidsdeskundige, ~gestion des ressources humaines, ~mobilité
      internationale, ~global mobility, dei manager, dei lead, dei specialist, ~de&i
    `,
    recruiting: `
      recruiter, *recruiter, ~recruiting, ~recruitment, recruitment consultant, recruiting coordinator, ~talent acquisition, talent acquisition partner,
      talent partner, talent sourcer, sourcer, headhunter, ~sourcing recruiter, chargé de recrutement, ~recrutement, recruteur, consultant en
      recrutement, ~reclutamiento, técnico de selección, ~selección de personal, seleccionador, recrutador, ~recrutamento, ~selezione del personale,
      addetto alla selezione, ~werving, resourcer, recruitment resourcer, campus recruiter, intercedent, ~employer branding, personalvermittler,
      staffing consultant, ~staffing, talent scout, executive search, trainee recruiter, ~campus, ~contratación, ~talentos, ~talento, reclutador,
      ~búsqueda de ejecutivos, ~relocation, director de contratación, ~executive resourcing, selector de personal, conseiller en recrutement
    `,
    'compensation and benefits': `
      ~compensation, ~compensation and benefits, ~benefits, ~comp and ben, benefits specialist, compensation analyst, ~rewards, vergütungs*,
      ~rémunération, ~compensación
    `,
    'learning and development': `
      ~learning and development, ~learning development, learning specialist, training specialist, training manager, training coordinator, corporate
      trainer, ~talent development, ~leadership development, ~corporate training, ~weiterbildung, ~training and development, learning designer, ~l&d,
      ~training, chargé de formation, responsable formation, responsable de formation, ~learning, enablement manager, ~enablement, ~formación,
      ~formazione, enablement specialist, learning experience designer, ~treinamento
    `,
  },
  operations_and_administration: {
    '': `
      ?operations, ~business operations, business operations manager, ^operations manager, ?operations coordinator, ^operations specialist, ?operations
      analyst, ?operations associate, ^operations lead, ^operations director, ~bizops, strategic operations, chief of staff, coo, chief operating
      officer, ~operational excellence, ?excellence, ~prozessmanagement, prozessmanager, ~process improvement, ~continuous improvement, ?process
      manager, ~lean, ?operaciones, ?operações, ?operativo, ?betrieb, ~shared services, services transversaux, ?services, betriebsassistent, ~back
      office, ~backoffice, ~middle office, ?planning, ~operational, ~global operations, ~biz ops, ?organisation, ?organisationsmanager, ~business
      support, ?processing, ?business manager, ?business coordinator, ?special projects, ~planning and operations, ~field operations, ~regional
      operations, city manager, ?business partner, ~workforce management, ~strategy and operations, ~s&o
    `,
    'office administration': `
      ~administrative, administrative assistant, admin assistant, ?administrator, administrative coordinator, ?admin, ~administration, ~office, office
      manager, office administrator, office assistant, office coordinator, office clerk, bürokaufmann, bürokauffrau, kaufmann für büromanagement,
      bürokraft, ~büromanagement, büroassistent, ~büro, büro*, kaufmännischer angestellter, kaufmännischer mitarbeiter, ~kaufmännisch, ~kaufmännischer,
      ~kaufmännischen, ?kaufmann, kauffrau, industriekaufmann, *sachbearbeiter, ?sachbearbeiter, ~sachbearbeitung, verwaltungsangestellter,
      verwaltungsmitarbeiter, verwaltungsassistent, teamassistent, teamassistenz, ~verwaltung, agent administratif, assistant administratif,
      ~administratif, secrétaire, ~secrétariat, assistant de gestion, gestionnaire administratif, ?gestionnaire, employé de bureau, employé de commerce,
      collaborateur administratif, ~administrativo, auxiliar administrativo, secretario, ~administración, ~administrativa, assistente administrativo,
      secretária, ~administrativos, impiegato, ~amministrativo, impiegato amministrativo, segretario, ~amministrazione, ~segreteria, secretaresse,
      administratief medewerker, ~administratief, managementassistent, medewerker administratie, clerk, ?coordinator, ?assistant, ?assistent,
      ?assistente, ?asistente, ?assistenz, data entry, data entry clerk, datenerfasser, typist, secretary, sekretär, ~sekretariat, *sekretär,
      *sekretariat, ?receptionist, front desk, empfangsmitarbeiter, ~empfang, rezeptionist büro, hôte d'accueil, réceptionniste standardiste, agent
      d'accueil, ~accueil, recepcionista, receptionniste entreprise, addetto alla reception, telefonist, telephone operator, mailroom, filing clerk,
      records, ~records management, document controller, ~document control, archiviste administratif, workplace coordinator, workplace manager,
      workplace experience, ~workplace, employé administratif, gestionnaire de dossiers, dossierbehandelaar, kancelaria, auxiliar de oficina, auxiliar
      de escritório, facilities coordinator office, schreibkraft, mediamatiker office, praticienne administrative, ~backoffice medewerker, office
      angestellter, bürofachkraft, ~vorzimmer, planner administratif, hms, mitarbeiter empfang, scheduler, scheduling coordinator, ~scheduling,
      pförtner, kanzlei*, ~service center, ~sekretariats*, ~geschäftsabläufe, kv, kv lernende, kauffachmann, wms, wms praktikant, kaufmännische
      ausbildung, ~documentation clerk, hôte accueil, empfangsdame, ~visitor services, ~enquêtes terrain, mail room, mail room attendant, ~documentação,
      analista de documentação, ~protocollo, ~smistamento di documenti, document management specialist, ~document management
    `,
    'executive assistance': `
      executive assistant, personal assistant, assistant to, assistenz der geschäftsführung, assistenz der geschäftsleitung, assistent der
      geschäftsführung, assistent der geschäftsleitung, direktionsassistent, vorstandsassistent, assistant de direction, assistante de direction,
      secrétaire de direction, asistente de dirección, secretario de dirección, assistente de diretoria, assistente di direzione, directiesecretaresse,
      executive secretary, virtual assistant, executive business partner, chefsekretär, executive administrative assistant, executive business
      administrator, ~geschäftsführungsassistenz
    `,
  },
  consulting_and_strategy: {
    '': `
      ?consultant, ?berater, **berater, ?consulting, ?consulente, ?consultor, ?asesor, ?adviseur, ?advisor, ?adviser, ?conseiller, ?advisory, management
      consultant, ~management consulting, unternehmensberater, ~unternehmensberatung, conseil en management, consultant en management, consulente
      aziendale, consultor de gestión, consultor empresarial, bedrijfsadviseur, strategy consultant, ?strategy, ?strategist, ?strategic, ?stratégie,
      ~estrategia, ?strategia, unternehmensstrateg*, inhouse consultant, ~corporate strategy, chief strategy officer, engagement manager, ~business
      transformation, business architect, ?innovation, innovationsmanager, innovation manager, ~change management, change manager, organisationsberater,
      ~thought leadership, ~public sector consulting, ~politikberatung, ~strategische planung, ~unternehmensentwicklung, ~geschäftsplanung, ~estrategas,
      ~strategische entwicklung, ?beratung
    `,
    'business analysis': `
      business analyst, ~business analysis, business analyste, analista de negocio, analista de negócios, business process analyst, analista funcional,
      fachanalyst, functional analyst, analyste fonctionnel, requirements engineer, ~requirements engineering, anforderungsmanager, business process
      manager, ?business, process analyst, analista de processos, analista di business, unternehmensanalyst, analyste d affaires, ~standardization
    `,
  },
  executive_management: {
    '': `
      ceo, chief executive officer, chief executive, ?president, managing director, geschäftsführer, ~geschäftsführung, ~geschäftsleitung,
      *geschäftsführer, vorstand, directeur général, directeur generale, director general, directora general, diretor geral, direttore generale,
      amministratore delegato, algemeen directeur, founder, co founder, cofounder, ?general manager, gerente general, gerente geral, ?country manager,
      ?country director, country head, executive director, entrepreneur in residence, ?entrepreneur, founder in residence, unternehmer, imprenditore,
      board member, chairman, chair of the board, dirigente d'azienda, dirigenti, betriebsleiter, directeur d'établissement, chef d'entreprise,
      legislators, amministratori di grandi aziende, ceo office, bedrijfsleider, group ceo, managing partner, general partner, chief administrative
      officer, dirigeant
    `,
  },
};
