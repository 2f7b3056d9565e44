/** A part of a whole in per cent, never rounded to what it is not. */

/** "12.5 %"; "under 0.1 %" and "over 99.9 %" where rounding would say none or all. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const tenths = Math.round((1000 * part) / whole);
  if (tenths === 0 && part > 0) return 'under 0.1 %';
  if (tenths === 1000 && part < whole) return 'over 99.9 %';
  return `${tenths / 10} %`;
}
