import type { Device } from "../device";
import { Refused, Unreachable, read } from "../kit/http";
import { inTurn } from "../kit/turn";
import type { ServerState } from "./head";
import type { Journal } from "./journal";
import type { Notice, Notices } from "./notices";

const BATCH = 100;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
const IDLE_PAUSE = 15_000;

/** Refusals of the journal itself; all others are of what an act says, and the server keeps that act. */
const STOPS = new Set(["sync.gap", "sync.past-changed", "sync.chain", "sync.hash", "sync.signature", "sync.event"]);

interface Outcome {
  readonly sequence: number;
  readonly status: "ACCEPTED" | "DUPLICATE" | "REFUSED";
  readonly code?: string;
  readonly detail?: string;
  readonly conflict?: { readonly code: string; readonly detail: string };
}

interface Answer {
  readonly watermark: number;
  readonly events: readonly Outcome[];
}

/** Whether the server answers, and what it says where it does not believe the journal. */
export interface Line {
  readonly online: boolean;
  readonly stopped: Notice | null;
}

/**
 * Hands the journal to the server, in order, until all of it is there. Only one tab of a device sends at a time; a batch
 * whose answer was lost is sent again, which changes nothing.
 */
export class Sender {
  line: Line = { online: false, stopped: null };
  #wake: () => void = () => undefined;
  #hurried = false;
  #running = false;
  #reconciled = false;

  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
    private readonly notices: Notices,
    private readonly told: (line: Line) => void = () => undefined,
  ) {}

  /** Until it is stopped. */
  async run(): Promise<void> {
    this.#running = true;
    const hurry = () => this.#hurry();
    const unwatch = this.journal.watch(hurry);
    globalThis.addEventListener("online", hurry);
    globalThis.addEventListener("offline", hurry);
    let pause = FIRST_PAUSE;
    while (this.#running) {
      if (await this.once()) {
        pause = FIRST_PAUSE;
        if ((await this.journal.waiting()) === 0 && this.#running) await this.#pause(IDLE_PAUSE);
      } else {
        await this.#pause(pause * (0.75 + Math.random() / 2));
        pause = Math.min(LONGEST_PAUSE, pause * 2);
      }
    }
    unwatch();
    globalThis.removeEventListener("online", hurry);
    globalThis.removeEventListener("offline", hurry);
  }

  stop(): void {
    this.#running = false;
    this.#hurry();
  }

  /** One batch. @returns whether the server took all of it */
  once(): Promise<boolean> {
    return inTurn("comanda-sender", async () => {
      try {
        const stopped = await this.#send();
        this.#tell({ online: true, stopped });
        return stopped === null;
      } catch (failure) {
        this.#reconciled = false;
        if (failure instanceof Unreachable) this.#tell({ ...this.line, online: false });
        // whatever it is, a disk that is full for a moment too: said, and tried again
        else this.#tell({ ...this.line, online: failure instanceof Refused, stopped: notice(0, failure as Error) });
        return false;
      }
    });
  }

  async #send(): Promise<Notice | null> {
    if (!this.#reconciled) await this.#reconcile();
    const events = await this.journal.unsent(BATCH);
    if (events.length === 0) {
      this.#reconciled = false; // the next time it is asked again, which also tells whether anybody is there
      return null;
    }
    const body = { sentAt: new Date().toISOString(), waiting: await this.journal.waiting(), events };
    const answer = await read<Answer>(await this.device.fetchAsTerminal("/sync/batches", { method: "POST", body }));
    await this.notices.add(answer.events.flatMap(worthTelling));
    const stop = answer.events.find((outcome) => STOPS.has(outcome.code ?? ""));
    if (stop) {
      // the watermark may be of a journal that went another way: compared with it first, nothing is held for taken wrongly
      this.#reconciled = false;
      return notice(stop.sequence, stop);
    }
    await this.journal.taken(answer.watermark);
    return null;
  }

  async #reconcile(): Promise<void> {
    await this.journal.reconcile(await read<ServerState>(await this.device.fetchAsTerminal("/sync/state")));
    this.#reconciled = true;
  }

  #tell(line: Line): void {
    this.line = line;
    this.told(line);
  }

  #hurry(): void {
    this.#hurried = true;
    this.#wake();
  }

  /** Not at all, when something came up while there was no pause. */
  async #pause(millis: number): Promise<void> {
    if (!this.#hurried) await this.#rest(millis);
    this.#hurried = false;
  }

  #rest(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Acts that were kept but not done, or done otherwise. */
function worthTelling(outcome: Outcome): Notice[] {
  if (outcome.conflict) return [notice(outcome.sequence, outcome.conflict)];
  return outcome.status === "REFUSED" && !STOPS.has(outcome.code ?? "") ? [notice(outcome.sequence, outcome)] : [];
}

function notice(sequence: number, why: { code?: string; detail?: string; message?: string }): Notice {
  return { sequence, code: why.code ?? "", detail: why.detail ?? why.message ?? "" };
}
