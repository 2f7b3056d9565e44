/** What a version of the rules says that the one before did not, and the other way round. */
export interface VersionChanges {
  readonly says: readonly string[];
  readonly saysNoMore: readonly string[];
}

/** Compares sentence by sentence. */
export function versionChanges(after: readonly string[], before: readonly string[]): VersionChanges {
  return {
    says: after.filter((sentence) => !before.includes(sentence)),
    saysNoMore: before.filter((sentence) => !after.includes(sentence)),
  };
}
