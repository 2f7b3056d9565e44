/** What this browser keeps of secret votes: keys that cannot leave it, papers, sealed ballots, shares. Two tabs keep one thing. */
const DATABASE = 'quorate-secret-votes';
const STORE = 'kept';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

async function within<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      // Once the transaction is complete it is on the disk, whatever happens to the page.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser did not keep it'));
    });
  } finally {
    database.close();
  }
}

/** What was kept under the name; undefined when nothing was. */
export function kept<Value>(name: string): Promise<Value | undefined> {
  return within('readonly', (store) => store.get(name) as IDBRequest<Value | undefined>);
}

/** Keeps the value; settles when it is safe. */
export async function keep(name: string, value: unknown): Promise<void> {
  await within('readwrite', (store) => store.put(value, name));
  const news = new BroadcastChannel(DATABASE);
  news.postMessage(name);
  news.close();
}

/** Tells of every value kept under the name, in whichever tab; answers how to stop. */
export function onKept(name: string, tell: () => void): () => void {
  const news = new BroadcastChannel(DATABASE);
  news.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === name) tell();
  };
  return () => news.close();
}

/** Does something alone among all tabs of this browser. */
export function alone<Value>(name: string, act: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`${DATABASE} ${name}`, act);
}
