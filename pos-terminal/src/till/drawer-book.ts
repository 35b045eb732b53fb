import type { Journal, JournalEvent } from "../journal";
import { type Shift, shiftOf } from "./drawer";

const FIRST_LOOK = 200;

/** The drawer of this till, read from its journal once and then kept up with it. */
export class DrawerBook {
  #shift: Shift | null = null;
  #hash = "";
  #sequence = 0;

  constructor(private readonly journal: Journal) {}

  /** The shift that is open here, or the last that was closed; null where none was ever opened. */
  async read(): Promise<Shift | null> {
    const fresh = this.#sequence === 0 ? null : await this.journal.from(this.#sequence);
    const [known] = fresh ?? [];
    if (fresh && known?.hash === this.#hash) this.#take(fresh.slice(1), this.#shift);
    else this.#take(await this.#sinceOpening(), null);
    return this.#shift;
  }

  #take(events: readonly JournalEvent[], before: Shift | null): void {
    this.#shift = shiftOf(events, before);
    const last = events.at(-1);
    if (!last) return;
    this.#sequence = last.sequence;
    this.#hash = last.hash;
  }

  /** Oldest first. */
  async #sinceOpening(): Promise<JournalEvent[]> {
    for (let most = FIRST_LOOK; ; most *= 10) {
      const events = await this.journal.latest(most);
      if (events.length < most || events.some((event) => event.kind === "drawer.opened")) return events.toReversed();
    }
  }
}
