import type { SkillSector } from '../dictionary.ts';

/** Electronics, mechanical and electrical engineering, vehicles, aviation, energy. */
export const engineering = {
  electronics: {
    technology: `
VHDL>FPGA
Verilog>FPGA
SystemVerilog>Verilog
SystemC
UVM|=UVM|universal verification methodology
FPGA|field-programmable gate array
ASIC
RTL design|=RTL
VLSI|chip design|physical design|place and route|ic design|semiconductor design
System on chip|=SoC
RISC-V
ARM|=ARM|arm architecture
Cortex-M microcontrollers|arm cortex|cortex-m>ARM
x86|=x86
STM32
ESP32
PIC microcontrollers|?PIC|avr microcontroller
NVIDIA Jetson|=Jetson
Arduino
Raspberry Pi
Microcontrollers|microcontroller|mikrocontroller|microcontrôleur|microcontrolador|microcontrollori
Microprocessors|microprocessor|mikroprozessor
I2C|=SPI|=UART
PCIe|PCI Express
USB protocol|=USB
Ethernet|=TSN
CAN bus|=CAN|=CANopen|=CAN FD
LIN bus|=LIN|=FlexRay
Modbus
RS-232|RS-485|RS232|RS485
Profibus|profinet
EtherCAT
BACnet
KNX
OPC UA
IO-Link
HART protocol
Optoelectronics|optoelektronik
Optics|optik|optical systems|optical engineering
Photonics|photonik
Laser technology|lasertechnik
Sensors|sensorik|capteurs|sensor
LiDAR|=LIDAR
Radar
Antennas|antenna design|antennentechnik
Batteries|battery technology|lithium-ion|battery cells|batteriezellen|batterie
Battery management systems|battery management system>Batteries
MEMS
Displays technology
`,
    tool: `
Altium Designer|=Altium
KiCad
Cadence|^Cadence|cadence virtuoso|cadence allegro
OrCAD>PCB design
Synopsys
Mentor Graphics|=PADS|xpedition
EAGLE PCB|?Eagle
LTspice|pspice|=SPICE
Vivado|xilinx
Quartus|^Quartus
EPLAN
Zuken|e3.series
Proteus|^Proteus
ANSYS HFSS|cst studio
`,
    method: `
Electronics|elektronik|électronique|electrónica|elettronica|eletrônica|elektronica|electronic engineering|electronic circuits|électronique de puissance analogique
Analog design|analog circuit design|analog electronics|mixed-signal|analog
Digital design|digital electronics|digitaltechnik|digital circuit design|logic design
Circuit design|schaltungstechnik|schaltungsentwicklung|hardware design|schaltungsdesign|conception de circuits
PCB design|pcb layout|printed circuit board|leiterplatten|leiterplattendesign|=PCB|schematic capture|leiterplattenentwicklung
Power electronics|leistungselektronik|électronique de puissance|electrónica de potencia|elettronica di potenza|power conversion|inverter design
RF engineering|rf design|radio frequency|hochfrequenztechnik|=RF|hf-technik|radiofréquence|microwave engineering
Signal processing|=DSP|signalverarbeitung|traitement du signal|procesamiento de señales
EMC testing|=EMC|=EMV|electromagnetic compatibility|elektromagnetische verträglichkeit|=EMI|compatibilité électromagnétique
Hardware development|hardware-entwicklung|hardware engineering|hardware bring-up|board bring-up
Hardware testing|hardware test|hardware debugging|electronic testing|prüftechnik
Test equipment|logic analyzer|multimeter|spectrum analyzer|lab equipment electronics|messgeräte
Oscilloscopes|oscilloscope|oszilloskop
Soldering|löten|brasage|soldadura electrónica|saldatura elettronica|lötarbeiten|weichlöten|soudure électronique
SMT assembly|=SMT|=SMD|surface mount|bestückung|pcb assembly
IPC standards|IPC-A-610|IPC-A-620
Semiconductor manufacturing|wafer|semiconductor|halbleiter|cleanroom|reinraum|semi-conducteurs|thin films|etching
Lithography|photolithography
Failure analysis|schadensanalyse
Design for test|=DFT
Mask layout|analog layout
`,
  },
  'mechanical engineering': {
    tool: `
AutoCAD|auto cad
AutoCAD Electrical|AutoCAD Mechanical
Autodesk Inventor|^Inventor|inventor professional
Fusion 360|autodesk fusion
SolidWorks|solid works
Solid Edge|solidedge
CATIA
Siemens NX|^NX|unigraphics|NX CAD
Creo|pro/engineer|pro engineer
Onshape
Rhino|^Rhino|rhinoceros 3d|grasshopper 3d
SketchUp
FreeCAD
HiCAD
MegaCAD
TopSolid
Teamcenter
Windchill
ENOVIA
SAP PLM|=PLM|product lifecycle management
Product data management|=PDM
ANSYS
Abaqus
COMSOL
NASTRAN|hypermesh|altair hyperworks
LS-DYNA|=LS-DYNA>Finite element analysis
OpenFOAM
Star-CCM+>Computational fluid dynamics
Simulink>MATLAB
Modelica|dymola
MATLAB Stateflow|=Stateflow
MathCAD
PTC Integrity|polarion|ibm doors|=DOORS
Enterprise Architect|sparx
`,
    method: `
Mechanical engineering|maschinenbau|génie mécanique|ingeniería mecánica|ingegneria meccanica|engenharia mecânica|werktuigbouwkunde|mechanical design|konstruktion|diseño mecánico
CAD|=CAD|computer-aided design|3d-cad|cad software|cad design|cad-konstruktion|cao|=CAO|=DAO|cad drafting|cad modeling|cad modelling|diseño asistido por ordenador
CAM|=CAM|=CAD/CAM|=FAO|=PowerMill|computer-aided manufacturing
Mastercam>CAM
hyperMILL>CAM
3D modeling|3d modelling|3d-modellierung|modélisation 3d|modelado 3d|modellazione 3d|modelagem 3d
Finite element analysis|=FEA|=FEM|finite elements|finite-elemente|finite element method|éléments finis|elementos finitos
Computational fluid dynamics|=CFD|strömungssimulation|mécanique des fluides numérique
Structural engineering|calcul de structure|calcolo strutturale|tragwerksplanung|statik|structural analysis|cálculo de estructuras
Stress analysis|festigkeitsberechnung
Tolerancing|=GD&T|geometric dimensioning and tolerancing|toleranzanalyse|tolerance analysis|cotation
Technical drawing|technische zeichnung|technisches zeichnen|blueprint reading|dessin technique|dibujo técnico|disegno tecnico|desenho técnico|blueprints|lecture de plans|technischen zeichnungen|lectura de planos|leitura de desenhos
Product development|produktentwicklung|développement produit|développement de produits|desarrollo de productos|sviluppo prodotto|desenvolvimento de produtos|productontwikkeling|=NPI|=NPD
Prototyping|prototypenbau|prototypage|prototipado|prototyp|prototipazione
Tool design|werkzeugbau|werkzeugkonstruktion|tool and die|outillage|vorrichtungsbau|werkzeugmacher|fixture design|die making|moldes y matrices
Design for manufacturing|=DFM|=DFMA|design for assembly|fertigungsgerechte konstruktion
Systems engineering|system engineering|systemtechnik|ingénierie des systèmes|ingeniería de sistemas|ingegneria dei sistemi|=MBSE|=SysML
Reliability testing|reliability analysis|zuverlässigkeitsanalyse|lebensdauertest|durability testing
FMEA|=DFMEA|=PFMEA|failure mode and effects analysis|=AMDEC|=FTA
Functional safety|funktionale sicherheit|sûreté de fonctionnement|seguridad funcional
ISO 26262|ASIL>Functional safety
IEC 61508|=SIL>Functional safety
Machine safety|maschinensicherheit|ISO 13849|maschinenrichtlinie|machinery directive|ISO 12100|sécurité des machines
CE marking|ce-kennzeichnung|marquage ce|marcado ce|ce-konformität
Measurement technology|messtechnik|metrology|métrologie|metrologia|meettechniek|coordinate measuring|=CMM|precision measurement|measuring instruments|messmittel|micrometers|calipers
Calibration|kalibrierung|étalonnage|calibración|calibrazione|calibração
Vibration analysis|schwingungsanalyse|vibroacoustique
Acoustics|akustik|acoustique
Noise vibration and harshness|=NVH
Commissioning|inbetriebnahme|mise en service|puesta en marcha|messa in servizio|comissionamento|inbedrijfstelling|inbetriebsetzung
Technical sales|technischer vertrieb|sales engineering|vente technique|technico-commercial|venta técnica|solution selling technique|pre-sales
`,
    knowledge: `
Thermodynamics|thermodynamik|thermodynamique|termodinámica|heat transfer|thermal management|wärmeübertragung|thermal engineering|thermal analysis|transferts thermiques
Fluid mechanics|fluid dynamics|strömungsmechanik|strömungslehre|mécanique des fluides|hydrodynamics
Aerodynamics|aerodynamik|aérodynamique
Materials science|werkstofftechnik|werkstoffkunde|science des matériaux|ciencia de materiales|materials engineering|werkstoffwissenschaften|materiaalkunde|scienza dei materiali
Metallurgy|métallurgie|metalurgia
Heat treatment|wärmebehandlung|traitement thermique
Polymers
Polymer chemistry|polymerchemie>Chemistry
Composites|composite materials|verbundwerkstoffe|faserverbund
Plastics technology|kunststofftechnik|plasturgie|plastics engineering|kunststoffe
Tribology|tribologie|lubrication|schmiertechnik
Mechatronics|mechatronik|mécatronique|meccatronica|mecatrônica|mechatronica|mechatroniker|mechatronikerin
Hydraulics|hydraulik|hydraulique|hidráulica|idraulica|hydrauliek|oleodinamica
Fluid power|hydraulic systems
Pneumatics|pneumatik|pneumatique|neumática|pneumática|pneumatiek|pneumatic systems
Precision mechanics|feinmechanik|mécanique de précision|feinwerkmechanik
Watchmaking|uhrmacher|horlogerie
Micromechanics|mikromechanik|micromécanique
Mechanics|mechanik|mécanique|meccanica|mecânica|mechanical systems|kinematics
Engineering studies|ingenieurwesen|ingénierie|ingeniería|ingegneria|engenharia|ingenieurwissenschaften
Industrial engineering|wirtschaftsingenieurwesen|génie industriel|ingeniería industrial|ingegneria gestionale|engenharia de produção|technische bedrijfskunde
Industrial design|industriedesign|design industriel|diseño industrial|product design engineering
Pumps|pump systems|pumpen|rotating equipment|bombas hidráulicas
Turbines|turbinen|turbomachinery
Compressors|kompressoren
Bearings|transmissions mécaniques
Gearboxes|getriebe
Drive technology|antriebstechnik|antriebssysteme|drivetrain|powertrain
Pressure equipment|tuyauterie industrielle|chaudronnerie
Pipeline construction|rohrleitungsbau|leitungsbau|rohrleitungstiefbau
Piping design|rohrleitungsplanung|piping
P&ID|=P&ID|p&ids
Pressure vessels|druckbehälter
`,
  },
  'electrical engineering': {
    method: `
Electrical engineering|elektrotechnik|électrotechnique|ingeniería eléctrica|ingegneria elettrica|engenharia elétrica|elektrotechniek|electrical design|génie électrique|elektroingenieur
Electrical installation|elektroinstallation|impianti elettrici|instalações elétricas|elektroinstallateur|electrician|elektriker|elektrikerin|électricien|electricista|elettricista|elektroniker|elektromonteur
Control cabinet construction|schaltschrankbau|schaltschrank|armoire électrique|cuadros eléctricos|quadri elettrici|control cabinet|schaltschrankverdrahtung|electrical panels
Switchgear|schaltanlagen
High voltage|hochspannung|haute tension|alta tensión|mittelspannung|medium voltage|hochvolt|moyenne tension|media tensión
Low voltage|niederspannung|basse tension|baja tensión|bassa tensione
Power distribution|electrical distribution|stromverteilung|distribution électrique|power systems|elektrische energietechnik|elektroenergiesysteme
Electric motors|electric motor|elektromotoren|moteurs électriques|electric drives|elektrische antriebe|motores eléctricos|electric machines|elektrische maschinen
Electrical testing|=DGUV V3|dguv vorschrift 3|elektroprüfung|electrical safety|elektrische sicherheit|habilitation électrique|=VDE|vde-normen|prüfung elektrischer anlagen|electrical code
Control engineering|control theory|regelungstechnik|steuerungstechnik|automatique|ingeniería de control|control loop|control system|=PID|=MSR|msr-technik|steuerungssysteme
Motion control|servo drives|servoantriebe
Industrial automation|automatisierung|automatisme|automatización|automazione|automação industrial|automatisering|factory automation|automatisation|automation technology|industrieautomation
PLC programming|plc programmierung|sps-programmierung|SPS programming|sps|=PLC|programación de plc|programmazione plc|programação de clp|plc-programmeren|automates industriels
Ladder logic|structured text|IEC 61131>PLC programming
SCADA|=HMI|human machine interface|process control system|=DCS|=PCS 7|supervision industrielle
Distributed control systems|distributed control system|prozessleitsystem|prozessleittechnik|leittechnik
Industrial robotics|industrieroboter|roboterprogrammierung|robot programming|robotique industrielle|robótica industrial|roboter
Cobots|cobot>Industrial robotics
Instrumentation|instrumentación|strumentazione|instrumentierung|=I&C|instrumentation and control|contrôle-commande|instrumentação
Lighting technology|lichttechnik|lighting design|beleuchtungstechnik|éclairage|lichtplanung
Building automation|gebäudeautomation|gebäudeleittechnik|gestion technique du bâtiment|=GTB|building management system|=BMS|gebäudesystemtechnik|smart building
Smart home|domotique|domotica
`,
    tool: `
Siemens TIA Portal|tia portal|=TIA
SIMATIC|step 7|=S7|siemens s7|S7-1500|S7-300
WinCC
Rockwell Automation|allen bradley|studio 5000|rslogix|controllogix|factorytalk
Beckhoff
TwinCAT>Beckhoff
CODESYS
B&R Automation
Schneider Electric|unity pro|ecostruxure
Omron|sysmac
Mitsubishi PLC|gx works|melsec
ABB automation|=ABB 800xA|abb robots|robotstudio
KUKA
FANUC
Yaskawa|motoman
Universal Robots
Stäubli
Wago
Phoenix Contact
Bosch Rexroth|=Rexroth
Wonderware|aveva
Ignition SCADA|?Ignition
Emerson DeltaV|=DeltaV
Honeywell Experion|experion
DIALux|=Relux
ETAP|=ETAP|=PSS/E|digsilent|powerfactory
WSCAD
Cognex
Keyence
`,
  },
  automotive: {
    method: `
Automotive engineering|automotive|fahrzeugtechnik|génie automobile|ingeniería automotriz|ingegneria automobilistica|automobiltechnik|vehicle engineering|fahrzeugentwicklung|fahrzeugbau
Vehicle maintenance|fahrzeugwartung|automotive repair|vehicle repair|kfz-reparatur|entretien automobile|réparation automobile|mecánica automotriz|autoriparazione|mecânica automotiva|kfz-mechatroniker|mécanicien automobile|kfz-mechaniker|auto mechanic
Vehicle diagnostics|fahrzeugdiagnose|diagnostic automobile|diagnosegeräte|automotive diagnostics|=OBD|diagnosis of vehicles
Vehicle body repair|karosseriebau|karosserie|body shop
Collision repair|auto body|carrosserie|chapa y pintura|carrozzeria>Vehicle body repair
Vehicle painting|fahrzeuglackierung|autolackierer|fahrzeuglackierer|peinture automobile
Tire service|reifenservice|reifenmontage|tyre fitting|pneumaticien|tire installation|wheel alignment
Agricultural machinery|landmaschinen|machines agricoles|maquinaria agrícola|macchine agricole|land- und baumaschinenmechatroniker
Commercial vehicles|nutzfahrzeuge|truck repair|nutzfahrzeugtechnik|heavy vehicle|poids lourds mécanique|diesel technician
Diesel engines|diesel engine|diesel mechanics
Bicycle repair|fahrradmechanik|zweiradmechaniker|fahrradreparatur|bike mechanic
Electric vehicles|electromobility|elektromobilität|e-mobility|elektrofahrzeuge|véhicules électriques|électromobilité|vehículos eléctricos|elektromobiliteit|mobilité électrique|=EV
Advanced driver assistance systems|=ADAS|fahrerassistenzsysteme
Engine development|motorenentwicklung|motorentechnik
Combustion engines|verbrennungsmotor|combustion engine|moteurs thermiques>Engine development
Vehicle homologation|homologation|typgenehmigung
Vehicle testing|fahrversuch|fahrzeugerprobung|essais véhicules
Fleet management|fuhrparkmanagement|flottenmanagement|gestion de flotte|gestión de flotas|gestione flotte|fleet maintenance|fuhrpark
Automotive SPICE|=ASPICE
Motorsport|race engineering
`,
    technology: `
AUTOSAR
Diagnostics protocols|=UDS|=ODX|unified diagnostic services
Infotainment systems|infotainment
Vehicle electrics|fahrzeugelektrik|bordnetz|wiring harness|kabelbaum|faisceaux électriques
Vehicle electronics|fahrzeugelektronik|automotive electronics
Vehicle dynamics|fahrdynamik|chassis engineering|fahrwerk|dynamique du véhicule
`,
    knowledge: `
IATF 16949|ISO/TS 16949
VDA standards|=VDA|VDA 6.3|VDA 6.5
APQP|=PPAP|advanced product quality planning|=APQP/PPAP
`,
  },
  aviation: {
    method: `
Aircraft maintenance|A&P license|flugzeugmechaniker|aircraft mechanic|fluggerätmechaniker|EASA Part 66|EASA Part 145|aviation maintenance|=MRO|aircraft inspection|luftfahrzeugtechnik
Aerospace engineering|aerospace|aéronautique|ingeniería aeroespacial|ingegneria aerospaziale|aeronautical engineering|raumfahrttechnik|aeronáutica|aérospatial|luft- und raumfahrt
Avionics|avionik|avionique|avionica
Flight operations|flugbetrieb|opérations aériennes|flight planning|flugplanung|flight dispatch|operaciones de vuelo
Piloting aircraft|commercial pilot|=ATPL|=CPL|pilot licence|pilotage d'avion|airline pilot
Air traffic control|flugsicherung|contrôle aérien|fluglotse|control de tráfico aéreo
Cabin service|cabin crew|kabinenpersonal|flight attendant|flugbegleiter|flugbegleiterin|personnel navigant commercial|tripulante de cabina|assistente di volo
Ground handling|bodenabfertigung|airport operations|flughafenbetrieb|assistance en escale|ramp handling|handling aeroportuario|aviation ground services|flughafen
Drone operation|uav|unmanned aerial vehicles|drohnen|drone pilot|drones|unmanned aircraft|=UAS
Space systems|spacecraft|raumfahrt|systèmes spatiaux|launch vehicles|orbital mechanics
Satellite systems|satellites|satellitentechnik
Propulsion systems|rocket propulsion
Flight control systems|flight software
Guidance navigation and control|=GNC
Aviation safety|flugsicherheit|sécurité aérienne|aviation security|luftsicherheit|seguridad aérea|safety management system aviation
`,
    knowledge: `
Aviation|luftfahrt|aviación|aviazione|luchtvaart
DO-178C|DO-254|=ARP4754
EN 9100|AS9100
Defense industry|defence industry|verteidigungsindustrie|défense nationale|wehrtechnik
Export controls|exportkontrolle|=ITAR|=EAR
`,
  },
  energy: {
    method: `
Photovoltaics|=PV|photovoltaik|photovoltaïque|fotovoltaica|fotovoltaico|solar energy|solarenergie|pv-anlagen|solar power|solaranlagen|solar installation|énergie solaire
Wind energy|wind power|windenergie|éolien|energía eólica|windkraft|wind turbines|energie eoliche|onshore wind|offshore wind|éolienne
Renewable energy|erneuerbare energien|energías renovables|energie rinnovabili|energias renováveis|hernieuwbare energie|renewables|clean energy|énergie renouvelable
Hydropower|wasserkraft|hydroélectricité|hydroélectrique|energía hidroeléctrica|hydroelectric
Hydrogen technology|wasserstoff|hydrógeno verde|idrogeno|hydrogen
Electrolysis|elektrolyse>Hydrogen technology
Fuel cells|brennstoffzelle>Hydrogen technology
Biogas|biomass|bioenergy|méthanisation
Geothermal energy|géothermie|geothermal
Nuclear energy|nuclear engineering|kernenergie|nucléaire|nuclear power|kerntechnik|energía nuclear|kernkraftwerk|nuclear safety
Radiation protection|strahlenschutz|radioprotection|protección radiológica
Energy storage|energiespeicher|battery storage|stockage d'énergie|almacenamiento de energía|batteriespeicher
Power grid operation|stromnetz|netzbetrieb|grid operation|réseau électrique|red eléctrica|power grids|smart grid|netzleittechnik|transmission lines|freileitungsbau|netzplanung
Substations|umspannwerk
Power plant operation|kraftwerksbetrieb|kraftwerk|power generation|power plant|centrale électrique|production d'électricité|operación de plantas
Combined heat and power|=CHP|=BHKW|blockheizkraftwerk|kraft-wärme-kopplung|cogénération|cogeneración
District heating|fernwärme|chauffage urbain|nahwärme|réseaux de chaleur
Energy efficiency|energieeffizienz|efficacité énergétique|efficienza energetica|eficiência energética|performance énergétique|energie-efficiëntie|energieausweis
Energy audits|energieaudit|audit énergétique|energy audit
Energy consulting|energieberatung|energieberater
ISO 50001|energiemanagement|energy management
Energy trading|energiehandel|stromhandel|energiewirtschaft|power trading|marchés de l'énergie|energy market|mercado eléctrico|gas trading
Smart metering|smart meter|zählerwesen|compteurs intelligents
EV charging|ladeinfrastruktur|charging infrastructure|bornes de recharge|ladesäulen|wallbox|charging stations|puntos de recarga
Heat pumps|heat pump|wärmepumpe|pompe à chaleur|bomba de calor|pompa di calore|warmtepomp|pompes à chaleur
Gas technology|gastechnik|gasinstallation|gas fitting|gas engineer|gas safe|gasnetz
Oil and gas|oil & gas|erdöl und erdgas|pétrole et gaz|petróleo y gas|upstream oil|petroleum engineering|refinery operations|oilfield services
Drilling operations|drilling engineering|well engineering>Oil and gas
Reservoir engineering>Oil and gas
Water treatment|wasseraufbereitung|traitement de l'eau|traitement des eaux|tratamiento de aguas|trattamento acque|water management|wasserwirtschaft|waterzuivering
Drinking water supply|trinkwasserversorgung|wasserversorgung|water supply
Wastewater treatment|abwassertechnik|kläranlage|abwasserreinigung|wastewater|assainissement
Waste management|abfallwirtschaft|gestion des déchets|gestión de residuos|gestione rifiuti|gestão de resíduos|entsorgung|abfallentsorgung|afvalbeheer|waste treatment|müllabfuhr
Recycling|reciclaje
Circular economy|kreislaufwirtschaft|économie circulaire|economía circular
Carbon capture|=CCUS
Carbon accounting|greenhouse gas accounting|co2-bilanzierung|bilan carbone|carbon footprint|ghg protocol|huella de carbono|carbon management|scope 3
Life cycle assessment|=LCA|ökobilanz|analyse de cycle de vie
`,
    knowledge: `
Energy industry|energiebranche|secteur de l'énergie|sector energético|energieversorgung|energy sector|energietechnik|utilities industry|energy law|energierecht|settore energetico
Energy regulation|=EEG|erneuerbare-energien-gesetz|=EnWG|energieregulierung
Mining|bergbau|industrie minière|minería|quarrying|exploitation minière
Geology|géologie|geologia|geotechnical|geowissenschaften
Hydrogeology|hydrogéologie
Geophysics|geophysik
`,
  },
  maritime: {
    method: `
Shipbuilding|schiffbau|construction navale|construcción naval|naval architecture|marine engineering|schiffstechnik|ingegneria navale|scheepsbouw|architecture navale
Ship operation|seefahrt|nautik|navigation maritime|maritime operations|merchant navy|ship management|deck officer|nautiker|schiffsbetrieb|marine marchande|navegación marítima
Port operations|hafenbetrieb|terminal operations|opérations portuaires|hafenlogistik|stevedoring|manutention portuaire
Diving|berufstaucher|plongée professionnelle
STCW
`,
  },
} satisfies Readonly<Record<string, SkillSector>>;
