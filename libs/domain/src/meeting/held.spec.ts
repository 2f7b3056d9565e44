/** A meeting that was written down afterwards is told with the times of its acts. */
import { describe, expect, it } from '@jest/globals';
import { foldMeeting, initialMeeting } from './fold-meeting.js';
import type { MeetingEntry } from './meeting-entry.js';
import { viewEntries } from './view-entries.js';

const WRITTEN = '2026-11-28T09:00:00.000Z';
const HELD = '2021-12-20T13:00:00.000Z';

const startedIn = (data: Record<string, never>): MeetingEntry => ({
  ...{ type: 'meeting.started', no: 1, at: WRITTEN, by: null, audience: 'public' },
  data,
});

describe('a meeting that was over before it was written down', () => {
  it('[HELD-1] bears in state and frames the time of the act, and in the journal that of its writing', () => {
    const entry = startedIn({ heldAt: HELD } as never);
    expect(foldMeeting(initialMeeting, [entry]).startedAt).toBe(HELD);
    expect(viewEntries([entry], { clearance: 'public', personId: null })).toMatchObject([{ at: HELD }]);
    expect(entry.at).toBe(WRITTEN);
  });

  it('[HELD-1] leaves every other meeting with the time of the journal', () => {
    expect(foldMeeting(initialMeeting, [startedIn({})]).startedAt).toBe(WRITTEN);
  });
});
