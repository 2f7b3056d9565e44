/** The time on the server's clock, ticking. */
import { useEffect, useState } from 'react';
import { serverNow } from '../api/index.js';

/** Returns milliseconds since 1970 and renders again on every full second of the server's clock. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer = 0;
    const tick = (): void => {
      const time = serverNow();
      setNow(time);
      timer = window.setTimeout(tick, 1000 - (time % 1000));
    };
    tick();
    return () => window.clearTimeout(timer);
  }, []);
  return now;
}
