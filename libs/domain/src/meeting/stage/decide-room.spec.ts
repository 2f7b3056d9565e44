/** The room screen follows the meeting until an officer holds it still or blanks it, and again when it is let go. */
import { describe, expect, it } from '@jest/globals';
import { aRunningMeeting } from '../../testing/a-meeting.js';
import { meetingOnScreen } from './room-screen.js';

describe('the room screen', () => {
  it('[ROOM-1] is held still at its moment while the meeting goes on, and follows it again', () => {
    const { run, itemIds } = aRunningMeeting({}, { title: 'The next item' });
    const shown = () => meetingOnScreen(run.state, run.entries).currentItemId;
    run.must('secretary', { type: 'room.show', screen: 'still' });
    run.must('chair', { type: 'item.open', itemId: itemIds[1] ?? '', from: itemIds[0] ?? null });
    expect([shown(), run.state.currentItemId]).toEqual([itemIds[0], itemIds[1]]);
    run.must('secretary', { type: 'room.show', screen: 'live' });
    expect(shown()).toBe(itemIds[1]);
  });

  it('[ROOM-1] is blank from one entry to another, for the readers of the body', () => {
    const { run } = aRunningMeeting();
    const [blanked] = run.must('secretary', { type: 'room.show', screen: 'blank' });
    expect(blanked).toEqual({ type: 'room.shown', audience: 'body', data: { screen: 'blank' } });
    expect(run.state.room).toEqual({ screen: 'blank', since: run.state.no });
  });

  it('[ROOM-1] is not told twice to do the same', () => {
    const { run } = aRunningMeeting();
    expect(run.refused('secretary', { type: 'room.show', screen: 'live' }).code).toBe('room-shows-that');
    run.must('secretary', { type: 'room.show', screen: 'still' });
    expect(run.refused('secretary', { type: 'room.show', screen: 'still' }).code).toBe('room-shows-that');
  });
});
