import type { SkillSector } from '../dictionary.ts';

/** Care, medicine, laboratories, pharmaceuticals, social work, education. */
export const health = {
  nursing: {
    method: `
Nursing|krankenpflege|pflegefachkraft|enfermería|infermieristica|enfermagem|verpleegkunde|pflegefachmann|pflegefachfrau|infirmier|enfermero|enfermera|infermiere|=DGKP|verpleegkundige|enfermeiro|infermiera|nurse|krankenschwester|krankenpfleger
Registered nurse|=RN|=BSN|registered nursing|rn license|=NMC registration|examinierte pflegefachkraft|infirmier diplômé d'état|examinierter altenpfleger|=RGN|=BIG-registratie>Nursing
Licensed practical nurse|=LPN|licensed vocational nurse|=LVN>Nursing
Nurse practitioner|=ARNP|advanced practice nursing|=APRN|advanced practice nurse|=APN|infirmier en pratique avancée|=CRNP>Nursing
Nursing assistance|=CNA|pflegehelfer|aide-soignant|=OSS|pflegehilfe|pflegeassistenz|krankenpflegehilfe|assc|fage|fachfrau gesundheit|auxiliaire de vie|pflegehelferin|=TCAE|=HCA|=DEAS|auxiliar de enfermería|operatore socio sanitario|pflegehilfskraft
Patient care|patientenversorgung|patientenbetreuung|soins aux patients|cuidado de pacientes|patiëntenzorg|atención al paciente|patientenpflege|bedside care|soins aux résidents
Basic care|grundpflege|soins de base|körperpflege|personal care|igiene della persona|toilette des patients|soins d'hygiène|aide à la toilette|cuidados básicos|basispflege
Treatment care|behandlungspflege|soins techniques|verpleegtechnische handelingen
Care planning|pflegeplanung|plan de soins|plan de cuidados|piano assistenziale|pflegeprozess|care plan|pflegedokumentation|nursing process|zorgplan|projet de soins|pflegeanamnese
Care management|pflegedienstleitung|=PDL|nursing management|wohnbereichsleitung|stationsleitung|cadre de santé|pflegemanagement|charge nurse|nurse leadership|pflegeexperte
Elderly care|altenpflege|geriatric care|geriatrics|cuidado de mayores|ouderenzorg|seniorenbetreuung|geriatrie|altenpfleger|personnes âgées|geriatria|seniorenpflege|=EHPAD|assistenza anziani
Dementia care|demenzbetreuung|demenz|démence|alzheimer|demencia|demenza|cura dell'alzheimer|gerontopsychiatrie|dementie|menschen mit demenz|dementia
Home care|häusliche pflege|home health|ambulante pflege|soins à domicile|thuiszorg|spitex|aide à domicile|ayuda a domicilio|wijkverpleging|atención domiciliaria
Intensive care|intensivpflege|=ICU|intensivmedizin|critical care|soins intensifs|cuidados intensivos|terapia intensiva|intensivstation|=ITU|critical care nursing|intermediate care|=UCI
Mechanical ventilation|beatmung|ventilators|beatmungspflege|ventilated patients>Intensive care
Out-of-hospital intensive care|außerklinische intensivpflege>Intensive care
Palliative care|palliativpflege|soins palliatifs|cuidados paliativos|cure palliative|palliative zorg|palliativmedizin|palliative care nursing|end of life care
Hospice care|hospice|hospizarbeit>Palliative care
Pediatric nursing|kinderkrankenpflege|puériculture|enfermería pediátrica|kinderkrankenpfleger|auxiliaire de puériculture|kinderkrankenschwester|=PICU|kinderverpleegkunde
Neonatal care|=NICU|neonatologie|neonatology>Pediatric nursing
Psychiatric nursing|psychiatrische pflege|soins en psychiatrie|psychiatrische verpleegkunde|enfermería psiquiátrica|infirmier en psychiatrie|mental health nursing|psychiatric nurse
Operating room nursing|op-pflege|bloc opératoire|scrub nurse|operating room|operationssaal|perioperative|quirófano|sala operatoria|=IBODE|operatiekamer|surgical assistance|operatieassistent
Anesthesia nursing|anästhesiepflege|=IADE|=CRNA|anästhesietechnische assistenz|=ATA
Surgical technology|operationstechnische assistenz|=OTA|=TOA|surgical technologist|operationstechnischer assistent>Operating room nursing
Recovery room care|recovery room|=PACU
Dialysis|dialyse|dialisi|hemodialysis|hémodialyse|nephrologische pflege|dialysepflege
Wound care|wundversorgung|wundmanagement|soins des plaies|cuidado de heridas|wondzorg|wundmanager|pansements|verbandwechsel|curas|verbände|gestione ferite|wundexperte
Medication administration|medikamentengabe|administration de médicaments|administración de medicamentos|medication management|medicatie toedienen|medication aide|medikamentenstellung|cathéters
Intravenous therapy|iv therapy|infusionen|infusionstherapie|perfusions|iv insertion
Injections|injektionen
Vital signs|vitalzeichen|vitalwerte|signes vitaux|signos vitales|vitalparameter|parametri vitali|constantes vitales|vital parameters|vitalzeichenkontrolle|paramètres vitaux
Phlebotomy|blutentnahme|prise de sang|extracción de sangre|prelievo di sangue|venipuncture|prélèvements sanguins|prelievi ematici|blood draws|venous access
Hygiene in healthcare|infection control|infektionsschutz|krankenhaushygiene|hygiène hospitalière|hygienemanagement|infection prevention|hygienefachkraft|infectiepreventie|praxishygiene
Midwifery|hebamme|sage-femme|matrona|ostetricia|verloskunde|entbindungspfleger|maïeutique|midwife|labor and delivery|kreißsaal|ostetrica|l&d nursing|hebammenwesen
Obstetrics|geburtshilfe|obstétrique|obstetricia~Midwifery
Kinaesthetics|kinästhetik|basale stimulation|aktivierende pflege|patient handling|patient transfers|transferts patients|mobilisation|patientenlagerung|moving and handling|bobath
Stoma care|stomapflege|stomathérapie|continence care|stomaversorgung
Diabetes care|diabetesberatung|diabetes education|diabetologie
Case management|fallmanagement|fallführung|gestión de casos|care coordination|casemanagement|gestion de cas|entlassmanagement|discharge planning|utilization review|zorgcoördinatie
Triage|!Triage|patient triage|ersteinschätzung|telephone triage|triagem
Practice guidance|praxisanleitung|praxisanleiter|nurse training|tutorat infirmier|preceptorship|mentoring nursing students|praxisanleiterin|werkbegeleiding|encadrement des stagiaires
Everyday support|alltagsbegleitung|betreuungskraft|betreuungsassistent|43b|alltagsbegleiter|alltagsbetreuung|compagnia anziani|begleitung im alltag|companionship|betreuungsassistenz
`,
    tool: `
Vivendi PD|vivendi pflegesoftware|medifox|connext vivendi|snap ambulant
SIS documentation|=SIS|strukturmodell pflege
DAN touch|dan-produkte|sensopflege
WiCareDoc|easyDOK|careCoach|=RAI-NH|=BESA|interRAI
`,
  },
  medicine: {
    method: `
Medicine|humanmedizin|medicina|geneeskunde|facharzt|medical practice|arzt|assistenzarzt|approbation|médecin|medical degree|medico|oberarzt|ärztin|medical doctor
Internal medicine|innere medizin|médecine interne|medicina interna|interne geneeskunde|internist|innere und allgemeinmedizin|hospital medicine|hospitalist
General practice|allgemeinmedizin|médecine générale|medicina familiar|medicina generale|huisartsgeneeskunde|family medicine|primary care|hausarzt|médecin généraliste|huisarts
Emergency medicine|notfallmedizin|emergency department|médecine d'urgence|urgencias|medicina d'urgenza|spoedeisende hulp|notaufnahme|emergency room|pronto soccorso|emergency nursing
Emergency medical services|=EMT|paramedic|rettungssanitäter|notfallsanitäter|ambulancier|rettungsdienst|soccorritore|ambulance|rettungsassistent|rettungswesen|=TES sanitario|=DEA ambulancier
Surgery|chirurgie|cirugía|chirurgia|cirurgia|allgemeinchirurgie|surgical|thoraxchirurgie|chirurgical
Trauma surgery|unfallchirurgie|traumatologie|traumatologia>Surgery
Vascular surgery|gefäßchirurgie>Surgery
Visceral surgery|viszeralchirurgie>Surgery
Plastic surgery|plastische chirurgie|cirugía plástica>Surgery
Orthopedics|orthopädie|ortopedia|orthopedie|orthopaedic|orthopedic
Orthopedic surgery>Orthopedics,Surgery
Neurosurgery|neurochirurgie|neurocirugía|neurochirurgia
Anesthesia|anästhesie|anaesthesia|anestesia|anästhesiologie|anesthesiology|anesthesie|anesthésiologie|sedation|anestesiologia
Cardiology|kardiologie|cardiologie|cardiologia|telemetry|cardiovascular|elektrophysiologie|cardiac|cardio-vasculaire
Echocardiography|echokardiographie>Cardiology
Electrocardiography|=EKG|=ECG|electrocardiogram|=ECG-Interpretation|electrocardiogramas|ekg-befundung
Cardiac catheterization|herzkatheter|cath lab>Cardiology
Cardiac surgery|herzchirurgie>Surgery
Neurology|neurologie|neurologia|stroke unit|neuro rehabilitation|neurorehabilitation|=EEG-Ableitung|neurological|epilepsy
Neuroscience|neurowissenschaften|neurociencia>Neurology
Oncology|onkologie|oncologie|oncologia|onkologische pflege|hematology/oncology
Chemotherapy|chemotherapie|chimiothérapie|quimioterapia>Oncology
Hematology|hämatologie|hématologie|hematología|ematologia
Radiotherapy|strahlentherapie|radiothérapie|radioterapia|radiation therapy|radiation oncology|radioonkologie|manipulateur en radiothérapie
Medical physics|medizinphysik|medizinische physik
Dosimetry|dosimetrie>Radiotherapy
Pediatrics|pädiatrie|paediatrics|pédiatrie|pediatria|kinderheilkunde|pediatric|kindergeneeskunde|kinderarzt|pédiatre|kinder- und jugendmedizin
Gynecology|gynäkologie|gynécologie|ginecologia|frauenheilkunde|=OB/GYN|gynaecology|gynaecologie|gynäkologie und geburtshilfe|obstetrics and gynecology
Embryology|=IVF|fertility treatment|kinderwunsch|reproduktionsmedizin
Women's health
Urology|urologie|urologia
Nephrology|néphrologie|nefrologia
Gastroenterology|gastroentérologie|gastroenterologia|=GI lab
Endoscopy|endoskopie|endoscopie|endoscopia|koloskopie|coloscopie
Hepatology>Gastroenterology
Pulmonology|pneumologie|pulmonologie|neumología|pneumologia|weaning|lungenfunktion|spirometry
Sleep medicine|schlafmedizin|polysomnography
Respiratory care|respiratory therapy|atemtherapie|respiratory therapist>Pulmonology
Endocrinology|endokrinologie|endocrinologie|endocrinologia
Dermatology|dermatologie|dermatologia|hautarzt|aesthetic medicine|ästhetische medizin|médecine esthétique|medicina estética|aesthetic injections|dermatological
Rheumatology|rheumatologie|rhumatologie|reumatologia
Ophthalmology|augenheilkunde|ophtalmologie|oculistica|orthoptik|orthoptiste|oftalmologia|orthoptics|ophthalmologie|ophthalmic|oogheelkunde|optische kohärenztomographie
Otolaryngology|hals-nasen-ohrenheilkunde|=HNO|=ENT|=ORL|otorrinolaringología|=KNO|oto-rhino-laryngologie
Psychiatry|psychiatrie|psichiatria|psiquiatria|psychiatric|psychiater|behavioral health unit|psychiatrist
Child psychiatry|pédopsychiatrie|kinder- und jugendpsychiatrie>Psychiatry
Psychosomatic medicine|psychosomatik|psychosomatische medizin
Occupational medicine|arbeitsmedizin|médecine du travail|medicina del trabajo|betriebsarzt|medicina del lavoro|occupational health|bedrijfsgeneeskunde|médecin du travail|betriebsmedizin
Public health|santé publique|salud pública|sanità pubblica|volksgezondheid|saúde pública|global health|population health|community health|health education
Epidemiology|epidemiologie|epidemiologia>Public health
Health promotion|gesundheitsförderung|promotion de la santé|promoción de la salud|prävention und gesundheitsförderung
Vaccination|impfungen|vacunación|immunizations
Workplace health management|=BGM|gesundheitsmanagement
Health policy|gesundheitspolitik
Rehabilitation|rehabilitationsmedizin|rééducation|rehabilitación|riabilitazione|reabilitação|revalidatie|physical medicine|reha|soins de suite et de réadaptation
Dentistry|zahnmedizin|dentisterie|odontoiatria|tandheelkunde|zahnarzt|chirurgien-dentiste|zahnheilkunde|zahnärztin|odontólogo|dentist|odontologia|tandarts|dental practice|dental treatment
Orthodontics|kieferorthopädie|orthodontie|ortodoncia|ortodonzia>Dentistry
Dental implantology|implantologie>Dentistry
Endodontics>Dentistry
Oral surgery|oralchirurgie>Dentistry
Dental assistance|=ZFA|assistante dentaire|auxiliar dental|stuhlassistenz|dental assistant|dentalassistentin|higienista dental|zahnarzthelferin|=ZMF|=ZMV|tandartsassistent
Dental hygiene|prophylaxe|=ZMP|dentalhygiene|hygiéniste dentaire|dental hygienist|dentalhygienikerin|mondhygiëne|igienista dentale|zahnreinigung|mondhygiënist
Dental technology|zahntechnik|prothésiste dentaire|prótesis dental|odontotecnico|zahntechniker|dental laboratory|dental lab|exocad|tandtechniek
Pharmacy|pharmazie|pharmacie|farmácia|farmacie|apotheke|pharmacist|pharmaceutical care|apotheker|officine|farmacéutico|farmacista|pharma-assistentin|offizin|apothekerin|=PKA
Clinical pharmacy>Pharmacy
Pharmacy technician work|pharmacy technician|=CPhT|=PTA|pharmazeutisch-technische assistenz|pharmazeutisch-technischer assistent|préparateur en pharmacie|auxiliar de farmacia>Pharmacy
Drug compounding|compounding|rezeptur>Pharmacy
Hospital pharmacy|krankenhausapotheke>Pharmacy
Medical assistance|assistante médicale|arzthelferin|medical assistant|=MPA|praxisassistenz|medical assisting|assistant médical|arztpraxis|=MPK|doktersassistent|assistente medico
Physician assistant|=PA-C|physician assistance
Medical secretarial work|arztsekretariat|secrétariat médical|secretaría médica|arztsekretärin|secrétaire médicale|chefarztsekretariat|medical secretary|medical receptionist
Radiology|radiologie|radiologia|radiography|radiographie|röntgen|=MTRA|=MTR|manipulateur radio|diagnostic imaging|x-ray|mta-r|radiographer|=MTR-A|radiologic technology
Nuclear medicine|nuklearmedizin|médecine nucléaire|medicina nuclear>Medical imaging
Mammography|mammographie|mamografía>Radiology
Medical imaging|=PET-CT|imagerie médicale|diagnostica per immagini|scanner irm|bildgebung|bildgebende verfahren
Magnetic resonance imaging|=MRI|=MRT|=IRM|magnetresonanztomographie|kernspintomographie|resonancia magnética>Medical imaging
Computed tomography|CT scan|computertomographie|=CT/MRI|tomografía>Medical imaging
Ultrasound imaging|ultrasound|sonographie|échographie|ecografía|ultraschall|sonography|echografie>Medical imaging
Anatomy|anatomie|anatomia|physiologie|physiology|fisiologia
Pathology|pathologie|anatomie pathologique|anatomia patologica|neuropathology|histotechnologist
Histology|histologie|histología|histopathology|histotechnology>Pathology
Cytology|zytologie>Pathology
Immunohistochemistry|immunhistochemie>Pathology
Clinical diagnosis|diagnostic médical|diagnóstico clínico|patient assessment|clinical assessment|anamnese|klinische diagnostik|medical history|diagnostics|health assessment
Medical coding|ICD-10|CPT coding|kodierung|medizincontrolling|codage médical|icd-10-coding|=DRG|kodierfachkraft|=TARMED|codificación médica|=CPC certification|=TARDOC|=HCPCS
Clinical documentation improvement>Medical coding
Medical billing|=GOÄ|abrechnung nach ebm|facturation médicale|privatabrechnung|=EBM|leistungsabrechnung|kassenabrechnung arzt|facturación médica|=BEMA|=GOZ|leistungserfassung|=GOÄ/EBM
Revenue cycle management>Medical billing
Prior authorization>Medical billing
Telemedicine|telemedizin|télémédecine|telemedicina|telehealth|téléconsultation|virtual care
Clinical research|klinische forschung|recherche clinique|investigación clínica|ricerca clinica|klinisch onderzoek|clinical study|clinical trial|ensayos clínicos|essais cliniques
Clinical monitoring|clinical research associate|=CRA monitoring>Clinical research
Study coordination|studienkoordination|clinical research coordinator|study nurse>Clinical research
Blood transfusion|transfusionsmedizin|transfusion sanguine|blood bank|hémovigilance|transfusion medicine|immunohematology
Aesthetic lasers|lasermedizin|laser treatments
Transplantation|transplant medicine|organspende
Prosthetics|orthopädietechniker|orthoprothésiste|orthotics|prothetik|orthesen|orthopädieschuhtechnik|orthopädieschuhmacher|ortesis y prótesis|podo-orthèse
Medical sales|visiteur médical|visita médica|pharmareferent|medical device sales|pharmaceutical sales|pharmaberater|visitador médico|délégué médical|pharmavertrieb
Hospital management|krankenhausmanagement|gestion hospitalière|gestión hospitalaria|healthcare management|klinikmanagement|health administration|praxismanagement|krankenhauswesen
Health economics|gesundheitsökonomie|économie de la santé|=HEOR
Market access
`,
    tool: `
Electronic health records|=EHR|=EMR|electronic health record|electronic medical record|=KIS|ehr systems|praxissoftware|=ECD|=DPI|emr systems|medical records|patientenakten
Epic Systems|=Epic EHR|Epic EMR|epic hyperspace|epic certification
Oracle Health|cerner
Meditech
athenahealth
eClinicalWorks
NextGen Healthcare
Allscripts
Practice Fusion
ORBIS KIS|=ORBIS|agfa orbis
SAP IS-H|i.s.h.med|=ISHMED
Medistar|^x.isynet|=CGM|^Albis
turbomed
medatixx
tomedo
PACS|=RIS|=RIS/PACS
Dampsoft|charly zahnarztsoftware|=Z1 zahnarzt|ivoris|dentrix|eaglesoft|evident zahnarztsoftware
Nexus KIS|^Medico KIS|imedone
KISIM|phoenix kis
Doctolib
DICOM
HL7|=FHIR
Laboratory information systems|=LIS|laboratory information system|=LIMS|laborinformationssystem
`,
    certificate: `
Basic life support|=BLS|=BLS certification|reanimation|cpr certification|=CPR|bls certification|=RCP|=AFGSU|afgsu 2|reanimationstraining|soporte vital básico|=AFGSU 2|=BLSD
Advanced cardiac life support|=ACLS|=ALS|advanced life support|=PALS|=ATLS|=NRP|pediatric advanced life support|soporte vital avanzado|=TNCC>Basic life support
Board certification|board certified|board eligible|=BC/BE|facharztprüfung
`,
    knowledge: `
Medical terminology|medizinische fachterminologie|terminologie médicale|medizinische terminologie|terminologia medica|medizinische grundkenntnisse|medizinisches fachwissen
Pharmacology|pharmakologie|pharmacologie|farmacologia|arzneimittelkunde
Immunology|immunologie|inmunología|immunologia|allergology
Virology|virologie|infectious diseases|infektiologie|infectiologie|enfermedades infecciosas|hiv care|malattie infettive
Genetics|genetik|génétique|genetica|humangenetik|genetic counseling
Traditional Chinese medicine|=TCM|acupuncture|akupunktur|homeopathy|naturheilkunde|heilpraktiker|naturopathy|naturopathie|akupunktur und tcm
German Social Code|=SGB|=SGB II|=SGB III|=SGB V|=SGB VIII|=SGB IX|=SGB XI|=SGB XII|sozialgesetzbuch|sozialrecht|social security law|droit social|seguridad social|sozialgesetzgebung|social law
`,
  },
  therapy: {
    method: `
Physical therapy|physiotherapy|kinésithérapie|fisioterapia|fysiotherapie|physiotherapeut|fisioterapeuta|kinésithérapeute|fisioterapista|krankengymnastik|physiotherapeutin|fysiotherapeut|physiotherapist
Manual therapy|manuelle therapie>Physical therapy
Sports physiotherapy|sportphysiotherapie|kinésithérapie du sport>Physical therapy
Occupational therapy|ergothérapie|terapia ocupacional|terapia occupazionale|ergotherapeut|ergotherapeutin|occupational therapist|arbeitstherapie|terapeuta ocupacional
Speech therapy|logopädie|orthophonie|logopedia|orthophoniste|logopäde|sprachtherapie|=SLP|logopeda|logopädin|logopedista|logopédie|fonoaudiologia|sprachheilpädagogik
Psychotherapy|psychothérapie|psicoterapia|verhaltenstherapie|psychotherapeut|gesprächstherapie|systemic therapy|tiefenpsychologie|psychological therapy|=LMFT|=DBT-Therapie
Family therapy|familientherapie|thérapie familiale|terapia familiar>Psychotherapy
Group therapy>Psychotherapy
Trauma therapy|traumatherapie|=EMDR|trauma-informed care>Psychotherapy
Cognitive behavioral therapy|=CBT|cognitive behavioural therapy|kognitive verhaltenstherapie|thérapie cognitivo-comportementale|=TCC|terapia cognitivo conductual
Psychology|psychologie|psicologia|psychologue|psychologe|psicologo|psychologist|psychometrics|neuropsychological testing|psychologin
Clinical psychology|klinische psychologie>Psychology
Neuropsychology|neuropsychologie|neuropsicología>Psychology
Industrial and organizational psychology|arbeitspsychologie|organizational psychology|organisationspsychologie|wirtschaftspsychologie>Psychology
Psychological assessment|psychologische diagnostik|psychodiagnostik|psychological testing>Psychology
Mental health|behavioral health|santé mentale|salud mental|salute mentale|psychische gesundheit|saúde mental|geestelijke gezondheidszorg|=GGZ|mental illness|troubles psychiques
Addiction counseling|suchtberatung|suchthilfe|addictologie|drogodependencias|substance abuse|suchttherapie|dipendenze|addiction medicine|suchterkrankungen|verslavingszorg|suchtmedizin
Applied behavior analysis|=ABA|BCBA|RBT|behavior analysis|applied behaviour analysis|behavior intervention|=ABA-therapy|behavior plans|=TSA
Autism support|autism|autismus|autismo|autismusspektrum
Art therapy|kunsttherapie|art-thérapie|arteterapia|gestaltungstherapie|drama therapy|play therapy|tanztherapie|creatieve therapie
Music therapy|musiktherapie|musicothérapie|musicoterapia
Psychomotor therapy|psychomotricité|psychomotorik|psicomotricidad|psychomotricien|bewegungstherapie|sporttherapie|psychomotriktherapie|psicomotricità|terapia del movimento
Osteopathy|ostéopathie|osteopatia
Chiropractic|chiropraktik
`,
  },
  laboratory: {
    method: `
Laboratory techniques|labortechnik|lab techniques|laborarbeit|laboratoriumtechniek|laborerfahrung|labortätigkeit|labororganisation|laborpraxis|laboratorio|laborkenntnisse|laboratory|laborant
Medical laboratory science|=MTLA|=MTL|biologie médicale|medical technologist|análisis clínicos|laboratorio clínico|clinical laboratory|medical laboratory|labormedizin|analyses médicales|=MTA|=BMA
Serology|serologie
Clinical chemistry|klinische chemie
Chromatography|chromatographie|cromatografia|=GC|=LC
Liquid chromatography|=HPLC|=UPLC|=UHPLC|hplc-ms>Chromatography
Gas chromatography|gaschromatographie|=GC-FID>Chromatography
LC-MS|=LCMS|=LC/MS>Chromatography,Mass spectrometry
GC-MS|=GCMS|=GC/MS>Chromatography,Mass spectrometry
Mass spectrometry|massenspektrometrie|spectrométrie de masse|espectrometría de masas|=MALDI|mass spectroscopy
Proteomics|proteomik|protéomique
Metabolomics
ICP-MS|=ICP-MS>Mass spectrometry
Spectroscopy|spektroskopie|spectroscopie|espectroscopía|spectrophotometry|photometrie|=XRF|spettroscopia|spectrophotometer|=NIR spectroscopy
NMR spectroscopy|=NMR|kernresonanz>Spectroscopy
Infrared spectroscopy|=FTIR|=FT-IR|infrarotspektroskopie>Spectroscopy
Raman spectroscopy>Spectroscopy
UV-Vis spectroscopy|=UV-Vis|=UV/VIS>Spectroscopy
Atomic absorption spectroscopy|atomic absorption|=AAS|=ICP-OES>Spectroscopy
Microscopy|mikroskopie|microscopie|microscopia|microscope|mikroskop|=SEM/EDX|live cell imaging
Electron microscopy|elektronenmikroskopie|=TEM|=SEM-EDX|cryo-em>Microscopy
Confocal microscopy>Microscopy
Fluorescence microscopy|fluoreszenzmikroskopie>Microscopy
X-ray diffraction|=XRD|crystallography|röntgenbeugung|cristallographie|kristallographie
PCR|=PCR|=qPCR|=RT-PCR|=ddPCR|polymerase chain reaction|real-time pcr|digital pcr>Molecular biology
Gel electrophoresis|elektrophorese|electrophoresis|électrophorèse|blotting
Western blot|western blotting|=SDS-PAGE
ELISA|=ELISA|immunoassay|elisa-tests|ligand binding assays|elispot
Flow cytometry|durchflusszytometrie|cytométrie en flux|=FACS|citometría de flujo|facs analysis|citometria a flusso
Cell culture|zellkultur|culture cellulaire|cultivo celular|colture cellulari|celkweek|tissue culture|sterile technique|primary cells|cell line development|organoids|cell biology
Stem cell research|stem cells|stammzellen|cellules souches|ipsc
Cloning techniques|molekulare klonierung|molecular cloning|transfection|plasmid
Gene editing|=CRISPR|crispr/cas9|genome editing|crispr-cas9
DNA sequencing|=NGS|next-generation sequencing|sequenzierung|séquençage|whole genome sequencing|secuenciación|single-cell sequencing|sanger sequencing|illumina|oxford nanopore
Genomics|genomik|génomique|genómica|genome analysis
Transcriptomics|rna-seq|=RNAseq
Assay development|bioassay|high-throughput screening|assay|immunoassay development|cell-based assays
Protein purification|proteinreinigung|downstream processing|protein expression|protein engineering|proteinexpression|purification des protéines|äkta|protein chemistry|protein biochemistry
Antibody engineering|antibodies|antikörper|antibody discovery
Fermentation|bioprocessing|bioprozesstechnik|bioproduction|bioprocess engineering|upstream|fermenter|bioverfahrenstechnik|bioprocess development|bioprocédés|downstream
Bioreactor operation|bioreaktoren|bioreactor>Fermentation
Sample preparation|probenvorbereitung|probenaufbereitung|sample collection|pipettieren|pipetting|specimen collection|probenaufarbeitung|sample processing|specimen processing|monstername
Sampling|probenahme|échantillonnage|muestreo|toma de muestras|campionamento|prélèvements
Titration|titrage|valoración química|karl fischer|potentiometry
Wet chemistry|nasschemie|chimie humide|nasschemische analytik|nasschemische analysen
Animal studies|tierversuche|in vivo|felasa|laboratory animals|tierexperimentelle|in vivo pharmacology|mouse models|animal models|versuchstierkunde|preclinical research|rodent handling
Organic synthesis|organische synthese|synthèse organique|síntesis orgánica|chemical synthesis|chemische synthese|multi-step synthesis|custom synthesis|sintesi organica
Organic chemistry|organische chemie|chimie organique|química orgánica>Chemistry
Medicinal chemistry|medizinische chemie|chimie médicinale>Chemistry
Peptide synthesis>Organic synthesis
Method validation|methodenvalidierung|validation de méthodes|validación de métodos|methodenentwicklung|method development|convalida metodi|analytische methoden|analytical methods
Particle analysis|rheology|particle size analysis|thermal analysis dsc|=DSC|=TGA analysis|rhéologie|dynamic light scattering
`,
    knowledge: `
Biology|biologie|biologia|biowissenschaften|sciences de la vie|life science|biologist|biologe|ciencias de la vida|scienze biologiche|biological sciences
Molecular biology|molekularbiologie|biologie moléculaire|biologia molecolare|molekulare biologie|biologia molecular|molecular diagnostics|molekulardiagnostik
Microbiology|mikrobiologie|microbiologie|microbiologia|bacteriology|bakteriologie|bactériologie|environmental monitoring microbiology|bioburden|mycology|parasitology|endotoxin
Biochemistry|biochemie|biochimie|bioquímica|biochimica|enzymology|protein biochemistry knowledge
Biotechnology|biotechnologie|biotecnologia|biotech|biotechnologist|biotechnological|biotechnik
Bioinformatics|bioinformatik|bioinformatique|bioinformatica|computational biology|computational genomics|systems biology|biologie computationnelle
Chemistry|chemie|chimie|química|chimica|chemielaborant|chemikant|=CTA|instrumental analysis|analytik|chemical analysis|chemische analysen|elektrochemische|chemist|chimiste|=BTA
Inorganic chemistry|anorganische chemie>Chemistry
Analytical chemistry|analytische chemie|chimie analytique|química analítica|chimica analitica|chemische analytik>Chemistry
Physical chemistry|physikalische chemie>Chemistry
Electrochemistry|elektrochemie>Chemistry
Computational chemistry>Chemistry
Physics|physik|physique|fisica|natuurkunde|physicist|physiker|physikalische
Plasma physics>Physics
Solid state physics>Physics
Mathematics|mathematik|mathématiques|matemática|wiskunde|maths|=math
Numerical methods|numerical analysis|numerische mathematik>Mathematics
Mathematical modeling|mathematical modelling|mathematische modellierung|modélisation mathématique>Mathematics
Environmental science|umweltwissenschaften|ciencias ambientales|umweltschutz|scienze ambientali|milieukunde|altlasten|umweltanalytik|sites et sols pollués|medio ambiente|milieutechniek
Ecology|ökologie|écologie|ecologia>Environmental science
Environmental engineering|umwelttechnik|umweltingenieurwesen|ingeniería ambiental|génie de l'environnement|ingénierie environnementale
Environmental impact assessment|umweltverträglichkeitsprüfung|environmental assessment|impact environnemental
Climate science|meteorology|meteorologie
Hydrology|hydrologie
Toxicology|toxikologie|toxicologie|toxicología|tossicologia|ecotoxicology
Biomedical engineering|medizintechnik|ingeniería biomédica|ingegneria biomedica|medizingerätetechnik|medical technology|bioengineering|medizintechniker|biomédical|electromedicina
Biomechanics|biomechanik|biomecánica
Biomaterials
Pharmacokinetics|=PK/PD|pharmacodynamics|=ADME|=DMPK|pharmacometrics|pharmakokinetik
Drug discovery|wirkstoffforschung|arzneimittelforschung|drug development|arzneimittelentwicklung|drug design|target identification|hit-to-lead|lead optimization
Gene therapy|advanced therapy medicinal products|=ATMP|thérapie génique|gene therapies
Cell therapy|cell and gene therapy|car-t|zell- und gentherapie
mRNA technology
Viral vectors|=AAV|lentiviral vectors
`,
  },
  pharma: {
    knowledge: `
GMP|=GMP|cGMP|good manufacturing practice|=BPF|=NCF|gmp-umfeld|gmp guidelines|gmp-kenntnisse|=GMP-konform|eu-gmp|norme gmp|gmp-richtlinien|=BPF/GMP|gmp regulations|annex 1|annex 11
GLP|=GLP|good laboratory practice|gute laborpraxis|bonnes pratiques de laboratoire|=BPL
Good clinical practice|gcp guidelines|gcp-kenntnisse|ich-gcp|bonnes pratiques cliniques|=ICH|buenas prácticas clínicas|=ICH/GCP|=BPC|ich guidelines|gute klinische praxis
GDP|=GDP|good distribution practice|bonnes pratiques de distribution
GxP|=GxP|=GXP|gxp-umfeld
GAMP|=GAMP|GAMP 5
Computer system validation|=CSV|computerized system validation|csv-validierung>GxP
21 CFR Part 11|21 cfr
Data integrity
FDA regulations|=FDA|21 CFR Part 820|21 CFR Part 210
Medical device regulation|=MDR|EU MDR|medizinproduktegesetz|medizinprodukterecht|medizinprodukte|medical device|dispositivos médicos|dispositifs médicaux|dispositivi medici|=MDD|=SaMD
ISO 14971
IEC 62304
IEC 60601
In vitro diagnostics|=IVD|=IVDR
REACH regulation|=REACH|=CLP|chemikalienrecht|=RoHS|reach compliance
Safety data sheets|=SDS|sicherheitsdatenblätter|fiches de données de sécurité
Pharmaceutical law|arzneimittelrecht|=AMG|arzneimittelgesetz|arzneimittelzulassung|=AMWHV
Cosmetics regulation|cosmetics industry|kosmetikindustrie|cosmétique formulation|cosmetic formulation
`,
    method: `
Pharmaceutical manufacturing|pharmaproduktion|production pharmaceutique|pharmakant|sterile manufacturing|drug product|sterile production|pharmatechnik|drug substance|chemieproduktion|parenterals
Aseptic processing|aseptische herstellung|aseptic filling|steriles arbeiten|répartition aseptique>Pharmaceutical manufacturing
Fill and finish|fill-finish|aseptische abfüllung>Pharmaceutical manufacturing
Lyophilization|gefriertrocknung>Pharmaceutical manufacturing
Tableting|solid dosage forms>Pharmaceutical manufacturing
Galenics|galenik|galénique|galénica|formulierungsentwicklung|pharmaceutical development|formulierung|pharmaceutical formulation|drug delivery|drug formulation
Pharmaceutical industry|pharmaindustrie|industrie pharmaceutique|pharma|biopharma|biopharmaceuticals|industria farmaceutica|pharmabranche|pharmaceutical|biologics|biopharmazeutika|biologika
Regulatory affairs|zulassung|asuntos regulatorios|affari regolatori|zulassungswesen|regulatory strategy|assuntos regulatórios|regulatory filings|=IND/NDA|registros sanitarios|submissions
Chemistry manufacturing and controls|=CMC|=CTD>Regulatory affairs
Pharmacovigilance|pharmakovigilanz|farmacovigilancia|farmacovigilanza|drug safety|arzneimittelsicherheit|matériovigilance|=PMS medical|adverse events|patient safety
Medical affairs|medical science liaison|=MSL|affaires médicales|medical information|medizinische information|scientific communication
Medical writing|rédaction médicale|clinical study reports|medical communications|scientific publications medical|medical writer
Clinical data management|klinisches datenmanagement|=EDC|electronic data capture|medidata rave|=eCRF|clinical data|=REDCap|clinical database|veeva vault|cdisc|=SDTM|=ADaM|data management clinical
Process validation|prozessvalidierung|validation des procédés|process qualification|geräteequalifizierung|=IQ|=OQ|=PQ|=DQ|convalida di processo|=CQV|validierung|validaciones
Technology transfer|technologietransfer|transfert de technologie|tech transfer|process transfer
Equipment qualification|=IQ/OQ/PQ|anlagenqualifizierung|gerätequalifizierung|cualificación de equipos|qualifizierung
Cleaning validation|reinigungsvalidierung
Quality assurance pharma|batch record review|chargendokumentation|batch release|chargenfreigabe|sachkundige person|qualified person|=QP|dossier de lot|batch records|libération des lots
Deviation management|abweichungsmanagement|gestion des déviations|abweichungen|non-conformance|non-conformities|oos investigations|non-conformités|no conformidades|deviations|capas
CAPA|=CAPA|corrective and preventive action|corrective actions
Change control
Complaint management|reklamationsmanagement|beschwerdemanagement|reklamationen|complaint handling|customer complaints|réclamations|klachtenafhandeling|gestione reclami|beschwerdebearbeitung
Standard operating procedures|=SOP|arbeitsanweisungen|work instructions|modes opératoires|sop-erstellung|=PNT|documentation qualité|procédures qualité|verfahrensanweisung
Technical cleanliness|cleanroom work|reinraumarbeit|salle blanche|arbeiten im reinraum|cleanroom experience|sala blanca|cleanrooms|camera bianca|reinraumtechnik|clean room
`,
    tool: `
Veeva
TrackWise
MasterControl
Empower software|waters empower
Chromeleon
LabWare
LabVantage
STARLIMS
Benchling
Argus Safety|=MedDRA|arisg
GraphPad Prism
FlowJo
ImageJ|fiji imagej
ChemDraw|chemoffice
SciFinder
NONMEM|phoenix winnonlin|=R/NONMEM
Electronic lab notebooks|=ELN|electronic lab notebook|elektronisches laborbuch
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
