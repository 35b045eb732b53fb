import type { Device, ServiceMode } from "../device";
import { Unreachable, read } from "../kit/http";
import type { Menu } from "./menu";

interface Kept {
  readonly etag: string;
  readonly menu: Menu;
}

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

  /** Takes out what the device knows, before somebody asks for it. */
  async warm(): Promise<void> {
    for (const mode of this.device.card?.outlet.serviceModes ?? []) await this.kept(mode);
  }

  /** What the device knows. */
  async kept(mode: ServiceMode): Promise<Menu | null> {
    const kept = this.#kept.get(mode) ?? (await this.device.vault.get<Kept>(nameOf(mode)));
    if (kept) this.#kept.set(mode, kept);
    return kept?.menu ?? null;
  }

  /** Asks whether it has changed; without a network it has not. */
  async refresh(mode: ServiceMode): Promise<Menu | null> {
    const before = await this.kept(mode);
    const etag = this.#kept.get(mode)?.etag;
    try {
      const path = `/outlets/${this.device.identity?.outletId}/menu?channel=${this.channel}&serviceMode=${mode}`;
      const answer = await this.device.fetch(path, { headers: etag ? { "If-None-Match": etag } : {} });
      if (answer.status === 304) return before;
      const kept = { etag: answer.headers.get("ETag") ?? "", menu: await read<Menu>(answer) };
      this.#kept.set(mode, kept);
      await this.device.vault.put(nameOf(mode), kept);
      return kept.menu;
    } catch (failure) {
      if (failure instanceof Unreachable) return before;
      throw failure;
    }
  }
}

function nameOf(mode: ServiceMode): string {
  return `menu.${mode}`;
}
