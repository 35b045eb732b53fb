import { base64url, bytesOf, fromHex, hex } from "../kit/bytes";

/** What somebody did at this device, before it has its place in the journal. */
export interface Act {
  readonly kind: string;
  readonly body: object;
}

/** An act in its place: docs/sync.md says how it is written, hashed and signed. */
export interface JournalEvent {
  readonly sequence: number;
  readonly at: string;
  readonly staffId: string | null;
  readonly kind: string;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly signature: string;
}

export type Unsigned = Omit<JournalEvent, "hash" | "signature">;

export const NO_HASH = "0".repeat(64);

export function canonicalText(terminalId: string, event: Unsigned): string {
  const { sequence, at, staffId, kind, previousHash, body } = event;
  return ["comanda-journal-1", terminalId, String(sequence), at, staffId ?? "", kind, previousHash, body].join("\n");
}

export async function hashOf(terminalId: string, event: Unsigned): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytesOf(canonicalText(terminalId, event))));
}

export async function sign(terminalId: string, key: CryptoKey, event: Unsigned): Promise<JournalEvent> {
  const hash = await hashOf(terminalId, event);
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, fromHex(hash));
  return { ...event, hash, signature: base64url(signature) };
}
