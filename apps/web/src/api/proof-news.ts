/** Who asks the person to show that it is they, when an act was refused for want of it; the act is then sent again. */
type Prover = () => Promise<boolean>;

let prover: Prover | null = null;
let underWay: Promise<boolean> | null = null;

/** Sets who asks; true when it was shown, false when the person went back. */
export function whenProofNeeded(ask: Prover): () => void {
  prover = ask;
  return () => {
    if (prover === ask) prover = null;
  };
}

/** Asks once for all acts that wait for it. */
export function proofShown(): Promise<boolean> {
  if (prover === null) return Promise.resolve(false);
  underWay ??= prover().finally(() => {
    underWay = null;
  });
  return underWay;
}
