import type { Device, ServiceMode } from "../device";
import { Unreachable, read } from "../kit/http";
import { type MenuChanges, changed, isNamedBy } from "./changes";
import type { Menu } from "./menu";
import { Search } from "./search";

interface Kept {
  readonly etag: string;
  readonly menu: Menu;
}

/** The answer is what has changed since the menu that was named (RFC 3229). */
const IM_USED = 226;

/** Whoever types a PIN needs about so long. */
const IDLE_MILLIS = 2_000;

type Channel = "POS" | "KIOSK";

const SHELVES = new WeakMap<Device, MenuShelf>();

/** The outlet's menu as it was last heard of, for each way to get the food: prices may differ between them. */
export class MenuShelf {
  readonly #kept = new Map<ServiceMode, Kept>();

  private constructor(
    private readonly device: Device,
    private readonly channel: Channel,
  ) {}

  /**
   * The one of this device: who signs in next need not wait until it is unsealed again.
   * @param channel by whose prices
   */
  static of(device: Device, channel: Channel = "POS"): MenuShelf {
    const known = SHELVES.get(device);
    if (known) return known;
    const shelf = new MenuShelf(device, channel);
    SHELVES.set(device, shelf);
    return shelf;
  }

  /** Takes out what the device knows, before somebody asks for it; looks the first through for what is searched, while nobody touches anything. */
  async warm(): Promise<void> {
    const [first, ...others] = this.device.card?.outlet.serviceModes ?? [];
    const menu = first && (await this.kept(first));
    if (menu) idly(() => Search.of(menu));
    for (const mode of others) await this.kept(mode);
  }

  /** What the device knows. */
  async kept(mode: ServiceMode): Promise<Menu | null> {
    const kept = this.#kept.get(mode) ?? (await this.device.vault.get<Kept>(nameOf(mode)));
    if (kept) this.#kept.set(mode, kept);
    return kept?.menu ?? null;
  }

  /** Asks what has changed; without a network nothing has. */
  async refresh(mode: ServiceMode): Promise<Menu | null> {
    const before = await this.kept(mode);
    try {
      const now = await this.#heard(mode, this.#kept.get(mode));
      if (!now) return before;
      this.#kept.set(mode, now);
      await this.device.vault.put(nameOf(mode), now);
      return now.menu;
    } catch (failure) {
      if (failure instanceof Unreachable) return before;
      throw failure;
    }
  }

  /** Null where it is the same still. Changes that don't make the server's menu of the one we have are thrown away for the whole. */
  async #heard(mode: ServiceMode, known?: Kept): Promise<Kept | null> {
    const path = `/outlets/${this.device.identity?.outletId}/menu?channel=${this.channel}&serviceMode=${mode}`;
    const answer = await this.device.fetch(path, { headers: known ? { "If-None-Match": known.etag, "A-IM": "comanda-menu" } : {} });
    if (answer.status === 304) return null;
    const etag = answer.headers.get("ETag") ?? "";
    if (answer.status !== IM_USED) return { etag, menu: await read<Menu>(answer) };
    const menu = known ? changed(known.menu, await read<MenuChanges>(answer)) : null;
    return menu && (await isNamedBy(menu, etag)) ? { etag, menu } : this.#heard(mode);
  }
}

/** Not every browser says when it has nothing to do. */
function idly(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: IDLE_MILLIS });
  else setTimeout(work, IDLE_MILLIS);
}

function nameOf(mode: ServiceMode): string {
  return `menu.${mode}`;
}
