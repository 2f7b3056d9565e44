/** What the tests of the whole system stand on: real servers, databases, Redis, people and sockets. */
export {
  addPeople,
  addPerson,
  type Board,
  type BoardSeat,
  makeBoard,
  type NewPerson,
  rulesOf,
} from './board.js';
export { Child } from './child.js';
export { Client, newKey } from './client.js';
export { TestDatabase } from './database.js';
export { addDatabaseClock, setDatabaseClock, stopDatabaseClock } from './database-clock.js';
export { AFTER_BALLOT, BALLOT_DAY, CALL_DAY, crosses, Electing, ranking, YEAR } from './electing.js';
export { eventually } from './eventually.js';
export { Follower, FollowRefused } from './follower.js';
export { freePort } from './free-port.js';
export { Answer } from './http.js';
export {
  aCast,
  addItems,
  anItem,
  aPlan,
  madeIn,
  choiceOf,
  meetingInSession,
  openVote,
  planMeeting,
  type Signed,
  signInAll,
  takeSeats,
} from './meeting.js';
export { Quorate, type QuorateOptions, startQuorate } from './quorate.js';
export { startRedis, type TestRedis } from './redis.js';
export { addRules, voteSeen } from './rule-sets.js';
export { SAMPLE_COMMANDS } from './sample-commands.js';
export { Watchers } from './watchers.js';
export { type World, startWorld } from './world.js';
export { within } from './within.js';
