/** Listens to the server's events and never loses one: see docs/realtime.md. */

export interface LiveEvent {
  topic: string;
  outletId: string;
  sequence: number;
  at: string;
  kind: string;
  body: unknown;
}

export interface Wanted {
  topic: "kitchen" | "orders" | "payments" | "menu";
  outletId: string;
}

type Topic = Wanted["topic"];

export interface Credentials {
  token: string;
  terminalKey?: string;
}

export interface Hearing {
  /** Gives a token that is good now; called at every connection. */
  credentials(): Promise<Credentials>;
  /** Reads everything anew over HTTP; what comes meanwhile is told afterwards. */
  refresh(): Promise<void>;
  event(event: LiveEvent): void;
  /** Since when nothing can be relied on, or null when all is fresh. */
  stale(since: Date | null): void;
  /** The server will not have us: signing in again is needed, or no use. */
  refused(code: string): void;
}

/** What of a browser's WebSocket is used. */
export interface Wire {
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((close: { code: number; reason: string }) => void) | null;
  send(text: string): void;
  close(): void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
/** The server pings every 20 s. */
const SILENCE = 45_000;
/** Before a token ends, and often enough to keep one alive that slides. */
const GREET_AGAIN = 4 * 60_000;

interface FromServer extends Omit<LiveEvent, "topic"> {
  topic: Topic;
  type: "welcome" | "subscribed" | "event" | "reset" | "refused" | "ping" | "unsubscribed";
  code?: string;
}

export class LiveFeed {
  #wire: Wire | null = null;
  /** The last event of each topic; none of those that must be read anew. */
  readonly #last = new Map<Topic, number>();
  readonly #subscribed = new Set<Topic>();
  readonly #wanted: readonly Wanted[];
  #unread = true;
  #pause = FIRST_PAUSE;
  #heardAt = 0;
  #greetedAt = 0;
  #lostAt: Date | null = new Date();
  #running = false;
  #waiting: LiveEvent[] | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    wanted: Wanted | readonly Wanted[],
    private readonly hearing: Hearing,
    private readonly connect: () => Wire = browserWire,
  ) {
    this.#wanted = Array.isArray(wanted) ? wanted : [wanted as Wanted];
  }

  start(): void {
    this.#running = true;
    this.#timer = setInterval(() => this.#watch(), 1_000);
    void this.#open();
  }

  stop(): void {
    this.#running = false;
    clearInterval(this.#timer);
    clearTimeout(this.#retry);
    this.#hangUp();
  }

  async #open(): Promise<void> {
    let credentials: Credentials;
    try {
      credentials = await this.hearing.credentials();
    } catch {
      this.#again();
      return;
    }
    if (!this.#running) return;
    const wire = this.connect();
    this.#wire = wire;
    this.#heardAt = Date.now();
    wire.onopen = () => this.#greet(wire, credentials);
    wire.onmessage = (message) => {
      if (wire === this.#wire) void this.#hear(JSON.parse(String(message.data)) as FromServer);
    };
    wire.onclose = (close) => {
      if (wire === this.#wire) this.#lost(close.code, close.reason);
    };
  }

  #greet(wire: Wire, credentials: Credentials): void {
    this.#greetedAt = Date.now();
    wire.send(JSON.stringify({ type: "hello", ...credentials }));
  }

  async #hear(message: FromServer): Promise<void> {
    this.#heardAt = Date.now();
    switch (message.type) {
      case "welcome":
        if (this.#lostAt) this.#subscribe();
        break;
      case "subscribed":
        this.#pause = FIRST_PAUSE;
        this.#subscribed.add(message.topic);
        if (!this.#last.has(message.topic)) {
          this.#last.set(message.topic, message.sequence);
          this.#unread = true;
        }
        if (this.#wanted.some((one) => !this.#subscribed.has(one.topic))) break;
        if (this.#unread) await this.#readAnew();
        else this.#fresh();
        break;
      case "reset":
        this.#last.delete(message.topic);
        break;
      case "event":
        this.#tell(message);
        break;
      case "ping":
        this.#wire?.send('{"type":"pong"}');
        break;
      case "refused":
        this.hearing.refused(message.code ?? "refused");
        break;
    }
  }

  #subscribe(): void {
    this.#subscribed.clear();
    for (const one of this.#wanted) {
      const last = this.#last.get(one.topic);
      const after = last === undefined ? {} : { after: last };
      this.#wire?.send(JSON.stringify({ type: "subscribe", ...one, ...after }));
    }
  }

  /** Events that come while everything is read anew wait until that is done. */
  async #readAnew(): Promise<void> {
    this.#waiting = [];
    try {
      await this.hearing.refresh();
      this.#unread = false;
    } catch {
      this.#waiting = null;
      this.#last.clear();
      this.#lost(0, "");
      return;
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    waiting.forEach((event) => this.hearing.event(event));
    this.#fresh();
  }

  #tell(event: FromServer): void {
    const last = this.#last.get(event.topic);
    if (last !== undefined && event.sequence <= last) return;
    this.#last.set(event.topic, event.sequence);
    if (this.#waiting) this.#waiting.push(event);
    else this.hearing.event(event);
  }

  #fresh(): void {
    this.#lostAt = null;
    this.hearing.stale(null);
  }

  #watch(): void {
    if (!this.#wire) return;
    if (Date.now() - this.#heardAt > SILENCE) {
      this.#lost(0, "");
    } else if (this.#greetedAt && Date.now() - this.#greetedAt > GREET_AGAIN) {
      const wire = this.#wire;
      this.#greetedAt = Date.now();
      void this.hearing.credentials().then(
        (credentials) => wire === this.#wire && this.#greet(wire, credentials),
        () => undefined,
      );
    }
  }

  #lost(code: number, reason: string): void {
    this.#hangUp();
    if (!this.#lostAt) {
      this.#lostAt = new Date();
      this.hearing.stale(this.#lostAt);
    }
    if (code === 4401 || code === 4403) this.hearing.refused(reason);
    this.#again();
  }

  #again(): void {
    if (!this.#running) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#open(), this.#pause * (0.75 + Math.random() / 2));
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
  }

  #hangUp(): void {
    const wire = this.#wire;
    this.#wire = null;
    this.#greetedAt = 0;
    wire?.close();
  }
}

function browserWire(): Wire {
  const address = new URL("/api/ws/v1", location.href);
  address.protocol = address.protocol.replace("http", "ws");
  return new WebSocket(address) as unknown as Wire;
}
