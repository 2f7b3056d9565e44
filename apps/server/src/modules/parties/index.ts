/** The door of the parties module. */
export { PARTY_ENTITIES } from './entities.js';
export { Parties, type PartyDetails, type PartyRegister } from './parties.js';
export { PartiesModule } from './parties.module.js';
export type { PartyCategory, PartyRecord } from './party-record.js';
export { readVotingGroups, type VotingGroups } from './voting-groups.js';
export {
  insertParties,
  insertWithdrawalChange,
  readCategories,
  readParties,
  updateParty,
} from './party-store.js';
