/** Why a file is not verified, in words for the person who checks it. Thrown by any check, caught once at the top. */
export class NotVerified extends Error {
  override readonly name = 'NotVerified';
}

/** Ends the checking with this reason. */
export function fail(why: string): never {
  throw new NotVerified(why);
}

/** Ends the checking unless the condition holds. */
export function check(holds: boolean, why: string): asserts holds {
  if (!holds) fail(why);
}
