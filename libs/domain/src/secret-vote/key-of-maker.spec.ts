/** The device that made the election key knows it again, and no other key in its place. */
import { describe, expect, it } from '@jest/globals';
import { isKeyOfMaker } from './key-of-maker.js';

describe('the key of a notice', () => {
  const ann = { personId: 'ann', made: ['first', 'second'] };

  it('[SEC-15] is known again by the device of its maker, also where it had to be made twice', () => {
    expect(isKeyOfMaker({ publicKey: 'first', givenBy: 'ann' }, ann)).toBe(true);
    expect(isKeyOfMaker({ publicKey: 'second', givenBy: 'ann' }, ann)).toBe(true);
  });

  it('[SEC-15] is refused by whoever is said to have made it and did not', () => {
    expect(isKeyOfMaker({ publicKey: 'of the server', givenBy: 'ann' }, ann)).toBe(false);
    expect(isKeyOfMaker({ publicKey: 'of the server', givenBy: 'ann' }, { personId: 'ann', made: [] })).toBe(
      false,
    );
  });

  it('[SEC-15] is left to its maker by the others', () => {
    expect(isKeyOfMaker({ publicKey: 'third', givenBy: 'ben' }, ann)).toBe(true);
    expect(isKeyOfMaker({ publicKey: 'third', givenBy: null }, { personId: 'ben', made: [] })).toBe(true);
  });
});
