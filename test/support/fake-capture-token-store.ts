import type { CaptureTokenStore } from '../../shared/ports/capture-token-store.ts';

export class FakeCaptureTokenStore implements CaptureTokenStore {
  readonly owners = new Map<string, string>();

  async replace(userId: string, token: string): Promise<void> {
    for (const [each, owner] of this.owners) if (owner === userId) this.owners.delete(each);
    this.owners.set(token, userId);
  }

  async ownerOf(token: string): Promise<string | null> {
    return this.owners.get(token) ?? null;
  }
}
