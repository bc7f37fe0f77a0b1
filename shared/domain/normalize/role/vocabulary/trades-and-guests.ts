import type { Vocabulary } from '../vocabulary.ts';

/** Warehouses, factories, building sites, shops, kitchens, roads, farms. */
export const tradesAndGuests: Vocabulary = {
  supply_chain_and_logistics: {
    '': `
      ~supply chain, supply chain manager, ?supply, ~logistics, logistics manager, logistiker, *logistiker, ~logistik, logistik*, *logistik,
      speditionskaufmann, kaufmann für spedition, spediteur, ~spedition, ~logistique, logisticien, ~logística, logístico, ~logistiek, logistiek*,
      freight forwarder, ~freight, freight broker, ~shipping, disponent, *disponent, ~disposition, ~customs broker, zolldeklarant, déclarant en douane,
      ~import export, customs, dispatcher, ~dispatch, affréteur, exploitant transport, ?planificador, transport planner, transportplaner, transport
      planning, ~fleet, fleet manager, fuhrpark*, ~transportation, transport manager, responsable transport, ~fulfillment, ~fulfilment, delivery
      operations, ~last mile, shipping clerk, export clerk, import clerk, ~trafficking, ~interne transporte, magaziner, ~expedition, ~transitaire,
      ~distribution, distribution manager, ~distribution center, planner logistics, ~atendimento logístico, auxiliar de logística, analista de
      logística, yard associate, yard manager, ~intralogistik, ~warenfluss, ~icqa, material chaser, ~operationslagerung, ~lagerung,
      ~materialbewirtschaftung, stevedore, dockworker, docker, hafenarbeiter, ~hafen, port engineer logistics, ~forwarding, removal worker, porter,
      ~versorgung, ~aftermarket parts, parts specialist, parts advisor, ~parts, parts manager, nachschub*
    `,
    warehousing: `
      ~warehouse, warehouse worker, warehouse associate, warehouse operative, warehouse manager, warehouse administrator, lagermitarbeiter, lagerist,
      lagerhelfer, fachlagerist, fachkraft für lagerlogistik, fachkraft lagerlogistik, ~lager, lager*, *lager, kommissionierer, picker, packer, *picker,
      pick packer, order picker, ~picking, forklift, forklift operator, forklift driver, staplerfahrer, *staplerfahrer, gabelstaplerfahrer,
      versandmitarbeiter, ~versand, versand*, warenannahme, ~wareneingang, ~warenausgang, magasinier, cariste, préparateur de commandes, agent de quai,
      manutentionnaire, ~entrepôt, mozo de almacén, almacenero, ~almacén, carretillero, operario de almacén, preparador de pedidos, repartidor de
      almacén, operador de armazém, ~armazém, auxiliar de armazém, estoquista, operador de empilhadeira, magazziniere, ~magazzino, mulettista,
      carrellista, addetto al magazzino, magazijnmedewerker, ~magazijn, heftruckchauffeur, orderpicker, inpakker, material handler, materials handler,
      ~material handling, stock clerk, stockroom, ~inventory, inventory control, stock controller, loader, unloader, dock worker, verpacker,
      verpackungsmitarbeiter, packager, umzugshelfer, mover, déménageur, receiving clerk, receiving associate, shipping receiving, ~lagerlogistik,
      ~materials, warehouse operator, kitting technician
    `,
    procurement: `
      ~procurement, buyer, *buyer, purchaser, ~purchasing, purchasing manager, einkäufer, *einkäufer, ~einkauf, einkauf*, *einkauf, ~beschaffung,
      beschaffungs*, strategischer einkäufer, acheteur, *acheteur, ~achats, responsable achats, approvisionneur, ~approvisionnement, comprador,
      ~compras, ~aprovisionamiento, técnico de compras, ~acquisti, buyer acquisti, responsabile acquisti, inkoper, ~inkoop, inkoop*, category manager,
      ~category management, sourcing manager, ~strategic sourcing, ~sourcing, vendor manager, ~vendor management, ~supplier, supplier manager, ~vendor,
      commodity manager, merchandise planner, procurement manager, vergabe*, ~vergabe, ~supplier management, subcontracts
    `,
    planning: `
      supply planner, demand planner, ~demand planning, ~supply planning, production planner, material planner, materials planner, ~production planning,
      produktionsplaner, arbeitsvorbereit*, ~arbeitsvorbereitung, fertigungsplaner, ordonnanceur, planificateur, planificador de producción,
      pianificatore, productieplanner, master scheduler, inventory planner, ~sales and operations planning, ~s&op, bedarfsplaner, planning manager
      supply, ?planner, ~ordonnancement, allocation analyst
    `,
  },
  manufacturing_and_trades: {
    '': `
      ~manufacturing, ~production, ~fertigung, fertigungs*, *fertigung, ~produktion, produktionsmitarbeiter, produktionshelfer, produktions*,
      *produktion, production operator, production worker, machine operator, *machine operator, manufacturing operator, manufacturing associate,
      manufacturing technician, production associate, production technician, production supervisor, ^production specialist, factory worker, ~factory,
      ~plant, plant manager, werkleiter, werksleiter, plant operator, process operator, ?operator, *operator, ?operative, production operative, process
      technician, maschinenführer, *führer maschinen, maschinenbediener, maschinist, anlagenführer, *anlagenführer, maschinen und anlagenführer,
      *maschinenführer, walzenführer, anlagenbediener, produktionsleiter, fertigungsleiter, werkstattleiter, ~werkstatt, werker, **werker, facharbeiter,
      *facharbeiter, industriemeister, **meister, helfer, **helfer, produktionsfachkraft, ~schmelzbetrieb, *mechaniker, produktionsmechaniker, opérateur
      de production, ?opérateur, agent de production, agent de fabrication, conducteur de ligne, conducteur de machine, conducteur de machines, ouvrier,
      ouvrier de production, ~fabrication, pilote de ligne, technicien de production, chef d'équipe production, chef d'atelier, operario, operario de
      producción, peón industrial, ~producción, operador de máquina, operador de produção, ajudante de produção, ~produção, operatore di produzione,
      operaio, *operaio, ~produzione, addetto alla produzione, addetti a macchinari, addetto macchine, capoturno, conduttore di impianti,
      productiemedewerker, ~productie, operator productie, productie*, assembler, ~assembly, assembly technician, montagemitarbeiter, ~montage,
      *montage, monteur montage, assembleur, ensamblador, montador, assemblatore, assemblagemedewerker, chemikant, *chemikant, pharmakant, textil*,
      schneider, maßschneider, couturier, costurero, sarto, naaister, tailor, seamstress, schnittmacher, stuhlputzer, weber, sattler, polsterer,
      tapissier, upholsterer, tapicero, tappezziere, schuhmacher, cordonnier, zapatero, calzolaio, calzature, ~chaussure, leather worker, fachmann
      leder, ?technician, ?techniker, **techniker, ?technicien, ?técnico, ?technicus, monteur, papiermacher, glasmacher, glasbläser, souffleur de verre,
      soffiatori, soffiatore, vidrio*, keramiker, töpfer, potter, uhrmacher, horloger, watchmaker, relojero, orologiaio, goldschmied, edelsteinfasser,
      bijoutier, jeweler, jeweller, joyero, orafo, gioielliere, bench jeweler, laminierer, kunststoff*, verfahrensmechaniker, drucker, *drucker,
      medientechnologe, imprimeur, impresor, tipografo, printer operator, press operator, ~printing, druck*, bookbinder, buchbinder, drukker, **macher,
      bergmann, miner, mineur, minero, minatore, tiefbohrfacharbeiter, *bohrfacharbeiter, driller, ~cleanroom, blender operator, plant technician,
      ~etcher, finisher, sander, pcb technician, ~semiconductor technician, calibration technician, ~calibration, prüffeldtechniker, test technician,
      engineering technician, hersteller, **hersteller, klavierbauer, instrumentenbauer, *bauer instrument, luthier, automatiker, *automatiker,
      polymechaniker, anlagen und apparatebauer, **bauer, thermist, färber, teinturier, tintorero, operator maschinen, garnmacher, spinner, *spinner,
      brauer, mälzer, brewer, brasseur, cervecero, birraio, winemaker, kellermeister, käser, molkerei*, milchtechnolog*, fromager, casaro, müller,
      lebensmittel*, ~food production, fachkraft für lebensmitteltechnik, ?worker, ?maker, setter, *setter, polisher, *polisher, weaver, *weaver,
      knitter, *knitter, mender, ~furniture, ~textile, ~leather, planer of stones, dyer, *dyer, ~fabric, ~anlagenbau, ~fahrzeugbau, ~werkzeugbau,
      ~apparatebau, ~formenbau, press tender, ~gravure, rolltender, caster, *caster, glass blower, ~glass, engraver, *engraver, graveur, grabador,
      incisore, graveur sur, ?tech, couseur, ~couture, ~confection, retoucheur, piqueur, ~maroquinerie, ~habillement, fendeur, tailleur, ~ameublement,
      ~papier, ~carton, câbleur, fonditore, *fonditore, bediener, *bediener, ~stickerei*, ~spinn*, **arbeiter, **aufseher, ~schuh*, handschuh*, ~leder*,
      schweißaufsicht, spritzlackierer, *lackierer, coater, *coater, gluer, *cutter, slicer, stitcher, embroiderer, ~upholstery, assembler of,
      ~shoemaking, ~sewing, sewer, ~machine, shoe maker, body builder, ~vehicle body, moulder, *moulder, kiln operator, ~ceramics, ~brick, furnace
      operator, ~mine, **technologe, verfahrenstechnologe, ~mühlen*, ~brauerei*, präparator, ~papier*, ~buchbinderei, wasser*, *mechanik, operaio
      addetto, ~lavorazione, conduttori di, artigiano, artisan, ~artisanal, ~industrie textile, ~saldatura, schleifmaschinen*, ~lebensmittel,
      ~abfüllung, ~rohstoff*, ~lyophilisation, ~sichtkontrolle, ~konfektionierung, ~verpackung, ~labeling operator, baumaschinen*, seiler, stopfer,
      implanteur, ~ferrées, ?vorarbeiter, *monteur, löter, *löter, *sticker, tapezierer, *bügler, galvanoplaste, vannier, corroyeur, patronnier,
      emballeur, classeur, trieur, coachbuilder, coach builder, lift builder, *repairman, repairman, instrument tuner, organ tuner, instrument fixer,
      ~gomma, ~plastica, ~impianti, parfumeur, trimmer, planer stones, ~elevator, ~lift, pumpenbau*
    `,
    'food crafts': `
      baker, *baker, bäcker, *bäcker, boulanger, *boulanger, panadero, padeiro, panettiere, fornaio, bakker, konditor, confiseur, pâtissier, pastelero,
      confeiteiro, pasticciere, pastry chef, pastry cook, chocolatier, gelatai, gelataio, glacier, banketbakker, butcher, metzger, *metzger, fleischer,
      *fleischer, schlachter, boucher, charcutier, carnicero, charcutero, açougueiro, macellaio, slager, meat cutter, fishmonger, poissonnier,
      pescadero, peixeiro, fleischfachverkäufer, talhante, meat processor
    `,
    'machining and metal': `
      ~cnc, cnc machinist, machinist, *machinist, cnc programmer, cnc operator, cnc fräser, cnc dreher, cnc setter, zerspanungsmechaniker, zerspaner,
      *fräser, dreher, fräser, schleifer, *schleifer, werkzeugmacher, werkzeugmechaniker, tool and die maker, toolmaker, tool maker,
      industriemechaniker, feinwerkmechaniker, metallbauer, *schlosser, schlosser, konstruktionsmechaniker, blechbearbeit*, spengler, tourneur,
      fraiseur, usineur, tourneur fraiseur, ajusteur, outilleur, tornero, fresador, torneiro mecânico, torneiro, fresatore, tornitore, verspaner,
      welder, *welder, ~welding, schweißer, *schweißer, soudeur, *soudeur, soldador, saldatore, lasser, chaudronnier, tôlier, calderero, ~sheet metal,
      boilermaker, blacksmith, schmied, forgeron, herrero, fabbro, ~foundry, gießer, *gießer, fondeur, fundidor, moldmaker, mold technician, injection
      molding, spritzguss*, grinder, metal fabricator, fabricator, *fabricator, borer, borers, lathe, turner, ~tooling, metal worker, galvaniseur,
      galvaniker, plater, serrurier, cerrajero, serralheiro, slotenmaker, locksmith, *mecaniker, machine shop
    `,
    electrical: `
      electrician, *electrician, elektriker, *elektriker, elektroniker, *elektroniker, elektroinstallateur, elektroanlagenmonteur, elektromonteur,
      elektro*, elektrotechniker, mechatroniker, *mechatroniker, electrical technician, electronics technician, électricien, *électricien,
      électrotechnicien, électromécanicien, électronicien, electricista, *electricista, electromecánico, técnico electrónico, electrónico, eletricista,
      electricista industrial, elettricista, *elettricista, elettrotecnico, manutentore elettrico, elektricien, lineman, line worker, lineworker, cable
      technician, cable installer, fiber technician, fibre optic technician, netzmonteur, netzelektriker, freileitungsmonteur, monteur réseaux,
      ~elektrik, ~starkstrom, electromechanical technician, electronics assembler, ~soldering, elektroniker für betriebstechnik, elektroniker für
      geräte, electrical assembler, telecom installer, installateur télécom, substation technician, solar installer, solarteur, pv monteur,
      ~photovoltaik, solar technician, wind turbine technician, instrumentation technician, controls technician, low voltage technician,
      elektrofachkraft, *elektrik
    `,
    'plumbing, heating and cooling': `
      plumber, *plumber, pipefitter, pipe fitter, steamfitter, ~plumbing, hvac technician, ~hvac, hvac installer, hvac service technician, refrigeration
      technician, ~refrigeration, anlagenmechaniker, *anlagenmechaniker, anlagenmechaniker shk, heizungsbauer, heizungsmonteur, heizungsinstallateur,
      sanitärinstallateur, sanitärmonteur, klempner, ~sanitär, ~shk, kältetechniker, kälteanlagenbauer, mechatroniker für kältetechnik, kälte*,
      heizungs*, plombier, *plombier, chauffagiste, frigoriste, plombier chauffagiste, climaticien, fontanero, calefactor, frigorista, técnico de
      climatización, encanador, canalizador, idraulico, termoidraulico, loodgieter, cv monteur, installatiemonteur, gas engineer, heating engineer,
      lüftungs*, ~lüftung, technicien cvc, ~cvc, *installateur, ~sprinkler, sprinkler fitter, sanitärinstall*, sanitärmont*, sanitärtechn*
    `,
    'vehicles and machines': `
      mechanic, *mechanic, automotive technician, auto technician, ~automotive, automobil*, service technician, service technicians, field service
      technician, field service engineer, field technician, field engineer, service engineer, servicetechniker, *servicetechniker,
      kundendiensttechniker, kundendienstmonteur, servicemonteur, ~field service, kfz mechatroniker, kfz mechaniker, kfz*, ~kfz, automechaniker,
      automobil mechatroniker, automobil fachmann, landmaschinenmechaniker, baumaschinenmechatroniker, baumaschinenmechaniker, diesel mechanic, diesel
      technician, heavy equipment mechanic, truck mechanic, bicycle mechanic, fahrradmechaniker, zweiradmechaniker, zweirad*, mécanicien, *mécanicien,
      mécanicien automobile, garagiste, carrossier, peintre automobile, karosserie*, fahrzeuglackierer, autolackierer, carrosserie*, mecánico,
      *mecánico, chapista, meccanico, *meccanico, meccatronico, carrozziere, gommista, monteur automobile, automonteur, autotechnicus, auto body
      technician, body shop, collision technician, vehicle technician, fleet technician, ev technician, aircraft mechanic, aircraft maintenance, a&p
      mechanic, ~aircraft, aviation technician, aircraft technician, fluggerätmechaniker, fluggeräte*, mécanicien aéronautique, técnico de mantenimiento
      de aeronaves, tire technician, lube technician, elevator technician, elevator mechanic, aufzug*, ascensoriste, ascensorista, garage door
      technician, ~garage door, appliance technician, repair technician, *repairer, repairer, repairers, ~repair, réparateur, reparador, riparatore,
      installer, *installer, installation technician, installateur, instalador, installatore, fitter, *fitter, millwright, rigger, gunsmith, small
      engine, detailer, car detailer, railcar, rolling stock technician, ~unfallreparatur, vehicle maintenance
    `,
    maintenance: `
      ~maintenance, maintenance technician, maintenance worker, maintenance mechanic, maintenance engineer, maintenance manager, maintenance supervisor,
      instandhalter, instandhaltungs*, ~instandhaltung, *instandhaltung, instandhaltungsmechaniker, betriebselektriker, betriebsschlosser,
      betriebsmechaniker, betriebstechniker, ~unterhalt, wartungstechniker, ~wartung, wartungs*, technicien de maintenance, agent de maintenance,
      ~maintenance industrielle, responsable maintenance, técnico de mantenimiento, oficial de mantenimiento, ~mantenimiento, operario de mantenimiento,
      técnico de manutenção, ~manutenção, manutentore, ~manutenzione, addetto alla manutenzione, onderhoudsmonteur, onderhoudstechnicus, ~onderhoud,
      monteur onderhoud, utility technician, utilities technician, anlagentechniker
    `,
    'quality inspection': `
      ?quality, ~quality control, ~quality assurance, quality inspector, quality technician, quality manager, quality specialist, ?inspector,
      *inspector, nde inspector, ~nde, ndt technician, ~ndt, cmm inspector, ~cmm, qa specialist, qc inspector, qc technician, ~qc, qualitätsprüfer,
      qualitätskontrolleur, ~qualitätssicherung, qualitätssicherung*, *qualitätssicherung, ~qualitätskontrolle, qualitätsmanager, ~qualitätsmanagement,
      qualitätsmanagement*, qualitäts*, ~qualité, contrôleur qualité, responsable qualité, technicien qualité, contrôle qualité, ~calidad, técnico de
      calidad, inspector de calidad, responsable de calidad, ~qualidade, inspetor de qualidade, analista de qualidade, ~qualità, controllo qualità,
      responsabile qualità, kwaliteits*, kwaliteitsmedewerker, validation specialist, ?validation, ~gmp, ~inspection, ~metrology, quality lead, batch
      record, qualification specialist, qualified person, sachkundige person, prüfer, tüv*, ~fahrzeugprüfungen, sachverständiger
    `,
    'safety and environment': `
      ~ehs, ehs manager, ehs specialist, ~hse, ~hseq, ~qhse, ~health and safety, ~safety, safety manager, safety officer, safety specialist, safety
      coordinator, fachkraft für arbeitssicherheit, arbeitssicherheit*, ~arbeitssicherheit, ~occupational safety, préventeur, ~hygiène sécurité
      environnement, técnico de prevención, prevencionista, técnico de segurança do trabalho, rspp, veiligheidskundige, environmental health and safety,
      environment health and safety, environmental health safety
    `,
    woodworking: `
      cabinetmaker, cabinet maker, joiner, tischler, *tischler, schreiner, *schreiner, menuisier, ébéniste, ebanista, marceneiro, falegname,
      meubelmaker, woodworker, holzmechaniker, holzbearbeit*, drechsler, säger, bench carpenter
    `,
  },
  construction_and_property: {
    '': `
      ~construction, construction manager, construction worker, site manager, construction superintendent, ^superintendent, ~general contractor, foreman
      construction, project engineer construction, bauleiter, *bauleiter, oberbauleiter, bauingenieur, *bauingenieur, bauzeichner, baufacharbeiter,
      bauarbeiter, bauhelfer, ~bau, bau*, ~hochbau, ~tiefbau, *tiefbau, *hochbau, ~tunnelbau, ~holzbau, ~ausbau, ~gebäudetechnik, gebäudetechnik*,
      ~gebäudeautomation, ~gebäudeausrüstung, gebäude*, polier, *polier, kalkulator, *kalkulator, projektleiter bau, projektleiter tunnelbau,
      projektleiter holzbau, projektleiter hochbau, projektleiter tiefbau, angebotsprojektleiter holzbau, kranführer, *kranführer, baggerfahrer,
      baumaschinenführer, *baggerfahrer, conducteur de travaux, chef de chantier, ~bâtiment, ~btp, ~travaux, ~chantier, conduite de travaux, ingénieur
      travaux, ouvrier du bâtiment, manoeuvre, conducteur d'engins, grutier, jefe de obra, encargado de obra, albañil, peón de obra, ~construcción,
      ~obra, técnico de obra, mestre de obras, pedreiro, servente de obras, ~construção, ~obras, engenheiro civil, ingeniero civil, ingénieur civil,
      ~génie civil, ingegnere civile, geometra, capocantiere, muratore, ~cantiere, ~edilizia, carpentiere edile, direttore lavori, uitvoerder,
      bouwvakker, ~bouw, bouwkundig*, timmerman, metselaar, werkvoorbereider bouw, calculator bouw, estimator, *estimator, ~estimating, quantity
      surveyor, métreur, economiste de la construction, crane operator, excavator operator, heavy equipment operator, equipment operator, scaffolder,
      gerüstbauer, echafaudeur, laborer, labourer, civil engineer, ~civil, ~civil engineering, structural engineer, ~structural, geotechnical engineer,
      ~geotechnical, highway engineer, transportation engineer, traffic engineer, tragwerksplaner, statiker, fire engineer, fire protection engineer,
      fire protection, building inspector, ~bim, bim manager, bim modeler, water resources engineer, municipal engineer, ~land development, building
      engineer, drainage engineer, ~infrastructure construction, tunnel engineer, ingénieur structure, ingénieur en génie civil, superintendent project,
      commissioning manager, ~commissioning, brandschutz*, préventeur incendie, contratista, ~souterrain, contratista general, ~strassenbau,
      *bauprojekt*, ~kunstbauten, strassen*, tiefbau*, holzbau*, ~hlk, ~hlks, werkplaner, ~brückenbau, ~gleisbau, ~stahlbau, ~innenausbau, ~fassadenbau,
      ~messebau, ~metallbau, ~pipeline construction, demolition worker, ~demolition, blaster, ~rohbau, poseur, poseur de revêtements, monteur en
      échafaudages, chef monteur, ~echafaudage, ~routes, ~voirie, posador, ?foreman, projektleiter straßenbau, projektleiter ingenieurbau, projektleiter
      gleisbau, projektleiter stahlbau, projektleiter brückenbau, projektleiter neubau, projektleiter umbau, projektleiter sanierung, projektleiter
      bauprojekte, projektmanager bau, construction project manager, project manager construction, chef de projet construction, chef de projet bâtiment,
      jefe de proyecto construcción, construction project engineer, baggerführer, carpet layer, ~carpentry, manovale, ~stradale, homme à tout faire,
      handyman, *haushandwerker
    `,
    'building crafts': `
      carpenter, *carpenter, zimmerer, zimmermann, charpentier, carpintero, carpinteiro, roofer, dachdecker, *dachdecker, couvreur, techador,
      bricklayer, mason, maurer, *maurer, maçon, *maçon, plasterer, trockenbauer, ~trockenbau, *trockenbau, trockenbaumonteur, plaquiste, stuckateur,
      gipser, plâtrier, painter, maler, *maler, maler und lackierer, lackierer, peintre en bâtiment, peintre, pintor, imbianchino, pittore edile,
      schilder, tiler, fliesenleger, carreleur, alicatador, solador, ladrilhador, piastrellista, tegelzetter, floor layer, bodenleger, parkettleger,
      solier, glazier, glaser, vitrier, cristalero, vetraio, betonbauer, stahlbetonbauer, straßenbauer, *straßenbauer, pflasterer, paveur,
      rohrleitungsbauer, gleisbauer, tiefbauer, concrete finisher, ~drywall, insulation installer, isolierer, étancheur, steinmetz, tailleur de pierre,
      stone mason, canalisateur, fensterbauer, storenmonteur, rolladen*, ofenbauer, kaminfeger, schornsteinfeger, ramoneur, chimney sweep, ironworker,
      stukadoor, dakdekker, fassadenbauer, plattenleger, *glaser
    `,
    'architecture and surveying': `
      ?architect, ?*architekt, ?architekt, architecte, arquitecto, arquiteto, architetto, architectural designer, ~architecture, ~architectural, urban
      planner, city planner, stadtplaner, raumplaner, urbaniste, urbanista, landschaftsarchitekt, landscape architect, paysagiste concepteur, surveyor,
      *surveyor, land surveyor, vermesser, vermessungs*, geomatiker, geomatics, ~gis, gis analyst, gis specialist, géomètre, topographe, topógrafo,
      landmeter, stedenbouwkundige, ~geoinformatik, cartographer
    `,
    'real estate': `
      ~real estate, real estate agent, realtor, immobilienmakler, ~immobilien, immobilien*, immobilienkaufmann, ~immobilier, agent immobilier,
      négociateur immobilier, conseiller immobilier, ~immobilière, location immobilière, gestionnaire immobilier, gestionnaire locatif, commerce
      immobilier, agente inmobiliario, asesor inmobiliario, ~inmobiliario, corretor de imóveis, agente immobiliare, ~immobiliare, makelaar, vastgoed*,
      ~vastgoed, property manager, ~property management, ~property, property consultant, lettings negotiator, lettings manager, ~lettings, estate agent,
      leasing agent, leasing consultant, leasing specialist, leasing manager, ~leasing, community manager apartment, transaction coordinator, ~lease,
      ~lease administration, hausverwalter, ~hausverwaltung, wohnungsverwalter, weg verwalter, syndic, ~bewirtschaftung, bewirtschafter, ~housing,
      ~mietverwaltung, acquisitions associate, resident services, ~title and escrow, escrow officer, title examiner, appraiser, gutachter immobilien,
      home appraiser, asset manager real estate, makler, ~immeubles, gérant d immeubles, home stager, *immobilien, nebenkosten*, bewirtschaftung*,
      liegenschaft*, ~liegenschaften, régisseur immobilier, gérant immobilier, ~gestion immobilière
    `,
    'facilities and cleaning': `
      ~facilities, ~facility, facility manager, facilities manager, facilities maintenance, facility maintenance, ~facility management, facilities
      coordinator, ~facilities management, hausmeister, hauswart, *hauswart, hauswart*, haustechniker, objektleiter, objektbetreuer, concierge immeuble,
      gardien d'immeuble, conserje, portero, zelador, porteiro, custode, huismeester, caretaker, janitor, *janitor, custodian, cleaner, *cleaner,
      ~cleaning, reinigungskraft, *reiniger, gebäudereiniger, reinigungsmitarbeiter, raumpfleger, ~reinigung, reinigungs*, *reinigung, agent
      d'entretien, agent de propreté, agent de nettoyage, technicien de surface, ~nettoyage, ~propreté, nettoyeur, femme de ménage, limpiador, personal
      de limpieza, ~limpieza, auxiliar de limpeza, ~limpeza, faxineiro, addetto alle pulizie, ~pulizie, schoonmaker, ~schoonmaak, interieurverzorger,
      glasreiniger, window cleaner, laveur de vitres, agent de service hospitalier, fachmann betriebsunterhalt, betriebsunterhalt, building maintenance,
      building technician, environmental services technician, groundskeeper, ~janitorial, agent de propreté et d'hygiène, ~intendance, ~gebäudebetrieb,
      balayeur, kehrer, straßenreiniger
    `,
  },
  hospitality_and_travel: {
    '': `
      ~hospitality, hospitality manager, ~hotel, hotelier, hotelfachmann, hotelkaufmann, hotel*, ~hôtellerie, réceptionniste, réceptionniste hôtel,
      recepcionista de hotel, receptionist hotel, rezeptionist, *rezeptionist, night auditor, night porter, front office manager, front office, ~guest,
      guest services, guest service agent, guest relations, ~guest experience, concierge, bellman, valet, valet attendant, doorman, ~housekeeping,
      housekeeper, room attendant, zimmermädchen, hauswirtschaft*, ~hauswirtschaft, hauswirtschafter, zimmerreinigung, valet de chambre, femme de
      chambre, gouvernant, ~wäscherei, wäscherei*, laundry attendant, ~laundry, blanchisserie, lingère, camarero de pisos, gobernante, camareira,
      arrumadeira, cameriera ai piani, governante, kamermeisje, ~tourism, ~tourismus, tourismus*, fremdenverkehrs*, ~tourisme, ~turismo, ~toerisme,
      travel agent, travel consultant, ~travel, reisebüro*, reiseverkehrskaufmann, reiseberater, reiseleiter, tourismuskaufmann, agent de voyages,
      conseiller voyages, conseiller en séjour, agente de viajes, agente de viagens, agente di viaggio, addetto booking, reisagent, reisadviseur, tour
      guide, guide, *guide, guide touristique, guía turístico, guía, accompagnateur, guida turistica, gids, gästebetreuer, gästeführer, ranger tour,
      flight attendant, cabin crew, flugbegleiter, hôtesse de l'air, steward, stewardess, tripulante de cabina, comissário de bordo, assistente di volo,
      purser, reservations agent, ~reservations, casino, croupier, ?dealer, table games, slot attendant, spa manager, ~banquet, event staff, ~resort,
      ~animation touristique, animateur, animador, animatore turistico, camp counselor, park attendant, ride operator, theme park, leisure assistant,
      ~leisure, ~freizeit, cinema staff, usher, hostess, hôtesse, azafata, ticket agent, cruise, ~rezeption, rezeption*, gästeservice*, ~gästeservice,
      nachtmanager, night manager, konferenzservice*, ~reservierung, *reservierungen, *reservierung, hospitality trainer, ~gastgewerblich*, hosteler,
      badewärter, porteur de bagages, bagagist, baggage porter, ~hospitality establishment, hotel porter, venue manager, venue director, ?host,
      ~touristique, employé à la plonge, ~loisirs, ~bäderbetriebe
    `,
    kitchen: `
      cook, *cook, chef, *chef cook, sous chef, head chef, executive chef, chef de partie, commis de cuisine, commis, line cook, prep cook, ~kitchen,
      kitchen porter, kitchen manager, kitchen assistant, dishwasher, koch, *koch, beikoch, küchenchef, küchenhilfe, küchenmitarbeiter, küchen*, ~küche,
      spüler, spülkraft, jungkoch, chefkoch, diätkoch, cuisinier, *cuisinier, chef de cuisine, second de cuisine, aide de cuisine, plongeur, ~cuisine,
      pizzaiolo, crêpier, cocinero, *cocinero, ayudante de cocina, jefe de cocina, ~cocina, pinche de cocina, cozinheiro, *cozinheiro, auxiliar de
      cozinha, chefe de cozinha, ~cozinha, cuoco, *cuoco, aiuto cuoco, capo partita, lavapiatti, ~cucina, kok, *kok, keukenhulp, ~keuken, afwasser, chef
      kok, zelfstandig werkend kok, ~culinary
    `,
    'restaurant and bar': `
      ~restaurant, restaurant manager, restaurant supervisor, restaurantleiter, restaurantfachmann, ~gastronomie, gastronomie*, gastronom*,
      systemgastronom*, fachmann für systemgastronomie, waiter, waitress, server restaurant, server, *kellner, kellner, servicekraft, servicemitarbeiter
      gastronomie, chef de rang, commis de rang, servicefachkraft, ~service gastronomie, bartender, barkeeper, barman, barmaid, barback, bar manager,
      barista, ~bar, sommelier, food runner, busser, ~food and beverage, ~f&b, ~food service, ~catering, crew member, team member restaurant, fast food,
      serveur, *serveur, garçon de café, employé de restauration, équipier polyvalent, employé polyvalent de restauration, ~restauration, maître
      d'hôtel, limonadier, camarero, *camarero, ayudante de camarero, jefe de sala, ~restauración, ~hostelería, garçom, garçonete, atendente de
      restaurante, empregado de mesa, cameriere, *cameriere, barista caffetteria, ~ristorazione, ober, bediening, *bediening, horeca*, ~horeca, ~pub,
      café, brand ambassador bar, host restaurant, ~coffee, counter staff, kioskmitarbeiter, thekenkraft, buffetkraft, ~cafeteria, canteen, ~kantine,
      mensa*, servicios alimentarios, front of house, ~restaurantservice, front counter
    `,
  },
  personal_services_and_sport: {
    '': `
      *bestatter, bestatter, funeral director, ~funeral, undertaker, pompes funèbres, embalmer, funeral arranger, tätowierer, tattoo artist, tatoueur,
      perceur, pet groomer, groomer, ~grooming, dog walker, dog trainer, pet sitter, pet care, domestic worker, hauswirtschafterin privat,
      haushaltshilfe, haushälter, aide ménagère, employé de maison, employado doméstico, empleada de hogar, empregada doméstica, colf, huishoudelijke
      hulp, butler, majordome, laundry service, kosmetik*, astrologer, personal shopper service, piercer, body piercer, fossoyeur pompes funèbres,
      ~bestattung, ~thanatopraxie, thanatopracteur, chaperon, ~kosmetik, aide ménager, employé familial
    `,
    'hair and beauty': `
      hairdresser, hair stylist, hairstylist, friseur, *friseur, coiffeur, *coiffeur, peluquero, cabeleireiro, parrucchiere, kapper, barber, barbier,
      barbero, barbeiro, barbiere, beautician, beauty therapist, esthetician, aesthetician, cosmetologist, kosmetiker, esthéticien, esteticista,
      estetista, schoonheidsspecialist, nail technician, manicurist, nageldesigner, prothésiste ongulaire, manucure, manicura, makeup artist, make up
      artist, maquilleur, maquilladora, visagist, waxing, wax specialist, ~salon, salon manager, spa therapist, massage therapist, spa attendant, ~spa,
      lash artist, ~beauty, ~aesthetic, laser technician, treatment specialist, masseur wellness, visagiste
    `,
    'sport and fitness': `
      personal trainer, ~fitness, fitness instructor, fitnesstrainer, fitness coach, group fitness instructor, yoga teacher, yoga instructor, pilates
      instructor, ~pilates, ~yoga, swim instructor, swimming teacher, schwimmlehrer, sportlehrer, sport*, ~sport, ~sports, coach sportif, éducateur
      sportif, moniteur de ski, moniteur sportif, ski instructor, skilehrer, entrenador personal, entrenador, monitor deportivo, monitor, socorrista
      piscina, instrutor de academia, treinador, preparatore atletico, istruttore, istruttore fitness, allenatore, sportinstructeur, fitnessinstructeur,
      ~gym, gym manager, tennis coach, soccer coach, football coach, athlete, athletic, athletic trainer, head coach, referee, ~golf, golf professional,
      reitlehrer, climbing instructor, ~recreation, assistant coach, sports coach, tanzlehrer, bereiter, jockey, athletic director, fan engagement,
      entrenamiento personal, ~entrenamiento, ~sportunterricht, mental performance coach, performance coach, ~erwachsenensport, sports official,
      árbitro, arbitre, schiedsrichter
    `,
  },
  retail: {
    '': `
      ~retail, sales associate, retail associate, retail sales, retail sales associate, store associate, shop assistant, sales assistant, store manager,
      shop manager, assistant store manager, store leader, ~store, ~shop, ~boutique, store clerk, retail assistant, retail manager, retail supervisor,
      key holder, keyholder, cashier, *cashier, checkout, stocker, shelf stacker, merchandiser, ~merchandising, visual merchandiser, ~visual
      merchandising, ~merchandise, customer assistant, retail customer service, verkäufer, *verkäufer, verkaufsmitarbeiter, verkaufshilfe,
      verkaufskraft, fachverkäufer, einzelhandelskaufmann, kaufmann im einzelhandel, ~einzelhandel, einzelhandels*, detailhandelsfachmann,
      detailhandels*, ~detailhandel, filialleiter, filialleitung, *filialleiter, ~filiale, filial*, marktleiter, stellvertretender filialleiter,
      marktmanager, kassierer, *kassierer, ~kasse, kassen*, regalauffüller, ~verkauf, verkauf*, drogist, *drogist, ~handel, buchhändler, *händler,
      ?markt, floristik verkauf, vendeur, *vendeur, conseiller de vente, conseiller vente, employé libre service, hôte de caisse, caissier, *caissier,
      responsable de magasin, directeur de magasin, gérant de magasin, chef de rayon, employé de rayon, manager de rayon, ~magasin, ~vente en magasin,
      commerçant, libraire, gestionnaire de commerce de détail, dependiente, *dependiente, vendedor, vendedor de tienda, cajero, *cajero, reponedor,
      encargado de tienda, ~tienda, jefe de tienda, vendedor de loja, operador de caixa, caixa, repositor, gerente de loja, ~loja, balconista, fiscal de
      loja, operador de loja, commesso, *commesso, cassiere, *cassiere, addetto vendita, addetto alle vendite, scaffalista, store manager negozio,
      ~negozio, responsabile punto vendita, sales assistant negozio, winkelmedewerker, winkel*, ~winkel, verkoper, *verkoper, verkoopmedewerker,
      kassamedewerker, kassier, vakkenvuller, filiaalmanager, filiaal*, supermarkt*, ~supermarkt, ~supermarket, barista retail, ~grocery, produce clerk,
      deli clerk, ~deli, retail stylist, fashion advisor, fashion stylist, stylist, beauty advisor, beauty consultant, cosmetics counter, brand
      representative retail, product demonstrator, promoter, promoteur, promotor, hostess promotor, tankstellen*, gas station attendant, bookseller,
      pawnbroker, antiquar, ~point of sale, counter manager, floor manager, floor supervisor, dmo, district manager retail, ~store operations, ~stores,
      e commerce fulfilment associate, personal shopper, tankwart, pompiste, gasolinero, frentista, benzinaio, specialised seller, seller, *seller,
      ~commercio al dettaglio, shop supervisor, bakery specialist, ~perfume, ~verkaufsstelle, fachberater verkauf, shop owner, shopkeeper, ladeninhaber,
      market trader, street vendor, marktverkäufer, ambulante, ~obst, kurzwaren*, antique dealer, antiquitäten*, addetto vendite
    `,
  },
  transport_and_driving: {
    '': `
      driver, *driver, truck driver, delivery driver, bus driver, van driver, ~cdl, cdl driver, class a driver, lkw fahrer, kraftfahrer,
      berufskraftfahrer, fahrer, *fahrer, busfahrer, *chauffeur, chauffeur, postbote, zusteller, *zusteller, paketzusteller, briefzusteller,
      auslieferungsfahrer, kurier, kurierfahrer, taxifahrer, lokführer, triebfahrzeugführer, lokomotivführer, zugführer, zugbegleiter, fahrdienstleiter,
      straßenbahnfahrer, ?conducteur, *conducteur, conducteur routier, conducteur poids lourd, chauffeur livreur, livreur, *livreur, coursier,
      conducteur de bus, conducteur de tramway, conducteur de train, conducteur de car, agent de conduite, ambulancier chauffeur, taxi, facteur, facteur
      courrier, conductor, *conductor, camionero, repartidor, *repartidor, mensajero, chófer, conductor de autobús, taxista, maquinista, cartero,
      motorista, *motorista, entregador, motoboy, carteiro, autista, *autista, corriere, camionista, fattorino, macchinista, postino,
      vrachtwagenchauffeur, *bezorger, bezorger, koerier, postbezorger, buschauffeur, machinist trein, treinmachinist, courier, mail carrier, letter
      carrier, postal worker, pilot, *pilot, airline pilot, first officer, ?captain, drone pilot, uas pilot, flight instructor, pilote, piloto, pilota,
      verkehrspilot, helicopter pilot, flight dispatcher, ~flight operations, air traffic controller, fluglotse, contrôleur aérien, chef avion,
      controlador aéreo, ramp agent, ~ramp, baggage handler, ~ground handling, ground crew, station agent, agent d'escale, ~airport, flughafen*,
      bodenverkehr*, matrose, sailor, seaman, deckhand, kapitän, capitaine, capitán, capitão, comandante, schiffsführer, boat captain, ship captain,
      marinero, marinheiro, marinaio, matelot, schipper, marine crew, ship officer, nautisch*, nautiker, train driver, train operator, locomotive
      engineer, ~locomotive, ~rail operations, tram driver, ~eisenbahn, eisenbahner, streckenwärter, parking attendant, parking attendants, ~parking,
      valet parker, parkwächter, forwarder driver, tugboat, able seaman, rideshare, delivery associate, delivery courier, transporteur, ~lkw, ~public
      transport, ~öpnv, chauffeuse, fachmann strassentransport, strassentransportfachmann, ~seilbahn*, cable car, officer of the watch, segundo oficial,
      primer oficial, oficial de guardia, ship engineer, train attendant, ~navigation, ~schifffahrt, bootsführer, ~locomotives, chef de bord,
      steuermann, cabin cleaner, aircraft refueller, ~aviation, ~viaggio, verificatore di titoli di viaggio, *flugzeugführer, verkehrsflugzeugführer,
      cabin attendant, ~nautik, schiffs*, contrôleur de titres
    `,
  },
  agriculture_and_environment: {
    '': `
      ~agriculture, ~agricultural, agricultural worker, farmer, farm worker, ~farm, farm manager, farmhand, agronomist, agronom, agronome, agrónomo,
      agrarberater, agrar*, ~landwirtschaft, landwirtschaft*, landwirt, *landwirt, landarbeiter, landwirtschaftlicher mitarbeiter, pferdewirt, tierwirt,
      fischwirt, tierpfleger, *tierpfleger, winzer, weinbau*, vigneron, viticulteur, agriculteur, ouvrier agricole, exploitant agricole, ~agricole,
      éleveur, agricultor, ganadero, peón agrícola, ~agrícola, trabalhador rural, ~agropecuária, agricoltore, bracciante agricolo, ~agricoltura, boer,
      agrarisch medewerker, ~agrarisch, stable hand, groom horse, zookeeper, zoo keeper, keeper, aquarist, ~aquatics, ~animal care, animal caretaker,
      soigneur animalier, fisherman, fischer, pêcheur, pescador, pescatore, ~aquaculture, beekeeper, imker, ~horticulture, grower, ~cultivation,
      cannabis cultivation, ~plant science, ~crop, irrigation specialist, hufschmied, milker, melker, hirt, berger, hauswirtschaft ländliche,
      obstfachmann, ~winery, cellar master, ~vineyard, vintner, ~tierhaltung, stud farm, ~equine, ~livestock, horse trainer, ~pferde*, tree nursery,
      ~landwirt*, ~dairy, ~poultry, forest worker, hunter, trapper, ~fishing, ~hunting, pflanzen*, wald*, ~agricoli, pest management
    `,
    'gardening and forestry': `
      gardener, *gardener, gärtner, *gärtner, landschaftsgärtner, gartenbau*, ~gartenbau, ~gartenbau und landschaftsbau, galabau*, ~galabau,
      ~landschaftsbau, jardinier, *jardinier, paysagiste, ouvrier paysagiste, jardinero, *jardinero, jardineiro, giardiniere, tuinman, hovenier, ~groen,
      florist, floristin, fleuriste, florista, fiorista, bloemist, landscaper, ~landscape, ~landscaping, forester, forstwirt, forstwart, förster,
      *förster, forst*, ~forst, bûcheron, forestier, agent forestier, guarda forestal, forestal, engenheiro florestal, boscaiolo, forestale, boswachter,
      arborist, baumpfleger, élagueur, tree surgeon, ~forestry, logger, ranger, wildhüter, garde chasse, jäger, gamekeeper, greenkeeper, ~arborisation,
      ~holzmarkt, groundsman
    `,
    'environment and sustainability': `
      ?environmental, environmental engineer, environmental scientist, environmental consultant, environmental specialist, ?environment,
      ~sustainability, sustainability manager, ~esg, esg analyst, ~climate, climate analyst, ~carbon, ~renewable energy, ~renewables, ~nachhaltigkeit,
      nachhaltigkeits*, umwelt*, ~umwelt, ~klima, klima*, umweltingenieur, ~environnement, ~développement durable, ingénieur environnement, responsable
      rse, ~rse, ~medio ambiente, ~sostenibilidad, ~ambiental, ~meio ambiente, ~sustentabilidade, ambientale, ~sostenibilità, ~duurzaamheid, duurzaam*,
      milieu*, milieukundige, ecologist, ökologe, écologue, ecólogo, ~conservation, wildlife biologist, ~wildlife, waste management, ~waste, ~abfall,
      müllwerker, ~entsorgung, abfall*, ~recycling, éboueur, ripeur, agent de déchetterie, garbage collector, refuse collector, basurero, gari,
      netturbino, operatore ecologico, vuilnisman, water treatment operator, ~water treatment, wastewater operator, ~wastewater, fachkraft für
      abwassertechnik, klärwerk*, ~energy efficiency, energieberater, energy consultant, conseiller énergie, environmental technician, oceanographer,
      climatologist, ~biodiversity, naturschutz*, gewässer*, ~gewässer, ~tiefenlager, ~holzmonitoring, salubrité, ~pest control, schädlingsbekämpfer,
      ~natur*, ~distributed energy, ~energy transition, ~décarbonation, refuse, ~recyclable
    `,
  },
};
