import type { Device } from "../device";
import type { MenuItem } from "../menu/menu";

/** Pictures of items, asked for with the kiosk's token as the browser itself could not. One that can't be had is none. */
export class Pictures {
  readonly #known = new Map<string, string | Promise<string>>();

  constructor(
    private readonly device: Device,
    private readonly changed: () => void,
  ) {}

  /** An address to show, or null while there is none. */
  of(item: MenuItem): string | null {
    if (!item.picture) return null;
    const known = this.#known.get(item.picture);
    if (typeof known === "string") return known || null;
    if (!known) this.#known.set(item.picture, this.#load(item.id, item.picture));
    return null;
  }

  async #load(itemId: string, file: string): Promise<string> {
    let address = "";
    try {
      const answer = await this.device.fetch(`/menu/items/${itemId}/image`, { headers: { Accept: "image/*" } });
      if (answer.ok) address = URL.createObjectURL(await answer.blob());
      this.#known.set(file, address);
    } catch {
      // tried again when it is shown again
      this.#known.delete(file);
    }
    if (address) this.changed();
    return address;
  }
}
