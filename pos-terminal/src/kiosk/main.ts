import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Card, Device } from "../device";
import { Display } from "../display/display";
import "../display/enrol";
import { short } from "../display/words";
import { Refused, Unreachable } from "../kit/http";
import { look } from "../kit/look";
import "../kit/qr";
import "../kit/sheet";
import type { Menu, MenuItem } from "../menu/menu";
import { MenuShelf } from "../menu/menu-shelf";
import { Search } from "../menu/search";
import { type Bill, calculate, formatMoney } from "../money";
import { type Cart, count, reprice, requestOf, setQuantity } from "../till/cart";
import "../till/explain-sheet";
import { language, say, speak } from "../words/kiosk";
import { type Reading, applySize } from "./aids";
import "./aids";
import type { CartScreen } from "./cart-screen";
import "./cart-screen";
import { besides, guestMenu, mealsWith, nameOf, withoutSoldOut } from "./guest-menu";
import { Idle, QUIET } from "./idle";
import "./item-sheet";
import type { Added } from "./item-sheet";
import "./menu-screen";
import { type PlacedOrder, addMany, bodyOf, payingAddress, place } from "./order";
import { Pictures } from "./pictures";

const WAYS = ["DINE_IN", "TAKEAWAY"] as const;
type Way = (typeof WAYS)[number];
type Step = "attract" | "how" | "menu" | "cart" | "placed";
type Sheet = { kind: "item"; item: MenuItem; within: MenuItem | null } | { kind: "explain" | "leave" };

/** Prices follow the hour; what is sold out is told at once. */
const REFRESH_MILLIS = 30_000;
/** How long a number stands on the screen for a guest who says nothing. */
const NUMBER_SECONDS = 20;
const GATHER_MILLIS = 200;
/** Pictures on the first screen. */
const WINDOW = 6;

/** The kiosk: guests order for themselves and pay at the counter. */
@customElement("comanda-kiosk")
export class ComandaKiosk extends LitElement {
  static override styles = [
    look,
    css`
      :host {
        --touch: max(64px, 3.2rem);
        --sheet: 40rem;
        --brand-on-soft: var(--brand);
        display: flex;
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
      .attract {
        flex: 1;
        display: flex;
        flex-direction: column;
        justify-content: center;
        align-items: center;
        gap: 2rem;
        width: 100%;
        padding: 2rem;
        border: 0;
        border-radius: 0;
        text-align: center;
        color: #fff;
        background: #0f3d3e;
      }
      .window {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 1rem;
        width: min(56rem, 100%);
      }
      .window img {
        width: 100%;
        aspect-ratio: 4 / 3;
        object-fit: cover;
        border-radius: var(--round);
      }
      .attract .title {
        font-size: clamp(2rem, 7vmin, 4.5rem);
        font-weight: 750;
        line-height: 1.1;
      }
      .attract .lead {
        font-size: 1.4rem;
      }
      .attract .go {
        padding: 1.2rem 3rem;
        border-radius: 999px;
        font-size: clamp(1.5rem, 4vmin, 2.6rem);
        font-weight: 700;
        color: #0f3d3e;
        background: #fff;
      }
      .middle {
        flex: 1;
        display: flex;
        flex-direction: column;
        justify-content: center;
        align-items: center;
        gap: 1.5rem;
        padding: 1.5rem;
        text-align: center;
        font-size: 1.2rem;
      }
      h1 {
        font-size: clamp(1.7rem, 5vmin, 3rem);
        line-height: 1.15;
      }
      h1:focus {
        outline: none;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 1.5rem;
        width: min(52rem, 100%);
      }
      .ways button {
        display: grid;
        gap: 0.5rem;
        place-items: center;
        padding: 2.5rem 1rem;
        font-size: 1.6rem;
        font-weight: 700;
      }
      .ways svg {
        width: 6rem;
        height: 6rem;
        fill: none;
        stroke: var(--brand-on-soft);
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 1rem;
        padding: 0.75rem 1rem;
        background: var(--paper);
        border-bottom: 1px solid var(--edge);
      }
      header h1 {
        font-size: 1.4rem;
        overflow-wrap: anywhere;
      }
      kiosk-menu,
      kiosk-cart {
        flex: 1;
      }
      .bar {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        padding: 0.75rem 1rem;
        background: var(--paper);
        border-top: 2px solid var(--edge);
      }
      .bar .main {
        flex: 1;
        min-height: max(76px, 4.2rem);
        font-size: 1.25rem;
      }
      .say {
        padding: 0.9rem 1.25rem;
        background: var(--ink);
        color: var(--paper);
        font-weight: 600;
      }
      .number {
        font-size: clamp(4.5rem, 22vmin, 15rem);
        font-weight: 800;
        line-height: 1;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
      }
      .row button {
        flex: 1 1 10rem;
      }
      kiosk-aids {
        flex: none;
        background: var(--ground);
        border-top: 1px solid var(--edge);
      }
    `,
  ];

