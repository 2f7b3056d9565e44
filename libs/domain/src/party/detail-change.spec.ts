/** Proves what of a party changes when its request is approved, and that asking for nothing is refused. */
import { describe, expect, it } from '@jest/globals';
import { changedDetails, checkDetailChange, sayDetailChange } from './detail-change.js';

const was = { name: 'Alder Ltd', parent: 'Alder Group' };

describe('a change of party details', () => {
  it('[ACC-4] is refused when nothing differs', () => {
    expect(checkDetailChange(was, { ...was, other: '  ' })).toMatchObject({
      refusal: { code: 'nothing-changed' },
    });
    expect(checkDetailChange(was, { ...was, other: 'A new address.' }).ok).toBe(true);
    expect(checkDetailChange(was, { ...was, parent: null, other: '' }).ok).toBe(true);
  });

  it('[ACC-4] changes what was asked for and leaves the rest as it is by now', () => {
    const now = { name: 'Alder Ltd', parent: 'Oak Group' };
    expect(changedDetails(was, { ...was, name: 'Alder plc' }, now)).toEqual({
      name: 'Alder plc',
      parent: 'Oak Group',
    });
    expect(changedDetails(was, { ...was, parent: null }, now)).toEqual({ name: 'Alder Ltd', parent: null });
  });

  it('is said in sentences', () => {
    expect(sayDetailChange(was, { name: 'Alder plc', parent: null, other: 'A new address.' })).toEqual([
      'Name: Alder Ltd becomes Alder plc.',
      'Parent: Alder Group becomes none.',
      'Also: A new address.',
    ]);
  });
});
