import type { ServiceMode } from "../device";
import { Refused } from "../kit/http";
import type { Menu, MenuItem } from "../menu/menu";
import type { MenuShelf } from "../menu/menu-shelf";
import { Search } from "../menu/search";
import type { Desk } from "./desk";

/** The menu by which this till sells: first as the device kept it, then as the server has it. */
export class MenuInForce {
  menu: Menu | null = null;
  search: Search | null = null;

  constructor(
    private readonly shelf: MenuShelf,
    private readonly desk: Desk,
    private readonly signedOut: () => void,
  ) {}

  async open(): Promise<void> {
    this.#offer(await this.shelf.kept(this.desk.cart.mode));
  }

  /** What is eaten here may cost otherwise than what is taken away. */
  use(mode: ServiceMode): void {
    void this.shelf.kept(mode).then(async (menu) => this.#offer(menu ?? (await this.#read(mode))));
  }

  async refresh(): Promise<void> {
    this.#offer(await this.#read(this.desk.cart.mode));
  }

  /** So that they are there without a network, too. */
  async refreshOthers(): Promise<void> {
    for (const mode of this.desk.modes) if (mode !== this.desk.cart.mode) await this.#read(mode);
  }

  item(id: string): MenuItem | null {
    return this.search?.item(id) ?? null;
  }

  async #read(mode: ServiceMode): Promise<Menu | null> {
    try {
      return await this.shelf.refresh(mode);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) this.signedOut();
      return this.shelf.kept(mode);
    }
  }

  #offer(menu: Menu | null): void {
    if (!menu || menu === this.menu) return;
    this.menu = menu;
    this.search = Search.of(menu);
    this.desk.offer(menu);
  }
}
