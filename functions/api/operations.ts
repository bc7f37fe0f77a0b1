import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { type ApplicationDeps, applicationOperations } from './applications.ts';
import { type BoardDeps, boardOperations } from './boards.ts';
import { type CaptureDeps, captureOperations } from './captures.ts';
import { type CoverageDeps, coverageOperations } from './coverage.ts';
import { type DigestPreviewDeps, digestPreviewOperations } from './digest-preview.ts';
import { type DocumentDeps, documentOperations } from './documents.ts';
import { type HealthDeps, healthOperations } from './health.ts';
import { type InboxDeps, inboxOperations } from './inbox.ts';
import { type JobDeps, jobOperations } from './jobs.ts';
import { type MatchDeps, matchOperations } from './matches.ts';
import { type ProfileDeps, profileOperations } from './profile.ts';
import { type SuggestionDeps, suggestionOperations } from './suggestions.ts';
import { type UnsubscribeDeps, unsubscribeOperations } from './unsubscribe.ts';

export type ApiDeps = ApplicationDeps &
  BoardDeps &
  CaptureDeps &
  CoverageDeps &
  DigestPreviewDeps &
  DocumentDeps &
  HealthDeps &
  InboxDeps &
  JobDeps &
  MatchDeps &
  ProfileDeps &
  SuggestionDeps &
  UnsubscribeDeps;

/** Every operation of the contract with what carries it out; the compiler misses none. */
export function apiOperations(deps: ApiDeps): OperationHandlers {
  return {
    ...healthOperations(deps),
    ...profileOperations(deps),
    ...boardOperations(deps),
    ...suggestionOperations(deps),
    ...captureOperations(deps),
    ...coverageOperations(deps),
    ...jobOperations(deps),
    ...matchOperations(deps),
    ...documentOperations(deps),
    ...applicationOperations(deps),
    ...digestPreviewOperations(deps),
    ...unsubscribeOperations(deps),
    ...inboxOperations(deps),
  };
}
