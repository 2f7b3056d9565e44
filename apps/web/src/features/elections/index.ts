/** The door of elections as everybody reads them, and of what their other pages share. */
export { ElectionPage, noElection } from './election-page.js';
export {
  electionHref,
  type ElectionId,
  type ElectionReply,
  electionQuery,
  useElection,
  useElectionAct,
  useElections,
} from './elections.js';
export { ElectionsPage } from './elections-page.js';
export { Counts } from './figures.js';
export { mayWithdraw, type Nomination, statusTones } from './my-nominations.js';
export { type NominationPlace, placesOf } from './places.js';
export { ReasonForm } from './reason-form.js';
export { ResultTables } from './results.js';
export { StageWord } from './stage-word.js';
export { Statement } from './statement.js';
export { sayTimeLeft } from './time-left.js';
export { WithdrawDialog } from './withdraw-dialog.js';
export { VotingGroupPage } from './voting-group-page.js';
