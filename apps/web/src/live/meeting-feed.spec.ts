/** Proves that a tab folds what continues where it stands, notices holes and takes nothing twice. */
import { describe, expect, it } from '@jest/globals';
import type { SentFrame } from '@quorate/contracts';
import type { MeetingEntry } from '@quorate/domain';
import { MeetingFeed } from './meeting-feed.js';

const stamp = { at: '2021-12-22T10:00:00Z', by: null, audience: 'public' as const };

/** Entries as a reader gets them; a number may be missing where the reader may not see it. */
function pauses(...numbers: number[]): MeetingEntry[] {
  return numbers.map((no) => ({ ...stamp, no, type: 'meeting.paused', data: { note: `note ${no}` } }));
}

function frame(after: number, to: number, entries: readonly MeetingEntry[]): SentFrame {
  return { meetingId: 'm', after, to, entries: [...entries] };
}

function aFeed(): MeetingFeed {
  return new MeetingFeed('m', () => undefined);
}

describe('what a tab knows of a meeting', () => {
  it('folds frames that follow on each other', () => {
    const feed = aFeed();
    feed.take(frame(0, 2, pauses(1, 2)));
    feed.take(frame(2, 3, pauses(3)));
    expect(feed.no).toBe(3);
    expect(feed.snapshot().entries.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(feed.snapshot().state.pauseNote).toBe('note 3');
    expect(feed.isBehind).toBe(false);
  });

  it('is behind after a frame that leaves a hole, and catches up', () => {
    const feed = aFeed();
    feed.take(frame(0, 1, pauses(1)));
    feed.take(frame(3, 4, pauses(4)));
    expect(feed.no).toBe(1);
    expect(feed.isBehind).toBe(true);
    feed.take(frame(1, 4, pauses(2, 3, 4)));
    expect(feed.no).toBe(4);
    expect(feed.isBehind).toBe(false);
  });

  it('is behind after a frame that only names an entry, until it has that whole', () => {
    const feed = aFeed();
    const named = { ...stamp, no: 2, type: 'roster.set', data: null } as const;
    feed.take({ ...frame(0, 3, pauses(1, 3)), entries: [...pauses(1), named, ...pauses(3)] });
    expect([feed.no, feed.isBehind]).toEqual([0, true]);
    feed.take(frame(0, 3, pauses(1, 2, 3)));
    expect([feed.no, feed.isBehind]).toEqual([3, false]);
  });

  it('takes nothing twice', () => {
    const feed = aFeed();
    feed.take(frame(0, 2, pauses(1, 2)));
    feed.take(frame(0, 2, pauses(1, 2)));
    feed.take(frame(1, 3, pauses(2, 3)));
    expect(feed.snapshot().entries.map(({ no }) => no)).toEqual([1, 2]);
    expect(feed.isBehind).toBe(true);
  });

  it('is not behind when the journal went on with entries it may not see', () => {
    const feed = aFeed();
    feed.take(frame(0, 5, pauses(1)));
    expect(feed.isBehind).toBe(false);
    feed.noteHead({ no: 1, watching: 12 });
    expect(feed.isBehind).toBe(false);
    expect(feed.snapshot()).toMatchObject({ watching: 12, waiting: 0 });
    feed.noteHead({ no: 1, watching: 12, waiting: 40 });
    expect(feed.snapshot().waiting).toBe(40);
    feed.noteHead({ no: 1, watching: 12, waiting: 0 });
    expect(feed.snapshot().waiting).toBe(0);
  });

  it('is offline with the time of the last contact until it is complete again', () => {
    const feed = aFeed();
    feed.take(frame(0, 1, pauses(1)));
    feed.markComplete();
    feed.markOffline(1000);
    feed.markOffline(2000);
    expect(feed.snapshot()).toMatchObject({ status: 'offline', lastContactAt: 1000 });
    feed.take(frame(1, 2, pauses(2)));
    feed.markComplete();
    expect(feed.snapshot()).toMatchObject({ status: 'live', lastContactAt: null });
  });

  it('forgets everything when another person reads', () => {
    const feed = aFeed();
    feed.take(frame(0, 1, pauses(1)));
    feed.forget();
    expect(feed.snapshot()).toMatchObject({ status: 'loading', entries: [] });
    expect(feed.no).toBe(0);
  });
});
