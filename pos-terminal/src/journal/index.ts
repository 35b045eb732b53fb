/** What was done at this device, kept and handed over as docs/sync.md says. */
export { Journal } from "./journal";
export { Sender } from "./sender";
export { Notices } from "./notices";
export type { Act, JournalEvent } from "./event";
export type { Numbers } from "./head";
export type { Notice } from "./notices";
export type { Line } from "./sender";
export { delivered } from "./delivered";
