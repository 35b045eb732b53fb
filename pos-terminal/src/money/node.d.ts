/** The little of Node that the tests use to read files; with all of its types, browser code would see globals it has not. */
declare module "node:fs" {
  export function existsSync(path: string): boolean;
  export function readFileSync(path: string, encoding: "utf8"): string;
}
declare module "node:process" {
  export const env: Readonly<Record<string, string | undefined>>;
}
