import { LitElement, css, html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { say } from "../words/till";
import { look } from "./look";

/** A sheet above the page; open as long as it is there. Fires `close` when somebody is done with it. */
@customElement("kit-sheet")
export class KitSheet extends LitElement {
  static override styles = [
    look,
    css`
      dialog {
        width: min(var(--sheet, 640px), 100vw);
        max-width: 100vw;
        max-height: min(92dvh, 860px);
        margin: auto;
        padding: 0;
        border: 0;
        border-radius: 16px;
        color: var(--ink);
        background: var(--paper);
        box-shadow: 0 24px 64px rgb(16 32 31 / 35%);
        overflow: hidden;
      }
      dialog::backdrop {
        background: rgb(16 32 31 / 55%);
      }
      .frame {
        display: flex;
        flex-direction: column;
        max-height: min(92dvh, 860px);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 8px 8px 8px 24px;
        border-bottom: 1px solid var(--edge);
      }
      h2 {
        flex: 1;
        font-size: 1.25rem;
        overflow-wrap: anywhere;
      }
      .close {
        font-size: 1.5rem;
        line-height: 1;
      }
      .body:focus {
        outline: none;
      }
      .body {
        padding: 20px 24px;
        overflow: auto;
        overscroll-behavior: contain;
        flex: 1;
      }
      .foot {
        padding: 0 24px 20px;
      }
      .foot.filled {
        padding-top: 12px;
        border-top: 1px solid var(--edge);
      }
      @media (max-width: 640px) {
        dialog {
          margin: auto 0 0;
          border-radius: 16px 16px 0 0;
        }
        .body {
          padding: 16px;
        }
        .foot {
          padding: 0 16px 16px;
        }
        .foot.filled {
          padding-top: 12px;
        }
      }
    `,
  ];

  @property() heading = "";
  @state() private filled = false;
  @query(".body") private body!: HTMLElement;
  @query("dialog") private dialog!: HTMLDialogElement;

  /** Enter must do what the sheet is for, not close it. */
  override firstUpdated(): void {
    this.dialog.showModal();
    (this.querySelector<HTMLElement>("[autofocus]") ?? this.body).focus();
  }

  override render() {
    return html`
      <dialog aria-label=${this.heading} @cancel=${this.#cancel} @click=${this.#outside}>
        <div class="frame">
          <div class="head">
            <h2>${this.heading}</h2>
            <button class="plain close" aria-label=${say("close")} @click=${this.#close}>✕</button>
          </div>
          <div class="body" tabindex="0"><slot></slot></div>
          <div class="foot ${this.filled ? "filled" : ""}"><slot name="foot" @slotchange=${this.#foot}></slot></div>
        </div>
      </dialog>
    `;
  }

  #foot = (event: Event): void => {
    this.filled = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };

  #outside = (click: MouseEvent): void => {
    if (click.target === this.dialog) this.#close();
  };

  #cancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  #close = (): void => {
    this.dispatchEvent(new CustomEvent("close"));
  };
}
