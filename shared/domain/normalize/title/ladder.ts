import type { Seniority } from '../../job-posting.ts';
import type { EarlyCareer } from '../../role.ts';

/** What a term of a title says of rung and leading people. */
export interface Mark {
  rung: Seniority | null;
  /** true: leads people; false: does not; null: cannot be told. */
  leads: boolean | null;
  early: EarlyCareer | null;
  /** `manager`: what stands before decides. `managerOf`: what stands behind. `stop`: the rest of the segment speaks of somebody else. */
  kind: 'mark' | 'manager' | 'managerOf' | 'stop';
}

const groups: readonly (readonly [Partial<Mark>, string])[] = [
  [
    { rung: 'intern', leads: false, early: 'internship' },
    `intern, internship, interns, co op, praktikum, praktikant, praktika, *praktikum, *praktikant, praktikums*, praktikantenstelle, vorpraktikum, hospitant, famulatur, famulant, unterassistent, unterassistenz, wahlstudienjahr,
    stagiaire, stage de, stage en, stage pfe, stage fin, offre de stage, stage h f, stage f h, stage assistant, stage développement, stage marketing, stage ingénieur, stage data, externat, tirocinio, tirocinante, stagista, stage curriculare, stage extracurriculare,
    becario, beca, prácticas, practicante, pasante, pasantía, estágio, estagiário, stagiair, meewerkstage, afstudeerstage, stageplaats, internship program, summer analyst, summer associate, work placement, industrial placement, placement student, year in industry, studierender bsc, studierende bsc, estágio curricular, stageopdracht`,
  ],
  [
    { rung: 'intern', leads: false, early: 'working_student' },
    'working student, werkstudent, *werkstudent, studentische hilfskraft, studentischer mitarbeiter, studentische mitarbeiterin, studentische aushilfe, student worker, student assistant, student employee, hiwi, job étudiant, jobstudent, werkstudie, studentenjob, bijbaan, estudiante en prácticas remuneradas, student mitarbeiter, students job, shk',
  ],
  [
    { rung: 'intern', leads: false, early: 'apprenticeship' },
    `apprentice, apprenticeship, ausbildung, *ausbildung zum, azubi, auszubildender, auszubildende, auszubildenden, ausbildungsplatz, ausbildungsstelle, lehrling, lehrstelle, lehre, lernender, lernende, lernenden, berufslehre, duales studium, dualer student, duale studentin, dualer studiengang, dual study, dh studium, dhbw,
    apprenti, apprentissage, alternant, alternance, contrat de professionnalisation, apprendista, apprendistato, aprendiz, jovem aprendiz, contrato en formación, formación profesional dual, leerling, bbl, leerlingplaats, leerwerkplek, vorlehre, umschulung, aprendizaje`,
  ],
  [
    { rung: 'intern', leads: false, early: 'thesis' },
    'bachelorarbeit, masterarbeit, abschlussarbeit, diplomarbeit, bachelor thesis, master thesis, masters thesis, thesis student, thesis, bachelorthesis, masterthesis, mémoire de master, tesis, tesi, projet de fin d études',
  ],
  [
    { rung: 'intern', leads: false, early: 'volunteer_year' },
    'freiwilliges soziales jahr, fsj, bufdi, bundesfreiwilligendienst, bfd, freiwilliges ökologisches jahr, föj, zivildienst, zivildienstleistender, zivi, service civique, servizio civile, civiele dienst, voluntariado social, gap year volunteer, europäischer freiwilligendienst, freiwilligendienst, service citoyen, zivildiensteinsatz',
  ],
  [
    { rung: 'junior', leads: false, early: 'trainee' },
    'trainee, traineeship, trainees, trainee program, trainee programme, graduate program, graduate programme, graduate scheme, graduate trainee, management trainee, *trainee, volontariat, volontär, referendar, *referendar, referendariat, rotational program, rotation program, leadership development program, training contract, articled clerk, jeune diplômé programme, programa trainee, graduate rotation',
  ],
  [
    { rung: 'junior', leads: false },
    `junior, jr, jnr, jun, entry level, graduate, graduates, grad, grads, new grad, new grads, university grad, new graduate, college grad, early career, early talent, career starter, berufseinsteiger, berufseinstieg, quereinsteiger junior, absolvent, hochschulabsolvent, absolventen, débutant, jeune diplômé, neolaureato, neolaureati, recién graduado, recém formado, júnior, starter, schoolverlater, beginner,
    assistenzarzt, arzt in weiterbildung, ärztin in weiterbildung, médecin assistant, assistenzarzt*, resident physician, foundation doctor, senior house officer, médico residente, interne en médecine, jungkoch, associate software, associate product, associate project, associate program, associate data, associate systems, associate account, associate consultant, associate engineer, associate analyst, associate scientist, associate designer, associate developer, associate editor, associate producer, associate counsel, associate manager, associate customer,
    associate technical, associate solutions, associate sales, associate research, associate security, associate marketing, associate financial, associate quality, associate business, associate creative, associate brand, associate media, associate process, associate quantitative, associate recruiter, associate buyer, associate planner, associate accountant, associate attorney, associate specialist, associate technician, associate copywriter, associate architect, associate strategist,
    assistant product manager, assistant project manager, assistant account manager, assistant account executive, assistant brand manager, assistant buyer, assistant designer, assistant engineer, assistant editor, assistant planner, assistant producer, assistant accountant, assistant merchandiser, assistant architect, assistant quantity surveyor, assistant marketing manager, assistant psychologist, assistant controller, assistant underwriter, assistant media planner, assistant category manager, assistant scientist, assistant analyst, assistant auditor, assistant estimator`,
  ],
  [
    { rung: 'mid', leads: false },
    'mid level, midlevel, mid career, mid weight, midweight, intermediate, medior, pleno, semi senior, semisenior, mid senior, confirmé junior, mid',
  ],
  [
    { rung: 'senior', leads: false },
    `senior, sr, snr, sênior, seniors, erfahrener, erfahrene, berufserfahrener, experienced, confirmé, expérimenté, experto senior, esperto senior, ervaren, experimentado, erfahren, senior level, seniorberater, senior*`,
  ],
  [
    { rung: 'senior', leads: null },
    'oberarzt, leitender arzt, spitalfacharzt, chef de clinique, médecin cadre, médecin adjoint, médecin associé, kaderarzt, *oberarzt',
  ],
  [{ rung: 'staff', leads: false }, 'staff'],
  [{ rung: 'principal', leads: false }, 'principal, prin, distinguished'],
  [
    { rung: 'lead', leads: null },
    'lead, leads, leader, leaders, líder, head nurse, nurse leader, erster, tech lead, technical lead, teamlead technik',
  ],
  [
    { rung: 'lead', leads: true },
    `team lead, team leader, team leads, team leaders, teamlead, teamleader, teamleiter, teamleitung, *teamleiter, *teamleitung, teamverantwortlicher, gruppenleiter, gruppenleitung, gruppenführer, schichtleiter, schichtleitung, schichtführer, *schichtleiter, vorarbeiter, *vorarbeiter, polier, *polier, stationsleiter, stationsleitung, *stationsleitung, wohnbereichsleitung, wohnbereichsleiter, schichtmeister, sachgebietsleiter, sachgebietsleitung, referatsleiter,
    supervisor, supervisors, foreman, forewoman, foreperson, shift lead, shift leader, shift supervisor, crew lead, crew leader, crew chief, group leader, group lead, squad lead, squad leader, section leader, line leader, district leader, regional leader, area leader, ward leader, floor leader, superintendent, charge nurse, ward sister, head chef, executive chef, head cook, head gardener, head waiter, head housekeeper, head of shift, people lead, practice lead people, chapter lead people, shift manager lead, kitchen lead,
    chef d équipe, chef de équipe, cheffe d équipe, chef de chantier, chef d atelier, chef de poste, chef de ligne, chef de cuisine, responsable d équipe, contremaître, superviseur, maître d hôtel, küchenchef, serviceleiter, oberkellner, obermonteur, capo squadra, caposquadra, capo reparto, caporeparto, capoturno, capo turno, capo cantiere, capocantiere, caposala, supervisore, jefe de equipo, jefe de turno, jefe de cocina, jefe de sala, encargado, encargado de turno, encargado de obra, encargada, capataz, líder de equipo, líder de equipe, jefe de obra, chefe de equipe, chefe de cozinha, encarregado, supervisor de loja, teamleider, ploegleider, ploegbaas, voorman, leidinggevende meewerkend, chef kok, team captain, cadre de proximité`,
  ],
  [
    { leads: null },
    'bauleiter, bauleitung, *bauleiter, oberbauleiter, conducteur de travaux, site lead, leitender ingenieur, verantwortlicher, *verantwortlicher',
  ],
  [
    { rung: 'manager', leads: true },
    `filialleiter, filialleitung, *filialleiter, *filialleitung, marktleiter, marktleitung, storeleiter, store leader, standortleiter, standortleitung, niederlassungsleiter, niederlassungsleitung, werksleiter, werkleiter, werkstattleiter, werkstattleitung, betriebsleiter, betriebsleitung, *betriebsleiter, restaurantleiter, restaurantleitung, hotelleiter, heimleiter, heimleitung, einrichtungsleiter, einrichtungsleitung, pflegedienstleiter, pflegedienstleitung, leitung kita, kitaleitung, kita leitung, küchenleiter, küchenleitung, lagerleiter, lagerleitung, hausleitung, geschäftsstellenleiter, geschäftsstellenleitung, agenturleiter, produktionsleiter, produktionsleitung, fertigungsleiter, objektleiter, objektleitung, marktmanager, filialmanager, schulleiter, schulleitung, rayonleiter, regionalleiter, gebietsleiter, bezirksleiter, verkaufsleiter, gebietsverkaufsleiter, serviceleitung, ressortleiter, dienststellenleiter,
    cheffe ou chef, chef de service, cheffe de service, chef de secteur, cheffe de secteur, chef d agence, chef de département, cheffe de département, chef d unité, cheffe d unité, chef de bureau, cheffe de bureau, chef de division, chef de rayon, chef de magasin, chef de groupe, chef de section, chef de pôle, cadre de santé, cadre infirmier, gérant, gérant de magasin, chefleiter, encargado de tienda, jefe de tienda, jefe de almacén, jefe de departamento, jefe de servicio, jefe de área, jefe de sección, jefe de planta, jefe de ventas, jefe de taller, jefe de, chefe de departamento, chefe de setor, chefe de secção, filiaalmanager, bedrijfsleider, vestigingsmanager, leidinggevende, afdelingsmanager, teammanager, team manager, people manager, store manager, shop manager, general manager, plant manager, branch manager, unit manager, restaurant manager, hotel manager, district manager, area manager, regional manager, engineering manager, software engineering manager, software development manager, group product manager, group program manager,
    group manager, operations manager, service manager, warehouse manager, production manager, kitchen manager, nurse manager, home manager, practice manager, clinic manager, department manager, section manager, shift manager, floor manager, duty manager, country manager, city manager, assistant store manager, assistant manager, assistant general manager, assistant branch manager, assistant restaurant manager, center manager, centre manager, direttore di negozio, direttore di punto vendita, capo area, capoarea, capo ufficio, capo servizio, imprenditori e responsabili, hr manager, hr managers, headteacher, head teacher, school principal, head coach people`,
  ],
  [
    { rung: 'manager', leads: null },
    'sales manager, area sales manager, regional sales manager, territory sales manager, gerente comercial, gerente de vendas, gerente de ventas, site manager, construction manager, responsable commercial, responsabile commerciale, responsable des ventes, responsabile vendite, responsabile delle vendite, commercial manager',
  ],
  [
    { rung: 'director', leads: true },
    `director, directors, direktor, directeur, direttore, diretor, directrice, direttrice, leiter, leitung, *abteilungsleiter, abteilungsleiter, abteilungsleitung, *abteilungsleitung, bereichsleiter, bereichsleitung, *bereichsleiter, *bereichsleitung, hauptabteilungsleiter, ressortleitung, amtsleiter, amtsleitung, dezernent, vizedirektor, head of, head, heads of, chefarzt, chefredakteur, *leiter, *leitung, hoofd, afdelingshoofd, editor in chief, rédacteur en chef, redactor jefe, caporedattore, director de, dirigente, dirigenti, group head, global head, department head, department chair, dean`,
  ],
  [
    { rung: 'director', leads: null },
    'account director, accounts director, client director, group account director, creative director, sales director account, group art director, associate creative director, senior art director, executive creative director, strategic accounts director',
  ],
  [
    { rung: 'executive', leads: true },
    `ceo, cfo, cto, coo, cmo, cio, cpo, cro, chro, ciso, cdo, cso, clo, chief executive, chief executive officer, vp, svp, evp, avp, rvp, gvp, vice president, senior vice president, vicepresident, vicepresidente, vice presidente, vice président, vizepräsident, president, président, presidente, geschäftsführer, geschäftsführung, geschäftsleiter, geschäftsleitung, geschäftsführender, vorstand, vorstandsvorsitzender, managing director, directeur général, directeur générale, director general, directora general, diretor geral, direttore generale, amministratore delegato, algemeen directeur, founder, cofounder, co founder, managing partner, general partner, board member, chairman, chairperson, generaldirektor, gerente general, gerente geral`,
  ],
  [{ kind: 'manager' }, 'manager, managers, mgr, manageur'],
  [{ kind: 'managerOf' }, 'responsable, responsabile, gerente, responsables, responsabili'],
  [
    { kind: 'stop' },
    `chief of staff, executive assistant, executive assistants, personal assistant, assistant to, assistants to, assistenz der, assistenz des, assistent der, assistent des, assistentin der, assistent von, assistant de direction, assistante de direction, assistant du, assistente di, assistente da, assistente do, asistente de, secretary to, sekretär der, sekretariat, office of the, ea to, ea, pa to, executive secretary, partner to, administrative assistant, vorstandsassistent, geschäftsführungsassistent, direktionsassistent, vorstandsassistenz, direktionsassistenz, assistenz geschäftsführung, assistenz geschäftsleitung, assistent geschäftsführung, ceo assistant, executive business partner, secrétaire de direction, directiesecretaresse, reporting to, founders associate, founder s associate, founder associate, ceo office`,
  ],
  [
    {},
    `staff nurse, staff accountant, staff accounting, staff auditor, staff assistant, staff attorney, staff counsel, staff writer, staff photographer, staff physician, staff pharmacist, staff therapist, staff physical therapist, staff occupational therapist, staff rn, staff lpn, staff member, staff training, staff development, staff services, staff psychologist, staff psychiatrist, staff associate, staff reporter, staff optometrist, staff veterinarian, staff editor, staff officer, staff officers, staff supervisor, staff sergeant, member of staff, members of staff, of staff, technical staff, member of technical staff, staff recruiter, staff chaplain, staff interpreter, staff geologist, staff support, bar staff, event staff, kitchen staff, waiting staff, support staff, casual staff, bank staff, wait staff, house staff, school staff, front of house staff, nursing staff, cleaning staff,
    lead generation, lead gen, lead qualification, lead management, lead nurturing, lead conversion, leads generation, thought leader, market leader, student leader, leader in training, worship leader, cheerleader, tour leader, activity leader, associate vice, scout leader, lead free, lead paint,
    internal, intern program, intern programs, internship coordinator, internship program manager, internship manager, internship supervisor, internship advisor, apprenticeship manager, apprenticeship coordinator, apprenticeship tutor, ausbildung leiter, leiter ausbildung, ausbildungsleiter, lehre und forschung, forschung und lehre, praktikumskoordinator, thesis supervisor,
    graduate school, graduate admissions, graduate program manager, graduate studies, graduate recruiter, graduate recruitment, graduate medical, early careers recruiter, early talent recruiter, early talent manager, early talent partner, campus recruiter,
    senior living, senior care, senior center, senior citizen, senior citizens, senior services, senior housing, senior community, senior lifestyle, seniorenbetreuer, seniorenheim, seniorenzentrum, seniorenresidenz, seniorenpflege, seniorenwohnen, seniorenhilfe, senioren,
    mid market, mid term, mid size, mid cap, mid atlantic, mid office, mid west, mid corporate, mid enterprise, mid day, mid shift, mid year, mid funnel, mid touch,
    executive chair, account executive, accounts executive, sales executive, marketing executive, executive director assistant, funeral director, director of photography, art director, musical director, casting director, music director,
    principal investigator, assistant principal, vice principal, principal assistant, head start, head office, head hunter, head injury, head and neck, overhead, head rigger, head lifeguard,
    vice president s office, presidential, school director assistant, apprentice tutor, trainee recruiter, recruiter trainee, lead time, product leadership,
    projektleiter, projektleitung, *projektleiter, *projektleitung, spielleiter, reiseleiter, studienleiter, kursleiter, kursleitung, übungsleiter, chorleiter, blitzableiter, halbleiter, *halbleiter, bauprojektleiter, klassenleitung, klassenleiter, workshopleiter, anleitung, *anleitung, *begleitung, begleitung, *begleiter, begleiter, bloc principal, lehrer, *lehrer, *einleitung, *zuleitung, rohrleitung, *rohrleitung, freileitung, *freileitung, hochspannungsleitung, versuchsleiter, teilprojektleiter, turnusleiter, tanzleiter, seminarleiter, beratungsleiter, mandatsleiter, revisionsleiter, prüfungsleiter, jugendleiter, wanderleiter, vertriebsleitfaden,
    chef de projet, cheffe de projet, chef de projets, chef de produit, cheffe de produit, chef de publicité, chef de partie, chef de rang, chef de mission, chef de marque, sous chef, directeur de projet, directeur artistique, directeur de clientèle, director de arte, jefe de proyecto, jefe de proyectos, jefe de producto, jefe de prensa, chefe de partida, gerente de proyecto, gerente de projetos, gerente de projeto, gerente de cuentas, gerente de cuenta, gerente de contas, gerente de producto, gerente de produto, gerente de relacionamento, responsable de produit, responsable de projet, responsable de compte, responsable grands comptes, responsable de projets, responsable clientèle, responsable de clientèle, responsable projet, responsable produit, responsable communication, responsable qualité, responsable contrôle qualité, responsable marketing, responsable de comptes, responsabile qualità, responsable de calidad, responsable d affaires, responsable de dossiers, responsable éditorial, responsable développement, directora de arte, hr business partner, board of directors`,
  ],
];

