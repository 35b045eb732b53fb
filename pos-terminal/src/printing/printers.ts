import type { Device } from "../device";
import { type Journal, delivered } from "../journal";
import { Refused, Unreachable, read } from "../kit/http";

/** What of GET /outlets/{outlet}/printers a till wants to know. */
export interface PrintersAnswer {
  readonly agent: "NONE" | "HERE" | "SILENT";
  readonly printers: readonly { readonly printer: PrinterOfOutlet }[];
}

interface PrinterOfOutlet {
  readonly id: string;
  readonly name: string;
  readonly receipts: "NONE" | "ALL" | "CHOSEN";
  readonly terminalIds: readonly string[];
  readonly drawer: boolean;
}

/** The printer for the receipts of this till. */
export interface ReceiptPrinter {
  readonly id: string;
  readonly name: string;
  /** Whether a cash drawer hangs on it. */
  readonly drawer: boolean;
}

/** What the server would choose: one that is there for this terminal goes before one for all. */
export function printerOf({ printers }: PrintersAnswer, terminalId: string): ReceiptPrinter | null {
  const all = printers.map((one) => one.printer);
  const found = all.find((one) => one.receipts === "CHOSEN" && one.terminalIds.includes(terminalId)) ?? all.find((one) => one.receipts === "ALL");
  return found ? { id: found.id, name: found.name, drawer: found.drawer } : null;
}

interface Job {
  readonly id: string;
  readonly state: "WAITING" | "TAKEN" | "PRINTED" | "FAILED" | "CANCELLED";
  readonly printerName: string;
  readonly detail?: string;
}

/** How far a receipt is on its way to paper. */
export type Printed =
  | { readonly kind: "sending" }
  /** Nobody has printed it yet; where nobody is there to print, `idle`. */
  | { readonly kind: "waiting"; readonly printer: string; readonly idle: boolean }
  | { readonly kind: "printed"; readonly printer: string }
  | { readonly kind: "failed"; readonly detail: string };

const LOOKS = 8;
const PAUSE_MILLIS = 1_000;
/** Later nobody waits at the drawer any more. */
const OPENING_MILLIS = 8_000;

/** The printer of this till, as it was last heard of; jobs for it are the server's. */
export class PrinterShelf {
  mine: ReceiptPrinter | null = null;
  #agent: PrintersAnswer["agent"] = "NONE";

  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
  ) {}

  /** Without a network nothing has changed, and nothing can be printed there. */
  async refresh(): Promise<void> {
    const { identity } = this.device;
    try {
      const answer = await read<PrintersAnswer>(await this.device.fetch(`/outlets/${identity?.outletId}/printers`));
      this.#agent = answer.agent;
      this.mine = printerOf(answer, identity?.terminalId ?? "");
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
    }
  }

  /** Has a receipt printed that the server has, and tells how far that is. */
  async print(orderId: string, partId: string | undefined, told: (printed: Printed) => void): Promise<void> {
    told({ kind: "sending" });
    try {
      const body = { orderId, ...(partId === undefined ? {} : { partId }) };
      let job = await read<Job>(await this.device.fetch(`/outlets/${this.device.identity?.outletId}/print-jobs`, { method: "POST", body }));
      for (let look = 0; look <= LOOKS; look++) {
        told(this.#printed(job));
        if (job.state !== "WAITING" && job.state !== "TAKEN") return;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
        job = await read<Job>(await this.device.fetch(`/print-jobs/${job.id}`));
      }
    } catch (failure) {
      told({ kind: "failed", detail: failure instanceof Error ? failure.message : String(failure) });
    }
  }

  /**
   * Opens the drawer for what was just written down, where one hangs on this till's printer; for each only once. Where that
   * can't be done, the drawer has a key.
   */
  async open(why: { readonly movementId: string } | { readonly orderId: string; readonly paymentId: string }): Promise<void> {
    if (!this.mine?.drawer) return;
    try {
      if (!(await delivered(this.journal, OPENING_MILLIS))) return;
      const headers = { "Idempotency-Key": "movementId" in why ? why.movementId : why.paymentId };
      await read(await this.device.fetch(`/outlets/${this.device.identity?.outletId}/drawer-openings`, { method: "POST", body: why, headers }));
    } catch (failure) {
      if (!(failure instanceof Unreachable || failure instanceof Refused)) throw failure;
    }
  }

  #printed({ state, printerName, detail }: Job): Printed {
    if (state === "PRINTED") return { kind: "printed", printer: printerName };
    if (state === "WAITING" || state === "TAKEN") return { kind: "waiting", printer: printerName, idle: this.#agent !== "HERE" };
    return { kind: "failed", detail: detail ?? printerName };
  }
}
