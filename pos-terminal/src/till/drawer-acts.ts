import type { Deed, Device } from "../device";
import type { Journal } from "../journal";
import { newId } from "../kit/ids";
import type { MovementKind, Pieces, Shift } from "./drawer";
import type { Approval } from "./house";

/** Why, and who let it pass. */
export interface Grounds {
  readonly reasonId?: string;
  readonly note?: string;
  readonly approval?: Approval;
}

const DEEDS: Partial<Record<MovementKind, Deed>> = { PAID_OUT: "PAID_OUT", NO_SALE: "NO_SALE" };

/** What needs leave, where it does. */
export function deedOfMovement(kind: MovementKind): Deed | undefined {
  return DEEDS[kind];
}

/** What is done with the drawer, written into the journal; docs/sync.md has the bodies. */
export class DrawerActs {
  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
  ) {}

  open(float: number): Promise<void> {
    return this.#write("drawer.opened", { shiftId: newId(), float });
  }

  /** @returns the movement's id */
  async move({ id: shiftId }: Shift, movement: MovementKind, amount: number, grounds: Grounds): Promise<string> {
    const movementId = newId();
    await this.#write("drawer.moved", { shiftId, movementId, movement, amount, ...grounds });
    return movementId;
  }

  count({ id: shiftId }: Shift, pieces: readonly Pieces[], amount: number): Promise<void> {
    return this.#write("drawer.counted", { shiftId, pieces, amount });
  }

  close({ id: shiftId }: Shift, grounds: Grounds): Promise<void> {
    return this.#write("drawer.closed", { shiftId, ...grounds });
  }

  async #write(kind: string, body: object): Promise<void> {
    const { identity, person } = this.device;
    if (!identity) return;
    await this.journal.append(person?.id ?? null, () => [{ kind, body: { outletId: identity.outletId, ...body } }]);
  }
}
