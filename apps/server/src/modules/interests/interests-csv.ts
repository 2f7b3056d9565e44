/** The register of interests of a body as a CSV file: what stands and what was, then what was declared in meetings. */
import type { BodyInterests } from '@quorate/contracts';
import { ukCalendarDate } from '@quorate/domain';
import { writeCsv } from '../register/index.js';

const COLUMNS = [
  'name',
  'sits_as',
  'kind',
  'interest',
  'from',
  'until',
  'reviewed',
  'meeting',
  'item',
  'state',
];

/** In the order of the register. */
export function interestsCsv({ people, inMeetings }: BodyInterests): string {
  const standing = people.flatMap(({ name, sitsAs, interests, hasNothing, isHeldBack, reviewedAt }) => {
    const reviewed = reviewedAt === null ? '' : ukCalendarDate(reviewedAt);
    const rows = interests.map(({ kind, text, from, until, stands }) => [
      ...[name, sitsAs, kind, text, from, until ?? '', reviewed, '', '', stands ? 'stands' : 'over'],
    ]);
    if (rows.some((row) => row.includes('stands'))) return rows;
    const silent = isHeldBack ? 'not confirmed for everybody yet' : 'nothing declared yet';
    const none = reviewedAt === null ? silent : 'nothing that stands';
    const state = hasNothing ? 'nothing to declare' : none;
    return [...rows, [name, sitsAs, '', '', '', '', reviewed, '', '', state]];
  });
  const declared = inMeetings.map(({ name, seat, text, at, meetingTitle, itemTitle, withdrawn }) => [
    ...[name, seat, 'Declared in a meeting', text, ukCalendarDate(at), '', '', meetingTitle, itemTitle],
    withdrawn ? 'withdrawn' : 'recused',
  ]);
  return writeCsv(COLUMNS, [...standing, ...declared]);
}
