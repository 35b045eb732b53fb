/** The little of Node that tests use to read files: all of its types would show browser code globals that it lacks. */
declare module "node:fs" {
  export function existsSync(path: string): boolean;
  export function readFileSync(path: string, encoding: "utf8"): string;
}
declare module "node:process" {
  export const env: Readonly<Record<string, string | undefined>>;
}
