import type { Card, Device } from "../device";
import type { Act, Journal, JournalEvent, Numbers } from "../journal";
import type { OutletBook } from "../service/outlet-book";

/** Writes acts into the journal, in the name of whoever is signed in, so that everything here shows them. */
export class Pen {
  constructor(
    private readonly device: Device,
    private readonly journal: Journal,
    private readonly book: OutletBook,
  ) {}

  /** @returns what was written; nothing where nobody is signed in */
  async write(acts: (card: Card) => (numbers: Numbers) => readonly Act[]): Promise<readonly JournalEvent[]> {
    const { card, person } = this.device;
    if (!card || !person) return [];
    const events = await this.journal.append(person.id, acts(card));
    await this.book.written();
    return events;
  }
}
