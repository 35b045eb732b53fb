import { html } from "lit";
import { say } from "../words/till";
import { isOpen } from "./drawer";
import { DrawerBook } from "./drawer-book";
import "./drawer-sheet";
import type { Till } from "./till";

/** The drawer of this till: whether cash may go into it, and the sheet where it is opened, counted and closed. */
export class CashDrawer {
  readonly #book: DrawerBook;

  constructor(private readonly till: Till) {
    this.#book = new DrawerBook(till.journal);
  }

  /** @param why it is shown, where nobody asked for it */
  show(why = ""): void {
    const { device, journal, screen, printers } = this.till;
    screen.lay(
      () => html`<till-drawer
        .device=${device}
        .journal=${journal}
        .book=${this.#book}
        .online=${screen.line.online}
        .waiting=${this.till.waiting}
        .why=${why}
        @moved=${({ detail }: CustomEvent<string>) => void printers.open({ movementId: detail })}
        @close=${screen.clear}
      ></till-drawer>`,
    );
  }

  /** Lays the sheet, or the drawer's own where no cash may be moved now. */
  async needed(sheet: () => void): Promise<void> {
    const why = await this.#shut();
    if (why) this.show(why);
    else sheet();
  }

  async #shut(): Promise<string | null> {
    const shift = await this.#book.read();
    if (isOpen(shift)) return shift.counted === null ? null : say("drawerCounted");
    const { house } = this.till.device.card ?? {};
    return house?.cashInShiftOnly && !house.shift ? say("drawerNeeded") : null;
  }
}
