/** The tasks of a holder while a general meeting is adjourned. */
import { describe, expect, it } from '@jest/globals';
import { GeneralMeeting } from '@quorate/domain/testing/a-general-meeting.js';
import { heldLots } from './held-lots.js';
import { shareholderTasks } from './shareholder-tasks.js';

describe('the tasks of a holder', () => {
  it('[PRX-19] ask for a proxy again before an adjourned meeting, with the cut-off of its new time', () => {
    const meeting = new GeneralMeeting([{ shares: 60, holder: 'alpha' }, { shares: 20 }]);
    const { run } = meeting;
    meeting.start([0, 1]);
    run.must('chair', { type: 'meeting.adjourn', note: '' });
    const [startsAt, endsAt] = ['2022-01-12T13:00:00.000Z', '2022-01-12T15:00:00.000Z'];
    const moved = { startsAt, endsAt, place: 'The hall', reason: 'No quorum' };
    run.must('secretary', { type: 'meeting.reschedule', ...moved });
    const tasks = shareholderTasks(run.state, 'alpha', heldLots(run.state, 'alpha', 'member-0'), run.now);
    expect(tasks).toMatchObject([
      { title: 'Vote in advance, or appoint a proxy', until: '2022-01-10T13:00:00.000Z' },
      { title: 'Vote in the meeting', words: 'When the vote is opened' },
    ]);
  });
});
