/** The clock of this device, ticking: for how long ago something happened here, never for what time it is. */
import { useEffect, useState } from 'react';

/** Returns the time in milliseconds and renders again on every full interval. */
export function useDeviceClock(intervalMs = 1000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer = 0;
    const tick = (): void => {
      const time = Date.now();
      setNow(time);
      timer = window.setTimeout(tick, intervalMs - (time % intervalMs));
    };
    tick();
    return () => window.clearTimeout(timer);
  }, [intervalMs]);
  return now;
}
