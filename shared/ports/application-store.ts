import type { Application } from '../domain/application.ts';

/** The applications of a person. */
export interface ApplicationStore {
  get(userId: string, applicationId: string): Promise<Application | null>;
  /** Stores a new application (version 1) or the next version of one; WriteConflict when the stored version is not `version - 1`. */
  put(application: Application): Promise<void>;
  /** All of them, in no order: what one person can follow up fits in memory. */
  all(userId: string): Promise<Application[]>;
}
