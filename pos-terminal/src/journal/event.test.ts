import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fromBase64, fromHex } from "../kit/bytes";
import { type JournalEvent, canonicalText, hashOf, sign } from "./event";

const PAGE = readFileSync("../docs/sync.md", "utf8");
const EVENT = JSON.parse(PAGE.match(/## An event[\s\S]*?```json\n([\s\S]*?)```/)![1]!) as JournalEvent;
const TEXT = PAGE.match(/```\n(comanda-journal-1[\s\S]*?)\n```/)![1]!;
const TERMINAL = TEXT.split("\n")[1]!;
const PUBLIC_KEY = PAGE.match(/`(MFkw[^`]+)`/)![1]!;
const P256 = { name: "ECDSA", namedCurve: "P-256" };

test("the canonical text is the one of docs/sync.md", () => {
  expect(canonicalText(TERMINAL, EVENT)).toBe(TEXT);
});

test("so is the hash", async () => {
  expect(await hashOf(TERMINAL, EVENT)).toBe(EVENT.hash);
});

test("the page's signature and ours are of one form", async () => {
  const theirs = await crypto.subtle.importKey("spki", fromBase64(PUBLIC_KEY), P256, true, ["verify"]);
  expect(await verify(theirs, EVENT)).toBe(true);

  const pair = await crypto.subtle.generateKey(P256, false, ["sign", "verify"]);
  const ours = await sign(TERMINAL, pair.privateKey, EVENT);
  expect(ours.signature).toMatch(/^[\w-]{86}$/);
  expect(await verify(pair.publicKey, ours)).toBe(true);
  expect(await verify(theirs, ours)).toBe(false);
});

function verify(key: CryptoKey, event: JournalEvent): Promise<boolean> {
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, fromBase64(event.signature), fromHex(event.hash));
}
