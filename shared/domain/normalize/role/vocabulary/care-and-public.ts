import type { Vocabulary } from '../vocabulary.ts';

/** Health, science, schools, the state, media. */
export const careAndPublic: Vocabulary = {
  health_and_care: {
    '': `
      ?health, ~healthcare, ~medical, ~clinical, clinician, ~clinic, ~clinique, ~klinik, ~hospital, ~krankenhaus, ~spital, ~hôpital, ~hospitalier,
      ~ospedale, medizinisch*, ~medizin, medizin*, medical coder, ~medical coding, kodierer, medizincontroller, medical scribe, scribe, ~patient,
      patient access, ~patient care, patient coordinator, patient care coordinator, care coordinator, care manager, case manager clinical, ~health
      services, medical receptionist, medical secretary, arztsekretär, secrétaire médicale, medical office, fachmann gesundheit, assistent gesundheit
      und soziales, ~gesundheit, gesundheits*, fage, medizinischer fachangestellter, *fachangestellter medizin, medizinische fachangestellte,
      arzthelfer, mpa, medizinische praxisassistentin, ~praxisassistent, medical assistant, phlebotomist, ~phlebotomy, optician, optometrist,
      augenoptiker, opticien, óptico, ottico, audiologist, hörakustiker, ~hearing aid, audioprothésiste, orthoptist, dietitian, dietician, nutritionist,
      diätassistent, ernährungsberater, diététicien, nutricionista, dietista, diëtist, surgical technologist, surgical tech, ~surgical, sterile
      processing, sterile processing technician, ~medical affairs, medical science liaison, ~oncology, ~pathology, ~dialysis, ~public health,
      epidemiologist, health educator, ~health unit, hospital porter, ~telehealth, medical interpreter, ~hospice, ~wellness, health coach, anaesthetic
      practitioner, operating department practitioner, odp, operationstechnischer assistent, ota, anästhesietechnischer assistent, instrumentiste, tso,
      ~bloc opératoire, ~operationssaal, ~intensivpflege, ~anästhesie, ~anästhesiepflege, ~endoskopie, ~notfall, prothesenhersteller,
      orthopädietechniker, orthoprothésiste, prosthetist, care specialist, ~santé, ~sanidad, ~salud, ~saúde, ~sanità, ~zorg, zorg*, veterinarian, vet,
      ~veterinary, vet tech, veterinary technician, veterinary nurse, tierarzt, vétérinaire, veterinario, dierenarts, tiermedizinischer
      fachangestellter, auxiliaire vétérinaire, ~utilization management, ~utilization review, clinical specialist, ~health information, heilpraktiker,
      ?provider, behandelaar, medizintechn*, dosimetrist, ~nuklearmedizin, ~biotherapeutics, ~operationstechnik, fachmann operationstechnik,
      ~chemotherapy, akupunkteur, acupuncturist, acupuncteur, ~geriatrie, *geriatrie, ~krebs*, praxisfachperson, fachperson operationstechnik,
      ~rehatechnik, ~sterilisation, agent de stérilisation, ~prior authorization, ~radiation therapy, radiation therapist, ~patients, ~reha, ~spitex,
      ~medical records, ward manager, ward clerk, theatre practitioner, home manager, registered manager, registered home manager, care home manager,
      ~endoscopy, perfusionist, orthotist, fachassistent, ~radiologische, *radiologietechnologe, technologist nuclear, hyperbaric technician,
      ~transplant*, ~nephrologie, ~onkologie, ~pneumologie, ~urologie, ~gynäkologie, ~dermatologie, ~immunologie, ~rheumatologie, ~patientenmanagement,
      ~ambulatorium, ~kinderchirurgie, ~augen*, ~oncologie, ~pédiatrie, ~soins palliatifs, ~optometric, optometric technician, ?technologist,
      ~histology, ~optical, optical technician, authorization specialist, ~sanitario, ~sanitaria, röntgen*, ~röntgen, ~biologie médicale, ~dietetic
    `,
    nursing: `
      nurse, *nurse, registered nurse, rn, rns, lpn, lvn, cna, rgn, rmn, rnld, rgns, rmns, staff nurse, ~nursing, nurse practitioner, charge nurse,
      matron, nursing assistant, certified nursing assistant, pflegefachkraft, pflegefachmann, pflegefachperson, *pfleger, krankenpfleger, gesundheits
      und krankenpfleger, krankenschwester, altenpfleger, pflegeexperte, pflegeexpert, praxisausbildner pflege, pflegedienstleitung, pflegedienstleiter,
      ~pflege, pflege*, *pflegekraft, *pflege, stationsleitung, stationsleiter, praxisanleiter, experte intensivpflege, expert intensivpflege,
      infirmier, ~soins infirmiers, cadre de santé, cadre infirmier, enfermero, enfermeiro, ~enfermería, ~enfermagem, técnico de enfermagem, auxiliar de
      enfermería, tcae, infermiere, infermieristica, ~infermieri, oss, operatore socio sanitario, verpleegkundige, *verpleegkundige, verpleeg*,
      wijkverpleegkundige, ~soins intensifs, dgkp, diplomierte gesundheits, np, crna, nursing supervisor, krankenpflegehelfer, infirmiers
    `,
    'care and support': `
      caregiver, carer, care assistant, care worker, ~home care, home health aide, support worker, healthcare assistant, health care assistant, hca,
      ~care, care home, personal care assistant, live in carer, ~domiciliary, direct support professional, residential support, pflegehelfer,
      pflegehilfskraft, pflegeassistent, *pflegehelfer, betreuungskraft, alltagsbegleiter, ~betreuung, betreuer, seniorenbetreuer,
      heilerziehungspfleger, *betreuung, aide soignant, aide à domicile, auxiliaire de vie, auxiliaire de vie sociale, assistant de vie, assc, assistant
      en soins, assistant en soins et santé communautaire, ~soins, ~soin, accueillant familial, aide familial, cuidador, auxiliar de geriatría,
      gerocultor, cuidador de idosos, assistente familiare, badante, verzorgende, zorgkundige, helpende, zorghulp, begeleider, persoonlijk begeleider,
      thuisbegeleider, ~nursing home, ~nursing homes, companion, respite worker, heimleiter, heimleitung, care services, wohngruppe, ~elderly care
    `,
    medicine: `
      physician, doctor, *physician, surgeon, medical director, medical doctor, physician assistant, hospitalist, radiologist, psychiatrist,
      anesthesiologist, anaesthetist, cardiologist, dermatologist, pediatrician, neurologist, oncologist, pathologist, gp, general practitioner, ~locum,
      consultant psychiatrist, consultant physician, specialty doctor, arzt, *arzt, facharzt, oberarzt, assistenzarzt, chefarzt, hausarzt, ärztlich*,
      *ärztlicher dienst, unterassistent, unterassistenzarzt, ~ärztlicher, médecin, *médecin, chirurgien, chef de clinique, médecin assistant, interne
      en médecine, radiologue, psychiatre, pédiatre, anesthésiste, médico, médica, cirujano, pediatra, psiquiatra, médico residente, cirurgião,
      chirurgo, dirigente medico, *arts, huisarts, basisarts, chirurg, psychiater, medical officer, ~medicine, ~médecine, ~psychiatry, ~radiology,
      ~dermatology, ~surgery, ~anesthesiology, ~geriatric, apotheker*, ~psychiatrie, ~chirurgie, ~cardiologie, ~kardiologie, ~neurologie, ~orthopädie,
      ~pädiatrie, specialist registrar, resident physician, fellow physician, urgent care, emergency medicine, attending
    `,
    pharmacy: `
      pharmacist, *pharmacist, ~pharmacy, pharmacy technician, pharmacy assistant, apotheker, pta, pharmazeut*, pharmazeutisch technischer assistent,
      pka, apothekenhelfer, pharmacien, préparateur en pharmacie, ~pharmacie, ~officine, farmacéutico, ~farmacia, técnico de farmacia, farmacista,
      apothekersassistent, dispenser, dispensing assistant, ~apotheke
    `,
    therapy: `
      therapist, *therapist, physical therapist, physiotherapist, *therapeut, physiotherapeut, ergotherapeut, ~physiotherapie, logopäde, logopädin,
      sprachtherapeut, masseur, kinésithérapeute, physiothérapeute, ergothérapeute, orthophoniste, psychomotricien, logopédiste, fisioterapeuta,
      terapeuta, terapista, logopeda, terapeuta ocupacional, logopedista, fysiotherapeut, logopedist, ergotherapist, occupational therapist, speech
      language pathologist, slp, speech pathologist, ~speech therapy, ~physical therapy, ~occupational therapy, physical therapy assistant, pta
      physical, cota, chiropractor, osteopath, ostéopathe, ~rehabilitation, ~rehab, respiratory therapist, massage therapist clinical, ~therapeutische,
      ~therapien, occupational therapy assistant, podiatrist, podologe, podologue, *therapie, exercise physiologist, ~therapy, athletic trainer
      clinical, podólogo
    `,
    'mental health and behaviour': `
      psychologist, *psychologist, psychologe, *psychologe, psychologue, psicólogo, psicologi, psycholoog, gz psycholoog, psychotherapist,
      psychotherapeut, psychothérapeute, psicoterapeuta, ~mental health, mental health counselor, mental health therapist, ~behavioral health,
      ~behavioural health, bcba, board certified behavior analyst, behavior technician, registered behavior technician, rbt, behavior analyst,
      behavioral technician, ~behavioral, ?behavior, ~aba, ~autism, ~addiction, substance abuse counselor, lmft, lcsw, lpc, lmhc, ~psychotherapy,
      ~psychology, ~counselling psychologist, suchttherapeut, ~psychologie, familientherapeut, paartherapeut, clinical counselor, licensed clinical
      social worker, ~psychological, licensed professional counselor
    `,
    'emergency care': `
      paramedic, emt, emergency medical technician, ~ambulance, rettungssanitäter, notfallsanitäter, rettungsassistent, *sanitäter, ~rettungsdienst,
      ambulancier, técnico en emergencias, socorrista, soccorritore, ambulanceverpleegkundige, ambulancemedewerker
    `,
    dentistry: `
      dentist, ~dental, dental assistant, dental nurse, dental hygienist, dental technician, zahnarzt, zahnmedizinischer fachangestellter,
      zahntechniker, dentalhygieniker, zahn*, dentiste, chirurgien dentiste, assistant dentaire, prothésiste dentaire, ~dentaire, dentista, odontólogo,
      higienista dental, higienista, auxiliar de clínica dental, odontoiatra, igienista dentale, assistente alla poltrona, tandarts, tandartsassistent,
      mondhygiënist, orthodontist, ~orthodontic, prótesico dental, kieferorthopäd*, dental*
    `,
    midwifery: `
      midwife, hebamme, sage femme, sages femmes, sage femmes, hommes sage femmes, matrona, comadrona, partera, obstetra, ostetrica, parteira,
      verloskundige, doula, lactation consultant, entbindungspfleger
    `,
    'medical imaging and technology': `
      radiographer, radiologic technologist, mri technologist, ct technologist, sonographer, ultrasound technologist, mtra, medizinisch technischer
      radiologieassistent, radiologiefachmann, mtr, manipulateur en électroradiologie, manipulateur radio, técnico de radiología, técnico en
      radiodiagnóstico, tsrm, tecnico di radiologia, radiologisch laborant, x ray technician, radiology technologist, mammography technologist,
      ~sonography, imaging technologist, ~radiologie, ~strahlentherapie, technicien en radiologie, nuclear medicine technologist, mtl, biomedizinischer
      analytiker, medical laboratory technologist, mta
    `,
  },
  science_and_laboratory: {
    '': `
      scientist, *scientist, ~science, ?research, researcher, research scientist, research associate, research assistant, research fellow, research
      engineer, research analyst scientific, research technician, investigador, pesquisador, ricercatore, chercheur, ingénieur de recherche, assistant
      de recherche, wissenschaftlicher mitarbeiter, wissenschaftliche mitarbeiterin, wissenschaftler, *wissenschaftler, ~wissenschaftlicher,
      ~wissenschaftliche, wissenschaftliche hilfskraft, forscher, ~forschung, forschungs*, onderzoeker, ~onderzoek, promovendus, postdoc, post doc,
      ~postdoctoral, postdoctoral researcher, postdoctoral fellow, postdoctoral scholar, doktorand, *doktorand, phd student, phd candidate, phd
      position, ~phd, doctorant, ~doctorat, doctorando, doutorando, dottorando, assegnista di ricerca, becario de investigación, collaborateur
      scientifique, physicist, *physiker, physiker, physicien, físico, natuurkundige, mathematician, mathematiker, mathématicien, matemático,
      wiskundige, ~recherche, ~investigación, ~ricerca, principal investigator, psychometrician, geologist, geologe, géologue, geólogo, geoloog,
      ~geology, technicien géologue, geophysicist, geophysiker, hydrogeologist, hydrologist, astronomer, meteorologist, meteorologe, météorologue,
      historian, historiker, archaeologist, archäologe, archéologue, sociologist, soziologe, sociologue, anthropologist, linguist computational,
      toxicologist, ~r d, ~research and development, ~r&d, economist research, ?fellow, computational scientist, ~proteine, labor*, wissenschaft*,
      pflegewissenschafter, *wissenschafter, ~science des données, wissenschaftlich*, panel researcher, criminologist, kriminologe, political scientist,
      politologe, paléontologue, demographer, curator of science, anthropologe, anthropologue, chemie*, biologie*, anthropologin, geographer, geograph,
      géographe, geografo, filosofo, philosopher, philosoph
    `,
    'life sciences': `
      biologist, *biologist, biologe, *biologe, biologiste, biólogo, bioloog, biochemist, biochemiker, microbiologist, mikrobiologe, immunologist,
      geneticist, molecular biologist, ~biology, ~biochemistry, bioinformatician, ~bioinformatics, computational biologist, ~genomics, ~cell culture,
      ~cell biology, biotechnologist, biotechnologe, ~biotechnologie, ~biotech, ~immunology, ~protein, ~assay, ~molecular, neuroscientist, botanist,
      zoologist, ecologist research, pharmacologist, ~pharmacology, ~drug discovery, ~in vivo, ~upstream process, ~downstream process, ~bioprocess,
      ~preclinical, ~translational, toxicologe, ~antibody
    `,
    chemistry: `
      chemist, *chemist, chemiker, *chemiker, chimiste, químico, chimico, scheikundige, ~chemistry, ~chimie, ~analytical development, formulation
      scientist, ~formulation, ~polymer
    `,
    laboratory: `
      laboratory technician, lab technician, laborant, *laborant, ~laboratory, ~lab, lab assistant, laboratory assistant, laboratory manager, lab
      manager, laboratory scientist, medical laboratory scientist, clinical laboratory scientist, ~labor, *laborassistent, laborassistent, cta, bta,
      chemisch technischer assistent, biologisch technischer assistent, chemielaborant, biologielaborant, technicien de laboratoire, ~laboratoire,
      laborantin, técnico de laboratorio, ~laboratorio, tecnico di laboratorio, analista de laboratorio, analist laboratorium, lab analist,
      laboratoriumanalist, medical technologist, histotechnician, histotechnologist, cytotechnologist, medical laboratory technician, laboratory
      analyst, qc analyst, vivarium technician, technicien supérieur de laboratoire
    `,
    'clinical research': `
      ~clinical research, clinical research associate, cra, clinical trial manager, ~clinical trial, ~clinical trials, clinical project manager,
      ~clinical operations, study coordinator, study nurse, studienkoordinator, studienassistent, ~study, clinical scientist, ~clinical development,
      biostatistician, ~biostatistics, clinical data manager, ~clinical data, ~pharmacovigilance, ~drug safety, medical writer, attaché de recherche
      clinique, monitor clínico, statistical programmer, ~clinical programming, research nurse, clinical study manager, research coordinator, clinical
      research coordinator, site management clinical
    `,
  },
  education_and_training: {
    '': `
      ~education, ~educational, educator, *educator, ~school, ~schule, ~bildung, bildungs*, ~educación, ~educação, ~istruzione, ~onderwijs, ~academic,
      ~admissions, admissions counselor, academic advisor, school counselor, ~student affairs, ~student success, ~student services, instructional
      designer, ~instructional design, curriculum designer, ~curriculum, curriculum developer, librarian, bibliothekar, bibliothécaire, bibliotecario,
      bibliothecaris, ~library, fachangestellter medien und informationsdienste, career advisor, career counselor, career coach, laufbahnberater,
      berufsberater, conseiller d'orientation, orientador, principal school, school principal, headteacher, head teacher, schulleiter, proviseur,
      directeur d'école, directeur d'établissement d'enseignement, director de escuela, dirigente scolastico, dean, rector, school administrator,
      registrar, ~faculty, teaching and learning, ~instruction, documentaliste, ~enseignement, ~enrollment, ~campus life, studienberater, ~primaria,
      ~escuela, maestro, ~académie, ~academy, educational specialist, ~scuola, ~escola, ~école, archives scolaires, ~élèves, ~lehre, fachmann
      information und dokumentation, ~information und dokumentation, ~dokumentation und information, ~établissement scolaire, chef d établissement
      scolaire
    `,
    teaching: `
      teacher, *teacher, lehrer, *lehrer, lehrkraft, *lehrkraft, lehrperson, *lehrperson, fachlehrer, pädagoge, *pädagoge, referendariat, enseignant,
      professeur des écoles, professeur, instituteur, maître d'école, profesor, maestro de primaria, docente, *docente, professor de, maestra,
      insegnante, leraar, leerkracht, docent, teaching assistant, ~teaching, paraeducator, paraprofessional, substitute teacher, ~special education,
      tutor, *tutor, tuteur, nachhilfelehrer, soutien scolaire, instructor, *instructor, instructeur, ausbilder, *ausbilder, dozent, formateur,
      formador, formatore, trainer, *trainer, esl teacher, english teacher, preceptor, learning support assistant, schulassistent, schulbegleiter, aesh,
      teachers, driving instructor, fahrlehrer, moniteur auto école, music teacher, erwachsenenbildner, coach pédagogique, praxisausbildner,
      berufsbildner, chess teacher, lesson planner, substitute, moniteur
    `,
    'higher education': `
      professor, assistant professor, associate professor, *professor, lecturer, maître de conférences, chargé de cours, profesor universitario,
      professor universitário, professore, ricercatore universitario, hochschullehrer, universitätsprofessor, hoogleraar, ~universität,
      universitätsassistent, adjunct, adjunct faculty, ~postsecondary, chargé d'enseignement, professur, ~hochschul*, ~assistenzprofessur
    `,
    'early childhood': `
      ~childcare, nursery nurse, ~early childhood, early childhood educator, preschool teacher, kindergarten teacher, ~preschool, ~kindergarten, nanny,
      babysitter, au pair, childminder, day care, erzieher, *erzieher, kinderpfleger, ~kita, kita*, kindergärtner, fachmann betreuung kinder, fabe,
      sozialpädagogischer assistent, tagesmutter, éducateur de jeunes enfants, auxiliaire de puériculture, puéricultrice, assistant maternel, assistante
      maternelle, atsem, ~petite enfance, animateur enfance, educador infantil, técnico en educación infantil, educadora de infância, auxiliar de
      educação, educatore asilo nido, educatore, pedagogisch medewerker, kinderopvang*, gastouder, ludothécaire, nursery practitioner, nursery
      assistant, kinderbetreuer, ~nursery teacher, ~childhood, infant teacher, toddler teacher, after school, leiter kita
    `,
  },
  public_service_and_social_work: {
    '': `
      ~public sector, ~government, ~government relations, ~government affairs, ~public policy, policy analyst, policy advisor, policy manager, policy
      officer, ~policy, ~public affairs, lobbyist, diplomat, beamter, *beamter, verwaltungsfachangestellter, verwaltungsfachwirt, ~öffentlicher dienst,
      ~öffentliche verwaltung, civil servant, ~gemeinde, gemeinde*, stadtplaner amt, fonctionnaire, agent territorial, agent de collectivité,
      ~collectivité, funcionario, servidor público, funzionario pubblico, ambtenaar, ~municipal, city clerk, town clerk, ~bundesamt, ~ministry, attaché
      diplomatique, konsul*, inspecteur du travail, grants manager, ~grants, grant writer, ~nonprofit, ~non profit, ~advocacy, ~community outreach,
      ~outreach, community organizer, campaigner, ~humanitarian, ~international development, program officer foundation, election*, richter,
      ordentlicher richter, judge, magistrat, juge, juez, giudice, rechtspfleger, greffier, gerichtsschreiber, staatsanwalt, procureur, prosecutor,
      zöllner, zollbeamter, ~zoll, douanier, customs officer, ~douane, beleidsmedewerker, beleidsadviseur, juge d'instruction, ~political, political
      director, urbaniste fonction, ahv, ~iv stelle, ~eo, sozialversicherungs*, ~sozialversicherung*, parliamentary, amtsleiter, ~aumônerie,
      ~menschenrechte, ~diplomatie, member of parliament, member of european parliament, americorps, americorps member, ~verkehrsinstruktion, recenseur,
      agent recenseur, ~interkantonal, verfahrensassistent, asyl*, ~asyl, ~migration service, ~rechtshilfe, enquêteur, ~bevölkerungsschutz,
      zivilschutz*, ~zivilschutz, relief worker, fossoyeur, gravedigger, justiz*, gerichtsvollzieher, pastoralassistent, guard manager, chief guard,
      ~kirche, kirchen*, ~church
    `,
    'social work': `
      social worker, ~social work, sozialarbeiter, sozialpädagoge, sozialassistent, ~sozialarbeit, *sozialarbeiter, sozialberater, ~soziales, sozial*,
      sozialdienst, ~soziale arbeit, jugendarbeiter, streetworker, assistant social, assistante sociale, travailleur social, éducateur spécialisé,
      éducateur, moniteur éducateur, éducateur social, conseiller en insertion, trabajador social, educador social, integrador social, técnico de
      integración social, assistente sociale, assistente social, educatore professionale, maatschappelijk werker, sociaal werker, jeugdzorgwerker,
      jongerenwerker, case worker, caseworker, ~case management, case manager, ~child welfare, youth worker, youth counselor, ~youth, counselor,
      counsellor, family support worker, ~foster care, ~community service, ~homeless, housing officer, ~social services, ~social impact, probation
      officer, bewährungshelfer, eingliederungshelfer, schulsozialarbeiter, advocate victim, ~victim, youth development, ~protection de l'enfance,
      community health worker, animateur socioculturel, soziokulturell*, jobcoach, job coach, ~insertion, employment specialist, seelsorger, pastor,
      pfarrer, priest, chaplain, ~spiritual care, prêtre, sacerdote, imam, rabbi, diakon, sigrist, arbeitsagoge, agoge, ~jugend, ~family support,
      ~bereavement, insertion professionnelle, éducateur de rue, ~supported living, ~fostering, supervising social worker, independent reviewing officer
    `,
    'police, rescue and security': `
      police officer, ~police, police detective, detective, polizist, *polizist, ~polizei, polizei*, policier, gardien de la paix, agent de police,
      policía, policial, agente di polizia, poliziotto, politieagent, politie*, firefighter, feuerwehrmann, ~feuerwehr, sapeur pompier, pompier,
      bombero, bombeiro, vigile del fuoco, brandweer*, fire officer, security guard, security officer, security agent, wachmann, *wachmann,
      sicherheitsmitarbeiter, sicherheitsfachkraft, sicherheitsdienst, sicherheitsbeauftragter, fachkraft für schutz und sicherheit, objektschutz*,
      agent de sécurité, agent de prévention, agent de sûreté, agent cynophile, vigilante, vigilante de seguridad, guardia de seguridad, vigia,
      segurança patrimonial, guardia giurata, addetto alla sicurezza, beveiliger, *beveiliger, correctional officer, corrections officer, prison
      officer, justizvollzug*, gefängnis*, surveillant pénitentiaire, fachmann justizvollzug, ~loss prevention, ~asset protection, protective services,
      ~physical security, lifeguard, rettungsschwimmer, maître nageur, bademeister, 911, ~emergency management, ~public safety, executive protection,
      investigator, ~security operations officer, agent de détention, ermittler, kriminal*, private investigator, fiscal policía, ~corps de police,
      ~sécurité publique, gardien, dispatcher police, sheriff, deputy sheriff, state trooper, trooper, sergeant, patrol officer, marshal, security
      supervisor, security monitoring, security site supervisor, armed officer, field training officer, protection officer, border guard, grenzwächter,
      ~corps de sapeurs, rescue diver, mountain rescue
    `,
    military: `
      soldier, soldat, *soldat, offizier, officer cadet, officier, oficial militar, ufficiale, ~military, ~militär*, *offizier, feldwebel,
      *unteroffizier, unteroffizier, ~army, ~bundeswehr dienst, staff officer, staff officers, truppen*, sous officier, militaire du rang, militar,
      soldado, forze armate, ~forces armées, krijgsmacht, zeitmilitär, ~hq kfor, ~swissint, intelligence analyst, ~all source, ~kampfmittelbeseitigung,
      ~sigint, ~socmint, ~humint, panzer*, ~luftwaffe, ~rekruten*, ~mission planning, ~kampf*
    `,
  },
  media_and_arts: {
    '': `
      ~media, ~film, ~production audiovisuelle, ~museum, museums*, curator, kurator, conservateur, conservador, restaurator, restorer, museologist,
      archivist, archivar, archiviste, archivista, mediamatiker, ~cultural, kultur*, artist, *artist, künstler, *künstler, artiste, artista, kunstenaar,
      artist relations, talent manager music, ~arts, ~theater, ~theatre, bühnen*, veranstaltungstechniker, ~bühnentechnik, technicien du spectacle,
      stagehand, performer, actor, schauspieler, acteur, actrice, comédien, attore, mascot, character performer, dancer, tänzer, danseur, bailarín,
      ballerino, singer, sänger, chanteur, cantante, musician, musiker, musicien, músico, musicista, conductor orchestra, dirigent, komponist, composer,
      dj, ~music, ~entertainment, sculptor, bildhauer, painter artist, voice actor, voice over artist, costume, kostüm*, maskenbildner, florist artist,
      ~orchester, bibliotheksleiter kunst, ~esports, streamer, ~label, a&r, ~kunst, souffleur théâtre, ~live events production, choreographer,
      choreograph, choreograf, chorégraphe, coreógrafo, ~gallery, galerist, galeriste, ~galería, ~sammlungen, ~collections care, ~multimedia,
      scenographer, bühnenbildner, scénographe, puppeteer, circus artist, artiste de cirque, tanzpädagoge, opera singer, choir director, répétiteur,
      souffleur de théâtre, stage manager, stage director, theatre director, light board operator, pyrotechnician, script supervisor, fashion model,
      photo model, autor, diskjockey, sculpteur, habilleur, costumier, food stylist, compositeur, auteur, metteur en scène, scripte, ~régie lumière,
      pupitreur, dramaturg, *dramaturg, ankleider, statist, souffleur, konservator, direttore artistico, musical director, ballett*
    `,
    'writing and editing': `
      writer, *writer, technical writer, ~technical writing, technischer redakteur, technical author, rédacteur technique, redactor técnico, editor,
      *editor, copy editor, managing editor, ~editorial, redakteur, *redakteur, ~redaktion, journalist, *journalist, reporter, volontär, rédacteur,
      journaliste, redactor, periodista, jornalista, giornalista, redattore, proofreader, korrektor, correcteur, correttore, lektor, author,
      schriftsteller, écrivain, news, ~newsroom, ~publishing, verlags*, correspondent, news anchor, presenter, moderator radio, *moderator, content
      reviewer, content editor, screenwriter, scenarist, columnist, ~journalism, medienkaufmann, buchhändler verlag, fact checker, pressefotograf,
      reportero, ~redacción, ~publicaciones, ~rédaction, ~redazione, publisher, verleger, éditeur, copy chief, redaktion*
    `,
    'translation and languages': `
      translator, interpreter, *interpreter, übersetzer, dolmetscher, *dolmetscher, traducteur, traductor, interprète, tradutor, traduttore, vertaler,
      tolk, ~localization, ~translation, linguist, language specialist, sprachdienst*, ~sprachdienste, ~language, ~linguistic, transcriptionist,
      subtitler, ~captioning, lexicographer, ~traduction, ~traducción, ~localización, ~tradução, ~traduzione, ~übersetzung, ~dolmetschen
    `,
    'film, photo and sound': `
      videographer, video editor, video producer, video creator, ~video, cutter, cameraman, kameramann, monteur vidéo, producer, *producer, ~production
      media, executive producer, executive production, production assistant, production manager film, productor audiovisual, producteur, produtor,
      photographer, fotograf, photographe, fotógrafo, fotograaf, photo editor, bildjournalist, sound engineer, audio engineer, tontechniker, ingénieur
      du son, técnico de sonido, recording engineer, sound designer, ~audio, ~broadcast, broadcast engineer, broadcast technician, ~podcast,
      ~television, ~tv, ~radio, film director, director of photography, cinematographer, projectionist, filmmaker, camera operator, ~audiovisual, av
      technician, audio visual technician, ~av, editor de video, tonmeister, studio manager, ~post production, set decorator, productor, ~cine,
      ~postproducción, operador de cámara, ayudante de cámara, ~fotografía, ~transmisión, ~difusión, ~film production, director de cine, réalisateur,
      regista, realizador, regisseur, monteur son, ~photography, ~filmmaking, cine operator, ~tontechnik, ~studio, boom operator, multimedia production,
      video production, content production, event production, media production, podcast production, ~film crew, foto*, film*, ~prise de vues
    `,
    'animation and visual effects': `
      animator, *animator, ~animation, 3d artist, 2d artist, concept artist, vfx artist, ~vfx, character artist, technical artist, environment artist,
      illustrator, illustrateur, ilustrador, illustratore, trickfilmzeichner, rigger character, character rigger, ~cg, texture artist, lighting artist,
      compositor, storyboard artist, art director, ~art, artdirector, directeur artistique, art lead, ~cinematic, game artist, ui artist, 3d modeler,
      ~visual effects
    `,
  },
};
