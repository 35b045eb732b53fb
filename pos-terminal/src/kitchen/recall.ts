import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { dark } from "../display/dark";
import { say, short } from "../display/words";
import { timeOfDay } from "../kit/clock";
import "./drawer";
import type { Ticket } from "./ticket";

/** What left the kitchen lately. Fires `bring-back` with a ticket, or `close`. */
@customElement("kitchen-recall")
export class Recall extends LitElement {
  static override styles = [
    dark,
    css`
      .past {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 12px;
        align-items: center;
        padding: 12px 0;
        border-bottom: 1px solid var(--edge);
      }
      .past p {
        margin: 0;
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) done: readonly Ticket[] = [];
  @property() zone = "UTC";

  override render() {
    return html`<kitchen-drawer .heading=${say("recall")} @close=${() => this.#fire("close")}>
      ${this.done.length === 0 ? html`<p>${say("noneDone")}</p>` : nothing}
      ${this.done.map(
        (ticket) => html`
          <div class="past">
            <strong>${short(ticket.number)}</strong>
            <button @click=${() => this.#fire("bring-back", ticket)}>${say("bringBack")}</button>
            <p>${timeOfDay(new Date(ticket.changedAt), this.zone)} · ${ticket.lines.map((line) => `${line.quantity} × ${line.name}`).join(", ")}</p>
          </div>
        `,
      )}
    </kitchen-drawer>`;
  }

  #fire(name: string, detail: Ticket | null = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
