/** Bytes as text and back; in the forms that WebCrypto and the API use. */
export type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = new TextEncoder();

export function bytesOf(text: string): Bytes {
  return utf8.encode(text) as Bytes;
}

export function textOf(bytes: BufferSource): string {
  return new TextDecoder().decode(bytes);
}

export function base64(bytes: ArrayBuffer | Uint8Array): string {
  let binary = "";
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** For addresses and signatures, without padding. */
export function base64url(bytes: ArrayBuffer | Uint8Array): string {
  return base64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export function fromBase64(text: string): Bytes {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) as Bytes;
}

export function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) as Bytes;
}
