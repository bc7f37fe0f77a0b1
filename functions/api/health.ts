import { openApi } from '../../shared/contracts/operations/openapi.ts';
import { operationList } from '../../shared/contracts/operations.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import type { SearchIndex } from './search-index.ts';

export interface HealthDeps {
  search: Pick<SearchIndex, 'pointer'>;
  clock: Clock;
}

/** What may be asked without a token. */
export function healthOperations({ search, clock }: HealthDeps): Pick<OperationHandlers, 'health' | 'openapi'> {
  return {
    health: async () => {
      const pointer = await search.pointer();
      const time = clock.now().toISOString();
      return { status: 'ok', time, search: pointer && { version: pointer.version, jobs: pointer.jobs } };
    },
    // Relative to where it was fetched from: right behind every domain name and stage.
    openapi: async () => openApi(operationList, '/'),
  };
}
