/**
 * The notice of a secret round: every public key of it, in one text whose hash the journal holds before the first
 * paper is issued. A voter who is offered other keys than everyone else finds that the hash is another.
 */

/** How the election key is shared out, and how each share is known from a wrong one. */
export interface ElectionKeyNotice {
  /** Base64: a point of P-256, uncompressed. */
  readonly publicKey: string;
  /** How many scrutineers are needed. */
  readonly threshold: number;
  /** SHA-256 in hex of each scrutineer's share, in their order. */
  readonly shares: readonly string[];
}

export interface GroupKey {
  readonly group: string;
  /** Base64: the RSA key that signs the papers of this group, as SubjectPublicKeyInfo. */
  readonly issuingKey: string;
}

export interface RoundNotice {
  readonly round: string;
  readonly box: string;
  /** Base64: the Ed25519 key with which the box promises that it holds a ballot. */
  readonly boxKey: string;
  readonly groups: readonly GroupKey[];
  readonly electionKey: ElectionKeyNotice;
}

/** The canonical JSON of a notice. */
export function noticeText({ round, box, boxKey, groups, electionKey }: RoundNotice): string {
  const { publicKey, shares, threshold } = electionKey;
  return JSON.stringify({
    box,
    boxKey,
    electionKey: { publicKey, shares, threshold },
    format: 'quorate-secret-round/1',
    groups: groups.map(({ group, issuingKey }) => ({ group, issuingKey })),
    round,
  });
}

/** The key that signs the papers of a group, or null where the round has no such group. */
export function issuingKeyOf({ groups }: RoundNotice, group: string): string | null {
  return groups.find((one) => one.group === group)?.issuingKey ?? null;
}
