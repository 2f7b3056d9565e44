/** Proves who is offered what about the annulment of a declared outcome, or of what electors are asked. */
import { describe, expect, it } from '@jest/globals';
import type { Annulment } from '@quorate/domain';
import { aRuleSet } from '@quorate/domain/testing/a-rule-set.js';
import { anOpenVote } from '@quorate/domain/testing/an-open-vote.js';
import { annulmentActs } from './annulment-acts.js';

const annulment: Annulment = {
  no: 40,
  reason: 'A seat was missing from the roll',
  proposed: { role: 'secretary', by: { personId: 's', name: 'Sam' }, at: '2021-12-22T10:30:00.000Z' },
  confirmed: null,
};
const proposed = anOpenVote({ stage: 'declared', annulment });
const meeting = { conduct: 'meeting' } as const;
const written = { conduct: 'written' } as const;

describe('the acts on a declared outcome', () => {
  it('are to propose, for officers only', () => {
    const declared = anOpenVote({ stage: 'declared' });
    expect(annulmentActs(meeting, declared, ['secretary'], 's')).toEqual(['propose']);
    expect(annulmentActs(meeting, declared, ['chair'], 'c')).toEqual(['propose']);
    expect(annulmentActs(meeting, declared, ['administrator'], 'a')).toEqual([]);
    expect(annulmentActs(meeting, declared, ['member'], 'm')).toEqual([]);
  });

  it('are to confirm, for another person than the one who proposed it', () => {
    expect(annulmentActs(meeting, proposed, ['secretary'], 's')).toEqual(['withdraw']);
    expect(annulmentActs(meeting, proposed, ['chair'], 'c')).toEqual(['confirm', 'withdraw']);
    expect(annulmentActs(meeting, proposed, ['signed-in', 'administrator'], 'a')).toEqual(['confirm']);
    expect(annulmentActs(meeting, proposed, ['member'], 'm')).toEqual([]);
  });

  it('are none before it is declared and after it is annulled', () => {
    expect(annulmentActs(meeting, anOpenVote({ stage: 'closed' }), ['secretary'], 's')).toEqual([]);
    expect(annulmentActs(meeting, { ...proposed, stage: 'annulled' }, ['chair'], 'c')).toEqual([]);
  });

  it('are there from the opening on where voting groups are asked in writing', () => {
    const ballot = anOpenVote({ ruleSet: aRuleSet({ electorate: 'voting-group' }) });
    expect(annulmentActs(written, ballot, ['secretary'], 's')).toEqual(['propose']);
    expect(annulmentActs(meeting, ballot, ['secretary'], 's')).toEqual([]);
    expect(annulmentActs(written, { ...ballot, annulment }, ['chair'], 'c')).toEqual(['confirm', 'withdraw']);
  });
});
