/** The first act, Thursday 2 December 2021: the resolution with its special notice, and notice is given. */
import { noticeDates, sayProposed, saySpecialNotice, ukDate } from '@quorate/domain';

export const NOTICE = '2021-12-02T10:00:00Z';
const LAST_DAY = '2021-12-05';
const CUT_OFF = '13:00 UK time on Thursday 16 December 2021';

/** The secretary reads the resolution, says until when notice can be given, and gives it. */
export async function giveNotice(meeting) {
  const { house, body, startsAt, cast } = meeting;
  const { pace } = house;
  pace.heading('Thursday 2 December 2021, 10:00 UK time: the resolution, and notice of the meeting');
  await sayResolution(meeting);
  const { lastNoticeDay } = noticeDates(startsAt, body.notice);
  pace.say(
    `${body.notice.clearDays} clear days before Monday 20 December: the last day for notice is ${ukDate(lastNoticeDay)}.`,
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

/** It stands on the agenda of the demonstration, with the special notice that another auditor needs. */
async function sayResolution({ house, body, script, startsAt, item }) {
  const { resolution } = item;
  const { lastSpecialNoticeDay } = noticeDates(startsAt, body.notice);
  house.pace.say(`Resolution on “${script.title}”. ${sayProposed(resolution)}`);
  house.pace.say(`    ${resolution.text}`);
  house.pace.say(`${saySpecialNotice(resolution)}`);
  house.pace.say(
    `${body.notice.specialNoticeDays} clear days before the meeting: the last day for it was ${ukDate(lastSpecialNoticeDay)}.`,
  );
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
