/** For whom an item or a paper is: its class and, where that is RED, the persons it names. It is only ever opened up. */
import { type Result, accept, refuse } from '../value/refusal.js';
import { CLASSIFICATIONS, type Classification } from './audience.js';

export interface Readership {
  readonly classification: Classification;
  /** Empty where it is not RED. */
  readonly namedPersons: readonly string[];
}

const closedness = (classification: Classification): number => CLASSIFICATIONS.indexOf(classification);

/** True when nobody reads the first who does not read the second. */
export function isWithin(inner: Readership, outer: Readership): boolean {
  if (outer.classification !== 'RED')
    return closedness(inner.classification) >= closedness(outer.classification);
  return (
    inner.classification === 'RED' &&
    inner.namedPersons.every((person) => outer.namedPersons.includes(person))
  );
}

/** Accepts a RED thing that names its readers, and any other that names none. `field` is that of the names. */
export function checkNamedPersons(
  { classification, namedPersons }: Readership,
  what: 'item' | 'paper',
  field: string,
): Result<readonly string[]> {
  if (classification === 'RED' && namedPersons.length === 0) {
    const sentence = `A RED ${what} is read only by the persons it names. Name at least one.`;
    return refuse('invalid', 'red-names-nobody', sentence, field);
  }
  if (classification !== 'RED' && namedPersons.length > 0) {
    const sentence = `Only a RED ${what} names its readers; this one is ${classification}. Take the names out or make it RED.`;
    return refuse('invalid', 'only-red-names-readers', sentence, field);
  }
  return accept(namedPersons);
}
