/** Whether the election key of a notice is one that its maker's device made. Nobody else can tell: see decision 15. */

export interface PublishedKey {
  readonly publicKey: string;
  /** The person who gave the notice, as the journal says. */
  readonly givenBy: string | null;
}

/** False where the record says that this person made the key, and their device, which knows what it made, did not. */
export function isKeyOfMaker(
  { publicKey, givenBy }: PublishedKey,
  { personId, made }: { readonly personId: string; readonly made: readonly string[] },
): boolean {
  return givenBy !== personId || made.includes(publicKey);
}
