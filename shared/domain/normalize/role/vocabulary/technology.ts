import type { Vocabulary } from '../vocabulary.ts';

/** Software, data, IT, engineering, product, project and design. */
export const technology: Vocabulary = {
  software_engineering: {
    '': `
      software engineer, ~software, ~software engineering, ~software development, software developer, software development engineer, developer,
      programmer, swe, sde, sdet, member of technical staff, mts, forward deployed engineer, forward deployed software engineer, software architect,
      solution architect, solutions architect, ~application development, application developer, ^engineering manager, ^engineering, ~product
      engineering, product engineer, founding engineer, *entwickler, softwareentwicklung*, *softwareentwicklung, anwendungsentwickler,
      anwendungsentwicklung, *programmierer, informaticien, ingénieur logiciel, développeur, développeur informatique, ~développement logiciel,
      ~développement informatique, concepteur développeur, desarrollador, programador, ingeniero de software, ~desarrollo de software, desenvolvedor,
      engenheiro de software, ~desenvolvimento de software, sviluppatore, programmatore, ingegnere del software, ~sviluppo software, ontwikkelaar,
      *ontwikkelaar, programmeur, softwareingenieur, ~software*, cto, chief technology officer, ~computer science, applikationsentwickler, integrations
      engineer, ?technical lead, ?tech lead, it entwickler, quantitative developer, quant developer, algorithm engineer, ~rust, ~golang, ~c++, ~c#,
      ~typescript, ~kotlin, ~scala, ~java, ~ruby, ~ruby on rails, ~php, ~python, ~dotnet, ~net developer, ~elixir, ~cobol, ~javascript, ~node js,
      ~nodejs, ~sharepoint, ~abap, blockchain engineer, ~blockchain, ~web3, ~smart contract, ~compiler, ~video games developer, ~api, mathworks,
      entwickler, ~webentwicklung, webentwicklung*, ~j2ee, ~html5, ~desarrollo de aplicaciones, ~firmware development, ~programming, ~microservices,
      ~microservicios, ~scripting language
    `,
    backend: `~backend, ~back end, backend engineer, back end engineer, backend developer, server engineer, ~server side`,
    frontend: `
      ~frontend, ~front end, frontend engineer, front end engineer, frontend developer, ui engineer, ui developer, ux engineer, ~react, ~reactjs,
      ~angular, ~vue, web engineer, web developer, webdesigner, webentwickler, ?web, design engineer web, intégrateur web
    `,
    'full stack': `~full stack, ~fullstack, full stack engineer, fullstack engineer, full stack developer, fullstack developer`,
    mobile: `
      ~android, ~ios, ~flutter, ~react native, mobile engineer, mobile developer, mobile software engineer, app developer, ios engineer, android
      engineer, ~swift
    `,
    embedded: `
      ~firmware, ~embedded, ~embedded software, embedded engineer, firmware engineer, embedded software engineer, ~autosar, ~rtos, embedded systems
      engineer
    `,
    devops: `
      ~devops, devops engineer, ~site reliability, site reliability engineer, ~sre, platform engineer, platform operations engineer, ?platform,
      ~kubernetes, ~cloudops, cloud engineer, ~cloud infrastructure, infrastructure engineer, cloud architect, cloud developer, ?cloud, build engineer,
      release engineer, production engineer meta, ~devsecops, reliability engineer software, ~dataops, cloud consultant, observability engineer,
      developer productivity engineer, systems reliability engineer, dev ops, dev ops engineer, ?operations engineer, ~saas operations, devex engineer,
      infra engineer
    `,
    'quality assurance': `
      qa engineer, quality assurance engineer software, software tester, ~software testing, software test engineer, ~test automation, automation tester,
      qa tester, qa analyst, qa automation engineer, testeur logiciel, softwaretester, ~software quality, test automation engineer, qa lead, qa manager,
      tester, test analyst, ~qa automation, testmanager, test manager, integrated test engineer, software quality engineer, testingenieur software, qa,
      ?automation engineer, game tester, tester qa, quality engineer software, quality assurance tester, ~testautomatisierung, testautomatisierung*
    `,
    games: `
      game developer, game programmer, gameplay programmer, gameplay engineer, ~unity, ~unreal, ~unreal engine, graphics engineer, rendering engineer,
      engine programmer, graphics programmer, game engineer, développeur jeux vidéo, tools programmer, spieleentwickler
    `,
    'robotics software': `
      autonomy engineer, autonomy software engineer, robotics software engineer, perception engineer, motion planning engineer, ?simulation engineer,
      ~autonomy
    `,
  },
  data_and_ai: {
    '': `
      ~data, ~daten*, data specialist, data manager, data lead, data operations, data steward, data governance, ~data quality, data qa, ~datos,
      ~donnees, ~dados, ~dati, data architect, datenarchitekt, datenmanager, data consultant, ai consultant, ~data management, data coordinator, data
      associate, master data, datos maestros
    `,
    analytics: `
      data analyst, ~analytics, ~data analytics, analytics engineer, data analytics engineer, ~business intelligence, bi analyst, bi developer, bi
      engineer, ~power bi, ~tableau, datenanalyst, analyste de données, data analyste, analista de datos, analista de dados, analista dati,
      statistician, statistiker, statisticien, estadístico, insights analyst, ?insights, mi analyst, product analyst, ?reporting specialist, ?reporting
      analyst, ~bi, web analyst, decision scientist, data visualization, ?reporting, marketing analyst data, business intelligence analyst, analytics
      manager, analytics consultant, ~product analytics, bi consultant, bi manager, people data analyst
    `,
    'data engineering': `
      data engineer, ~data engineering, ~data warehouse, ~data warehousing, etl developer, etl engineer, data platform engineer, big data engineer, ~big
      data, database engineer, database developer, ~database engineering, ~database, ~databricks, ~snowflake, dateningenieur, ingénieur data, ingeniero
      de datos, engenheiro de dados, data infrastructure engineer, ~dbt, data modeler, dataops engineer, analytics platform engineer, ~datawarehouse,
      ~dwh
    `,
    'data science': `
      data scientist, ~data science, applied scientist, datenwissenschaftler, científico de datos, cientista de dados, data scientiste, decision science
    `,
    'machine learning': `
      ~machine learning, ~ml, ml engineer, mle, ml scientist, ~mlops, ~ml ops, machine learning engineer, machine learning scientist, ~deep learning,
      ~computer vision, ~nlp, ~natural language processing, ~reinforcement learning, ~speech recognition, computer vision engineer, recommendation
      systems, ~llm, ~large language models, ml researcher
    `,
    'artificial intelligence': `
      ~ai, ~artificial intelligence, ~genai, ~gen ai, ~generative ai, ~agentic ai, ai engineer, ai researcher, ai research scientist, ai research
      engineer, ai scientist, ai architect, ai developer, ~künstliche intelligenz, ~ki, ki entwickler, ~intelligence artificielle, ~inteligencia
      artificial, ~ia, prompt engineer, ai specialist, ai strategist, ai product engineer, deployed engineer, ~conversational ai, ai automation
      engineer, ai software engineer
    `,
    'annotation and training': `
      ai trainer, ai tutor, data annotator, annotator, data labeler, ~data annotation, ~data labeling, rater, ai training, search quality rater, ai
      evaluator, data collector, llm trainer, ai data trainer
    `,
  },
  it_and_security: {
    '': `
      ~it, it manager, it specialist, it engineer, it consultant, it berater, it technician, ~information technology, it leiter, it director, cio, chief
      information officer, informatiker, informatikspezialist, informatik, ~informatik*, it analyst, systems analyst, system analyst, systemanalytiker,
      it architect, enterprise architect, technology architect, it coordinator, ~informatique, ~informática, technicien informatique, informatico,
      tecnico informatico, ingénieur informatique, technical architect, business systems analyst, ~business systems, business systems architect, it
      spezialist, it operations, fachinformatiker, it projekt*, webmaster, web master, ~bureautique, it systemkaufmann, ~itsm, ~it service, it service
      manager, it business partner, ~edi, ict manager, ~ict, systems architect, ?technology, ~enterprise architecture, it mitarbeiter,
      systeemontwikkelaar, ~office 365, chief digital officer, ?digital transformation, applikationsmanager, application manager,
      applikationsspezialist, application owner, ?applications, ~telecomunicaciones, *informatiker, wirtschaftsinformatiker, ~aplicaciones,
      applikations*, ~information systems, ~rz, ~digital preservation, rollout engineer, ~rollout, ~ot service, ict*, ~systèmes d information,
      ~solutions métiers, analista de sistemas, ~sistemas, analyste programmeur, ~knowledge systems, informatik spezialist, solution designer, it
      solution designer, it designer, software asset manager, it asset manager, crm administrator, digital asset manager, computer*, desktop*,
      telekommunikations*, ~tic
    `,
    'system administration': `
      system administrator, systems administrator, sysadmin, systemadministrator, *administrator it, it administrator, linux engineer, ~linux, windows
      engineer, ~vmware, ~windows server, ?systems engineer, systemtechniker, it systemtechniker, system technician, systems engineering it,
      administrateur système, administrateur systèmes, administrador de sistemas, sistemista, systeembeheerder, ~active directory, infrastructure
      manager it, it infrastructure engineer, ~it infrastructure, ~it infrastruktur, fachinformatiker systemintegration, systemingenieur, ict system
      engineer, ~m365, ~hpc, ~mainframe, ~endpoint, infrastructure architect, infrastructure specialist, ~storage engineer, ~virtualization, ~data
      center, ~data centre, data center technician, data centre technician, data center engineer, data center operations, ~datacenter, ~rechenzentrum
    `,
    networking: `
      network engineer, ~network engineering, network administrator, network architect, network technician, network analyst, network operations, noc
      technician, noc engineer, ~noc, ~netzwerk*, netzwerktechniker, ingénieur réseau, ~réseaux, gestionnaire de réseau, administrador de redes,
      ~telecom, ~telecommunications, telecommunications technician, ~telekommunikation, wireless engineer, ?network, ~redes, netwerkbeheerder, ~voip,
      ~unified communications, administrateur réseau, administrateur de réseau, ~ikt
    `,
    'user support': `
      it support, help desk, helpdesk, ~service desk, ~desktop support, desktop engineer, it supporter, it support specialist, it support technician, it
      support engineer, desktop support technician, it service desk, support informatique, technicien support informatique, soporte técnico informático,
      soporte ti, it helpdesk, onsite support engineer, 1st level support, 2nd level support, ~first level support, supporter it, ict supporter,
      deskside support
    `,
    security: `
      ~cybersecurity, ~cyber security, ~cyber, ~information security, ~infosec, ~it security, ~it sicherheit, security engineer, security architect,
      security analyst, security researcher, security operations center analyst, ~security operations, ~security operations center, ~application
      security, ~appsec, ~cloud security, ~network security, ~product security, penetration tester, pentester, ~penetration testing, ~threat
      intelligence, ~threat, ~threat detection, ~vulnerability, ciso, chief information security officer, soc analyst, ~identity and access management,
      ~iam, ~privileged access management, ~privileged access, ~identity access management, ~informationssicherheit, ~ciberseguridad, ~cibersegurança,
      ~cybersécurité, ~red team, incident responder, ~incident response, security consultant, security incident responder, ~offensive security, ~zero
      trust, ~siem, ~devsecops security, malware analyst, cryptographer, ~informatiebeveiliging, ~security compliance, ~detection and response, security
      software engineer soc, ~cyber compliance, digital forensics, ~sicurezza informatica, csoc analyst, ~csoc, security context engineer, information
      systems security, ~scrm, ~infosecurity, ~access control systems, ~security technical, ciam engineer, ~ciam, personnel security, security
      assurance, secops, secops engineer, detection engineer
    `,
    'business applications': `
      ~sap, sap consultant, sap berater, ~salesforce, salesforce administrator, salesforce developer, salesforce consultant, ~servicenow, ~workday
      consultant, workday analyst, ~erp, erp consultant, ~netsuite, ~dynamics 365, ~s 4hana, ~hana, ~crm developer, crm consultant, ~workday hris,
      ~jira, ~guidewire, ~oracle, ~epic analyst, ~peoplesoft, ~business applications, ~microsoft dynamics, ~power platform, ~pega, ~veeva, ~mulesoft,
      ~rpa, rpa developer, ~cerner, ~sailpoint, ~appian, ~outsystems
    `,
    databases: `database administrator, dba, datenbankadministrator, administrateur base de données, sql dba, oracle dba`,
  },
  hardware_and_engineering: {
    '': `
      ?ingénieur, *ingenieur, ?ingeniero, ?engenheiro, ?ingegnere, ?ingénierie, project engineer, design engineer, r&d engineer, ~r&d engineering, test
      engineer, ?test, integration and test engineer, validation engineer, verification engineer, *konstrukteur, konstrukteur, constructeur,
      versuchsingenieur, entwicklungsingenieur, ingenieur entwicklung, draughtsman, drafter, cad designer, cad drafter, technischer zeichner,
      technischer produktdesigner, dessinateur, projeteur, delineante, disegnatore, projektingenieur, ingénieur d'études, technicien d'études,
      technicien bureau d'études, bureau d'études, ~systems engineering, rocket, hardware compliance engineer, ~homologation, ~human factors engineer,
      applications engineer, field applications engineer, field application engineer, prüfingenieur, compliance engineer, tekenaar, werkvoorbereider,
      safety engineer, reliability engineer, product development engineer, ~product development engineering, ?development engineer,
      entwicklungstechniker, ~produktentwicklung, produktentwickler, ?functional safety, model based systems engineer, ~mbse, vehicle engineer,
      ~fahrzeugentwicklung, ~technical engineering, chief engineer, ~engineering design, zeichner, *zeichner, ~bring up, ~characterisation,
      ~characterization, ~loads and dynamics, ~loads & dynamics, ~radiation effects, ~condition monitoring, optimization engineer,
      ~konstruktionstechnik, engineering manager hardware, qualification engineer, ~subsea, pipeline engineer, ~wood tech, wood technologist,
      ~acoustics, acoustic engineer, ~fatigue, ~damage tolerance, ~vehicle dynamics, ~powertrain, ~konstruktion, konstruktions*, dynamics engineer,
      process design engineer, inbetriebsetzungs*, ~inbetriebsetzung, inbetriebnahme*, ~inbetriebnahme, ~product compliance, tool technologist,
      ~lebensmitteltechnik, radiation engineer, automatisierungs*, maschinenbau*, hardware*
    `,
    electrical: `
      electrical engineer, ~electrical, ~electrical engineering, electronics engineer, electronic engineer, ~electronics, ~power electronics,
      elektroingenieur, ~elektrotechnik, ingénieur électricien, ingénieur électronique, ingénieur électrique, ingeniero eléctrico, ingeniero
      electrónico, ingegnere elettrico, ingegnere elettronico, engenheiro eletricista, elektrotechnisch ingenieur, hardware engineer, ~hardware,
      ~hardware engineering, pcb designer, pcb layout engineer, ~rf, rf engineer, antenna engineer, ~avionics, avionics engineer, ~signal integrity,
      analog engineer, mixed signal engineer, controls engineer, ?controls, ~battery, battery engineer, ~electromechanical, ~instrumentation, power
      systems engineer, ~power systems, substation engineer, protection engineer, control engineer, automatisierungstechniker ing, automation engineer
      plc, ~plc, ingénieur automatisme, ~automatisme, automaticien, ~antenna, diseño analógico, ~high voltage, elektrokonstrukteur, ~photonics, ~optical
      engineering, optical engineer, ~optics, opticist, photonics engineer
    `,
    semiconductor: `
      ~fpga, fpga engineer, ~asic, asic engineer, ~semiconductor, design verification engineer, ~design verification, ~silicon, ~vlsi, rtl design
      engineer, ~rtl, physical design engineer, ~physical design, soc design engineer, ~dft, ~chip design, layout engineer, cpu architect, ~lithography,
      ~wafer, silicon engineer
    `,
    mechanical: `
      mechanical engineer, ~mechanical, ~mechanical engineering, maschinenbauingenieur, ~maschinenbau, ingénieur mécanique, ingénieur mécanicien,
      ingeniero mecánico, ingegnere meccanico, engenheiro mecânico, werktuigbouwkundig ingenieur, cad engineer, stress engineer, ~thermal, thermal
      engineer, ~aerothermal, structural analysis engineer, fea engineer, ~cfd, tooling engineer, ~mechatronics, mechatronics engineer, components
      engineer, hvac engineer, piping engineer, ~stress, structures engineer, ~structures, fluids engineer, ~mechanisms, ~hydraulics engineer,
      ~turbomachinery, ~turbine
    `,
    aerospace: `
      aerospace engineer, ~aerospace, ~propulsion, propulsion engineer, ~flight test, ~gnc, ~guidance navigation and control, flight software,
      ~spacecraft, ~satellite, launch engineer, ~flight mechanics, ~aerodynamics, aerodynamicist, mission engineer, payload engineer, ~orbital, mission
      operations engineer, ~astrodynamics
    `,
    'process and manufacturing engineering': `
      manufacturing engineer, ~manufacturing engineering, process engineer, ~process engineering, ~process development, production engineer, industrial
      engineer, ~industrial engineering, quality engineer, ~quality engineering, supplier quality engineer, supplier development engineer, supplier
      industrialization engineer, ~supplier quality, verfahrenstechniker, ~verfahrenstechnik, verfahrensingenieur, prozessingenieur,
      produktionsingenieur, qualitätsingenieur, ingénieur procédés, ingénieur qualité, ingénieur de production, ingénieur méthodes, ~méthodes, ingeniero
      de procesos, ingeniero industrial, ingeniero de calidad, ingegnere di processo, ingegnere gestionale, engenheiro de processos, engenheiro de
      produção, procesingenieur, chemical engineer, ingénieur chimiste, ~chemical engineering, chemieingenieur, ingeniero químico, materials engineer,
      ingegneri dei materiali, ~materials engineering, metallurgist, metallurgical engineer, npi engineer, test equipment engineer, automation and
      controls engineer, packaging engineer, ~industrialisation, ~industrialization, lebensmitteltechnologe, ~lebensmitteltechnologie, food
      technologist, food engineer, welding engineer, equipment engineer, lean engineer, yield engineer, technologue alimentaire, tecnólogo de alimentos,
      lebensmitteltechniker
    `,
    robotics: `robotics engineer, ~robotics, robotics technician, ~robotik, roboticist, ~robótica, ~robotique, ~mechatronic systems`,
    'energy and resources': `
      energy engineer, ~nuclear, nuclear engineer, petroleum engineer, reservoir engineer, drilling engineer, mining engineer, ~solar engineering, solar
      engineer, wind engineer, ~renewable energy engineering, power engineer, ~grid engineering, grid engineer, transmission engineer, energieingenieur,
      ~wind turbine, marine engineer, naval architect, ~naval architecture, schiffbauingenieur, ~mining, ~oil and gas, railway engineer, geotechnical
      engineer mining, subsea engineer, turbine engineer, ~reactor, ~energy engineering, ~power engineering
    `,
  },
  product_management: {
    '': `
      product manager, ~product management, product owner, produktmanager, ~produktmanagement, chef de produit, responsable produit, ~product strategy,
      ~product operations, product operations manager, product lead, head of product, ^product, product director, cpo, chief product officer, gestor de
      producto, gerente de producto, gerente de produto, ?product specialist, jefe de producto, gestor de produto, productmanager, responsabile di
      prodotto, product line manager, technical product manager, ?produkt*, analista de produto, product strategist, product associate, group product
      manager, product portfolio, produktverantwortliche, product development manager
    `,
  },
  project_management: {
    '': `
      project manager, project director, ~project management, projektmanager, projektleiter, ~projektmanagement, ~projektleitung, *projektleiter,
      *projektmanager, chef de projet, cheffe de projet, chef de projets, directeur de projet, ~gestion de projet, gestionnaire de projet, gestor de
      proyectos, jefe de proyecto, gerente de proyecto, director de proyecto, gerente de projetos, gestor de projetos, gerente de projeto, capo
      progetto, project coordinator, projektkoordinator, projektmitarbeiter, coordinateur de projet, project assistant, projektassistent, project lead,
      projectmanager, projectleider, projectcoördinator, pmo, project controls, project controller, ~project, ?projekt*, ?proyectos, ?projets,
      ?projetos, project analyst, project officer, project administrator, project planner, ~project delivery, project management officer, analista de
      projetos, coordinador de proyectos, chargé de projet, chargé de projets, chargée de projet, bid manager pm, transformation manager,
      ?transformation, release manager, ~release management, ?delivery, migration project, ~projektkoordination, ~diligenciamento
    `,
    programmes: `
      program manager, programme manager, ~program management, ~programme management, programm manager, programmleiter, program director, programme
      director, technical program manager, tpm, technical project manager, gestor de programas, responsable de programme, program coordinator, program
      specialist, program associate, program analyst, programme officer, program lead, ~technical program
    `,
    agile: `
      scrum master, agile coach, ~agile, delivery manager, delivery lead, release train engineer, ~scrum, agile delivery manager, rte, technical
      delivery manager, service delivery manager, agilist
    `,
  },
  design_and_research: {
    '': `
      designer, ?design, ?diseño, head of design, design director, design manager, design lead, *designer, diseñador, concepteur, graphiste, progettista
      design, ontwerper, vormgever, gestalter, *gestalter, ~human factors, design technologist
    `,
    'product design': `
      product designer, ~product design, ux designer, ui designer, ~ux, ~ui, ux ui designer, ui ux designer, ~ui ux, ~ux ui, ~user experience,
      ~interaction design, interaction designer, service designer, ~service design, user interface designer, interface designer, web designer,
      webdesign, digital designer, experience designer, ~usability, content designer, ux writer, ~design systems, product interface designer
    `,
    'user research': `ux researcher, user researcher, ~user research, design researcher, ~ux research, usability researcher`,
    'graphic design': `
      graphic designer, ~graphic design, grafikdesigner, grafiker, ~grafik, diseñador gráfico, designer gráfico, grafico pubblicitario, graphic artist,
      brand designer, visual designer, communication designer, presentation designer, mediengestalter, polygraf, infographiste, motion designer,
      grafisch ontwerper, grafisch vormgever, marketing designer, production artist, packaging designer, layout artist, presentation specialist,
      ~typography, ~grafikdesign, grafikdesign*, ~diseño gráfico, ~infografik, sign painter
    `,
    'industrial and fashion design': `
      industrial designer, ~industrial design, fashion designer, modedesigner, ~modedesign, interior designer, innenarchitekt, architecte d'intérieur,
      decorador, jewelry designer, textile designer, apparel designer, footwear designer, styliste, stilista, furniture designer, technical designer,
      diseñador de moda, diseñador industrial, colour designer, set designer
    `,
    'game design': `game designer, ~game design, level designer, narrative designer, systems designer, quest designer`,
  },
};
