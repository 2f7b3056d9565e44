/** Proves who is offered what about the annulment of a declared outcome. */
import { describe, expect, it } from '@jest/globals';
import type { Annulment } from '@quorate/domain';
import { annulmentActs } from './annulment-acts.js';

const annulment: Annulment = {
  no: 40,
  reason: 'A seat was missing from the roll',
  proposed: { role: 'secretary', by: { personId: 's', name: 'Sam' }, at: '2021-12-22T10:30:00.000Z' },
  confirmed: null,
};
const proposed = { stage: 'declared', annulment } as const;

describe('the acts on a declared outcome', () => {
  it('are to propose, for officers only', () => {
    const declared = { stage: 'declared', annulment: null } as const;
    expect(annulmentActs(declared, ['secretary'], 's')).toEqual(['propose']);
    expect(annulmentActs(declared, ['chair'], 'c')).toEqual(['propose']);
    expect(annulmentActs(declared, ['administrator'], 'a')).toEqual([]);
    expect(annulmentActs(declared, ['member'], 'm')).toEqual([]);
  });

  it('are to confirm, for another person than the one who proposed it', () => {
    expect(annulmentActs(proposed, ['secretary'], 's')).toEqual(['withdraw']);
    expect(annulmentActs(proposed, ['chair'], 'c')).toEqual(['confirm', 'withdraw']);
    expect(annulmentActs(proposed, ['signed-in', 'administrator'], 'a')).toEqual(['confirm']);
    expect(annulmentActs(proposed, ['member'], 'm')).toEqual([]);
  });

  it('are none before it is declared and after it is annulled', () => {
    expect(annulmentActs({ stage: 'closed', annulment: null }, ['secretary'], 's')).toEqual([]);
    expect(annulmentActs({ ...proposed, stage: 'annulled' }, ['chair'], 'c')).toEqual([]);
  });
});
