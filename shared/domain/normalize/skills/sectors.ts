import type { SkillSector } from './dictionary.ts';
import { administration } from './sectors/administration.ts';
import { business } from './sectors/business.ts';
import { data } from './sectors/data.ts';
import { engineering } from './sectors/engineering.ts';
import { health } from './sectors/health.ts';
import { infrastructure } from './sectors/infrastructure.ts';
import { service } from './sectors/service.ts';
import { software } from './sectors/software.ts';
import { trades } from './sectors/trades.ts';

/** The sectors of the dictionary by name. */
export const sectors: Readonly<Record<string, SkillSector>> = {
  ...software,
  ...infrastructure,
  ...data,
  ...engineering,
  ...trades,
  ...service,
  ...health,
  ...business,
  ...administration,
};
