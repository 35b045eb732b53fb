import { base64 } from "../kit/bytes";
import type { Database } from "../kit/database";

/** The device's own key pair: its private half signs the journal and can't be read out by anybody. */
export async function signingKeys(db: Database): Promise<CryptoKeyPair> {
  const kept = await db.get<CryptoKeyPair>("keys", "signing");
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  await db.put("keys", "signing", made);
  return made;
}

/** As the API takes it: DER (spki) in base64. */
export async function publicKeyText(pair: CryptoKeyPair): Promise<string> {
  return base64(await crypto.subtle.exportKey("spki", pair.publicKey));
}
