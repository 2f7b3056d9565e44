/** The electronic General Meeting of December 2021, from the notice to the published result, in a Quorate of its own and in its own days. */
import { inHouse } from '../own/house.mjs';
import { paceOf } from '../pace.mjs';
import { voteInAdvance } from './in-advance.mjs';
import { holdMeeting } from './meeting-day.mjs';
import { giveNotice, NOTICE } from './notice.mjs';
import { findMeeting } from './played-meeting.mjs';
import { prove } from './prove.mjs';
import { PARTS } from './script.mjs';

const ACTS = [giveNotice, voteInAdvance, holdMeeting, prove];

/** Plays it; answers the differences it found, which should be none. */
export function rehearseGeneralMeeting({ isFast }, signal) {
  const pace = paceOf(isFast, signal);
  return inHouse(NOTICE, pace, async (house) => {
    const meeting = await findMeeting(house);
    try {
      invite(meeting);
      await pace.beat(15);
      for (const act of ACTS) await act(meeting);
    } finally {
      meeting.stop();
    }
  });
}

function invite(meeting) {
  const { house, body, cast, meetingId } = meeting;
  const { url, pace } = house;
  const page = `${url}/meetings/${meetingId}`;
  const { holderId, member } = meeting.seatOf(PARTS.holdsProxy);
  pace.heading('The General Meeting of SECCo in a Quorate of its own. Open beside this window:');
  pace.say(`public page    ${page}`);
  pace.say(`room screen    ${url}${cast.roomPath}`);
  pace.say(`console        ${page}/console  (sign in as ${cast.secretary.name})`);
  pace.say(`the Chair      ${page}/chair    (sign in as ${cast.chair.name})`);
  pace.say(`a shareholder  ${url}/bodies/${body.bodyId}/holders/${holderId}  (sign in as ${member.name})`);
}
