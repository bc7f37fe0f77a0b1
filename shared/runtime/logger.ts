import { Logger } from '@aws-lambda-powertools/logger';
import type { StageName } from '../contracts/pipeline.ts';
import type { Log } from '../ports/log.ts';

/** A structured JSON logger for one stage; the level comes from LOG_LEVEL. */
export function createLog(stage: StageName): Log {
  const logger = new Logger({ serviceName: stage });
  return {
    debug: (message, fields) => logger.debug(message, { ...fields }),
    info: (message, fields) => logger.info(message, { ...fields }),
    warn: (message, fields) => logger.warn(message, { ...fields }),
    error: (message, fields) => logger.error(message, { ...fields }),
  };
}
