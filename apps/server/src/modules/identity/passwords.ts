/** Passwords as argon2id hashes, at the strength OWASP asks for. */
import { hash, verify } from '@node-rs/argon2';

/** 19 MiB, two passes, one lane; argon2id is the package's own choice of algorithm. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), STRENGTH);
}

let decoy: Promise<string> | null = null;

/** True when the password belongs to the hash. Without a hash it is false after the same work, so that time tells nothing. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no password has this hash');
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return matches && passwordHash !== null;
}
