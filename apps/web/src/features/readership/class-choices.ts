/** The classes of items and papers as a form offers them. */
import { CLASSIFICATIONS, type Classification } from '@quorate/domain';

const words: Readonly<Record<Classification, string>> = {
  WHITE: 'everyone',
  GREEN: 'signed-in parties',
  AMBER: 'this body',
  RED: 'named persons only',
};

/** With a line that asks to choose, for the beginning. */
export const classChoices = [
  { value: '', label: 'Choose who may read it' },
  ...CLASSIFICATIONS.map((value) => ({ value, label: `${value}: ${words[value]}` })),
];
