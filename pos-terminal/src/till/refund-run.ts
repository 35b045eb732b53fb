import type { Device } from "../device";
import { Refused, Unreachable, isUndecided, read } from "../kit/http";
import { newId } from "../kit/ids";
import type { MadeRefund, RefundBody } from "./online-refund";

/** A refund that the server is asked for; kept on the device until it answered. */
export interface RefundAsking {
  /** The same at every try, so that the server does it once. */
  readonly key: string;
  readonly orderId: string;
  readonly title: string;
  readonly currency: string;
  /** Minor units. */
  readonly amount: number;
  readonly body: RefundBody;
  readonly at: number;
}

export type RefundStage =
  | { readonly kind: "asking" }
  /** Nobody heard the server's answer: it is asked the same again. */
  | { readonly kind: "unsure" }
  /** Beyond what this person may give back. */
  | { readonly kind: "approval" }
  | { readonly kind: "given"; readonly refund: MadeRefund }
  | { readonly kind: "refused"; readonly detail: string };

/** What a refund needs of the server. Each throws `Refused`, or `Unreachable`. */
export interface RefundDesk {
  give(asking: RefundAsking): Promise<MadeRefund>;
  list(orderId: string): Promise<readonly MadeRefund[]>;
}

const POLL_MILLIS = 3_000;
/** Two minutes; then the server goes on by itself, and the next look tells. */
const POLLS = 40;

/** Money of one order on its way back, asked for once whatever happens to the network or to this page. */
export class RefundRun {
  stage: RefundStage;
  #asking: RefundAsking;
  #busy = false;
  #shown = false;
  #polls = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly desk: RefundDesk,
    asking: RefundAsking,
    private readonly keep: (asking: RefundAsking | null) => Promise<void>,
    private readonly told: () => void,
    /** Unsure where it was asked for before this page was loaded. */
    from: "asking" | "unsure" = "asking",
  ) {
    this.#asking = asking;
    this.stage = { kind: from };
  }

  get asking(): RefundAsking {
    return this.#asking;
  }

  /** Whether nobody knows yet if the server does it. */
  get isOpen(): boolean {
    return this.stage.kind === "asking" || this.stage.kind === "unsure" || this.stage.kind === "approval";
  }

  async start(): Promise<void> {
    if (this.#busy || !this.isOpen) return;
    this.#busy = true;
    try {
      await this.keep(this.#asking);
      this.#become({ kind: "given", refund: await this.desk.give(this.#asking) });
      await this.keep(null);
    } catch (failure) {
      await this.#failed(failure);
    } finally {
      this.#busy = false;
      this.#next();
    }
  }

  /** Somebody in charge lets it pass. */
  async approved(approvalId: string): Promise<void> {
    this.#asking = { ...this.#asking, body: { ...this.#asking.body, approvalId } };
    this.#become({ kind: "asking" });
    await this.start();
  }

  /** Nobody will: nothing was done. */
  async giveUp(): Promise<void> {
    if (this.stage.kind === "approval") await this.keep(null);
  }

  show(): void {
    this.#shown = true;
    if (this.stage.kind === "unsure") void this.start();
    else this.#next();
  }

  hide(): void {
    this.#shown = false;
    clearTimeout(this.#timer);
  }

  async look(): Promise<void> {
    const { stage } = this;
    if (stage.kind === "unsure") return this.start();
    if (stage.kind !== "given") return;
    try {
      const refund = (await this.desk.list(this.#asking.orderId)).find((one) => one.id === stage.refund.id);
      if (refund) this.#become({ kind: "given", refund });
    } catch (failure) {
      if (!(failure instanceof Unreachable || failure instanceof Refused)) throw failure; // what it said last still holds
    }
    this.#next();
  }

  async #failed(failure: unknown): Promise<void> {
    if (isUndecided(failure) || (failure instanceof Refused && failure.status === 401)) return this.#become({ kind: "unsure" });
    if (!(failure instanceof Refused)) throw failure;
    if (failure.code === "approval.needed") return this.#become({ kind: "approval" });
    await this.keep(null);
    this.#become({ kind: "refused", detail: failure.message });
  }

  #become(stage: RefundStage): void {
    this.stage = stage;
    this.told();
  }

  #next(): void {
    clearTimeout(this.#timer);
    const waits = this.stage.kind === "unsure" || (this.stage.kind === "given" && this.stage.refund.tenders.some((one) => isUndecidedYet(one.state)));
    if (!this.#shown || !waits || this.#polls >= POLLS) return;
    this.#timer = setTimeout(() => {
      this.#polls++;
      void this.look();
    }, POLL_MILLIS);
  }
}

export function isUndecidedYet(state: MadeRefund["tenders"][number]["state"]): boolean {
  return state === "PENDING" || state === "UNKNOWN";
}

const NAME = "refund-askings";
/** Who left one unanswered for longer looks at what the server knows before asking for anything. */
const KEPT_MILLIS = 3_600_000;
/** Gift cards and house accounts are done at once; a vendor is asked once the refund is booked. */
const PATIENCE = 20_000;

/** The refunds that this till asked the server for. */
export class TillRefunds {
  readonly #runs = new Map<string, RefundRun>();
  readonly #desk: RefundDesk;

  constructor(
    private readonly device: Device,
    private readonly told: () => void,
    desk: RefundDesk = serverDesk(device),
  ) {
    this.#desk = desk;
  }

  /** What nobody had heard the end of when the page was left goes on when somebody looks at it. */
  async open(now = Date.now()): Promise<void> {
    const kept = Object.values(await this.#kept()).filter((one) => one.at > now - KEPT_MILLIS);
    await this.device.vault.put(NAME, Object.fromEntries(kept.map((one) => [one.orderId, one])));
    for (const asking of kept) this.#run(asking, "unsure");
  }

  /** The one of this order that nobody has heard the end of. */
  underWay(orderId: string): RefundRun | null {
    const run = this.#runs.get(orderId);
    return run?.isOpen ? run : null;
  }

  /** Another one of the same order waits for the first. */
  ask(asking: Omit<RefundAsking, "key" | "at">): RefundRun {
    const run = this.underWay(asking.orderId) ?? this.#run({ ...asking, key: newId(), at: Date.now() });
    void run.start();
    return run;
  }

  /** Nobody looks at it any more. What nobody knows the end of stays. */
  leave(run: RefundRun): void {
    if (run.stage.kind === "asking" || run.stage.kind === "unsure") return;
    this.#runs.delete(run.asking.orderId);
    void run.giveUp();
  }

  #run(asking: RefundAsking, from: "asking" | "unsure" = "asking"): RefundRun {
    const { orderId } = asking;
    const keep = async (one: RefundAsking | null) => {
      const { [orderId]: _, ...others } = await this.#kept();
      await this.device.vault.put(NAME, one ? { ...others, [orderId]: one } : others);
    };
    const run = new RefundRun(this.#desk, asking, keep, this.told, from);
    this.#runs.set(orderId, run);
    return run;
  }

  async #kept(): Promise<Record<string, RefundAsking>> {
    return (await this.device.vault.get<Record<string, RefundAsking>>(NAME)) ?? {};
  }
}

function serverDesk(device: Device): RefundDesk {
  return {
    give: ({ key, orderId, body }) => device.fetch(`/orders/${orderId}/refunds`, { method: "POST", body, headers: { "Idempotency-Key": key }, patience: PATIENCE }).then(read<MadeRefund>),
    list: (orderId) => device.fetch(`/orders/${orderId}/refunds`).then(read<readonly MadeRefund[]>),
  };
}
