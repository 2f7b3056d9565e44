/** Why a file is not taken, in a sentence a person can act on. */
export class FileFault extends Error {
  constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}
