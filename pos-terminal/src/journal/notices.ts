import type { Vault } from "../device/vault";

/** What the server said of an act that it could not do as told. */
export interface Notice {
  readonly sequence: number;
  readonly code: string;
  readonly detail: string;
}

const MOST = 50;
const NAME = "notices";

/** Kept until somebody has read them; a manager settles the matter in the back office. */
export class Notices {
  constructor(private readonly vault: Vault) {}

  async all(): Promise<readonly Notice[]> {
    return (await this.vault.get<Notice[]>(NAME)) ?? [];
  }

  async add(more: readonly Notice[]): Promise<void> {
    if (more.length === 0) return;
    const known = await this.all();
    const fresh = more.filter((one) => !known.some((other) => other.sequence === one.sequence && other.code === one.code));
    await this.vault.put(NAME, [...known, ...fresh].slice(-MOST));
  }

  clear(): Promise<void> {
    return this.vault.delete(NAME);
  }
}
