/** The verifier in the browser, fetched when it is first needed, with the cryptographic functions of this browser. */
import type { CryptoFunctions } from '@quorate/verifier';

/** Any public key will do to ask whether the browser can read one. */
const someKey = new Uint8Array(32).fill(1, 0, 1);

async function knowsEd25519(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', someKey, 'Ed25519', false, ['verify']);
    return true;
  } catch {
    return false;
  }
}

/** The browser's own functions; one that is too old for Ed25519 is helped by a library. */
async function cryptoHere(lent: CryptoFunctions): Promise<CryptoFunctions> {
  if (await knowsEd25519()) return lent;
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  return {
    ...lent,
    verifyEd25519: (publicKey, message, signature) =>
      Promise.resolve(ed25519.verify(signature, message, publicKey)),
  };
}

/** Fetches the verifier: what checks files and checkpoints without asking the server anything more. */
export async function loadVerifier() {
  const verifier = await import('@quorate/verifier');
  return { ...verifier, crypto: await cryptoHere(verifier.webCrypto) };
}
