import type { Application } from '../../shared/domain/application.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';

export class FakeApplicationStore implements ApplicationStore {
  readonly rows = new Map<string, Application>();

  async get(userId: string, applicationId: string): Promise<Application | null> {
    return this.rows.get(`${userId}\n${applicationId}`) ?? null;
  }

  async put(application: Application): Promise<void> {
    const key = `${application.userId}\n${application.applicationId}`;
    if ((this.rows.get(key)?.version ?? 0) !== application.version - 1) throw new WriteConflict('another version is stored');
    this.rows.set(key, application);
  }

  async all(userId: string): Promise<Application[]> {
    return [...this.rows.values()].filter((row) => row.userId === userId);
  }
}
