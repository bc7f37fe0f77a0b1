/** Written in capitals also where nobody shouts. */
const acronyms = new Set(
  `AI API AWS BI B2B B2C CAD CEO CFO CIO CNC COO CPA CRM CTO CX DBA EHS EMEA EMT ERP ESG ETL FP&A GCP GIS GTM HR HVAC IAM ICU IOS IP IT KYC LPN LVN ML MEP MLOPS MRI NLP OT PHP PLC PMO PR PT QA QC RN RPA SAP SDET SDR SEO SEM SQL
  SRE SOC SDK UI UK US USA UX VP SVP EVP VR XR R&D II III IV VI RGN RMN CNA BCBA RBT PCB RF VLSI ASIC FPGA DACH APAC LATAM AML GMP HSE SHK KFZ LKW PKW PTA MTA MFA ZFA OTA ATA OP EDV SPS SAAS PAAS HTML CSS JSON REST ABAP BIM CDI CDD BTS RH DSI BTP CVC NHS SEN TA HGV LGV FLT PPC PA EA MD DO NP CRNA DVM RVT LCSW LMFT ISO DIN TÜV EFZ HF FH MBA`.split(
    /\s+/,
  ),
);
const small = new Set(
  'of and the for to in at or a an und oder der die das für mit im am zur zum von de du des la le les et en y e o di del della da do das dos van het met per à au'.split(
    ' ',
  ),
);

/**
 * Shouting in the capitals of a title: a title, or two neighbouring words of it, all in capitals. Acronyms stay; words without a vowel are taken for such.
 */
export function calm(title: string): string {
  if (!/[A-ZÀ-Þ]{3}/.test(title) && /\p{Ll}/u.test(title)) return title;
  const letters = title.replace(/[^\p{L}]/gu, '');
  if (!/\p{Lu}{4}/u.test(letters)) return title;
  if (letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return title.replace(/[\p{L}\d][\p{L}\p{M}\d'’&+#]*/gu, lower);
  return title.replace(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’&]+(?:\s+\p{Lu}[\p{Lu}'’&]+)+(?![\p{L}\p{N}])/gu, (run) => {
    const shouted = run.split(/\s+/).filter((word) => word.length >= 4 && !acronyms.has(word) && /[AEIOUYÄÖÜÉÈ]/.test(word));
    return shouted.length >= 2 ? run.replace(/\S+/gu, lower) : run;
  });
}

function lower(word: string, offset: number): string {
  if (acronyms.has(word) || word.length === 1 || /\d/.test(word) || (word.length <= 5 && !/[AEIOUYÄÖÜÉÈÀÂÊÎÔÛ]/u.test(word)))
    return word;
  const small_ = word.toLowerCase();
  return offset > 0 && small.has(small_) ? small_ : word.charAt(0) + small_.slice(1);
}
