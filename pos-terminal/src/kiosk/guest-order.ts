import type { Card, Device } from "../device";
import { Refused, Unreachable } from "../kit/http";
import type { Menu, MenuItem } from "../menu/menu";
import { MenuShelf } from "../menu/menu-shelf";
import { Search } from "../menu/search";
import { type Bill, calculate } from "../money";
import { type Cart, count, reprice, requestOf, setQuantity } from "../till/cart";
import { language, say } from "../words/kiosk";
import { guestMenu, nameOf, withoutSoldOut } from "./guest-menu";
import type { Added } from "./item-sheet";
import { type PlacedOrder, addMany, bodyOf, payingAddress, place } from "./order";
import { Pictures } from "./pictures";

const WAYS = ["DINE_IN", "TAKEAWAY"] as const;

/** To be eaten here, or taken away. */
export type Way = (typeof WAYS)[number];

/** Whether a guest goes through the menu, or through what was chosen. */
export type Page = "menu" | "cart";

/** What a guest looks at more closely. */
export interface Looked {
  readonly item: MenuItem;
  /** The item from which they came to a meal that it is part of. */
  readonly within: MenuItem | null;
}

/** What guests of a kiosk may choose from. */
export function waysOf(card: Card): Way[] {
  return WAYS.filter((mode) => card.outlet.serviceModes.includes(mode));
}

/** What a guest orders at the kiosk: by the menu in force, into a cart, until it has a number. */
export class GuestOrder {
  menu: Menu | null = null;
  search: Search | null = null;
  pictures: Pictures | null = null;
  cart: Cart = { mode: "TAKEAWAY", lines: [] };
  looked: Looked | null = null;
  page: Page = "menu";
  placed: PlacedOrder | null = null;
  /** Where the guest pays what was placed, on a phone. */
  payAt: string | null = null;
  /** What the guest has to be told. */
  message = "";
  busy = false;
  #shelf: MenuShelf | null = null;
  #attempt = "";

  constructor(private readonly told: () => void) {}

  /** Prices follow the hour, and what is sold out is gone. */
  async readMenus(device: Device, card: Card): Promise<void> {
    this.#shelf ??= MenuShelf.of(device, "KIOSK");
    this.pictures ??= new Pictures(device, this.told);
    for (const mode of waysOf(card)) {
      const menu = await this.#shelf.refresh(mode);
      if (mode === this.cart.mode || !this.menu) this.#offer(menu);
    }
  }

  begin(mode: Way): void {
    this.page = "menu";
    this.#put({ mode, lines: [] });
    void this.#shelf?.kept(mode).then((menu) => this.#offer(menu));
  }

  look(looked: Looked | null): void {
    this.looked = looked;
    this.told();
  }

  show(page: Page): void {
    this.page = page;
    this.told();
  }

  add({ lines, quantity, beside }: Added): void {
    this.looked = null;
    this.message = "";
    this.#put([lines, ...beside].reduce((cart, more) => addMany(cart, more, quantity), this.cart));
  }

  setQuantity(id: string, quantity: number): void {
    this.#put(setQuantity(this.cart, id, quantity));
  }

  /** @returns whether it has a number now */
  async place(device: Device, card: Card): Promise<boolean> {
    if (this.busy || this.things === 0) return false;
    this.busy = true;
    this.message = "";
    this.told();
    try {
      const placed = await place(device, card.outlet.id, bodyOf(this.cart, this.bill(card).total), this.#attempt);
      this.placed = placed;
      this.cart = { ...this.cart, lines: [] };
      if (placed.due > 0) void this.#inviteToPay(device, card, placed);
      return true;
    } catch (failure) {
      this.message = sayRefusal(failure);
      await this.readMenus(device, card).catch(() => undefined);
      return false;
    } finally {
      this.busy = false;
      this.told();
    }
  }

  /** For the next guest. */
  clear(): void {
    this.placed = null;
    this.payAt = null;
    this.looked = null;
    this.message = "";
    this.#put({ ...this.cart, lines: [] });
  }

  get things(): number {
    return count(this.cart);
  }

  /** How it will be paid nobody knows yet: the counter rounds cash. */
  bill(card: Card): Bill {
    return calculate({ ...requestOf(this.cart, card, this.menu!, "charge"), tender: "OTHER" });
  }

  async #inviteToPay(device: Device, card: Card, placed: PlacedOrder): Promise<void> {
    const url = await payingAddress(device, card.outlet.id, placed.id);
    if (placed !== this.placed) return; // the next guest stands here
    this.payAt = url;
    this.told();
  }

  #offer(menu: Menu | null): void {
    if (!menu || menu === this.menu) return;
    this.menu = menu;
    this.search = Search.of(menu);
    const { cart, gone } = withoutSoldOut(this.cart, menu);
    const priced = reprice(cart, menu, this.cart.mode);
    if (JSON.stringify(priced) !== JSON.stringify(this.cart)) this.#put(priced);
    if (gone.length > 0) this.message = say("gone", gone.join(", "));
    if (this.looked) this.#mind(this.looked, menu);
    this.told();
  }

  /** What somebody looks at may have sold out. */
  #mind({ item }: Looked, menu: Menu): void {
    const offered = guestMenu(menu).flatMap((category) => category.items);
    if (offered.some((one) => one.id === item.id)) return;
    this.looked = null;
    this.message = say("gone", nameOf(item, language()));
  }

  /** Another order is another attempt. */
  #put(cart: Cart): void {
    this.cart = cart;
    this.#attempt = crypto.randomUUID();
    this.told();
  }
}

/** In words for a guest; what went wrong inside is nothing to them. */
function sayRefusal(failure: unknown): string {
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
