/** From a show of hands to a poll: how many hands there are, who may demand a poll, and what its outcome replaces. */
import { describe, expect, it } from '@jest/globals';
import { draftMinutes } from '../../minutes/draft-minutes.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { aVoteOpening } from '../../testing/a-meeting.js';
import { GeneralMeeting, sharesRules } from '../../testing/a-general-meeting.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import type { MeetingCommandData } from '../meeting-command.js';
import { mostHands } from '../votes/hands.js';
import { demandsOn, isPollDue, pollInPlaceOf } from './polls.js';

const LOTS = [
  { shares: 60, holder: 'alpha' },
  { shares: 20, holder: 'beta' },
  { shares: 10, holder: 'beta' },
  { shares: 9, holder: 'gamma' },
  { shares: 1, holder: 'delta' },
];
const BY_POLL = sharesRules({
  poll: { holders: 2, share: { numerator: 1, denominator: 10 } },
});
const BY_HANDS = sharesRules({
  ...{ id: 'hands', name: 'On a show of hands', counting: { kind: 'whole', unit: 'head' } },
  mandates: { alternates: true, proxies: { mostPerHolder: null, cutOffHours: 48 }, splitVotes: false },
});

/** In session with these lots in the room, and after what is done before the start. */
function aMeeting(present: readonly number[], before: (meeting: GeneralMeeting) => void = () => undefined) {
  const meeting = new GeneralMeeting(LOTS, BY_POLL, [BY_HANDS]);
  before(meeting);
  meeting.start(present);
  return meeting;
}

const demand = ({ itemId }: GeneralMeeting) => ({ type: 'poll.demand', itemId }) as const;
const handsOn = ({ itemId }: GeneralMeeting) => aVoteOpening(itemId, { ruleSetId: 'hands' });

function takeHands(meeting: GeneralMeeting, approve: number, reject: number): string {
  const { run } = meeting;
  run.must('chair', handsOn(meeting));
  const { voteId } = meeting.vote;
  const hands = { approve, reject, abstain: 0, 'send-back': 0 };
  run.must('secretary', { type: 'hands.enter', voteId, hands });
  meeting.close();
  run.must('chair', { type: 'vote.declare', voteId });
  return voteId;
}

describe('a show of hands of holders', () => {
  it('[POLL-1] has one hand for each holder who is there, and for a proxy one, or two where several gave theirs', () => {
    const meeting = aMeeting([1, 2, 3], (before) => {
      before.run.must('member-0', before.voting([0], 'approve'));
    });
    meeting.run.must('chair', handsOn(meeting));
    expect(mostHands(meeting.run.state, meeting.vote, meeting.run.now)).toBe(3);
    const two = aMeeting([1, 2, 3], (before) => {
      before.run.must('member-0', before.voting([0], 'approve'));
      before.run.must('member-4', before.voting([4], 'reject'));
      before.run.must('member-3', before.voting([3], 'reject'));
    });
    two.run.must('chair', handsOn(two));
    expect(mostHands(two.run.state, two.vote, two.run.now)).toBe(4);
  });

  it('[POLL-1] has no hand for a proxy that is not for the vote, is over, is of who withdrew, or of no use under its rules', () => {
    const most = (
      rules: RuleSet,
      altered: (meeting: GeneralMeeting) => Partial<MeetingCommandData['proxy.appoint']>,
      then: (meeting: GeneralMeeting) => void = () => undefined,
    ): number => {
      const meeting = new GeneralMeeting(LOTS, BY_POLL, [rules]);
      meeting.run.must('member-0', meeting.appointing(0, 'member-3', null, altered(meeting)));
      meeting.start([1, 3]);
      then(meeting);
      meeting.run.must('chair', handsOn(meeting));
      return mostHands(meeting.run.state, meeting.vote, meeting.run.now);
    };
    expect(most(BY_HANDS, () => ({}))).toBe(3);
    const elsewhere = (meeting: GeneralMeeting) => ({
      scope: { kind: 'item', itemId: meeting.run.addItem({ title: 'Another', modification: null }) } as const,
    });
    expect(most(BY_HANDS, elsewhere)).toBe(2);
    expect(most(BY_HANDS, () => ({ until: '2021-12-20T12:59:59.000Z' }))).toBe(2);
    expect(most({ ...BY_HANDS, mandates: { ...BY_HANDS.mandates, proxies: null } }, () => ({}))).toBe(2);
    const withdraws = ({ run, itemId }: GeneralMeeting): void => {
      run.must('member-0', { type: 'interest.declare', itemId, seatId: 'lot-0', text: 'Our contract' });
    };
    expect(most(BY_HANDS, () => ({}), withdraws)).toBe(2);
  });
});

