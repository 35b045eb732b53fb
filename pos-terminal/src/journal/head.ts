import { NO_HASH } from "./event";

/** Where the journal ends, how far the server is with it, and the last numbers of the device's own series. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
  readonly watermark: number;
  readonly lastOrder: number;
  readonly lastReceipt: number;
}

export const NEW_HEAD: Head = { sequence: 0, hash: NO_HASH, watermark: 0, lastOrder: 0, lastReceipt: 0 };

/** GET /sync/state. */
export interface ServerState {
  readonly watermark: number;
  readonly lastHash: string;
  readonly series: { readonly lastOrder: number; readonly lastReceipt: number };
}

/** Gives the next numbers; each call uses one up. */
export interface Numbers {
  nextOrder(): string;
  nextReceipt(): string;
}

/** The device's own series: its prefix is the terminal's and a J, which the server's series never have. */
export class Series implements Numbers {
  order: number;
  receipt: number;

  constructor(
    private readonly prefix: string,
    head: Head,
  ) {
    this.order = head.lastOrder;
    this.receipt = head.lastReceipt;
  }

  nextOrder(): string {
    return this.#number(++this.order);
  }

  nextReceipt(): string {
    return this.#number(++this.receipt);
  }

  #number(counted: number): string {
    return `${this.prefix}J-${String(counted).padStart(6, "0")}`;
  }
}
