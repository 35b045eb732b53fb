import type { Device } from "../device";
import type { Cart } from "./cart";

const COUNTER = "counter";

/** Where a cart is at home: at an order, at a table, or at the counter. */
export function homeOf(cart: Cart): string {
  return cart.orderId ?? cart.place?.visitId ?? COUNTER;
}

/** Carts that somebody typed into and left for another; they stay until somebody comes back to them, after a reload too. */
export class LeftCarts {
  #left: Record<string, Cart> = {};

  constructor(private readonly device: Device) {}

  async open(): Promise<void> {
    this.#left = (await this.device.vault.get<Record<string, Cart>>("carts")) ?? {};
  }

  /**
   * Leaves a cart for a fresh one.
   *
   * @param before where what belongs into the fresh one may have been left, too
   * @returns the fresh one, with what was left there
   */
  swap(leaving: Cart, fresh: Cart, before = homeOf(fresh)): Cart {
    const { [homeOf(fresh)]: kept, [before]: earlier, ...others } = { ...this.#left, [homeOf(leaving)]: leaving };
    const cart = kept ?? earlier;
    this.#left = Object.fromEntries(Object.entries(others).filter(([, one]) => one.lines.length > 0));
    void this.device.vault.put("carts", this.#left);
    return cart && cart.lines.length > 0 ? { ...fresh, lines: cart.lines, ...(cart.note ? { note: cart.note } : {}) } : fresh;
  }
}
