import { type Call, Refused, Unreachable, ask, isUndecided, read } from "../kit/http";
import { Database } from "../kit/database";
import type { Card, Identity, Person } from "./card";
import { OfflineDoor } from "./offline-door";
import { PinRefused } from "./pin-refused";
import { publicKeyText, signingKeys } from "./signing";
import { Vault } from "./vault";

interface Token {
  readonly text: string;
  readonly expiresAt: string;
}

interface SignedIn {
  readonly token: string;
  readonly expiresAt: string;
  readonly employee?: Person;
}

/** Tried again with the PIN when the network is back, so that nobody has to type it twice. Never leaves the memory. */
interface Promised {
  readonly person: string | null;
  readonly pin: string;
}

const SIGN_IN_PATIENCE = 4_000;

/** Where nobody answered the last time. */
const SHORT_PATIENCE = 600;

/** This browser as a terminal: what it was enrolled as, who stands at it, and calls in their name. */
export class Device {
  identity: Identity | null = null;
  card: Card | null = null;
  person: Person | null = null;
  /** Whether the server has said that this terminal is no more. */
  revoked = false;
  #token: Token | null = null;
  #promised: Promised | null = null;
  #reached = true;
  readonly #door: OfflineDoor;

  private constructor(
    readonly db: Database,
    readonly vault: Vault,
  ) {
    this.#door = new OfflineDoor(vault);
  }

  static async open(name = "comanda-terminal"): Promise<Device> {
    const db = await Database.open(name);
    const device = new Device(db, await Vault.open(db));
    device.identity = (await device.vault.get<Identity>("identity")) ?? null;
    device.card = (await device.vault.get<Card>("card")) ?? null;
    return device;
  }

  /** Uses up a one-time code that the back office made. */
  async enrol(code: string, name: string): Promise<void> {
    const publicKey = await publicKeyText(await signingKeys(this.db));
    const answer = await ask("/terminals/enrolments", { method: "POST", body: { code, name, publicKey } });
    this.identity = await read<Identity>(answer);
    await this.vault.put("identity", this.identity);
    await globalThis.navigator?.storage?.persist?.();
    await this.refresh();
  }

  /** Asks where it stands and who may sign in; hands back what it knew where nobody answers. */
  async refresh(): Promise<Card | null> {
    try {
      const card = await read<Card>(await this.#askAsTerminal("/terminal"));
      this.card = card;
      await this.vault.put("card", card);
      await this.#door.heard();
      if (!card.terminal.publicKeySet) await this.#registerKey();
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
    }
    return this.card;
  }

  /** Somebody is typing a PIN: where the server is out of reach, checking it begins at once. */
  prepare(person: string, pin: string): void {
    if (this.card && !(this.#reached && globalThis.navigator?.onLine !== false)) this.#door.prepare(this.card, person, pin);
  }

  /** By PIN; without a person at a display, which needs none. */
  async signIn(person: string | null = null, pin = ""): Promise<Person | null> {
    if (person !== null) this.prepare(person, pin);
    try {
      await this.#signInOnline({ person, pin });
    } catch (failure) {
      if (failure instanceof Refused && failure.code === "pin.wrong") throw new PinRefused("wrong");
      if (failure instanceof Refused && failure.code === "pin.locked") throw new PinRefused("locked");
      if (!isUndecided(failure) || person === null || this.card === null) throw failure;
      this.person = await this.#door.enter(this.card, person, pin);
      this.#promised = { person, pin };
    }
    return this.person;
  }

  /**
   * Whether a PIN is that person's, who stays a visitor: whoever stands here goes on. Checked on the device, so that it is the
   * same with and without a network.
   *
   * @throws PinRefused
   */
  vouch(person: string, pin: string): Promise<Person> {
    if (!this.card) throw new PinRefused("unproven");
    return this.#door.enter(this.card, person, pin);
  }

  /** Whoever stood here has gone. */
  async signOut(): Promise<void> {
    const token = this.#token;
    this.#door.drop();
    this.person = null;
    this.#token = null;
    this.#promised = null;
    if (token) await this.#askAsTerminal("/terminal/sign-ins", { method: "DELETE", headers: bearer(token) }).catch(() => undefined);
  }

  /** A call in the name of whoever stands here; the token renews itself by being used. */
  async fetch(path: string, call: Call = {}): Promise<Response> {
    const token = this.#token ?? (await this.#renew());
    const answer = await this.#askAsTerminal(path, { ...call, headers: { ...call.headers, ...bearer(token) } });
    if (answer.status !== 401 || this.revoked) return answer;
    this.#token = null;
    const again = await this.#renew();
    return this.#askAsTerminal(path, { ...call, headers: { ...call.headers, ...bearer(again) } });
  }

  /** A call that needs nothing but the terminal's key. */
  async fetchAsTerminal(path: string, call: Call = {}): Promise<Response> {
    const answer = await this.#askAsTerminal(path, call);
    await this.#door.heard();
    return answer;
  }

  /** What a WebSocket's first message needs. */
  async credentials(): Promise<{ token: string; terminalKey: string }> {
    const token = this.#token ?? (await this.#renew());
    return { token: token.text, terminalKey: this.identity?.key ?? "" };
  }

  /** Becomes a stranger again: nothing of the enrolment stays. */
  async forget(): Promise<void> {
    await this.db.clear();
    this.identity = null;
    this.card = null;
    this.person = null;
    this.#token = null;
    this.#promised = null;
  }

  async #signInOnline(who: Promised): Promise<Token> {
    const body = who.person === null ? {} : { employeeId: who.person, pin: who.pin };
    const answer = await this.#askAsTerminal("/terminal/sign-ins", { method: "POST", body, patience: this.#reached ? SIGN_IN_PATIENCE : SHORT_PATIENCE });
    const made = await read<SignedIn>(answer);
    this.#token = { text: made.token, expiresAt: made.expiresAt };
    this.#promised = who.person === null ? who : null;
    this.person = made.employee ?? null;
    return this.#token;
  }

  /** For somebody who came in offline, or a display. */
  async #renew(): Promise<Token> {
    const promised = this.#promised;
    if (promised === null) throw new Refused(401, "token.missing", "Sign in again.");
    try {
      return await this.#signInOnline(promised);
    } catch (failure) {
      if (failure instanceof Refused && !isUndecided(failure) && promised.person !== null) {
        this.#promised = null;
        this.person = null;
      }
      throw failure;
    }
  }

  async #registerKey(): Promise<void> {
    const publicKey = await publicKeyText(await signingKeys(this.db));
    await read(await this.#askAsTerminal("/terminal/public-key", { method: "PUT", body: { publicKey } }));
  }

  async #askAsTerminal(path: string, call: Call = {}): Promise<Response> {
    const answer = await this.#reach(path, { ...call, headers: { ...call.headers, "X-Terminal-Key": this.identity?.key ?? "" } });
    if (answer.status === 401) {
      const code = ((await answer.clone().json().catch(() => ({}))) as { code?: string }).code;
      this.revoked = code === "terminal.revoked" || code === "terminal.unknown";
    }
    return answer;
  }

  async #reach(path: string, call: Call): Promise<Response> {
    try {
      const answer = await ask(path, call);
      this.#reached = true;
      return answer;
    } catch (failure) {
      this.#reached = false;
      throw failure;
    }
  }
}

function bearer(token: Token): Record<string, string> {
  return { Authorization: `Bearer ${token.text}` };
}
