/** The last act: a pause, the items that are not public, and the end. */

/** Takes what is left of the agenda after the votes and closes the meeting. */
export async function closeMeeting(run) {
  const { cast, pace } = run;
  const lastVote = run.itemOn('MP116');
  await cast.chair.does({ type: 'meeting.pause', note: 'Resumes in two minutes' });
  await run.everyone(({ stage }) => stage === 'paused', 'the pause');
  pace.say('The meeting pauses; the public page says so.');
  await pace.beat(4);
  await cast.chair.does({ type: 'meeting.resume' });
  for (const item of run.agenda.slice(run.agenda.indexOf(lastVote) + 1)) {
    await run.goTo(item);
    await pace.beat(3);
  }
  await cast.chair.does({ type: 'meeting.close' });
  await run.everyone(({ stage }) => stage === 'closed', 'the close');
  pace.heading('The chair closes the meeting');
}

/** When the rehearsal breaks off, the meeting is not left open: the vote is annulled and the meeting closed. */
export async function breakOff(secretary, meetingId, openVoteId) {
  const attempt = (command) => secretary.send(meetingId, command).catch(() => null);
  if (openVoteId !== null) {
    await attempt({ type: 'vote.annul', voteId: openVoteId, reason: 'The rehearsal was broken off.' });
  }
  await attempt({ type: 'meeting.close' });
}
