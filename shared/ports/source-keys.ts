/** Keys people hold for services that want one: the members the source names, or null when there is none. */
export interface SourceKeys {
  read(source: string): Promise<Readonly<Record<string, string>> | null>;
}

/** For places without any key. */
export const noSourceKeys: SourceKeys = { read: async () => null };
