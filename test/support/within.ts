/** Bounds a wait: what is awaited comes in time, or the test says what it was waiting for. */

/** The promise's value, or an Error that names what did not happen within `ms`. */
export async function within<Value>(ms: number, what: string, awaited: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`waited ${String(ms)} ms in vain: ${what}`));
    }, ms);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
