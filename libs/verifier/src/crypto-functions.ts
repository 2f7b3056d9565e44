/** The two cryptographic functions that checking needs; Node and browsers each bring their own. */
export interface CryptoFunctions {
  readonly sha256: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** True when the 64-byte signature is the public key's over exactly this message. */
  readonly verifyEd25519: (
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>;
}
