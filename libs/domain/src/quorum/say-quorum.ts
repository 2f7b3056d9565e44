/** The quorum in one line, as the console, the room screen and the result page print it. */
import type { QuorumReading } from './quorum.js';

/** The numbers of the reading, each as "11 of 23, 12 needed"; where persons qualify, seats are told only if they are asked for too. */
function numbersOf({ present, inPost, needed, qualifying }: QuorumReading): string[] {
  const seats = `${present} of ${inPost}, ${needed} needed`;
  if (qualifying === undefined) return [seats];
  const persons = plural(qualifying.present, 'qualifying person', 'qualifying persons');
  return [...(needed > 0 ? [seats] : []), `${persons}, ${qualifying.needed} needed`];
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What is lacking besides the numbers: the figures already say how many are missing, and readQuorum puts those parts first. */
export function lackingBesidesNumber({
  present,
  needed,
  qualifying,
  lacking,
}: QuorumReading): readonly string[] {
  const isShort = qualifying !== undefined && qualifying.present < qualifying.needed;
  return lacking.slice((present < needed ? 1 : 0) + (isShort ? 1 : 0));
}

/** "11 of 23, 12 needed", with any part that is lacking besides the number: "; the Chair is not present". */
export function quorumFigures(reading: QuorumReading): string {
  return [...numbersOf(reading), ...lackingBesidesNumber(reading)].join('; ');
}

/** "Quorate: 20 of 23, 12 needed" or "Not quorate: 11 of 23, 12 needed". */
export function sayQuorum(reading: QuorumReading): string {
  return `${reading.met ? 'Quorate' : 'Not quorate'}: ${quorumFigures(reading)}`;
}
