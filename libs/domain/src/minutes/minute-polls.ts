/** Demands for a poll, as the minutes tell them. */
import { type MinuteWriter, minute } from './minute.js';

/** Who demanded one, what was withdrawn, and which show of hands the poll replaces. */
export const minutePolls: MinuteWriter = (entry, { before }) => {
  if (entry.type === 'poll.demanded') {
    const { person, stands, itemId } = entry.data;
    const said = stands ? 'demanded a poll.' : 'asked for a poll; more must join for it to be a demand.';
    return [minute('vote', `${person.name} ${said}`, [entry.no], itemId)];
  }
  if (entry.type === 'poll.demand-withdrawn') {
    const { itemId, personId, stands } = entry.data;
    const demands = before.pollDemands.find((one) => one.itemId === itemId);
    const name = demands?.by.find((one) => one.personId === personId)?.name ?? 'A holder';
    const rest = stands ? ' The demand of the others stands.' : '';
    return [
      minute(
        'vote',
        `${name} withdrew the demand for a poll, with the Chair’s consent.${rest}`,
        [entry.no],
        itemId,
      ),
    ];
  }
  if (entry.type !== 'poll.called' || entry.data.handsVoteId === null) return [];
  const text = 'A poll was taken as demanded. Its outcome replaces that of the show of hands.';
  return [minute('vote', text, [entry.no], entry.data.itemId)];
};
