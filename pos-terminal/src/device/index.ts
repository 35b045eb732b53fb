/** This browser as a terminal: `Device.open()`, then `enrol`, `signIn`, and `fetch` in that person's name. */
export { Device } from "./device";
export { PinRefused } from "./pin-refused";
export type * from "./card";
