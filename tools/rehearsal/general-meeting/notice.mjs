/** The first act, Thursday 2 December 2021: the resolution is written down, and notice is given. */
import { noticeDates, ukDate } from '@quorate/domain';

export const NOTICE = '2021-12-02T10:00:00Z';
const LAST_DAY = '2021-12-05';
const CUT_OFF = '13:00 UK time on Thursday 16 December 2021';

/** The secretary writes the resolution, says until when notice can be given, and gives it. */
export async function giveNotice(meeting) {
  const { house, body, startsAt, cast } = meeting;
  const { pace } = house;
  pace.heading('Thursday 2 December 2021, 10:00 UK time: the resolution, and notice of the meeting');
  await putResolution(meeting);
  const { lastNoticeDay, lastSpecialNoticeDay } = noticeDates(startsAt, body.notice);
  pace.say(
    `${body.notice.clearDays} clear days before Monday 20 December: the last day for notice is ${ukDate(lastNoticeDay)}.`,
  );
  pace.say(
    `Played is an auditor who resigned. For one who is only not asked again special notice would be due, by ${ukDate(lastSpecialNoticeDay)}.`,
  );
  house.expect(lastNoticeDay === LAST_DAY, `The last day for notice was said to be ${lastNoticeDay}.`);
  await pace.beat(8);
  await meeting.does(cast.secretary.client, { type: 'meeting.call' });
  await meeting.everyone(({ stage }) => stage === 'called', 'the notice');
  pace.say(
    `${cast.secretary.name}, the secretary, gives notice; from now on the resolution stands as it is.`,
  );
  await sayNotice(meeting);
  await pace.beat(10);
}

/** Unless the demonstration has it there already. */
async function putResolution({ house, cast, script, item, meetingId }) {
  const { itemId, ...draft } = item;
  if (item.resolution === undefined) {
    const { client, follower } = cast.secretary;
    const resolution = { kind: 'ordinary', text: script.text, matterId: null, specialNoticeOn: null };
    const { agendaRevision } = follower.state;
    const command = { type: 'item.amend', itemId, item: { ...draft, resolution }, agendaRevision };
    await client.command(meetingId, command);
  }
  house.pace.say(`Resolution on “${script.title}”, to propose as an ordinary resolution:`);
  house.pace.say(`    ${script.text}`);
  await house.pace.beat(6);
}

/** To whom it went, what it is known by, and until when it says proxies are taken. */
async function sayNotice({ house, cast, meetingId }) {
  const { client } = cast.secretary;
  const { fingerprint, deliveries } = await house.until(
    'the notice is sent',
    () => client.get(`/api/meetings/${meetingId}/notice/deliveries`),
    ({ deliveries: all }) => all.every(({ state }) => state !== 'waiting'),
  );
  const { entries } = await client.get(`/api/meetings/${meetingId}/frames?after=0`);
  const { document } = entries.findLast(({ type }) => type === 'meeting.noticed').data;
  const until = document.facts.find(({ term }) => term === 'Proxies until')?.detail;
  house.pace.say(
    `It goes by mail to ${deliveries.length} people, and is known by ${fingerprint.slice(0, 16)}….`,
  );
  house.pace.say(`Proxies and votes in advance are taken until ${until}: 48 hours of working days.`);
  house.expect(until === CUT_OFF, `The notice says that proxies are taken until ${until}.`);
}
