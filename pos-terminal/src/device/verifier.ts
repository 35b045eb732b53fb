import { bytesOf, fromBase64 } from "../kit/bytes";

/** By which a PIN is checked without the server. */
export interface Verifier {
  readonly algorithm: string;
  readonly iterations: number;
  readonly salt: string;
  readonly hash: string;
}

export async function proves(pin: string, verifier: Verifier): Promise<boolean> {
  const expected = fromBase64(verifier.hash);
  const digits = await crypto.subtle.importKey("raw", bytesOf(pin), "PBKDF2", false, ["deriveBits"]);
  const made = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(verifier.salt), iterations: verifier.iterations },
    digits,
    expected.length * 8,
  );
  const bytes = new Uint8Array(made);
  let difference = 0;
  expected.forEach((byte, i) => (difference |= byte ^ (bytes[i] ?? 0)));
  return difference === 0;
}
