/** The door of the bodies module. */
export { BODY_ENTITIES } from './entities.js';
export { bodyMembers, type BodyMember } from './body-members.js';
export { BodyOffices } from './body-offices.js';
export { Bodies, type NewBody } from './bodies.js';
export { BodiesModule } from './bodies.module.js';
export { bodyFor } from './body-readers.js';
export { BODY_UNKNOWN } from './body-unknown.js';
export { checkFilling } from './body-checks.js';
export { type BodyRecord, ELECTORATE, type Officers, type SeatRecord } from './body-record.js';
export { seatIdOfLot } from './lot-seats.js';
export { BodyRoles } from './body-roles.js';
export { CompanyLots } from './company-lots.js';
export { ComingTerms } from './coming-terms.js';
export { ProofRules } from './proof-rules.js';
export { insertSeats, readBodies, updateSeat } from './body-store.js';
export {
  type AudienceColumns,
  audienceColumns,
  type AudienceLevel,
  readableSql,
  Readers,
} from './reader-rights.js';
