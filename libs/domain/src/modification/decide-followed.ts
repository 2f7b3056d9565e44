/** What the board declared, annulled or deferred in a meeting, written for the readers of its source. The key of the act makes twice once. */
import type { Audience } from '../audience/audience.js';
import { type Deciders, entryFor, happened } from './decided.js';
import type { ModificationState } from './modification-state.js';

/** Who was told of the vote last; null where nobody was. */
function toldOf({ entries }: ModificationState, voteId: string): Audience | null {
  const told = entries.findLast(
    ({ type, data }) => type === 'modification.voted' && data.source.meeting?.voteId === voteId,
  );
  return told?.audience ?? null;
}

export const followDeciders = {
  'vote.follow': ({ verdict, audience, ...command }) => {
    const publishedOn = audience === 'public' ? command.on : null;
    return entryFor('modification.voted', { ...happened(command), verdict, publishedOn }, audience);
  },
  // Whoever was told of a vote is told that it counts no more; why, only where the meeting tells them.
  'annulment.follow': ({ voteId, audience, ...command }, { state }) => {
    const isPublished = toldOf(state, voteId) === 'public' && audience !== 'public';
    const note = isPublished ? 'The board annulled this vote.' : command.note;
    const data = { ...happened(command), note, voteId };
    return entryFor('modification.vote-annulled', data, isPublished ? 'public' : audience);
  },
  'deferral.follow': ({ audience, ...command }) =>
    entryFor('modification.deferred', happened(command), audience),
} satisfies Partial<Deciders>;
