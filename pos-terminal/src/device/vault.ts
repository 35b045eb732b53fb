import { bytesOf, textOf, type Bytes } from "../kit/bytes";
import type { Database } from "../kit/database";

export interface Sealed {
  readonly iv: Bytes;
  readonly data: ArrayBuffer;
}

/**
 * What the device keeps, encrypted (AES-GCM) under a key that no script can read out and that is made anew with each
 * enrolment. Every value is sealed together with its name, so that none can stand in another's place.
 */
export class Vault {
  private constructor(
    private readonly db: Database,
    private readonly key: CryptoKey,
  ) {}

  static async open(db: Database): Promise<Vault> {
    const kept = await db.get<CryptoKey>("keys", "vault");
    if (kept) return new Vault(db, kept);
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await db.put("keys", "vault", made);
    return new Vault(db, made);
  }

  async seal(name: string, value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const parameters = { name: "AES-GCM", iv, additionalData: bytesOf(name) };
    return { iv, data: await crypto.subtle.encrypt(parameters, this.key, bytesOf(JSON.stringify(value))) };
  }

  async unseal<T>(name: string, sealed: Sealed): Promise<T> {
    const parameters = { name: "AES-GCM", iv: sealed.iv, additionalData: bytesOf(name) };
    return JSON.parse(textOf(await crypto.subtle.decrypt(parameters, this.key, sealed.data))) as T;
  }

  async get<T>(name: string): Promise<T | undefined> {
    const sealed = await this.db.get<Sealed>("vault", name);
    return sealed && this.unseal<T>(name, sealed);
  }

  async put(name: string, value: unknown): Promise<void> {
    await this.db.put("vault", name, await this.seal(name, value));
  }

  delete(name: string): Promise<void> {
    return this.db.delete("vault", name);
  }
}
