import { LitElement, css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { dark } from "../display/dark";
import { say } from "../display/words";
import "./drawer";
import { allDay, type Ticket, type View } from "./ticket";

/** How many of each dish are still to be cooked. Fires `close`. */
@customElement("kitchen-all-day")
export class AllDay extends LitElement {
  static override styles = [
    dark,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 8px 16px;
        margin: 16px 0;
        font-size: 24px;
      }
      dt {
        font-weight: 800;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) tickets: readonly Ticket[] = [];
  @property({ attribute: false }) view!: View;

  override render() {
    return html`<kitchen-drawer .heading=${say("counts")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
      <dl>${allDay(this.tickets, this.view).map((dish) => html`<dt>${dish.quantity}</dt><dd>${dish.name}</dd>`)}</dl>
    </kitchen-drawer>`;
  }
}
