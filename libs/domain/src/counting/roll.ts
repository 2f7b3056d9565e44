/** Who may vote, with what weight, frozen when a vote opens. A place is a position on the roll, from 0. */
export interface RollPlace {
  readonly place: number;
  /** The seat that votes here; where persons vote, the person. */
  readonly seatId: string;
  /** "Large Supplier group 07". */
  readonly label: string;
  /** Empty where persons vote: they stand in no category. */
  readonly constituencyId: string;
  readonly weight: number;
  /** The voting group that votes here, where the seat has one. */
  readonly groupId?: string;
}
