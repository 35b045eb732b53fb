import type { Device } from "../device";
import { read } from "../kit/http";
import { newId } from "../kit/ids";
import { counting, leaving, moving, opening } from "../service/acts";
import { type Party, type Table } from "../service/outlet";
import type { OutletBook } from "../service/outlet-book";
import type { Place } from "./cart";
import type { Desk } from "./desk";
import type { Pen } from "./pen";

/** The party that is served at a table: they sit down, move, join others, and leave. */
export class Guests {
  constructor(
    private readonly desk: Desk,
    private readonly device: Device,
    private readonly book: OutletBook,
    private readonly pen: Pen,
  ) {}

  get party(): Party | null {
    return this.book.outlet.parties.find((one) => one.visitId === this.#place?.visitId) ?? null;
  }

  /** So many sit at the table of the order, or could; 0 where there is none. */
  get chairs(): number {
    const { rooms, parties } = this.book.outlet;
    const { order } = this.desk;
    const party = parties.find((one) => one.visitId === order?.visitId);
    const table = rooms.flatMap((room) => room.tables).find((one) => one.id === party?.tableId);
    return party ? Math.max(table?.seats ?? 0, party.covers, order?.covers ?? 0) : 0;
  }

  async seatAt(table: Table, covers: number): Promise<void> {
    const visitId = newId();
    await this.pen.write((card) => () => [opening(visitId, table.id, covers, card)]);
    this.desk.welcome({ visitId, table: table.name, covers });
  }

  /** They sit with another party from now on; all bills are that one's. Asks the server, which alone knows all bills. */
  async join(host: Party): Promise<void> {
    const place = this.#place;
    if (!place) return;
    await read(await this.device.fetch(`/visits/${place.visitId}/merge`, { method: "POST", body: { intoVisitId: host.visitId } }));
    await this.book.reread();
    this.desk.sitDown(host);
  }

  async moveTo(table: Table): Promise<void> {
    const place = this.#place;
    if (!place) return;
    await this.pen.write((card) => () => [moving(place.visitId, table.id, card)]);
    this.desk.put({ ...this.desk.cart, place: { ...place, table: table.name } });
  }

  async count(covers: number): Promise<void> {
    const place = this.#place;
    if (!place) return;
    await this.pen.write((card) => () => [counting(place.visitId, covers, card)]);
    this.desk.put({ ...this.desk.cart, place: { ...place, covers } });
  }

  async leave(): Promise<void> {
    const place = this.#place;
    if (place) await this.pen.write((card) => () => [leaving(place.visitId, card)]);
    this.desk.clear();
    this.desk.counter();
  }

  get #place(): Place | undefined {
    return this.desk.cart.place;
  }
}
