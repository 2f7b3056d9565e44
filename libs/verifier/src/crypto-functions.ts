/** The three cryptographic functions that checking needs; Node and browsers each bring their own. */
export interface CryptoFunctions {
  readonly sha256: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** True when the 64-byte signature is the public key's over exactly this message. */
  readonly verifyEd25519: (
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>;
  /** True when the signature is RSA-PSS (SHA-384, salt of 48 bytes) by the key of this SubjectPublicKeyInfo. */
  readonly verifyRsaPss: (
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ) => Promise<boolean>;
}
