import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { base64, bytesOf } from "../kit/bytes";
import { Device } from "./device";

const DANA = "01930a3e-7c00-7000-8000-000000000501";
const PIN = "2580";
let answers: Record<string, () => Response | Promise<Response>>;
let asked: { path: string; headers: Record<string, string>; body: string }[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  answers = {
    "POST /terminals/enrolments": () => json(201, { terminalId: "t1", outletId: "o1", name: "Till 1", prefix: "A", purpose: "TILL", key: "t1.secret" }),
    "GET /terminal": async () => json(200, await card()),
    "POST /terminal/sign-ins": () => json(201, { token: "tok", expiresAt: "2026-11-25T18:00:00Z", employee: { id: DANA, name: "Dana", role: "CASHIER" } }),
    "GET /orders": () => json(200, { orders: [] }),
  };
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    const call = `${init.method ?? "GET"} ${path.replace("/api/v1", "")}`;
    asked.push({ path: call, headers: init.headers as Record<string, string>, body: String(init.body ?? "") });
    return Promise.resolve(answers[call]?.() ?? json(404, { code: "not.there" }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a device that was enrolled is the same terminal after a reload", async () => {
  const device = await Device.open();
  await device.enrol("K7QM-2XFP", "Till 1");
  device.db.close();

  const again = await Device.open();
  expect(again.identity?.terminalId).toBe("t1");
  expect(again.card?.outlet.name).toBe("Harbour");
  expect(JSON.parse(asked[0]!.body)).toMatchObject({ code: "K7QM-2XFP", publicKey: expect.stringMatching(/^MFkw/) });
});

test("nothing secret lies readable in the device's store", async () => {
  const device = await Device.open();
  await device.enrol("K7QM-2XFP", "Till 1");
  const sealed = await device.db.get<{ data: ArrayBuffer }>("vault", "identity");
  expect(new TextDecoder().decode(sealed!.data)).not.toContain("secret");
  await expect(crypto.subtle.exportKey("raw", (await device.db.get<CryptoKey>("keys", "vault"))!)).rejects.toThrow();
});

test("a call carries the terminal's key and the person's token", async () => {
  const device = await enrolled();
  await device.signIn(DANA, PIN);
  await device.fetch("/orders");
  expect(asked.at(-1)!.headers).toMatchObject({ "X-Terminal-Key": "t1.secret", Authorization: "Bearer tok" });
});

test("without a network the PIN is proved by the verifier", async () => {
  const device = await enrolled();
  cut();
  await expect(device.signIn(DANA, "1111")).rejects.toMatchObject({ trouble: "wrong" });
  expect(await device.signIn(DANA, PIN)).toMatchObject({ name: "Dana" });
});

test.each([
  ["is still starting, and knows no such page", () => new Response("<html>404 Not Found</html>", { status: 404, headers: { "Content-Type": "text/html" } })],
  ["has a fault", () => json(500, { code: "incident", detail: "Something went wrong on our side." })],
])("where the server %s, people come in as without a network, and stay", async (_, answer) => {
  const device = await enrolled();
  answers["POST /terminal/sign-ins"] = answer;
  expect(await device.signIn(DANA, PIN)).toMatchObject({ name: "Dana" });
  await expect(device.fetch("/orders")).rejects.toThrow();
  expect(device.person).toMatchObject({ name: "Dana" });
});

test("five wrong PINs lock for a quarter of an hour, and a reload does not help", async () => {
  const device = await enrolled();
  cut();
  for (let i = 0; i < 4; i++) await expect(device.signIn(DANA, "1111")).rejects.toMatchObject({ trouble: "wrong" });
  await expect(device.signIn(DANA, "1111")).rejects.toMatchObject({ trouble: "locked" });
  device.db.close();

  const again = await Device.open();
  await expect(again.signIn(DANA, PIN)).rejects.toMatchObject({ trouble: "locked" });
  vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ["Date"] });
  expect(await again.signIn(DANA, PIN)).toMatchObject({ name: "Dana" });
});

test("a device that has been silent for too long opens to nobody", async () => {
  const device = await enrolled();
  cut();
  vi.useFakeTimers({ now: Date.now() + 73 * 3_600_000, toFake: ["Date"] });
  await expect(device.signIn(DANA, PIN)).rejects.toMatchObject({ trouble: "unproven" });
});

test("somebody who came in offline gets a token when the network is back, without the PIN again", async () => {
  const device = await enrolled();
  const online = answers["POST /terminal/sign-ins"]!;
  cut();
  await device.signIn(DANA, PIN);
  answers["POST /terminal/sign-ins"] = online;
  expect((await device.fetch("/orders")).status).toBe(200);
  expect(device.person?.name).toBe("Dana");
});

test("a revoked terminal knows it at its next contact", async () => {
  const device = await enrolled();
  answers["GET /terminal"] = () => json(401, { code: "terminal.revoked", detail: "Revoked." });
  await expect(device.refresh()).rejects.toMatchObject({ code: "terminal.revoked" });
  expect(device.revoked).toBe(true);
});

async function enrolled(): Promise<Device> {
  const device = await Device.open();
  await device.enrol("K7QM-2XFP", "Till 1");
  return device;
}

function cut(): void {
  answers["POST /terminal/sign-ins"] = () => Promise.reject(new TypeError("Failed to fetch"));
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

async function card() {
  const salt = bytesOf("a salt of its own");
  const key = await crypto.subtle.importKey("raw", bytesOf(PIN), "PBKDF2", false, ["deriveBits"]);
  const hash = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 1000 }, key, 256);
  const verifier = { algorithm: "PBKDF2-SHA-256", iterations: 1000, salt: base64(salt), hash: base64(hash) };
  return {
    tenantId: "x",
    terminal: { id: "t1", name: "Till 1", prefix: "A", purpose: "TILL", publicKeySet: true },
    outlet: { id: "o1", name: "Harbour" },
    staff: [{ id: DANA, name: "Dana", role: "CASHIER", hasPin: true, verifier }],
    offlineHours: 72,
    serverTime: "2026-11-25T17:00:00Z",
  };
}
