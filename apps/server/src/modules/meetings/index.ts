/** The door of the meetings module. */
export { authorOf } from './author-of.js';
export { BallotReceipts } from './ballot-receipts.js';
export { Calendar } from './calendar.js';
export { receiptCode } from './command-answer.js';
export { digestOf, idFor, meetingIdFor } from './command-keys.js';
export type { HeldStep } from './hold-meeting.js';
export { HeldMeetings } from './held-meetings.js';
export { MeetingCommands, type Write } from './meeting-commands.js';
export { meetingKind, type MeetingWithBox } from './meeting-kind.js';
export { MeetingViews } from './meeting-views.js';
export { MeetingsModule } from './meetings.module.js';
export { RosterKeeper } from './roster-keeper.js';
export { VotingProofs } from './voting-proofs.js';
export { WrittenDecisions } from './written-decisions.js';
export { ballotContent } from './sealed-content.js';
export { Subjects, type ToldSubject } from './subjects.js';
