import { LitElement, css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { look } from "../kit/look";
import { rows } from "../kit/rows";
import "../kit/sheet";
import type { ReaderShelf, ReaderState } from "../paying/reader";
import { say } from "../words/till";

/** Which card reader stands at this till. Fires `reader` when one is chosen, or `close`. */
@customElement("till-readers")
export class ReaderSheet extends LitElement {
  static override styles = [
    look,
    rows,
    css`
      p {
        margin-bottom: 12px;
      }
      .again {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) shelf!: ReaderShelf;
  @state() private readers: readonly ReaderState[] | null = null;
  @state() private failure = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    return html`<kit-sheet .heading=${say("readerTitle")} @close=${() => this.dispatchEvent(new CustomEvent("close"))}>
      <p role="status">${this.#lead()}</p>
      ${this.failure ? html`<p class="bad" role="alert">${this.failure}</p>` : nothing}
      <div class="list">
        ${(this.readers ?? []).map(
          (one) => html`<button ?disabled=${!one.online} aria-pressed=${one.id === this.shelf.mine?.id} @click=${() => this.#choose(one)}>
            <b>${one.label}</b><span>${one.online ? say("readerOn") : say("readerOff")}</span>
          </button>`,
        )}
      </div>
      <button slot="foot" class="again" @click=${this.#load}>${say("readersAgain")}</button>
    </kit-sheet>`;
  }

  #lead(): string {
    if (this.readers === null) return this.failure ? "" : say("loading");
    return this.readers.length === 0 ? say("readersNone") : say("readerLead");
  }

  #load = async (): Promise<void> => {
    this.readers = null;
    this.failure = "";
    try {
      this.readers = await this.shelf.all();
    } catch (failure) {
      this.failure = say("failed", failure instanceof Error ? failure.message : String(failure));
    }
  };

  async #choose(reader: ReaderState): Promise<void> {
    await this.shelf.choose(reader);
    this.dispatchEvent(new CustomEvent("reader"));
  }
}
