/** The whole rehearsal: finds the meeting, brings the cast together, runs every act, checks, and sums up. */
import { tellEverybody } from './afterwards.mjs';
import { assembleCast, followersOf } from './cast.mjs';
import { findDifferences } from './checks.mjs';
import { Client } from './client.mjs';
import { breakOff, closeMeeting } from './closing.mjs';
import { decideMp188 } from './first-vote.mjs';
import { openVoteOf } from './fold.mjs';
import { decideMp116, decideMp191 } from './later-votes.mjs';
import { findBody, findMeeting } from './meeting.mjs';
import { gather, takeFormalItems } from './opening.mjs';
import { paceOf } from './pace.mjs';
import { RehearsalError } from './rehearsal-error.mjs';
import { RunOfMeeting } from './run-of-meeting.mjs';
import { printSummary } from './summary.mjs';

const ACTS = [gather, takeFormalItems, decideMp188, decideMp191, decideMp116, closeMeeting];

/** Runs it; answers the differences it found, which should be none. */
export async function rehearse({ url, isFast }, signal) {
  const startedAt = performance.now();
  const acknowledgements = [];
  const acknowledged = (ms) => acknowledgements.push(ms);
  const pace = paceOf(isFast, signal);
  const body = await findBody(new Client(url, 'A visitor', acknowledged));
  const [first] = body.secretaries;
  if (first === undefined) throw new RehearsalError(`The ${body.name} has no secretary.`);
  const secretary = await new Client(url, first.name, acknowledged).signIn(first.personId);
  const meeting = await findMeeting(secretary, body);
  const { meetingId } = meeting;
  const cast = await assembleCast({ url, body, meetingId, secretary, acknowledged });
  const run = new RunOfMeeting(cast, pace, body);
  invite(run, meeting, url);
  await pace.beat(15);
  try {
    for (const act of ACTS) await act(run);
  } catch (error) {
    await breakOff(secretary, meetingId, openVoteOf(cast.secretary.follower.state)?.voteId ?? null);
    throw error;
  }
  const { no } = cast.secretary.follower.state;
  await run.everyone((state) => state.no === no, 'the last entry of the journal');
  const differences = await findDifferences(run);
  await tellEverybody(run);
  for (const follower of followersOf(cast)) follower.stop();
  printSummary(run, acknowledgements, (performance.now() - startedAt) / 1000);
  return differences;
}

function invite({ cast, pace }, meeting, url) {
  const page = `${url}/meetings/${meeting.meetingId}`;
  const [member] = [...cast.seats.values()].filter(({ seat }) => seat.label.endsWith('07'));
  pace.heading(`Rehearsal of ${meeting.bodyName}, meeting ${meeting.number}. Open beside this window:`);
  pace.say(`public page  ${page}`);
  pace.say(`room screen  ${url}${cast.roomPath}`);
  pace.say(`console      ${page}/console  (sign in as ${cast.secretary.name})`);
  pace.say(`member       ${page}/member   (sign in as ${member?.name ?? 'any member'})`);
}
