/** Who reads the lots of a company, for each role. */
import { describe, expect, it } from '@jest/globals';
import { BODY_ROLES, type Role } from './access-table.js';
import { mayReadLots } from './lot-readers.js';

describe('the lots of a company', () => {
  it('[SHR-10] are read by the body, its officers and administrators, and by nobody else', () => {
    const readers: readonly Role[] = [...BODY_ROLES, 'display', 'administrator'];
    const others: readonly Role[] = ['anyone', 'signed-in'];
    expect(readers.filter((role) => !mayReadLots([role, 'anyone']))).toEqual([]);
    expect(others.filter((role) => mayReadLots([role]))).toEqual([]);
    expect(mayReadLots([])).toBe(false);
  });
});
