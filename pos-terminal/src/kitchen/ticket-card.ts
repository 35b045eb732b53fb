import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { dark } from "../display/dark";
import { say, short } from "../display/words";
import { foodWord } from "../words/food";
import type { Tap } from "./rail";
import { ageOf, dishesOf, type Dish, type Ticket, type View } from "./ticket";

/** One ticket, as a column. Fires `tap`. */
@customElement("ticket-card")
export class TicketCard extends LitElement {
  static override styles = [
    dark,
    css`
      /* laid out once, out of sight too: skipping cards (content-visibility) has each laid out while somebody swipes */
      :host {
        min-height: 0;
        contain: content;
      }
      /* nothing is cut by the round corners: cutting makes every card a layer's mask, and painting half as dear again */
      article {
        background: var(--card);
        border: 2px solid var(--edge);
        border-radius: 14px;
      }
      .late {
        border-color: var(--warn);
      }
      .very-late {
        border-color: var(--bad);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        align-items: baseline;
        padding: 12px 16px;
        background: var(--raised);
        border-radius: 12px 12px 0 0;
      }
      .late header {
        background: #4a3800;
      }
      .very-late header {
        background: var(--bad-ground);
      }
      h2 {
        margin: 0;
        font-size: 24px;
      }
      /* of a size of its own: minutes that go by move nothing else */
      .age {
        contain: strict;
        width: 5em;
        height: 1.3em;
        align-self: center;
        margin-left: auto;
        text-align: right;
        font-size: 22px;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .where {
        flex-basis: 100%;
        color: var(--ink);
      }
      .mark {
        display: inline-block;
        padding: 0 8px;
        border-radius: 6px;
        background: var(--bad);
        color: #2b0000;
        font-weight: 700;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li button[aria-pressed] {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 12px;
        width: 100%;
        min-height: 64px;
        padding: 10px 16px;
        text-align: left;
        background: none;
        border: 0;
        border-top: 1px solid var(--edge);
        border-radius: 0;
        font-weight: 500;
        font-size: 20px;
      }
      li button:focus-visible {
        outline-offset: -4px;
      }
      .count {
        font-weight: 800;
        min-width: 1.6em;
      }
      .more {
        grid-column: 2;
        font-size: 18px;
        color: var(--warn);
      }
      .allergens {
        color: var(--bad);
        font-size: 16px;
      }
      .quiet {
        color: var(--quiet);
      }
      .STARTED .name::before {
        content: "▶ ";
        color: var(--brand);
      }
      .DONE .name {
        text-decoration: line-through;
        color: var(--quiet);
      }
      .DONE .count {
        color: var(--good);
      }
      .void .name {
        text-decoration: line-through;
        color: var(--bad);
      }
      .note {
        margin: 0;
        padding: 10px 16px;
        border-top: 1px solid var(--edge);
        color: var(--warn);
      }
      footer {
        display: flex;
        gap: 8px;
        padding: 10px;
        border-top: 1px solid var(--edge);
      }
      footer button {
        flex: 1;
        padding: 0 8px;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) view!: View;
  /** How old it is: with 200 tickets on the screen, only those are drawn anew that look older. */
  @property({ attribute: false }) minutes = 0;

  protected override willUpdate(_changed: PropertyValues): void {
    this.dataset["number"] = this.ticket.number;
  }

  override render() {
    const ticket = this.ticket;
    return html`
      <article class=${ageOf(this.minutes)}>
        <header>
          <h2>${short(ticket.number)}</h2>
          <span class="age">${say("minutes", this.minutes)}</span>
          <span class="where">
            ${ticket.table ? say("table", ticket.table) : say(ticket.serviceMode)}
            ${ticket.course ? html`· ${say("course", ticket.course)}` : nothing}
            ${ticket.priority === "RUSH" ? html`<span class="mark">${say("rush")}</span>` : nothing}
            ${ticket.escalatedAt && !ticket.acknowledgedAt ? html`<span class="mark">${say("unseen")}</span>` : nothing}
          </span>
        </header>
        <ul>
          ${dishesOf(ticket, this.view).map((dish) => this.#dish(dish))}
        </ul>
        ${ticket.note ? html`<p class="note">${ticket.note}</p>` : nothing}
        <footer>${this.#acts()}</footer>
      </article>
    `;
  }

  #dish(dish: Dish) {
    const gone = dish.left === "0";
    return html`
      <li>
        <button
          class="${dish.state} ${gone ? "void" : ""}"
          aria-pressed=${dish.state === "DONE"}
          @click=${() => this.#tap({ act: "item", ticket: this.ticket, dish })}
        >
          <span class="count">${gone ? dish.line.quantity : dish.left}×</span>
          <span class="name">${dish.line.name}</span>
          ${dish.voided ? html`<span class="more"><span class="mark">${gone ? say("void") : say("partVoid", this.#voided(dish))}</span></span>` : nothing}
          ${dish.line.modifiers.map((modifier) => html`<span class="more">+ ${modifier}</span>`)}
          ${dish.line.note ? html`<span class="more">“${dish.line.note}”</span>` : nothing}
          ${dish.allergens.length > 0 ? html`<span class="more allergens">${say("contains", dish.allergens.map((code) => foodWord(code, document.documentElement.lang)).join(", "))}</span>` : nothing}
          ${dish.line.seat ? html`<span class="more quiet">${say("seat", dish.line.seat)}</span>` : nothing}
        </button>
      </li>
    `;
  }

  #voided(dish: Dish): string {
    return this.ticket.voids.find((part) => part.lineId === dish.line.lineId)?.quantity ?? "";
  }

  #acts() {
    const ticket = this.ticket;
    if (ticket.state === "READY") {
      return html`<button class="main" @click=${() => this.#tap({ act: "hand-out", ticket })}>${say("handOut")}</button>`;
    }
    return html`
      <button aria-pressed=${ticket.priority === "RUSH"} @click=${() => this.#tap({ act: "rush", ticket })}>
        ${ticket.priority === "RUSH" ? say("noRush") : say("rush")}
      </button>
      ${ticket.state === "NEW" ? html`<button @click=${() => this.#tap({ act: "start", ticket })}>${say("start")}</button>` : nothing}
      <button class="main" @click=${() => this.#tap({ act: "done", ticket })}>${say("done")}</button>
    `;
  }

  #tap(tap: Tap): void {
    this.dispatchEvent(new CustomEvent<Tap>("tap", { detail: tap }));
  }
}
