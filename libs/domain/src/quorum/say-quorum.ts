/** The quorum in one line, as the console, the room screen and the result page print it. */
import type { QuorumReading } from './quorum.js';

/** "11 of 23, 12 needed", with any part that is lacking besides the number: "; the Chair is not present". */
export function quorumFigures(reading: QuorumReading): string {
  const { present, inPost, needed, lacking } = reading;
  // The figures already say how many are missing; readQuorum puts that part first.
  const besides = present < needed ? lacking.slice(1) : lacking;
  return [`${present} of ${inPost}, ${needed} needed`, ...besides].join('; ');
}

/** "Quorate: 20 of 23, 12 needed" or "Not quorate: 11 of 23, 12 needed". */
export function sayQuorum(reading: QuorumReading): string {
  return `${reading.met ? 'Quorate' : 'Not quorate'}: ${quorumFigures(reading)}`;
}
