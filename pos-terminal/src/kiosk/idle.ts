import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Seconds without a touch before the kiosk asks, and seconds in which to answer. */
export const QUIET = 60;
export const WARNING = 15;

/** Notices that the guest has gone: asks first, and counts down. */
export class Idle implements ReactiveController {
  /** Seconds until it starts over; null while nobody need be asked. */
  left: number | null = null;
  #touched = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param quiet seconds without a touch that are nothing yet; null where nobody is waited for */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly quiet: () => number | null,
    private readonly gone: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#look(), 1_000);
    for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) document.addEventListener(kind, this.#touch, { passive: true });
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) document.removeEventListener(kind, this.#touch);
  }

  /** Somebody is here. */
  begin(): void {
    this.#touched = Date.now();
    this.#show(null);
  }

  #touch = (): void => {
    // a touch on the warning is answered by its buttons
    if (this.left === null) this.#touched = Date.now();
  };

  #look(): void {
    const quiet = this.quiet();
    if (quiet === null) return this.begin();
    const left = Math.ceil(quiet + WARNING - (Date.now() - this.#touched) / 1_000);
    if (left <= 0) {
      this.begin();
      this.gone();
    } else {
      this.#show(left <= WARNING ? left : null);
    }
  }

  #show(left: number | null): void {
    if (left === this.left) return;
    this.left = left;
    this.host.requestUpdate();
  }
}
