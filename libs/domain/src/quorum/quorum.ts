/** A reading of the quorum at one moment, with the figures a person needs to see why. */
export interface ConstituencyPresence {
  readonly constituencyId: string;
  readonly name: string;
  readonly inPost: number;
  /** Seats with a member or alternate in them, the recused left out. */
  readonly present: number;
  readonly recused: number;
  /** 0 when the rule asks for none. */
  readonly minimum: number;
}

export interface QuorumReading {
  readonly met: boolean;
  readonly present: number;
  readonly inPost: number;
  readonly needed: number;
  /** Persons there who each stand for another holder; left out where the rule asks for none. */
  readonly qualifying?: { readonly present: number; readonly needed: number };
  readonly constituencies: readonly ConstituencyPresence[];
  /** Why it is not met, or empty: "2 more needed", "no Network member is present", "the Chair is not present". */
  readonly lacking: readonly string[];
}
