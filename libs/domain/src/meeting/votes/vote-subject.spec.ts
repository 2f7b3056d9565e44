/** A result names its modification even to a reader who does not see the agenda item. */
import { describe, expect, it } from '@jest/globals';
import { ownTitle, sayMeeting } from '../say-meeting.js';
import { voteSubject } from './vote-subject.js';

describe('voteSubject', () => {
  it('takes the modification of the item', () => {
    expect(
      voteSubject(
        { question: 'Should it be approved?', resolution: null },
        { modification: 'MP188', title: 'Hubs' },
      ),
    ).toBe('MP188');
  });

  it('finds the modification in the question when the item is not seen', () => {
    expect(voteSubject({ question: 'Should SECMP0015 be approved?', resolution: null }, null)).toBe(
      'SECMP0015',
    );
  });

  it('speaks of the proposal when no modification is named', () => {
    expect(
      voteSubject(
        { question: 'Should the budget be agreed?', resolution: null },
        { modification: null, title: 'Budget' },
      ),
    ).toBe('The proposal');
  });
});

describe('sayMeeting', () => {
  it('names a numbered meeting by its body and an ex-committee one by its title', () => {
    const meeting = { bodyName: 'SEC Panel', title: 'Extra meeting on the budget' };
    expect(sayMeeting({ ...meeting, number: 99 })).toBe('SEC Panel, meeting 99');
    expect(sayMeeting({ ...meeting, number: null })).toBe('Extra meeting on the budget');
  });
});

describe('ownTitle', () => {
  it('keeps what the body and the number do not say', () => {
    const meeting = { bodyName: 'SEC Panel', number: 99 };
    expect(ownTitle({ ...meeting, title: 'SEC Panel Meeting 99' })).toBeNull();
    expect(ownTitle({ ...meeting, title: 'Budget meeting' })).toBe('Budget meeting');
    expect(ownTitle({ ...meeting, number: null, title: 'Budget meeting' })).toBeNull();
  });
});
