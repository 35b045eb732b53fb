import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Card } from "../device";
import { Display } from "../display/display";
import "../display/enrol";
import { look } from "../kit/look";
import "../kit/sheet";
import { say, speak } from "../words/kiosk";
import { type Reading, applySize } from "./aids";
import "./aids";
import "./attract-screen";
import { guestMenu } from "./guest-menu";
import { GuestOrder, type Way, waysOf } from "./guest-order";
import { Idle, QUIET } from "./idle";
import "./ordering-screen";
import "./placed-screen";
import { stage } from "./stage";
import "./way-screen";

type Step = "attract" | "how" | "ordering" | "placed";

/** Prices follow the hour; what is sold out is told at once. */
const REFRESH_MILLIS = 30_000;
/** How long a number stands on the screen for a guest who says nothing. */
const NUMBER_SECONDS = 20;
const GATHER_MILLIS = 200;

/** The kiosk: guests order for themselves, one after the other, and pay on a phone or at the counter. */
@customElement("comanda-kiosk")
export class ComandaKiosk extends LitElement {
  static override styles = [
    look,
    stage,
    css`
      :host {
        --touch: max(64px, 3.2rem);
        --sheet: 40rem;
        --brand-on-soft: var(--brand);
        flex-direction: column;
        height: 100dvh;
        background: var(--ground);
        color: var(--ink);
        user-select: none;
      }
      :host([contrast]) {
        --paper: #000;
        --ground: #000;
        --ink: #fff;
        --ink-quiet: #fff;
        --brand: #ffd400;
        --on-brand: #000;
        --brand-pressed: #ffe873;
        --brand-soft: #1a1a1a;
        --brand-on-soft: #ffd400;
        --edge: #fff;
        --edge-strong: #fff;
        --pressed: #333;
        --warn: #ffd400;
        --bad: #ff9d94;
        --focus: #6cf;
      }
      .step {
        flex: 1;
      }
      .say {
        padding: 0.9rem 1.25rem;
        background: var(--ink);
        color: var(--paper);
        font-weight: 600;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
      }
      .row button {
        flex: 1 1 10rem;
      }
      [role="timer"] {
        margin-bottom: 1.5rem;
      }
      kiosk-aids {
        flex: none;
        background: var(--ground);
        border-top: 1px solid var(--edge);
      }
    `,
  ];

