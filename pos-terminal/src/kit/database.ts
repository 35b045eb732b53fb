/** A store of the device: `keys` never leave it, `vault` holds sealed values, `journal` sealed events by their sequence. */
export type Store = "keys" | "vault" | "journal" | "state";

const STORES: readonly Store[] = ["keys", "vault", "journal", "state"];

/** IndexedDB, with promises. */
export class Database {
  private constructor(private readonly db: IDBDatabase) {}

  static open(name: string): Promise<Database> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => STORES.forEach((store) => opening.result.createObjectStore(store));
      opening.onsuccess = () => {
        opening.result.onversionchange = () => opening.result.close();
        resolve(new Database(opening.result));
      };
      opening.onerror = () => reject(opening.error);
    });
  }

  get<T>(store: Store, key: IDBValidKey): Promise<T | undefined> {
    return answer<T | undefined>(this.db.transaction(store).objectStore(store).get(key));
  }

  /** Those from one key on, in the keys' order. */
  from<T>(store: Store, first: IDBValidKey, count?: number): Promise<T[]> {
    return answer<T[]>(this.db.transaction(store).objectStore(store).getAll(IDBKeyRange.lowerBound(first), count));
  }

  /** The last ones, the newest first. */
  last<T>(store: Store, count: number): Promise<T[]> {
    return new Promise((resolve, reject) => {
      const found: T[] = [];
      const walk = this.db.transaction(store).objectStore(store).openCursor(null, "prev");
      walk.onerror = () => reject(walk.error);
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (!cursor || found.length === count) return resolve(found);
        found.push(cursor.value as T);
        cursor.continue();
      };
    });
  }

  put(store: Store, key: IDBValidKey, value: unknown): Promise<void> {
    return this.write([store], (of) => of(store).put(value, key));
  }

  delete(store: Store, key: IDBValidKey): Promise<void> {
    return this.write([store], (of) => of(store).delete(key));
  }

  /** All of it or nothing, and on the disk before it is told. */
  write(stores: readonly Store[], work: (of: (store: Store) => IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction(stores as Store[], "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error ?? new Error("The store is full, or was closed."));
      work((store) => transaction.objectStore(store));
    });
  }

  clear(): Promise<void> {
    return this.write(STORES, (of) => STORES.forEach((store) => of(store).clear()));
  }

  close(): void {
    this.db.close();
  }
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
