import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Device } from "../device";
import { read } from "../kit/http";
import { look } from "../kit/look";
import { rows } from "../kit/rows";
import "../kit/sheet";
import { formatMoney } from "../money";
import type { Details } from "../paying/asking";
import { language, say, sayMethod } from "../words/till";

/** By a card or on an account of the house itself: what of the bill, and by which. */
export interface Credit {
  readonly details: Details;
  /** Where it is less than all. Minor units. */
  readonly amount?: number;
}

interface GiftCard {
  readonly balance: number;
  readonly currency: string;
}

interface HouseAccount {
  readonly id: string;
  readonly name: string;
  readonly signers: readonly string[];
  readonly currency: string;
  readonly left: number;
  readonly blocked: boolean;
}

/** Takes the code of a gift card, or whose account a bill goes on and who signs. Fires `credit`, or `close`. */
@customElement("till-credit")
export class CreditSheet extends LitElement {
  static override styles = [
    look,
    rows,
    css`
      p {
        margin-top: 12px;
      }
      .main {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) device!: Device;
  @property() method: "GIFT_CARD" | "HOUSE_ACCOUNT" = "GIFT_CARD";
  @property({ type: Number }) due = 0;
  @property() currency = "";
  @state() private accounts: readonly HouseAccount[] | null = null;
  @state() private chosen: HouseAccount | null = null;
  @state() private busy = false;
  @state() private failure = "";
  @query("input") private field?: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.method === "HOUSE_ACCOUNT") void this.#try(async () => (this.accounts = await this.#list()));
  }

  /** Where the field comes later than the sheet. */
  override updated(changed: PropertyValues): void {
    if (changed.has("chosen")) this.field?.focus();
  }

  override render() {
    return html`<kit-sheet .heading=${sayMethod(this.method)} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
      ${this.method === "GIFT_CARD" ? this.#typed(say("giftCode"), 40) : this.chosen ? this.#signer(this.chosen) : this.#choice()}
      ${this.failure ? html`<p class="bad" role="alert">${this.failure}</p>` : nothing}
      ${
        this.method === "GIFT_CARD" || (this.chosen && this.chosen.signers.length === 0)
          ? html`<button slot="foot" class="main" ?disabled=${this.busy} @click=${this.#done}>${say("pay", this.#money(this.due))}</button>`
          : nothing
      }
    </kit-sheet>`;
  }

  #typed(label: string, longest: number) {
    return html`<label>${label}<input autofocus maxlength=${longest} autocomplete="off" spellcheck="false" @keydown=${this.#key} /></label>`;
  }

  #choice() {
    if (this.accounts === null) return this.failure ? nothing : html`<p>${say("loading")}</p>`;
    if (this.accounts.length === 0) return html`<p>${say("noAccounts")}</p>`;
    return html`<div class="list">
      ${this.accounts.map(
        (one) => html`<button ?disabled=${one.left < this.due} @click=${() => (this.chosen = one)}>
          <b>${one.name}</b><span class="money">${say("accountLeft", this.#money(Math.max(0, one.left)))}</span>
        </button>`,
      )}
    </div>`;
  }

  #signer(account: HouseAccount) {
    if (account.signers.length === 0) return this.#typed(say("whoSigns", account.name), 100);
    return html`<p>${say("whoSigns", account.name)}</p>
      <div class="list">${account.signers.map((name) => html`<button ?disabled=${this.busy} @click=${() => this.#sign(account, name)}>${name}</button>`)}</div>`;
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.#done();
  };

  #done = (): void => {
    const text = this.field?.value.trim() ?? "";
    if (text === "") return;
    if (this.method === "GIFT_CARD") void this.#try(() => this.#card(text));
    else if (this.chosen) this.#sign(this.chosen, text);
  };

  /** What is on the card is taken, and the rest is paid otherwise. */
  async #card(code: string): Promise<void> {
    const { balance, currency } = await read<GiftCard>(await this.device.fetch("/gift-cards/lookup", { method: "POST", body: { code } }));
    if (currency !== this.currency || balance <= 0) {
      this.failure = say("giftEmpty");
      return;
    }
    this.#fire({ details: { code }, ...(balance < this.due ? { amount: balance } : {}) });
  }

  #sign(account: HouseAccount, name: string): void {
    this.#fire({ details: { account: account.id, name } });
  }

  async #list(): Promise<readonly HouseAccount[]> {
    const { houseAccounts } = await read<{ houseAccounts: readonly HouseAccount[] }>(await this.device.fetch("/house-accounts?limit=200"));
    return houseAccounts.filter((one) => !one.blocked && one.currency === this.currency);
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = "";
    try {
      await work();
    } catch (failure) {
      this.failure = say("failed", failure instanceof Error ? failure.message : String(failure));
    } finally {
      this.busy = false;
    }
  }

  #fire(detail: Credit): void {
    this.dispatchEvent(new CustomEvent("credit", { detail }));
  }

  #money(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
