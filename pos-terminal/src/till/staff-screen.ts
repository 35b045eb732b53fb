import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Colleague, type Device, PinRefused } from "../device";
import { look } from "../kit/look";
import "../kit/pad";
import type { Line } from "../journal";
import { MenuShelf } from "../menu/menu-shelf";
import { say } from "../words/till";
import { pinTrouble } from "./pin-trouble";
import { standing } from "./standing";

const LONGEST_PIN = 8;
const SHORTEST_PIN = 4;

/** Who stands at the till, and their PIN; fires `signed-in`. */
@customElement("till-staff")
export class StaffScreen extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        display: block;
        min-height: 100dvh;
        overflow: auto;
      }
      main {
        width: min(960px, 100%);
        margin: 0 auto;
        padding: 8vh 20px 20px;
        display: grid;
        gap: 28px;
      }
      h1 {
        font-size: 1.75rem;
      }
      .people {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(210px, 1fr));
        gap: 12px;
      }
      .person {
        display: grid;
        gap: 4px;
        justify-items: start;
        align-content: center;
        text-align: left;
        min-height: 96px;
        padding: 16px 20px;
      }
      .person b {
        font-size: 1.15rem;
        overflow-wrap: anywhere;
      }
      .pin {
        width: min(360px, 100%);
        margin: 0 auto;
        display: grid;
        gap: 20px;
        text-align: center;
      }
      .dots {
        height: 40px;
        font-size: 2.25rem;
        line-height: 40px;
        letter-spacing: 0.3em;
        text-indent: 0.3em;
      }
      .message {
        min-height: 3em;
      }
      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property({ attribute: false }) line!: Line;
  @property({ type: Number }) waiting = 0;
  @state() private chosen: Colleague | null = null;
  @state() private pin = "";
  @state() private message = "";
  @state() private busy = false;

  override render() {
    return html`<main>${this.chosen ? this.#pinPad(this.chosen) : this.#picker()}</main>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void MenuShelf.of(this.device).warm();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  #picker() {
    const staff = this.device.card?.staff ?? [];
    return html`
      <div>
        <p class="quiet">${this.device.card?.outlet.name} · ${this.device.identity?.name}</p>
        <p role="status">${say(this.line.online ? "online" : "offline")} · ${standing(this.waiting)}</p>
        <h1>${say("whoAreYou")}</h1>
      </div>
      ${staff.length === 0 ? html`<p>${say("nobody")}</p>` : nothing}
      <div class="people">
        ${staff.map(
          (one) => html`
            <button class="person" ?disabled=${!one.hasPin} @click=${() => this.#choose(one)}>
              <b>${one.name}</b><span class="quiet">${one.hasPin ? say(one.role) : say("noPin")}</span>
            </button>
          `,
        )}
      </div>
    `;
  }

  #pinPad(person: Colleague) {
    return html`
      <div class="pin">
        <h1>${say("pinOf", person.name)}</h1>
        <div class="dots" role="status" aria-label=${`${this.pin.length}`}>${"•".repeat(this.pin.length)}</div>
        <p class="message bad" role="alert">${this.message}</p>
        <kit-pad @digit=${this.#digit} @erase=${this.#erase}></kit-pad>
        <div class="row">
          <button @click=${() => this.#choose(null)}>${say("back")}</button>
          <button class="main" ?disabled=${this.busy || this.pin.length < SHORTEST_PIN} @click=${this.#enter}>
            ${this.busy ? say("checking") : "OK"}
          </button>
        </div>
      </div>
    `;
  }

  #choose(person: Colleague | null): void {
    this.chosen = person;
    this.pin = "";
    this.message = "";
  }

  #digit = (event: CustomEvent<string>): void => {
    if (this.busy) return;
    this.pin = (this.pin + event.detail).slice(0, LONGEST_PIN);
    if (this.chosen && this.pin.length >= SHORTEST_PIN) this.device.prepare(this.chosen.id, this.pin);
  };

  #erase = (): void => {
    this.pin = this.pin.slice(0, -1);
  };

  #key = (event: KeyboardEvent): void => {
    if (!this.chosen) return;
    if (event.key === "Escape") this.#choose(null);
    else if (event.key === "Enter" && this.pin.length >= SHORTEST_PIN) {
      event.preventDefault();
      void this.#enter();
    }
  };

  #enter = async (): Promise<void> => {
    if (this.busy || !this.chosen) return;
    this.busy = true;
    this.message = "";
    try {
      await this.device.signIn(this.chosen.id, this.pin);
      this.dispatchEvent(new CustomEvent("signed-in"));
    } catch (failure) {
      this.message = this.#told(failure);
    } finally {
      this.pin = "";
      this.busy = false;
    }
  };

  #told(failure: unknown): string {
    if (!(failure instanceof PinRefused)) return failure instanceof Error ? failure.message : String(failure);
    return pinTrouble(failure, this.device.card?.outlet.timeZone);
  }
}
