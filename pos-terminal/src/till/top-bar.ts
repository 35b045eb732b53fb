import { LitElement, css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Device } from "../device";
import type { Line } from "../journal";
import { look } from "../kit/look";
import { say } from "../words/till";
import { standing } from "./standing";

/** Where the till stands, who is at it, and whether everything has reached the server. Fires `drawer`, `sales`, `notices`, `switch`. */
@customElement("till-bar")
export class TopBar extends LitElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "banner";
  }

  static override styles = [
    look,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 0 12px 0 20px;
        color: var(--on-brand);
        background: var(--brand);
      }
      .place {
        flex: 1;
        min-width: 0;
        display: grid;
        line-height: 1.2;
      }
      .place h1 {
        font-size: 1rem;
      }
      .place h1,
      .place span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .place span {
        font-size: 0.85rem;
      }
      nav {
        display: flex;
        gap: 4px;
      }
      .line {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px 14px;
        border-radius: 99px;
        color: var(--ink);
        background: var(--paper);
        font-size: 0.9rem;
        white-space: nowrap;
      }
      .dot {
        width: 12px;
        height: 12px;
        border-radius: 50%;
        background: var(--good);
      }
      .off .dot {
        border-radius: 2px;
        background: var(--warn);
      }
      button {
        color: var(--on-brand);
        background: transparent;
        border-color: transparent;
        padding: 8px 10px;
        white-space: nowrap;
      }
      button:active {
        background: var(--brand-pressed);
      }
      button.alarm {
        color: var(--ink);
        background: #ffd9a8;
      }
      :focus-visible {
        outline-color: #ffd9a8;
        outline-offset: -4px;
      }
      @media (max-width: 760px) {
        :host {
          flex-wrap: wrap;
          padding: 4px 4px 8px 16px;
          gap: 0 4px;
        }
        nav {
          order: 8;
          width: 100%;
        }
        .line {
          order: 9;
          padding: 2px 12px;
        }
        button {
          padding: 8px;
        }
        button.alarm {
          order: 10;
        }
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) line!: Line;
  @property({ type: Number }) waiting = 0;
  @property({ type: Number }) notices = 0;

  override render() {
    return html`
      <div class="place"><h1>${this.device.card?.outlet.name}</h1><span>${this.device.identity?.name}</span></div>
      <nav><slot></slot></nav>
      <div class="line ${this.line.online ? "on" : "off"}" role="status">
        <span class="dot"></span>
        <span>${this.line.online ? say("online") : say("offline")} · ${standing(this.waiting)}</span>
      </div>
      ${this.notices > 0 ? html`<button class="alarm" @click=${() => this.#fire("notices")}>${say("notices", this.notices)}</button>` : nothing}
      <button @click=${() => this.#fire("drawer")}>${say("drawer")}</button>
      <button @click=${() => this.#fire("sales")}>${say("sales")}</button>
      <button aria-label="${say("switchStaff")}: ${this.device.person?.name}" @click=${() => this.#fire("switch")}>
        ${this.device.person?.name.split(" ")[0]} ⇄
      </button>
    `;
  }

  #fire(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