  readonly #display = new Display(this, {
    app: "kiosk",
    store: "comanda-kiosk",
    topic: "menu",
    speak: (tongue) => this.#house(tongue),
    refresh: (device, card) => this.#readMenus(device, card),
    event: () => this.#soon(),
    update: (apply) => {
      this.#newer = apply;
      this.#rest();
    },
  });
  readonly #idle = new Idle(
    this,
    () => (this.step === "attract" ? null : this.step !== "placed" || this.payAt ? QUIET : NUMBER_SECONDS),
    () => this.#reset(),
  );
  #shelf: MenuShelf | null = null;
  #pictures: Pictures | null = null;
  #search!: Search;
  #tongue = "en";
  #newer: (() => void) | null = null;
  #attempt = "";
  #refresh: ReturnType<typeof setInterval> | undefined;
  #look: ReturnType<typeof setTimeout> | undefined;

  @state() private step: Step = "attract";
  @state() private sheet: Sheet | null = null;
  @state() private reading: Reading = { language: "en", size: 0, contrast: false };
  @state() private menu: Menu | null = null;
  @state() private cart: Cart = { mode: "TAKEAWAY", lines: [] };
  @state() private placed: PlacedOrder | null = null;
  /** Where the guest pays what was placed, on a phone. */
  @state() private payAt: string | null = null;
  @state() private category = "";
  @state() private message = "";
  @state() private busy = false;
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
    if (changed.has("step") && this.step !== "attract") {
      const cart = this.renderRoot.querySelector<CartScreen>("kiosk-cart");
      if (cart) void cart.updateComplete.then(() => cart.renderRoot.querySelector("h1")?.focus());
      else this.renderRoot.querySelector("h1")?.focus();
    }
  }

  override render() {
    const { device, card, enrolling, stale } = this.#display;
    if (enrolling) return html`<display-enrol .device=${device} .purposes=${["KIOSK"]} @enrolled=${() => this.#display.begin()}></display-enrol>`;
    if (!device || !card) return html`<p class="middle">${say("loading")}</p>`;
    if (stale && this.step !== "placed") return this.#notice("awayTitle", "awayLead");
    if (!this.menu) return html`<p class="middle">${say("loading")}</p>`;
    if (this.step === "attract" && (!this.menu.open || waysOf(card).length === 0)) return this.#notice("closedTitle", "closedLead");
    return html`
      ${this.message && this.step !== "placed" ? html`<p class="say" role="alert">${this.message}</p>` : nothing} ${this.#step(card)}
      <kiosk-aids .reading=${this.reading} @reading=${(event: CustomEvent<Reading>) => this.#read(event.detail)}></kiosk-aids>
      ${this.#idle.left === null || this.step === "placed" ? this.#sheet(card) : this.#stillThere(this.#idle.left)}
    `;
  }

  #notice(title: "awayTitle" | "closedTitle", lead: "awayLead" | "closedLead") {
    return html`<main class="middle" role="status">
      <h1>${say(title)}</h1>
      <p>${say(lead)}</p>
    </main>`;
  }

  #step(card: Card) {
    switch (this.step) {
      case "attract":
        return html`<button class="attract" @click=${() => this.#begin(card)}>
          ${this.#shopWindow()}
          <span class="title">${say("welcome", card.outlet.name)}</span>
          <span class="lead">${say("attractLead")}</span>
          <span class="go">${say("touch")}</span>
        </button>`;
      case "how":
        return html`<main class="middle">
          <h1 tabindex="-1">${say("howTitle")}</h1>
          <div class="ways">
            ${waysOf(card).map((mode) => html`<button @click=${() => this.#choose(mode)}>${iconOf(mode)}${say(mode)}</button>`)}
          </div>
          <button class="plain" @click=${() => this.#reset()}>${say("back")}</button>
        </main>`;
      case "menu":
        return this.#menuStep(card);
      case "cart":
        return html`<kiosk-cart
          .cart=${this.cart}
          .bill=${this.#bill(card)}
          .menu=${this.menu}
          .card=${card}
          .search=${this.#search}
          .busy=${this.busy}
          .look=${this.looks}
          @quantity=${(event: CustomEvent<{ id: string; quantity: number }>) => this.#put(setQuantity(this.cart, event.detail.id, event.detail.quantity))}
          @more=${() => (this.step = "menu")}
          @explain=${() => (this.sheet = { kind: "explain" })}
          @place=${() => this.#place()}
        ></kiosk-cart>`;
      case "placed":
        return this.#placedStep();
    }
  }

  /** A few of the dishes that have a picture. */
  #shopWindow() {
    const dishes = guestMenu(this.menu!).flatMap((category) => category.items).filter((item) => item.picture);
    const shown = dishes.slice(0, WINDOW).flatMap((item) => this.#pictures?.of(item) ?? []);
    return shown.length === 0 ? nothing : html`<span class="window">${shown.map((address) => html`<img src=${address} alt="" />`)}</span>`;
  }

  /** How it will be paid nobody knows yet: the counter rounds cash. */
  #bill(card: Card): Bill {
    return calculate({ ...requestOf(this.cart, card, this.menu!, "charge"), tender: "OTHER" });
  }

  #menuStep(card: Card) {
    const bill = this.#bill(card);
    const things = count(this.cart);
    return html`
      <header>
        <h1 tabindex="-1">${card.outlet.name}</h1>
        <button @click=${() => (things > 0 ? (this.sheet = { kind: "leave" }) : this.#reset())}>${say("startOver")}</button>
      </header>
      <kiosk-menu
        .categories=${guestMenu(this.menu!)}
        .category=${this.category}
        .currency=${this.menu!.currency}
        .pictures=${this.#pictures}
        .look=${this.looks}
        @category=${(event: CustomEvent<string>) => (this.category = event.detail)}
        @chosen=${(event: CustomEvent<MenuItem>) => (this.sheet = { kind: "item", item: event.detail, within: null })}
      ></kiosk-menu>
      <div class="bar">
        <button class="main" ?disabled=${things === 0} @click=${() => (this.step = "cart")}>
          ${things === 0 ? say("cartEmpty") : html`${say("cartBar")} · ${things} · ${this.#money(bill.total)}`}
        </button>
      </div>
    `;
  }

  #placedStep() {
    const order = this.placed!;
    return html`<main class="middle" role="status">
      <h1 tabindex="-1">${say("placedTitle")}</h1>
      <p class="number">${short(order.number)}</p>
      <p>${order.due === 0 ? say("placedFree") : say(this.payAt ? "placedPhone" : "placedLead", this.#money(order.due))}</p>
      ${this.payAt && order.due > 0 ? html`<kit-qr .text=${this.payAt} .label=${say("payCode")}></kit-qr>` : nothing}
      <p>${say("placedWatch")}</p>
      <button class="main" @click=${() => this.#reset()}>${say("done")}</button>
    </main>`;
  }

  #sheet(card: Card) {
    const { sheet } = this;
    const close = () => (this.sheet = null);
    switch (sheet?.kind) {
      case "item":
        return html`<kiosk-item
          .item=${sheet.item}
          .within=${sheet.within}
          .menu=${this.menu}
          .search=${this.#search}
          .pictures=${this.#pictures}
          .besides=${besides(sheet.item, this.menu!, this.#search)}
          .meals=${mealsWith(sheet.item, guestMenu(this.menu!))}
          @add=${(event: CustomEvent<Added>) => this.#add(event.detail)}
          @meal=${(event: CustomEvent<MenuItem>) => (this.sheet = { kind: "item", item: event.detail, within: sheet.item })}
          @close=${close}
        ></kiosk-item>`;
      case "explain":
        return html`<till-explain .bill=${this.#bill(card)} @close=${close}></till-explain>`;
      case "leave":
        return html`<kit-sheet .heading=${say("startOverSure")} @close=${close}>
          <div class="row">
            <button @click=${() => this.#reset()}>${say("startOver")}</button>
            <button class="main" autofocus @click=${close}>${say("keep")}</button>
          </div>
        </kit-sheet>`;
      default:
        return nothing;
    }
  }

  #stillThere(seconds: number) {
    return html`<kit-sheet .heading=${say("idleTitle")} @close=${() => this.#idle.begin()}>
      <p role="timer">${say("idleLead", seconds)}</p>
      <br />
      <div class="row">
        <button @click=${() => this.#reset()}>${say("startOver")}</button>
        <button class="main" autofocus @click=${() => this.#idle.begin()}>${say("goOn")}</button>
      </div>
    </kit-sheet>`;
  }

  #begin(card: Card): void {
    if (!document.fullscreenElement) void document.documentElement.requestFullscreen?.().catch(() => undefined);
    const ways = waysOf(card);
    if (ways.length === 1) this.#choose(ways[0]!);
    else this.step = "how";
  }

  #choose(mode: Way): void {
    this.cart = { mode, lines: [] };
    this.#attempt = crypto.randomUUID();
    this.step = "menu";
    void this.#shelf?.kept(mode).then((menu) => this.#offer(menu));
  }

  #add({ lines, quantity, beside }: Added): void {
    this.sheet = null;
    this.message = "";
    this.#put([lines, ...beside].reduce((cart, more) => addMany(cart, more, quantity), this.cart));
  }

  /** Another order is another attempt. */
  #put(cart: Cart): void {
    this.cart = cart;
    this.#attempt = crypto.randomUUID();
  }

  async #place(): Promise<void> {
    const { device, card } = this.#display;
    if (this.busy || !device || !card || !this.menu || this.cart.lines.length === 0) return;
    this.busy = true;
    this.message = "";
    try {
      const body = bodyOf(this.cart, this.#bill(card).total);
      this.placed = await place(device, card.outlet.id, body, this.#attempt);
      this.cart = { ...this.cart, lines: [] };
      this.sheet = null;
      this.step = "placed";
      this.#idle.begin();
      const { placed } = this;
      if (placed.due > 0) void payingAddress(device, card.outlet.id, placed.id).then((url) => (this.payAt = placed === this.placed ? url : null));
    } catch (failure) {
      this.message = refusal(failure);
      await this.#readMenus(device, card).catch(() => undefined);
    } finally {
      this.busy = false;
    }
  }

  #soon(): void {
    this.#look ??= setTimeout(() => {
      this.#look = undefined;
      const { device, card } = this.#display;
      if (device && card) void this.#readMenus(device, card).catch(() => undefined);
    }, GATHER_MILLIS);
  }

  async #readMenus(device: Device, card: Card): Promise<void> {
    this.#shelf ??= MenuShelf.of(device, "KIOSK");
    this.#pictures ??= new Pictures(device, () => this.looks++);
    for (const mode of waysOf(card)) {
      const menu = await this.#shelf.refresh(mode);
      if (mode === this.cart.mode || !this.menu) this.#offer(menu);
    }
  }

  #offer(menu: Menu | null): void {
    if (!menu || menu === this.menu) return;
    this.menu = menu;
    this.#search = new Search(menu);
    const { cart, gone } = withoutSoldOut(this.cart, menu);
    const priced = reprice(cart, menu, this.cart.mode);
    if (JSON.stringify(priced) !== JSON.stringify(this.cart)) this.#put(priced);
    if (gone.length > 0) this.message = say("gone", gone.join(", "));
    if (this.sheet?.kind === "item") this.#mindSheet(this.sheet.item);
  }

  /** What somebody looks at may have sold out. */
  #mindSheet(before: MenuItem): void {
    const now = guestMenu(this.menu!).flatMap((category) => category.items).find((item) => item.id === before.id);
    if (now) return;
    this.sheet = null;
    this.message = say("gone", nameOf(before, language()));
  }

  #reset(): void {
    this.step = "attract";
    this.sheet = null;
    this.placed = null;
    this.payAt = null;
    this.category = "";
    this.message = "";
    this.#put({ ...this.cart, lines: [] });
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

  #money(amount: number): string {
    return formatMoney(amount, this.menu?.currency ?? "USD", language());
  }
}

/** What guests of a kiosk may choose from. */
function waysOf(card: Card): Way[] {
  return WAYS.filter((mode) => card.outlet.serviceModes.includes(mode));
}

function iconOf(mode: Way) {
  return mode === "DINE_IN"
    ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 3v6a3 3 0 0 0 6 0V3M7 3v18M17 21v-7h-3V7c0-2.2 1.3-4 3-4v18" /></svg>`
    : html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 8h14l-1 13H6L5 8zM9 8V6a3 3 0 0 1 6 0v2" /></svg>`;
}

/** In words for a guest; what went wrong inside is nothing to them. */
function refusal(failure: unknown): string {
  if (failure instanceof Unreachable) return say("failedAway");
  if (!(failure instanceof Refused)) return say("failed", failure instanceof Error ? failure.message : String(failure));
  switch (failure.code) {
    case "order.price-changed":
      return say("priceChanged");
    case "kiosk.too-many":
      return say("tooMany");
    case "channel.paused":
    case "channel.not-offered":
    case "outlet.closed":
    case "outlet.not-open":
    case "slot.full":
      return say("notNow");
    default:
      return say("failed", failure.message);
  }
}

function stay(event: Event): void {
  event.preventDefault();
}
