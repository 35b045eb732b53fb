import type { Device } from "../device";
import { type Journal, type Line, type Notice, Notices } from "../journal";
import { MenuShelf } from "../menu/menu-shelf";
import { formatMoney, toCoins } from "../money";
import { ServerCashbox } from "../paying/cashbox";
import { TillTabs } from "../paying/tabs";
import { TillPayments } from "../paying/till-payments";
import { PrinterShelf } from "../printing/printers";
import { OutletBook } from "../service/outlet-book";
import { language } from "../words/till";
import { BillChanging } from "./bill-changing";
import { CashDrawer } from "./cash-drawer";
import { Desk } from "./desk";
import { MenuInForce } from "./menu-in-force";
import { MoneyBack } from "./money-back";
import { MoneyTaking } from "./money-taking";
import { OrderTaking } from "./order-taking";
import { Receipts } from "./receipts";
import { TillRefunds } from "./refund-run";
import { TabKeeping } from "./tab-keeping";
import { TableService } from "./table-service";
import { VendorPaying } from "./vendor-paying";

/** What lies upon the screen; drawn anew whenever anything changes. */
export type Sheet = () => unknown;

export type Place = "menu" | "floor" | "orders";

/** On a phone there is room for one of them. */
export type Side = "menu" | "cart";

/** The screen, as those see it who work at it. */
export interface Screen {
  readonly line: Line;
  /** Whether something is being done that others have to wait for. */
  readonly busy: boolean;
  /** What lies upon it now. */
  readonly sheet: Sheet | null;
  /** Lays a sheet upon it, instead of the one that is there. */
  lay(sheet: Sheet | null): void;
  readonly clear: () => void;
  goTo(place: Place, side?: Side): void;
  /** Does it, and says so where it fails. */
  run(work: () => Promise<unknown>): Promise<void>;
  /** Says what came in the meantime. */
  tell(news: string): void;
  changed(): void;
  signedOut(): void;
}

/** What is at hand at a till while somebody is signed in, and who does what with it. */
export class Till {
  /** Acts that the server does not have yet. */
  waiting = 0;
  notices: readonly Notice[] = [];

  readonly book: OutletBook;
  readonly desk: Desk;
  readonly menu: MenuInForce;
  readonly payments: TillPayments;
  readonly cards: TillTabs;
  readonly refunds: TillRefunds;
  readonly printers: PrinterShelf;

  readonly orders = new OrderTaking(this);
  readonly bills = new BillChanging(this);
  readonly tables = new TableService(this);
  readonly money = new MoneyTaking(this);
  readonly vendors = new VendorPaying(this);
  readonly tabs = new TabKeeping(this);
  readonly moneyBack = new MoneyBack(this);
  readonly drawer: CashDrawer;
  readonly receipts: Receipts;

  readonly #notices: Notices;
  readonly #unwatch: () => void;

  constructor(
    readonly device: Device,
    readonly journal: Journal,
    readonly screen: Screen,
  ) {
    const changed = () => screen.changed();
    const cashbox = new ServerCashbox(device, journal);
    this.payments = new TillPayments(device, (run) => this.vendors.ran(run), () => this.book.live, cashbox);
    this.cards = new TillTabs(device, cashbox, changed);
    this.book = new OutletBook(device, journal, changed, {
      paid: () => this.payments.paid,
      heard: ({ topic, body }) => topic === "payments" && this.vendors.told(body as { paymentId?: string }),
    });
    this.desk = new Desk(device, journal, this.book, changed);
    this.menu = new MenuInForce(MenuShelf.of(device), this.desk, () => screen.signedOut());
    this.refunds = new TillRefunds(device, changed);
    this.printers = new PrinterShelf(device, journal);
    this.drawer = new CashDrawer(this);
    this.receipts = new Receipts(this);
    this.#notices = new Notices(device.vault);
    this.#unwatch = journal.watch(() => void this.count());
  }

  /** Takes up what the device kept, and then what the server says. */
  async open(): Promise<void> {
    const bills = this.payments.open().then(() => this.book.open());
    const cart = this.desk.begin().then(() => this.menu.open());
    await Promise.all([bills, cart, this.cards.open(), this.refunds.open()]);
    this.payments.resume();
    await this.count();
    await this.refresh();
    await this.menu.refreshOthers();
  }

  close(): void {
    this.book.close();
    this.payments.close();
    this.#unwatch();
  }

  /** Asks for what may have changed: the till's own card, the menu, and what stands around it. */
  async refresh(): Promise<void> {
    await this.device.refresh();
    this.screen.changed();
    const ways = this.payments.shelf.refresh().catch(() => undefined); // a till of an older server takes cash
    const printers = this.printers.refresh().catch(() => undefined);
    const cards = this.cards.refresh().catch(() => undefined);
    await this.menu.refresh();
    await Promise.all([ways, printers, cards]);
  }

  async count(): Promise<void> {
    this.waiting = await this.journal.waiting();
    this.notices = await this.#notices.all();
    this.screen.changed();
  }

  async readNotices(): Promise<void> {
    await this.#notices.clear();
    await this.count();
  }

  get currency(): string {
    return this.device.card?.outlet.currency ?? "USD";
  }

  /** The smallest coin of what is being sold; null where cash is not rounded. */
  get coin(): number | null {
    return (this.desk.order?.rules ?? this.device.card?.outlet.rules)?.cashRoundingTo ?? null;
  }

  /** What is still to be paid, in cash. */
  get payable(): number {
    return toCoins(Math.max(0, this.desk.due), this.coin);
  }

  say(amount: number): string {
    return formatMoney(amount, this.currency, language());
  }
}
