import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import type { Ticket } from "../kitchen/ticket";
import { formatMoney } from "../money";
import { dueOf } from "../service/open-order";
import { type Outlet, type Party, type Table, type TableState, ordersAt, stateOf } from "../service/outlet";
import { language, say } from "../words/till";

const WIDTH = 100;
const HEIGHT = 60;

const WORDS = { free: "free", seated: "seated", ordered: "ordered", waiting: "waitingToPay", paid: "paidTable" } as const;

/** The tables of an outlet as they stand, on a phone as a list. Fires `table` with the one that was touched. */
@customElement("till-floor")
export class FloorScreen extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        flex: 1;
      }
      nav {
        display: flex;
        gap: 8px;
        padding: 12px 16px 0;
        overflow-x: auto;
        flex: none;
      }
      nav button {
        flex: none;
        font-weight: 600;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0;
        padding: 12px 20px;
        list-style: none;
        font-size: 0.9rem;
      }
      .legend[hidden] {
        display: none;
      }
      .legend[hidden] + .plan {
        margin: 12px 0 0;
      }
      .legend li {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .legend i {
        width: 22px;
        height: 22px;
        border-radius: 6px;
        border: 2px solid var(--edge-strong);
      }
      .plan {
        position: relative;
        flex: 1;
        min-height: 380px;
        margin: 0 16px 16px;
        border-radius: var(--round);
        background: var(--paper);
        border: 1px solid var(--edge);
        overflow: hidden;
      }
      .table {
        display: grid;
        align-content: safe center;
        justify-items: center;
        gap: 2px;
        padding: 4px;
        line-height: 1.15;
        text-align: center;
        grid-template-columns: minmax(0, 1fr);
        border-width: 2px;
        border-color: var(--edge-strong);
      }
      .plan .table {
        position: absolute;
        overflow: hidden;
      }
      .plan .ROUND {
        border-radius: 50%;
      }
      .table b {
        font-size: 1.15rem;
      }
      .table span {
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: 0.8rem;
      }
      .free {
        background: var(--paper);
      }
      .seated {
        background: #fff3c4;
        border-color: #7a5a00;
      }
      .ordered {
        background: #cfe5ff;
        border-color: #0b4a8f;
      }
      .waiting {
        background: #ffd9c2;
        border-color: #8a3a00;
      }
      .paid {
        background: #d3f0d6;
        border-color: #0b5d1e;
      }
      .empty {
        padding: 48px 24px;
        text-align: center;
      }
      @media (max-width: 760px) {
        .plan {
          position: static;
          overflow: auto;
          display: grid;
          gap: 8px;
          align-content: start;
          background: transparent;
          border: 0;
          margin: 0;
          padding: 0 12px 12px;
          min-height: 0;
        }
        .plan .table {
          position: static;
          grid-template-columns: 4.5em 1fr auto;
          justify-items: start;
          text-align: left;
          width: 100% !important;
          height: auto !important;
          padding: 8px 16px;
          border-radius: var(--round);
        }
        .table span {
          font-size: 0.95rem;
        }
        .table .due {
          grid-column: 3;
          grid-row: 1;
          font-weight: 600;
        }
        .table .more {
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) outlet!: Outlet;
  @property({ attribute: false }) tickets: readonly Ticket[] = [];
  @property() currency = "USD";
  /** Only tables where nobody sits: guests move there. */
  @property({ type: Boolean }) freeOnly = false;
  @state() private room = "";

  override render() {
    const { rooms } = this.outlet;
    const room = rooms.find((one) => one.id === this.room) ?? rooms[0];
    if (!room) return html`<p class="empty quiet">${say("noFloor")}</p>`;
    return html`
      ${
        rooms.length > 1
          ? html`<nav aria-label=${say("rooms")}>
              ${rooms.map((one) => html`<button aria-pressed=${one === room} @click=${() => (this.room = one.id)}>${one.name}</button>`)}
            </nav>`
          : nothing
      }
      <ul class="legend" ?hidden=${this.freeOnly}>
        ${(["free", "seated", "ordered", "waiting", "paid"] as const).map((one) => html`<li><i class=${one}></i>${say(WORDS[one])}</li>`)}
      </ul>
      <div class="plan">${room.tables.map((table) => this.#table(table))}</div>
    `;
  }

  #table(table: Table) {
    const party = this.outlet.parties.find((one) => one.tableId === table.id);
    const host = this.outlet.parties.find((one) => one.visitId === party?.mergedInto) ?? party;
    const state: TableState = stateOf(this.outlet, host, this.tickets);
    const due = host ? ordersAt(this.outlet, host).reduce((sum, order) => sum + Math.max(0, dueOf(order)), 0) : 0;
    const guests = party ? this.#guests(party) : "";
    const size = (cells: number, all: number) => `max(64px, ${(cells / all) * 100}%)`;
    const place = `left: ${(table.x / WIDTH) * 100}%; top: ${(table.y / HEIGHT) * 100}%; width: ${size(table.width, WIDTH)}; height: ${size(table.height, HEIGHT)}`;
    // as a property: the page's policy lets no style attribute be written
    return html`
      <button
        class="table ${table.shape} ${state}"
        .style=${place}
        ?disabled=${this.freeOnly && state !== "free"}
        aria-label=${[say("table", table.name), say(WORDS[state]), guests, due > 0 ? this.#money(due) : ""].filter(Boolean).join(", ")}
        @click=${() => this.dispatchEvent(new CustomEvent<Table>("table", { detail: table }))}
      >
        <b>${table.name}</b>
        <span class="more">${this.freeOnly ? (state === "free" ? say("free") : "") : guests || say(WORDS[state])}</span>
        ${due > 0 && !this.freeOnly ? html`<span class="due money">${this.#money(due)}</span>` : nothing}
      </button>
    `;
  }

  #guests(party: Party): string {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(party.since)) / 60_000));
    return `${party.covers === 1 ? say("guest") : say("guests", party.covers)} · ${minutes}′`;
  }

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
