/** What holds in every meeting, whatever people try: tried with meetings nobody planned. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Reader } from '../audience/audience.js';
import type { MeetingRun } from '../testing/a-meeting.js';
import { aPlannedMeeting } from '../testing/a-meeting.js';
import { NAMED_PERSON, anyMeeting } from '../testing/a-journal.js';
import { proposalOutcome } from '../vote/vote-outcome.js';
import { foldMeeting, initialMeeting } from './fold-meeting.js';
import type { MeetingEntry } from './meeting-entry.js';
import { viewEntries } from './view-entries.js';

const READERS: Readonly<Record<string, Reader>> = {
  public: { clearance: 'public', personId: null },
  party: { clearance: 'parties', personId: 'someone' },
  member: { clearance: 'body', personId: 'member-5' },
  named: { clearance: 'body', personId: NAMED_PERSON },
  secretary: { clearance: 'officers', personId: 'secretary' },
};

// A counterexample is a whole meeting: finding a smaller one takes minutes and tells no more.
fc.configureGlobal({ numRuns: 40, endOnFailure: true });

const anyReader = fc.constantFrom(...Object.values(READERS));

function votesAtEachEntry(entries: readonly MeetingEntry[]): string[] {
  const open = new Set<string>();
  return entries.flatMap((entry) => {
    if (entry.type === 'vote.opened') open.add(entry.data.voteId);
    if (entry.type === 'vote.closed' || entry.type === 'vote.annulled') open.delete(entry.data.voteId);
    const lost =
      entry.type === 'ballot.cast' && !open.has(entry.data.voteId) ? ['a ballot outside its vote'] : [];
    return [...lost, ...(open.size > 1 ? ['two votes open'] : [])];
  });
}

describe('any meeting', () => {
  it('[VOT-2] has one vote open at most and no ballot outside it [VOT-5]', () => {
    fc.assert(fc.property(anyMeeting, ({ entries }) => expect(votesAtEachEntry(entries)).toEqual([])));
  });

  it('[MTG-10] numbers its entries from 1 without a hole, and its state is their fold however it is cut', () => {
    fc.assert(
      fc.property(anyMeeting, fc.nat(), ({ entries, state }, cut) => {
        expect(entries.map(({ no }) => no)).toEqual(entries.map((_entry, index) => index + 1));
        const at = cut % (entries.length + 1);
        const half = foldMeeting(initialMeeting, entries.slice(0, at));
        expect(foldMeeting(half, entries.slice(at))).toEqual(state);
        expect(foldMeeting(initialMeeting, entries)).toEqual(state);
        expect(foldMeeting(state, entries)).toBe(state);
      }),
    );
  });

  it('[VOT-4] keeps the roll of a vote as it was frozen', () => {
    fc.assert(
      fc.property(anyMeeting, ({ entries, state }) => {
        const frozen = entries.flatMap((entry) => (entry.type === 'roll.frozen' ? [entry.data] : []));
        expect(state.votes.map(({ voteId, roll }) => ({ voteId, roll }))).toEqual(
          frozen.map(({ voteId, roll }) => ({ voteId, roll })),
        );
      }),
    );
  });

  it('[VOT-10] gives every place of a counted vote one standing, and the category sums agree', () => {
    fc.assert(
      fc.property(anyMeeting, ({ state }) => {
        for (const { outcome: counted, roll, rollCall } of state.votes) {
          const outcome = proposalOutcome(counted);
          if (outcome === null) continue;
          const sum = (tally: Readonly<Record<string, number>>): number =>
            Object.values(tally).reduce((total, part) => total + part, 0);
          expect(rollCall.map(({ place }) => place)).toEqual(roll.map(({ place }) => place));
          expect(sum(outcome.total)).toBe(roll.length);
          expect(outcome.categories.reduce((total, { tally }) => total + sum(tally), 0)).toBe(roll.length);
        }
      }),
    );
  });

  it('[VOT-8] counts as many ballots as were cast', () => {
    fc.assert(
      fc.property(anyMeeting, ({ entries, state }) => {
        const cast = entries.filter(({ type }) => type === 'ballot.cast').length;
        const counted = state.votes
          .flatMap(({ castCounts }) => castCounts.flat())
          .reduce((sum, one) => sum + one, 0);
        expect(counted).toBe(cast);
      }),
    );
  });
});

describe('the view of any meeting', () => {
  it('[MTG-11] folds to the same however the journal is cut into frames', () => {
    fc.assert(
      fc.property(
        anyMeeting,
        anyReader,
        fc.array(fc.nat(), { maxLength: 5 }),
        ({ entries }, reader, cuts) => {
          const bounds = [
            0,
            ...cuts.map((cut) => cut % (entries.length + 1)).toSorted((a, b) => a - b),
            entries.length,
          ];
          const frames = bounds.slice(1).map((to, index) => entries.slice(bounds[index], to));
          const followed = frames.reduce(
            (state, frame) => foldMeeting(state, viewEntries(frame, reader)),
            initialMeeting,
          );
          const view = viewEntries(entries, reader);
          expect(followed).toEqual(foldMeeting(initialMeeting, view));
          view.reduce((last, { no }) => {
            expect(no).toBeGreaterThan(last);
            return no;
          }, 0);
        },
      ),
    );
  });

  it.each([
    ['public', /(GREEN|AMBER|RED|BODY|OFFICERS)-secret|Name of|member-|commitment/],
    ['party', /(AMBER|RED|BODY|OFFICERS)-secret|Name of|member-|commitment/],
    ['member', /(RED|OFFICERS)-secret|commitment/],
    ['named', /OFFICERS-secret|commitment/],
    ['secretary', /commitment/],
  ])('[MTG-11] shows to %s nothing that is not theirs', (name, forbidden) => {
    const reader = READERS[name] ?? { clearance: 'public', personId: null };
    fc.assert(
      fc.property(anyMeeting, ({ entries }) => {
        const view = viewEntries(entries, reader);
        const all = JSON.stringify([view, foldMeeting(initialMeeting, view)]);
        const leak = forbidden.exec(all);
        expect(leak === null ? '' : all.slice(leak.index - 300, leak.index + 100)).toBe('');
      }),
    );
  });

  it('[AGD-9] gives each item the number that it has for every other reader', () => {
    fc.assert(
      fc.property(anyMeeting, anyReader, ({ entries, state }, reader) => {
        const numbers = new Map(state.agenda.map(({ itemId, number }) => [itemId, number]));
        const { agenda } = foldMeeting(initialMeeting, viewEntries(entries, reader));
        expect(agenda.map(({ number }) => number)).toEqual(agenda.map(({ itemId }) => numbers.get(itemId)));
      }),
    );
  });

  it('[MTG-11] shows an officer the meeting as it is', () => {
    fc.assert(
      fc.property(anyMeeting, ({ entries, state }) => {
        expect(
          foldMeeting(initialMeeting, viewEntries(entries, { clearance: 'officers', personId: 'chair' })),
        ).toEqual(state);
      }),
    );
  });
});

describe('the view of a vote', () => {
  function votedMeeting(): { run: MeetingRun; voteId: string } {
    const { run, itemIds } = aPlannedMeeting({});
    run.must('secretary', { type: 'meeting.call' });
    run.seat(0, 20);
    run.must('chair', { type: 'meeting.start' });
    run.must('chair', { type: 'item.open', itemId: itemIds[0] ?? '', from: null });
    return { run, voteId: run.openVote(itemIds[0] ?? '') };
  }

  it('[MTG-12] merges casts that follow each other, keeps a recorded one apart, and names no voter', () => {
    const { run, voteId } = votedMeeting();
    run.cast(3, voteId, 'approve');
    run.must('secretary', { type: 'note.write', itemId: null, text: 'Only for the officers' });
    run.cast(4, voteId, 'approve');
    run.cast(3, voteId, 'reject');
    run.must('secretary', {
      type: 'ballot.record',
      voteId,
      seatId: 'seat-21',
      answer: { kind: 'motion', choice: 'reject' },
      reason: 'Telephone',
    });
    run.cast(5, voteId, 'approve');
    const view = viewEntries(run.entries, { clearance: 'body', personId: 'member-5' });
    const casts = view.filter(({ type }) => type === 'ballot.cast');
    expect(casts.map(({ data }) => data)).toEqual([
      { voteId, places: [3, 4, 3] },
      { voteId, places: [21], recordedBecause: 'Telephone' },
      { voteId, places: [5] },
    ]);
    expect(casts.map(({ by }) => by?.personId ?? null)).toEqual([null, 'secretary', null]);
    expect(casts[0]?.no).toBe(casts[1] === undefined ? 0 : casts[1].no - 1);
  });

  it('[MTG-12] names the author of an act to the body and above only', () => {
    const { run } = votedMeeting();
    const authors = (reader: Reader) =>
      new Set(viewEntries(run.entries, reader).map(({ by }) => by?.personId ?? null));
    expect(authors({ clearance: 'parties', personId: 'member-3' })).toEqual(new Set([null]));
    expect(authors({ clearance: 'body', personId: 'member-3' })).toContain('secretary');
  });

  it('[MTG-10] builds a vote from its declaration for a reader who saw nothing before', () => {
    const { run, voteId } = votedMeeting();
    run.cast(3, voteId, 'approve');
    run.must('chair', { type: 'vote.close', voteId });
    run.must('chair', { type: 'vote.declare', voteId });
    const declared = run.entries.filter(({ type }) => type === 'vote.declared' || type === 'item.opened');
    const state = foldMeeting(initialMeeting, declared);
    expect(state).toMatchObject({ agenda: [], currentItemId: run.state.currentItemId });
    expect(state.votes).toMatchObject([{ voteId, stage: 'declared', outcome: { total: { approve: 1 } } }]);
    const closed = run.entries.filter(({ type }) => type === 'vote.closed' || type === 'ballot.cast');
    expect(foldMeeting(initialMeeting, closed).votes).toEqual([]);
  });
});
