/** The quorum in one line, as the console, the room screen and the result page print it. */
import type { QuorumReading } from './quorum.js';

/** What is lacking besides the number: the figures already say how many are missing, and readQuorum puts that part first. */
export function lackingBesidesNumber({ present, needed, lacking }: QuorumReading): readonly string[] {
  return present < needed ? lacking.slice(1) : lacking;
}

/** "11 of 23, 12 needed", with any part that is lacking besides the number: "; the Chair is not present". */
export function quorumFigures(reading: QuorumReading): string {
  const { present, inPost, needed } = reading;
  return [`${present} of ${inPost}, ${needed} needed`, ...lackingBesidesNumber(reading)].join('; ');
}

/** "Quorate: 20 of 23, 12 needed" or "Not quorate: 11 of 23, 12 needed". */
export function sayQuorum(reading: QuorumReading): string {
  return `${reading.met ? 'Quorate' : 'Not quorate'}: ${quorumFigures(reading)}`;
}
