import { LitElement, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Device } from "../device";
import { Journal, type Line, Notices, Sender } from "../journal";
import { look } from "../kit/look";
import { say, speak } from "../words/till";
import "./enrol-screen";
import "./selling";
import "./staff-screen";
import { watchForUpdates } from "../kit/updates";

type Screen = "loading" | "unsupported" | "enrol" | "staff" | "selling" | "revoked";

/** The whole till: which screen is shown. */
@customElement("comanda-till")
export class ComandaTill extends LitElement {
  static override styles = [
    look,
    css`
      .middle {
        display: grid;
        gap: 20px;
        width: min(520px, 100%);
        margin: 0 auto;
        padding: 20vh 20px 20px;
        text-align: center;
      }
      .update {
        position: fixed;
        right: 16px;
        bottom: 16px;
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 8px 8px 8px 20px;
        border-radius: var(--round);
        color: var(--on-brand);
        background: var(--ink);
      }
    `,
  ];

  @state() private screen: Screen = "loading";
  @state() private newer: (() => void) | null = null;
  @state() private waiting = 0;
  @state() private line: Line = { online: navigator.onLine, stopped: null };
  #device!: Device;
  #journal!: Journal;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
    watchForUpdates("terminal", (apply) => (this.newer = apply));
  }

  override render() {
    return html`${this.#screen()}
    ${
      this.newer && this.screen !== "selling"
        ? html`<div class="update" role="status">${say("update")}<button @click=${this.newer}>${say("reload")}</button></div>`
        : nothing
    }`;
  }

  #screen() {
    switch (this.screen) {
      case "loading":
        return html`<p class="middle quiet">${say("loading")}</p>`;
      case "unsupported":
        return html`<p class="middle">${say("unsupported")}</p>`;
      case "enrol":
        return html`<till-enrol .device=${this.#device} @enrolled=${() => this.#enrolled()}></till-enrol>`;
      case "staff":
        return html`<till-staff .device=${this.#device} .line=${this.line} .waiting=${this.waiting} @signed-in=${() => (this.screen = "selling")}></till-staff>`;
      case "selling":
        return html`<till-selling
          .device=${this.#device}
          .journal=${this.#journal}
          .line=${this.line}
          @signed-out=${() => (this.screen = "staff")}
          @revoked=${this.#revoked}
        ></till-selling>`;
      case "revoked":
        return html`<div class="middle">
          <h1>${say("revokedTitle")}</h1>
          <p>${say("revokedLead")}</p>
          ${this.waiting > 0 ? html`<p class="bad">${say("revokedWaiting", this.waiting)}</p>` : nothing}
          <button ?disabled=${this.waiting > 0} @click=${this.#startOver}>${say("startOver")}</button>
        </div>`;
    }
  }

  async #begin(): Promise<void> {
    if (!globalThis.isSecureContext || !("indexedDB" in globalThis)) {
      this.screen = "unsupported";
      return;
    }
    try {
      this.#device = await Device.open();
    } catch {
      this.screen = "unsupported";
      return;
    }
    if (this.#device.identity) await this.#enrolled();
    else this.screen = "enrol";
  }

  async #enrolled(): Promise<void> {
    this.#journal = new Journal(this.#device);
    this.#journal.watch(() => void this.#count());
    await this.#count();
    // whoever stands here, or nobody: what was sold goes to the server
    void new Sender(this.#device, this.#journal, new Notices(this.#device.vault), (line) => this.#heard(line)).run();
    if (this.#device.card) this.#staff();
    try {
      await this.#device.refresh();
      if (this.screen !== "selling") this.#staff();
    } catch {
      if (this.#device.revoked) await this.#revoked();
    }
  }

  #staff(): void {
    if (this.#device.card) speak(this.#device.card.outlet.language);
    this.screen = "staff";
    this.requestUpdate();
  }

  #heard(line: Line): void {
    this.line = line;
    if (this.#device.revoked) void this.#revoked();
  }

  async #count(): Promise<void> {
    this.waiting = await this.#journal.waiting();
  }

  #revoked = async (): Promise<void> => {
    await this.#count();
    this.screen = "revoked";
  };

  #startOver = async (): Promise<void> => {
    await this.#device.forget();
    location.reload();
  };
}
