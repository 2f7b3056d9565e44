/** The door of the live meeting. */
export type { PendingCommand } from './command-queue.js';
export type { ChangedHistory } from './history-watch.js';
export type { LiveMeeting } from './meeting-feed.js';
export { ballotsIn, type UnconfirmedBallot } from './unconfirmed-ballots.js';
export { loadVerifier } from './load-verifier.js';
export { standsInRecord, useChangedHistory } from './use-changed-history.js';
export { useCommand, usePendingCommands, type MeetingCommands } from './use-command.js';
export { useInstant } from './use-instant.js';
export { useLostBallots, type LostBallots } from './use-lost-ballots.js';
export { useMeeting } from './use-meeting.js';
export { useMeetings } from './use-meetings.js';
export { useMyBallots, type MyBallots } from './use-my-ballots.js';
export { useNow } from './use-now.js';
export { whenMinutesChange } from './when-minutes-change.js';