/** All terms of the ladder with their marks, for a phrase book. */
export function* ladderTerms(): Generator<readonly [string, Mark]> {
  for (const [mark, terms] of groups)
    for (const written of terms.split(',')) {
      const term = written.trim();
      if (term !== '') yield [term, { rung: null, leads: false, early: null, kind: 'mark', ...mark }];
    }
}

/** The words of a list. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** `X manager` leads work and not people where X ends in one of these. */
export const workCrafts = set(
  `product project projects program programme programs account accounts success community communities partner partners partnership partnerships media campaign campaigns case content category categories brand event events relationship relationships
  release delivery client clients alliance alliances channel territory portfolio engagement onboarding implementation implementations incident problem change configuration test bid proposal proposals contract contracts grants grant document documents care
  lifecycle enablement renewals renewal affiliate influencer localization launch seo ppc sem crm influencers key affairs policy scrum travel lease transaction sourcing sourcer development growth asset fund investment investments property stage tour artist deal portfolio
  produkt projekt projet produit proyecto proyectos producto progetto prodotto projeto produto clientele compte cuentas contas relacionamento dossier`,
);
/** `X manager` may or may not lead people: only the words of the title say. */
export const unclearCrafts = set(
  `marketing communications communication pr relations quality risk compliance procurement data research office solution solutions social digital recruitment recruiting acquisition talent knowledge vulnerability demand supply planning pricing strategy privacy security supplier vendor
  purchasing merchandising facilities workplace space ecommerce commerce transformation innovation process excellence analysis desk claims revenue insights kommunikation qualite qualidade calidad qualita communication marketing`,
);
