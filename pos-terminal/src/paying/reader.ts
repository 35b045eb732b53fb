import type { Device } from "../device";
import { read } from "../kit/http";

/** A card reader, by its vendor's id and the restaurant's name for it. */
export interface Reader {
  readonly id: string;
  readonly label: string;
}

/** GET /outlets/{outlet}/card-readers. */
export interface ReaderState extends Reader {
  /** Whether it is switched on and connected. */
  readonly online: boolean;
}

const NAME = "reader";

/** The reader that stands at this till; kept on the device. */
export class ReaderShelf {
  mine: Reader | null = null;

  constructor(private readonly device: Device) {}

  async open(): Promise<void> {
    this.mine = (await this.device.vault.get<Reader>(NAME)) ?? null;
  }

  async choose({ id, label }: Reader): Promise<void> {
    this.mine = { id, label };
    await this.device.vault.put(NAME, this.mine);
  }

  /** All of the outlet, those that are switched on first; the vendor is asked. Throws `Refused`, or `Unreachable`. */
  async all(): Promise<readonly ReaderState[]> {
    const answer = await this.device.fetch(`/outlets/${this.device.identity?.outletId}/card-readers`, { patience: 12_000 });
    const readers = await read<readonly ReaderState[]>(answer);
    return readers.toSorted((a, b) => Number(b.online) - Number(a.online) || a.label.localeCompare(b.label));
  }
}
