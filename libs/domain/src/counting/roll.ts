/** Who may vote, with what weight, frozen when a vote opens. A place is a seat's position on the roll, from 0. */
export interface RollPlace {
  readonly place: number;
  readonly seatId: string;
  /** "Large Supplier group 07". */
  readonly label: string;
  readonly constituencyId: string;
  readonly weight: number;
  /** The voting group that votes here, where the rule set counts per group. */
  readonly groupId?: string;
}
