import type { ReactiveController, ReactiveControllerHost } from "lit";

const IDLE_MILLIS = 10 * 60_000;

/** Whether whoever was here has left: nobody touched anything for a while. Their order stays for the next one. */
export class Leaving implements ReactiveController {
  #touched = Date.now();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("pointerdown", this.#touch);
    document.addEventListener("keydown", this.#touch);
  }

  hostDisconnected(): void {
    document.removeEventListener("pointerdown", this.#touch);
    document.removeEventListener("keydown", this.#touch);
  }

  get hasLeft(): boolean {
    return Date.now() - this.#touched > IDLE_MILLIS;
  }

  readonly #touch = (): void => {
    this.#touched = Date.now();
  };
}