describe('a demand for a poll', () => {
  it('[POLL-2] stands when the chair makes it, two holders do, or holders of a tenth of the votes', () => {
    const stands = (present: readonly number[], ...by: readonly string[]): boolean => {
      const meeting = aMeeting(present);
      for (const person of by) meeting.run.must(person, demand(meeting));
      return isPollDue(meeting.run.state, meeting.itemId);
    };
    expect(stands([3, 4], 'chair')).toBe(true);
    expect(stands([3, 4], 'member-3')).toBe(false);
    expect(stands([3, 4], 'member-3', 'member-4')).toBe(true);
    expect(stands([2, 3], 'member-2')).toBe(true);
  });

  it('[POLL-2] counts a holder once, whoever stands for their lots, and the proxies of who is there', () => {
    const rules = { ...BY_POLL, poll: { holders: 2, share: null } };
    const meeting = new GeneralMeeting(LOTS, rules, [BY_HANDS]);
    meeting.run.must('member-4', meeting.appointing(4, 'member-2'));
    meeting.start([1, 2, 3]);
    const { run, itemId } = meeting;
    run.must('member-1', demand(meeting));
    expect(isPollDue(run.state, itemId)).toBe(false);
    run.must('member-2', demand(meeting));
    expect(isPollDue(run.state, itemId)).toBe(true);
  });

  it('[POLL-2] is refused to who has no vote here, twice, where no rule knows it, and once the item is over', () => {
    const meeting = aMeeting([3, 4]);
    const { run } = meeting;
    expect(run.refused('member-0', demand(meeting)).code).toBe('no-vote-here');
    expect(run.refused('observer', demand(meeting)).code).toBe('no-vote-here');
    run.must('member-3', demand(meeting));
    expect(run.refused('member-3', demand(meeting)).code).toBe('demanded-already');
    run.must('chair', { type: 'item.close', itemId: meeting.itemId });
    expect(run.refused('member-4', demand(meeting)).code).toBe('item-over');
    const none = new GeneralMeeting(LOTS);
    none.start([3, 4]);
    expect(none.run.refused('chair', demand(none)).code).toBe('no-poll');
  });

  it('[POLL-3] comes before the hands or just after them, and from then on hands are not enough', () => {
    const meeting = aMeeting([3, 4]);
    const { run } = meeting;
    run.must('chair', demand(meeting));
    expect(run.refused('chair', handsOn(meeting)).code).toBe('poll-demanded');
    const after = aMeeting([3, 4]);
    takeHands(after, 2, 0);
    after.run.must('chair', demand(after));
    after.run.openVote(after.itemId);
    expect(after.run.refused('member-3', demand(after)).code).toBe('poll-taken');
  });

  it('[POLL-6] is made by the member of a seat from the notice on, and counts in the meeting without them', () => {
    const meeting = new GeneralMeeting(LOTS, BY_POLL, [BY_HANDS]);
    const { run, itemId } = meeting;
    expect(run.refused('observer', demand(meeting)).code).toBe('no-vote-here');
    run.must('member-3', demand(meeting));
    expect(run.refused('member-3', demand(meeting)).code).toBe('demanded-already');
    expect(isPollDue(run.state, itemId)).toBe(false);
    meeting.start([4]);
    expect(run.refused('member-1', demand(meeting)).code).toBe('no-vote-here');
    run.must('member-4', demand(meeting));
    expect(demandsOn(run.state, itemId)).toMatchObject({
      stands: true,
      by: [{ isEarly: true }, { isEarly: false }],
    });
    expect(run.refused('chair', handsOn(meeting)).code).toBe('poll-demanded');
  });

  it('[POLL-6] stands for good once it is enough: another joins in it after the first has left', () => {
    const meeting = aMeeting([2, 4]);
    const { run, itemId } = meeting;
    run.must('member-2', demand(meeting));
    run.must('member-2', { type: 'seat.leave', seatId: 'lot-2' });
    run.must('member-4', demand(meeting));
    expect(isPollDue(run.state, itemId)).toBe(true);
  });

  it('[POLL-4] is withdrawn with the consent of the Chair, and the hands stand again', () => {
    const meeting = aMeeting([3, 4]);
    const { run, itemId } = meeting;
    run.must('member-3', demand(meeting));
    run.must('member-4', demand(meeting));
    const withdrawn = { type: 'poll.withdraw', itemId, personId: 'member-4' } as const;
    run.must('chair', withdrawn);
    expect(demandsOn(run.state, itemId)).toMatchObject({ by: [{ personId: 'member-3' }], stands: false });
    expect(run.refused('chair', withdrawn).code).toBe('no-such-demand');
    run.must('chair', handsOn(meeting));
  });

  it('[POLL-5] has the outcome of the poll replace that of the hands, once it is declared', () => {
    const meeting = aMeeting([0, 3, 4]);
    const { run, itemId } = meeting;
    const handsId = takeHands(meeting, 1, 2);
    expect(proposalOutcome(meeting.vote.outcome)?.verdict).toBe('rejected');
    run.must('chair', demand(meeting));
    const pollId = run.openVote(itemId);
    for (const lot of [0, 3, 4]) {
      run.must(`member-${lot}`, meeting.casting(pollId, lot, lot === 0 ? 'approve' : 'reject'));
    }
    meeting.close();
    expect(pollInPlaceOf(run.state, handsId)).toBeNull();
    run.must('chair', { type: 'vote.declare', voteId: pollId });
    expect(pollInPlaceOf(run.state, handsId)?.voteId).toBe(pollId);
    expect(proposalOutcome(meeting.vote.outcome)).toMatchObject({ verdict: 'approved' });
    const text = draftMinutes(run.state, run.entries)
      .sections.flatMap(({ paragraphs }) => paragraphs)
      .map((paragraph) => paragraph.text);
    expect(text).toContain('Name of chair demanded a poll.');
    expect(text).toContain('A poll was taken as demanded. Its outcome replaces that of the show of hands.');
  });
});
