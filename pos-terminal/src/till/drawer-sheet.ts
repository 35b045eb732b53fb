import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Deed, Device, ReasonKind } from "../device";
import type { Journal } from "../journal";
import { timeOfDay } from "../kit/clock";
import { look } from "../kit/look";
import "../kit/sheet";
import { say } from "../words/till";
import "./amount-pad";
import "./approval-sheet";
import "./count-panel";
import "./count-verdict";
import { type MovementKind, type Pieces, type Shift, isOpen, varianceOf } from "./drawer";
import { DrawerActs, type Grounds, deedOfMovement } from "./drawer-acts";
import type { DrawerBook } from "./drawer-book";
import { type Approval, isInCharge, mayAlone, reasonsOf } from "./house";
import "./reason-picker";
import "./shift-report";

type View = "overview" | "count" | "report" | "closed" | "new" | MovementKind;

/** What waits for a manager's PIN. */
interface Asked {
  readonly deed: Deed;
  readonly amount: number;
  readonly act: (approval: Approval) => Promise<unknown>;
}

const REASONS: Partial<Record<MovementKind, ReasonKind>> = { PAID_IN: "PAID_IN", PAID_OUT: "PAID_OUT", NO_SALE: "NO_SALE" };

/** The drawer from its float to its Z report; each step stands in the journal. Fires `close`, and `moved` with a movement's id. */
@customElement("till-drawer")
export class DrawerSheet extends LitElement {
  static override styles = [
    look,
    css`
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 8px;
        margin-top: 16px;
      }
      .main {
        width: 100%;
      }
      .foot {
        display: grid;
        gap: 8px;
      }
      p {
        margin-bottom: 12px;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) journal!: Journal;
  @property({ attribute: false }) book!: DrawerBook;
  @property({ type: Boolean }) online = false;
  @property({ type: Number }) waiting = 0;
  /** Why it is shown, where nobody asked for it. */
  @property() why = "";
  #acts!: DrawerActs;
  @state() private shift: Shift | null = null;
  @state() private view: View = "overview";
  @state() private asked: Asked | null = null;
  @state() private amount = 0;
  @state() private reason = "";
  @state() private note = "";
  @state() private ready = false;
  @state() private busy = false;
  @state() private failure = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#acts = new DrawerActs(this.device, this.journal);
    void this.#read();
  }

  override render() {
    const { asked } = this;
    if (asked) {
      return html`<till-approval
        .device=${this.device}
        .deed=${asked.deed}
        .amount=${asked.amount}
        @approved=${({ detail }: CustomEvent<Approval>) => {
          this.asked = null;
          void asked.act(detail);
        }}
        @close=${() => (this.asked = null)}
      ></till-approval>`;
    }
    return html`<kit-sheet .heading=${this.#heading()} @close=${this.#close}>
      ${this.why ? html`<p class="bad" role="alert">${this.why}</p>` : nothing}
      ${this.failure ? html`<p class="bad" role="alert">${say("failed", this.failure)}</p>` : nothing} ${this.ready ? this.#content() : nothing}
    </kit-sheet>`;
  }

  #heading(): string {
    switch (this.view) {
      case "overview":
      case "new":
        return say("drawer");
      case "count":
        return say("countDrawer");
      case "report":
        return say("xReport");
      case "closed":
        return say("shiftClosed");
      default:
        return say(this.view);
    }
  }

  #content() {
    const { shift, view } = this;
    if (view === "closed") return shift ? this.#closed(shift) : nothing;
    if (!isOpen(shift)) return this.#opening();
    if (shift.counted !== null && view !== "count") return this.#closing(shift);
    if (view === "count") {
      return html`<till-count
        .currency=${this.#currency}
        .denominations=${this.device.card?.house?.denominations ?? []}
        .busy=${this.busy}
        @counted=${(event: CustomEvent<{ pieces: Pieces[]; amount: number }>) => this.#counted(shift, event.detail)}
      ></till-count>`;
    }
    if (view === "report") return this.#report(shift, false);
    if (view === "overview" || view === "new") return this.#overview(shift);
    return this.#movement(shift, view);
  }

  #opening() {
    if (this.device.card?.house?.shift && this.waiting === 0 && this.device.card.house.shift.id !== this.shift?.id) {
      return html`<p>${say("drawerElsewhere")}</p>`;
    }
    return html`
      <p>${say("openDrawerLead")}</p>
      <till-amount .label=${say("float")} .currency=${this.#currency} .amount=${this.amount} @amount=${this.#typed}></till-amount>
      <button slot="foot" class="main" ?disabled=${this.busy} @click=${this.#open}>${say("openDrawer")}</button>
    `;
  }

  #overview(shift: Shift) {
    const zone = this.device.card?.outlet.timeZone ?? "UTC";
    const who = this.device.card?.staff.find((one) => one.id === shift.openedBy)?.name ?? "–";
    const kinds: MovementKind[] = ["PAID_IN", "PAID_OUT", "SAFE_DROP", "NO_SALE"];
    return html`
      <p>${say("drawerSince", timeOfDay(new Date(shift.openedAt), zone), who)}</p>
      <div class="choices">
        ${kinds.map((kind) => html`<button @click=${() => this.#begin(kind)}>${say(kind)}</button>`)}
        ${isInCharge(this.device.person) ? html`<button @click=${() => this.#begin("report")}>${say("xReport")}</button>` : nothing}
      </div>
      <button slot="foot" class="main" @click=${() => this.#begin("count")}>${say("countDrawer")}</button>
    `;
  }

  #movement(shift: Shift, kind: MovementKind) {
    const reasonKind = REASONS[kind];
    const missing = (kind !== "NO_SALE" && this.amount === 0) || (reasonKind !== undefined && this.reason === "");
    return html`
      ${
        kind === "NO_SALE"
          ? nothing
          : html`<till-amount .label=${say("amount")} .currency=${this.#currency} .amount=${this.amount} @amount=${this.#typed}></till-amount>`
      }
      ${reasonKind ? this.#reasons(reasonKind) : nothing}
      <div slot="foot" class="foot">
        <button class="main" ?disabled=${missing || this.busy} @click=${() => this.#move(shift, kind)}>${say("record")}</button>
      </div>
    `;
  }

  #closing(shift: Shift) {
    const off = varianceOf(shift) ?? 0;
    return html`
      <till-verdict .shift=${shift} .currency=${this.#currency}></till-verdict>
      ${off === 0 ? nothing : this.#reasons("VARIANCE")}
      <div slot="foot" class="foot">
        ${isInCharge(this.device.person) ? html`<button @click=${() => this.#begin("count")}>${say("countAgain")}</button>` : nothing}
        <button class="main" ?disabled=${this.busy || (off !== 0 && this.reason === "")} @click=${() => this.#end(shift, off)}>${say("closeShift")}</button>
      </div>
    `;
  }

  #closed(shift: Shift) {
    return html`
      ${this.#report(shift, true)}
      <div slot="foot" class="foot">
        <button @click=${() => this.#begin("new")}>${say("newShift")}</button>
        <button class="main" @click=${this.#close}>${say("close")}</button>
      </div>
    `;
  }

  #report(shift: Shift, closed: boolean) {
    return html`<till-shift-report
      .device=${this.device}
      .shift=${shift}
      .closed=${closed}
      .online=${this.online}
      .waiting=${this.waiting}
    ></till-shift-report>`;
  }

  #reasons(kind: ReasonKind) {
    const reasons = this.device.card ? reasonsOf(this.device.card, kind) : [];
    return html`
      <till-reasons
        .reasons=${reasons}
        .chosen=${this.reason}
        .remark=${this.note}
        @reason=${(event: CustomEvent<{ id: string }>) => (this.reason = event.detail.id)}
        @remark=${({ detail }: CustomEvent<string>) => (this.note = detail)}
      ></till-reasons>
    `;
  }

  #begin(view: View): void {
    this.view = view;
    this.amount = 0;
    this.reason = "";
    this.note = "";
    this.failure = "";
    if (view === "new") this.shift = null;
  }

  #typed = ({ detail }: CustomEvent<number>): void => {
    this.amount = detail;
  };

  #open = (): void => void this.#do(() => this.#acts.open(this.amount), "overview", "close");

  async #move(shift: Shift, kind: MovementKind): Promise<void> {
    const { amount } = this;
    await this.#guarded(deedOfMovement(kind), amount, (approval) =>
      this.#do(async () => {
        const movement = await this.#acts.move(shift, kind, amount, { ...this.#why(), ...approval });
        this.dispatchEvent(new CustomEvent("moved", { detail: movement }));
      }, "overview", "close"),
    );
  }

  async #counted(shift: Shift, { pieces, amount }: { pieces: Pieces[]; amount: number }): Promise<void> {
    await this.#do(() => this.#acts.count(shift, pieces, amount), "overview");
  }

  async #end(shift: Shift, off: number): Promise<void> {
    const why = off === 0 ? {} : this.#why();
    await this.#guarded(off === 0 ? undefined : "SHIFT_VARIANCE", Math.abs(off), (approval) =>
      this.#do(() => this.#acts.close(shift, { ...why, ...approval }), "closed"),
    );
  }

  #why(): Grounds {
    return { ...(this.reason ? { reasonId: this.reason } : {}), ...(this.note.trim() ? { note: this.note.trim() } : {}) };
  }

  /** At once, or when a manager has approved it. */
  async #guarded(deed: Deed | undefined, amount: number, act: (approval: Grounds) => Promise<void>): Promise<void> {
    const { card, person } = this.device;
    if (!card || !person) return;
    if (!deed || mayAlone(card, person, deed, amount)) await act({});
    else this.asked = { deed, amount, act: (approval) => act({ approval }) };
  }

  /** @param then whether the sheet goes when it is done */
  async #do(work: () => Promise<void>, next: View, then: "stay" | "close" = "stay"): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
      await this.#read();
      this.#begin(next);
      if (then === "close") this.#close();
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    } finally {
      this.busy = false;
    }
  }

  async #read(): Promise<void> {
    this.shift = await this.book.read();
    this.ready = true;
    if (isOpen(this.shift) || !this.online) return;
    await this.device.refresh().catch(() => undefined); // whether a shift was opened in another way
    this.requestUpdate();
  }

  #close = (): void => {
    this.dispatchEvent(new CustomEvent("close"));
  };

  get #currency(): string {
    return this.device.card?.outlet.currency ?? "USD";
  }
}