  readonly #order = new GuestOrder(() => this.looks++);
  readonly #display = new Display(this, {
    app: "kiosk",
    store: "comanda-kiosk",
    topic: "menu",
    speak: (tongue) => this.#house(tongue),
    refresh: (device, card) => this.#order.readMenus(device, card),
    event: () => this.#soon(),
    update: (apply) => {
      this.#newer = apply;
      this.#rest();
    },
  });
  readonly #idle = new Idle(
    this,
    () => (this.step === "attract" ? null : this.step !== "placed" || this.#order.payAt ? QUIET : NUMBER_SECONDS),
    () => this.#startOver(),
  );
  #tongue = "en";
  #newer: (() => void) | null = null;
  #refresh: ReturnType<typeof setInterval> | undefined;
  #look: ReturnType<typeof setTimeout> | undefined;

  @state() private step: Step = "attract";
  @state() private reading: Reading = { language: "en", size: 0, contrast: false };
  /** Grows with everything that changes how screens look. */
  @state() private looks = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    applySize(0);
    this.#refresh = setInterval(() => this.#soon(), REFRESH_MILLIS);
    document.addEventListener("contextmenu", stay);
    document.addEventListener("dragstart", stay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#refresh);
    clearTimeout(this.#look);
    document.removeEventListener("contextmenu", stay);
    document.removeEventListener("dragstart", stay);
  }

  /** Whoever listens hears where they are. */
  override updated(changed: PropertyValues): void {
    this.toggleAttribute("contrast", this.reading.contrast);
    if (!changed.has("step") || this.step === "attract") return;
    const screen = this.renderRoot.querySelector<LitElement>(".step");
    void screen?.updateComplete.then(() => screen.renderRoot.querySelector("h1")?.focus());
  }

  override render() {
    const { device, card, enrolling, stale } = this.#display;
    const { menu, message } = this.#order;
    if (enrolling) return html`<display-enrol .device=${device} .purposes=${["KIOSK"]} @enrolled=${() => this.#display.begin()}></display-enrol>`;
    if (!device || !card) return html`<p class="middle">${say("loading")}</p>`;
    if (stale && this.step !== "placed") return this.#notice("awayTitle", "awayLead");
    if (!menu) return html`<p class="middle">${say("loading")}</p>`;
    if (this.step === "attract" && (!menu.open || waysOf(card).length === 0)) return this.#notice("closedTitle", "closedLead");
    return html`
      ${message && this.step !== "placed" ? html`<p class="say" role="alert">${message}</p>` : nothing} ${this.#step(card)}
      <kiosk-aids .reading=${this.reading} @reading=${({ detail }: CustomEvent<Reading>) => this.#read(detail)}></kiosk-aids>
      ${this.#idle.left === null || this.step === "placed" ? nothing : this.#stillThere(this.#idle.left)}
    `;
  }

  #notice(title: "awayTitle" | "closedTitle", lead: "awayLead" | "closedLead") {
    return html`<main class="middle" role="status">
      <h1>${say(title)}</h1>
      <p>${say(lead)}</p>
    </main>`;
  }

  #step(card: Card) {
    const order = this.#order;
    switch (this.step) {
      case "attract":
        return html`<kiosk-attract
          class="step"
          .outlet=${card.outlet.name}
          .dishes=${guestMenu(order.menu!).flatMap((category) => category.items)}
          .pictures=${order.pictures}
          .look=${this.looks}
          @begin=${() => this.#begin(card)}
        ></kiosk-attract>`;
      case "how":
        return html`<kiosk-way
          class="step"
          .ways=${waysOf(card)}
          .look=${this.looks}
          @way=${({ detail }: CustomEvent<Way>) => this.#choose(detail)}
          @back=${() => this.#startOver()}
        ></kiosk-way>`;
      case "ordering":
        return html`<kiosk-ordering
          class="step"
          .order=${order}
          .card=${card}
          .look=${this.looks}
          @place=${() => this.#place(card)}
          @over=${() => this.#startOver()}
        ></kiosk-ordering>`;
      case "placed":
        return html`<kiosk-placed class="step" .order=${order.placed!} .payAt=${order.payAt} .look=${this.looks} @done=${() => this.#startOver()}></kiosk-placed>`;
    }
  }

  #stillThere(seconds: number) {
    const here = () => this.#idle.begin();
    return html`<kit-sheet .heading=${say("idleTitle")} @close=${here}>
      <p role="timer">${say("idleLead", seconds)}</p>
      <div class="row">
        <button @click=${() => this.#startOver()}>${say("startOver")}</button>
        <button class="main" autofocus @click=${here}>${say("goOn")}</button>
      </div>
    </kit-sheet>`;
  }

  #begin(card: Card): void {
    if (!document.fullscreenElement) void document.documentElement.requestFullscreen?.().catch(() => undefined);
    const [way, ...others] = waysOf(card);
    if (way && others.length === 0) this.#choose(way);
    else this.step = "how";
  }

  #choose(way: Way): void {
    this.#order.begin(way);
    this.step = "ordering";
  }

  async #place(card: Card): Promise<void> {
    const { device } = this.#display;
    if (!device || !(await this.#order.place(device, card))) return;
    this.step = "placed";
    this.#idle.begin();
  }

  #soon(): void {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      const { device, card } = this.#display;
      if (device && card) void this.#order.readMenus(device, card).catch(() => undefined);
    }, GATHER_MILLIS);
  }

  #startOver(): void {
    this.step = "attract";
    this.#order.clear();
    this.#read({ language: this.#tongue, size: 0, contrast: false });
    this.#rest();
  }

  /** A newer version is taken while nobody orders. */
  #rest(): void {
    if (this.step === "attract") this.#newer?.();
  }

  #house(tongue: string): void {
    this.#tongue = tongue;
    if (this.step === "attract") this.#read({ ...this.reading, language: tongue });
  }

  #read(reading: Reading): void {
    const home = this.#tongue.toLowerCase().startsWith(reading.language) ? this.#tongue : reading.language;
    speak(home);
    applySize(reading.size);
    this.reading = { ...reading, language: home };
    this.looks++;
  }
}

function stay(event: Event): void {
  event.preventDefault();
}
