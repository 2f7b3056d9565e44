/**
 * The server's clock, as far as its answers tell it: each one bounds the difference to the clock of this device.
 * The smallest correction that fits all bounds is used, so a device that keeps good time is not corrected at all.
 */
let least = Number.NEGATIVE_INFINITY;
let most = Number.POSITIVE_INFINITY;

/** Learns from the Date header (whole seconds) of an answer to a request sent and received at these times. */
export function noteServerDate(date: string | null, sentAt: number, receivedAt: number): void {
  const second = Date.parse(date ?? '');
  if (Number.isNaN(second)) return;
  const lower = second - receivedAt;
  const upper = second + 999 - sentAt;
  // Bounds that exclude the earlier ones mean that a clock was set: only the new ones hold.
  const agrees = lower <= most && upper >= least;
  least = agrees ? Math.max(least, lower) : lower;
  most = agrees ? Math.min(most, upper) : upper;
}

/** The time on the server's clock, in milliseconds since 1970. */
export function serverNow(): number {
  return Date.now() + serverOffset();
}

/** Milliseconds to add to this device's clock. */
export function serverOffset(): number {
  return Math.min(Math.max(0, least), most);
}
