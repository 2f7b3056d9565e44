/** Who attends without a seat or a vote and is no user of this house; "auditor", "adviser". */
export interface GuestPresence {
  readonly guestId: string;
  readonly name: string;
  readonly capacity: string;
}

/** A guest who is there, with when they were admitted. */
export interface GuestHere extends GuestPresence {
  readonly since: string;
}
