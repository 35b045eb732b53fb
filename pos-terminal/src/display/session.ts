import type { Credentials } from "./feed";

/** What a display knows of itself, from GET /terminal. */
export interface Card {
  terminal: { id: string; name: string; purpose: "TILL" | "KITCHEN" | "BOARD" | "KIOSK" };
  outlet: { id: string; name: string; timeZone: string; language: string };
}

/** The server said no, and why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

const STORE = "comanda-display";

/**
 * A display nobody signs in at: the key that it got when it was enrolled is its proof, and opens no more than its kitchen.
 * The key is kept by the browser until the terminal is revoked.
 */
export class Session {
  #token: { text: string; until: number } | null = null;
  #signingIn: Promise<string> | null = null;

  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = localStorage) {}

  get enrolled(): boolean {
    return this.#key !== null;
  }

  get #key(): string | null {
    return this.storage.getItem(STORE);
  }

  /** Uses up a one-time code that the back office made. */
  async enrol(code: string, name: string): Promise<void> {
    const enrolled = await call<{ key: string; purpose: string }>("POST", "/terminals/enrolments", {}, { code, name });
    if (enrolled.purpose !== "KITCHEN" && enrolled.purpose !== "BOARD") {
      throw new Refused(409, "display.purpose", "This code is for another kind of terminal.");
    }
    this.storage.setItem(STORE, enrolled.key);
    this.#token = null;
  }

  forget(): void {
    this.storage.removeItem(STORE);
    this.#token = null;
  }

  card(): Promise<Card> {
    return call<Card>("GET", "/terminal", this.#keyHeader());
  }

  async credentials(): Promise<Credentials> {
    const token = await this.#signedIn();
    return { token, terminalKey: this.#key ?? "" };
  }

  /** A token that the server does not know any more is replaced once, without anybody noticing. */
  async call<T>(method: string, path: string, body?: object): Promise<T> {
    try {
      return await call<T>(method, path, await this.#headers(), body);
    } catch (failure) {
      if (!(failure instanceof Refused) || !failure.code.startsWith("token.")) throw failure;
      this.#token = null;
      return call<T>(method, path, await this.#headers(), body);
    }
  }

  /** The next call signs in anew. */
  expire(): void {
    this.#token = null;
  }

  async #headers(): Promise<Record<string, string>> {
    return { ...this.#keyHeader(), Authorization: `Bearer ${await this.#signedIn()}` };
  }

  #keyHeader(): Record<string, string> {
    return { "X-Terminal-Key": this.#key ?? "" };
  }

  #signedIn(): Promise<string> {
    if (this.#token && Date.now() < this.#token.until) return Promise.resolve(this.#token.text);
    this.#signingIn ??= this.#signIn().finally(() => (this.#signingIn = null));
    return this.#signingIn;
  }

  async #signIn(): Promise<string> {
    const made = await call<{ token: string; expiresAt: string }>("POST", "/terminal/sign-ins", this.#keyHeader(), {});
    this.#token = { text: made.token, until: Date.parse(made.expiresAt) - 60_000 };
    return made.token;
  }
}

async function call<T>(method: string, path: string, headers: Record<string, string>, body?: object): Promise<T> {
  const answer = await fetch(`/api/v1${path}`, {
    method,
    headers: {
      ...headers,
      ...(body ? { "Content-Type": "application/json" } : {}),
      ...(method === "GET" ? {} : { "Idempotency-Key": crypto.randomUUID() }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) {
    const problem = problemOf(text);
    throw new Refused(answer.status, problem.code ?? `http.${answer.status}`, problem.detail ?? answer.statusText);
  }
  return JSON.parse(text || "null") as T;
}

function problemOf(text: string): { code?: string; detail?: string } {
  try {
    return JSON.parse(text) as { code?: string; detail?: string };
  } catch {
    return {};
  }
}
