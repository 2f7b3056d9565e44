/** The cryptography of secret ballots, fetched when it is first needed, and whether this browser has what it takes. */

/** Fetches it. */
export function loadSecretBallot() {
  return import('@quorate/secret-ballot/browser');
}

/** False in a browser that cannot make the key of a ballot paper, or keep it. */
export async function canVoteSecretly(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return 'locks' in navigator && 'indexedDB' in window;
  } catch {
    return false;
  }
}
