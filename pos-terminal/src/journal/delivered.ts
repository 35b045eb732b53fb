import type { Journal } from "./journal";

/** Waits until the server has all that was written down so far. @returns false where it does not, in time */
export async function delivered(journal: Journal, patience: number): Promise<boolean> {
  const { sequence } = await journal.head();
  let changed: () => void = () => undefined;
  const unwatch = journal.watch(() => changed());
  const until = Date.now() + patience;
  try {
    for (;;) {
      const change = new Promise<void>((resolve) => (changed = resolve));
      if ((await journal.head()).watermark >= sequence) return true;
      if (Date.now() >= until) return false;
      await Promise.race([change, new Promise((resolve) => setTimeout(resolve, until - Date.now()))]);
    }
  } finally {
    unwatch();
  }
}
