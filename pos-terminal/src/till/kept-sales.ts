import type { Device } from "../device";
import type { Sold } from "./sale";

const NAME = "sales";
const MOST = 100;

/** Sales whose receipts tell more than the journal of this till: by payment, the newest ones. */
export class KeptSales {
  constructor(private readonly device: Device) {}

  async all(): Promise<Record<string, Sold>> {
    return (await this.device.vault.get<Record<string, Sold>>(NAME)) ?? {};
  }

  async keep(sale: Sold): Promise<void> {
    const all = Object.entries({ ...(await this.all()), [sale.paid?.paymentId ?? ""]: sale });
    const newest = all.sort(([, a], [, b]) => b.sequence - a.sequence).slice(0, MOST);
    await this.device.vault.put(NAME, Object.fromEntries(newest));
  }
}
