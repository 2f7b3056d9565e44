/** What the board declared, annulled or deferred in a meeting, written for the readers of its source. The key of the act makes twice once. */
import { type Deciders, entryFor, happened } from './decided.js';

export const followDeciders = {
  'vote.follow': ({ verdict, audience, ...command }) => {
    const publishedOn = audience === 'public' ? command.on : null;
    return entryFor('modification.voted', { ...happened(command), verdict, publishedOn }, audience);
  },
  'annulment.follow': ({ voteId, audience, ...command }) =>
    entryFor('modification.vote-annulled', { ...happened(command), voteId }, audience),
  'deferral.follow': ({ audience, ...command }) =>
    entryFor('modification.deferred', happened(command), audience),
} satisfies Partial<Deciders>;
