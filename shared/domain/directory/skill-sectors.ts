import type { Sector } from './directory.ts';

/** Words of skills and titles, folded, and the sectors that look for them most: by no means the only ones. */
const families: readonly { words: RegExp; sectors: readonly Sector[] }[] = [
  {
    words:
      /\b(nurs\w*|pfleg\w*|infirmi\w*|soignan\w*|infermier\w*|enfermer\w*|verpleeg\w*|care\w*|caregiv\w*|midwi\w*|hebamme|sage femme|physio\w*|ergotherap\w*|therap\w*|medic\w*|mediz\w*|doctor|arzt|arztin|clinic\w*|hospital\w*|radiolog\w*|patient\w*|surg\w*|anasthe\w*|psycholog\w*|mpa|fage|spitex)\b/,
    sectors: ['health'],
  },
  {
    words:
      /\b(biolog\w*|chemi\w*|molecul\w*|genom\w*|bioinformat\w*|biotech\w*|pharma\w*|gmp|gxp|assay\w*|cell culture|pcr|regulatory affairs|medical device\w*|immunolog\w*)\b/,
    sectors: ['life-sciences', 'research'],
  },
  {
    words:
      /\b(python|java|javascript|typescript|golang|go|rust|kotlin|swift|scala|ruby|php|node|react|angular|vue|software|developer|entwickl\w*|developpeu\w*|backend|frontend|full stack|devops|kubernetes|docker|aws|azure|gcp|cloud|sql|data|machine learning|ml|ai|llm|api|microservices|security|cyber\w*|sre|qa|ux|ui|product owner|scrum)\b/,
    sectors: ['software', 'finance', 'telecom', 'media'],
  },
  { words: /\b(unity|unreal|game\w*|spiel\w*|shader\w*|level design)\b/, sectors: ['games'] },
  {
    words:
      /\b(account\w*|buchhalt\w*|comptab\w*|audit\w*|controlling|controller|ifrs|gaap|treasur\w*|trading|trader|bank\w*|kredit\w*|credit|risk\w*|compliance|invest\w*|portfolio|wealth|vermogen\w*|tax|steuer\w*|payment\w*|fintech)\b/,
    sectors: ['finance', 'insurance'],
  },
  { words: /\b(actuar\w*|aktuar\w*|underwrit\w*|claims|schaden\w*|versicher\w*|assuranc\w*|insur\w*)\b/, sectors: ['insurance'] },
  {
    words:
      /\b(mechanic\w*|mechani\w*|mechatron\w*|machin\w*|cnc|plc|sps|cad|solidworks|catia|electr\w*|elektr\w*|automation|automat\w*|weld\w*|schweiss\w*|manufactur\w*|produktion\w*|fertigung\w*|lean|robot\w*|embedded|fpga|hardware|quality control|polymechani\w*|konstrukt\w*|monteur\w*)\b/,
    sectors: ['industry', 'mobility', 'energy'],
  },
  {
    words: /\b(solar|photovolta\w*|wind|grid|netz\w*|energ\w*|power plant|hydrogen|batter\w*|kraftwerk\w*|nuclear)\b/,
    sectors: ['energy'],
  },
  {
    words:
      /\b(architect\w*|architekt\w*|civil engineer\w*|bauleit\w*|bauingenieur\w*|bim|revit|site manag\w*|construct\w*|bau|batiment|chantier|immobil\w*|real estate|facility|geomati\w*|polier)\b/,
    sectors: ['construction'],
  },
  {
    words:
      /\b(logisti\w*|warehouse|lager\w*|supply chain|forklift|stapler\w*|fahrer|driver|chauffeur\w*|customs|zoll\w*|freight|spedition\w*|dispatch\w*|shipping|procurement|einkauf\w*)\b/,
    sectors: ['logistics', 'mobility', 'retail'],
  },
  {
    words: /\b(retail|verkauf\w*|vente|vendeu\w*|merchandis\w*|store|filial\w*|e commerce|ecommerce|cashier|kasse)\b/,
    sectors: ['retail', 'consumer-goods'],
  },
  {
    words:
      /\b(cook\w*|chef|koch|kochin|cuisin\w*|baker\w*|backer\w*|butcher|metzger\w*|food|lebensmittel\w*|gastronom\w*|barista|culinary|haccp)\b/,
    sectors: ['food', 'hospitality'],
  },
  {
    words:
      /\b(hotel\w*|reception\w*|rezeption\w*|waiter|waitress|kellner\w*|housekeeping|tourism\w*|tourismus|travel|event\w*|concierge|restaurant\w*)\b/,
    sectors: ['hospitality', 'culture'],
  },
  {
    words:
      /\b(teach\w*|lehr\w*|enseign\w*|insegnan\w*|docent\w*|pedagog\w*|padagog\w*|tutor\w*|school|schule|curricul\w*|e learning|kita|erzieher\w*|education\w*)\b/,
    sectors: ['education'],
  },
  {
    words: /\b(research\w*|forschung\w*|phd|scientist|postdoc\w*|laborat\w*|statisti\w*|physic\w*|physik\w*|r)\b/,
    sectors: ['research', 'life-sciences', 'education'],
  },
  {
    words:
      /\b(policy|public administration|verwaltung\w*|administration publique|jurist\w*|law|legal|recht\w*|government|gemeinde\w*|statecraft|procedural)\b/,
    sectors: ['public', 'consulting'],
  },
  {
    words:
      /\b(fundrais\w*|advoca\w*|humanitar\w*|social work\w*|sozialarbeit\w*|sozialpadagog\w*|travail social|ngo|nonprofit|volunteer\w*|campaign\w*|development cooperation)\b/,
    sectors: ['non-profit', 'public'],
  },
  {
    words:
      /\b(journalis\w*|redakt\w*|redact\w*|editor\w*|content|copywrit\w*|video\w*|film|photograph\w*|graphic\w*|grafik\w*|broadcast\w*|podcast\w*|social media|publish\w*|seo)\b/,
    sectors: ['media', 'culture'],
  },
  {
    words: /\b(museum\w*|curat\w*|theat\w*|music\w*|orchest\w*|opera|sport\w*|coach\w*|library|librarian|bibliothe\w*)\b/,
    sectors: ['culture', 'education'],
  },
  { words: /\b(consult\w*|berat\w*|strateg\w*|due diligence|change management|transformation)\b/, sectors: ['consulting'] },
  { words: /\b(network engineer\w*|5g|lte|voip|telecom\w*|fiber|glasfaser|radio|rf)\b/, sectors: ['telecom'] },
  {
    words:
      /\b(automotive|vehicle\w*|fahrzeug\w*|aviation|pilot|aircraft|railway|bahn|train driver|lokfuhrer\w*|autonomous driving)\b/,
    sectors: ['mobility', 'industry'],
  },
  {
    words:
      /\b(clean\w*|reinigung\w*|security guard|sicherheitsdienst\w*|staffing|call cent\w*|customer service|kundendienst\w*)\b/,
    sectors: ['services', 'retail'],
  },
];

/** Sectors that look for a skill, the likeliest first; none where nothing is known about it. */
export function sectorsOf(skill: string): readonly Sector[] {
  const folded = skill
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, ' ')
    .trim();
  return families.find(({ words }) => words.test(folded))?.sectors ?? [];
}
