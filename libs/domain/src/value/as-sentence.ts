/** Ends what a person wrote as a sentence ends, so that the minutes read on. */
export function asSentence(text: string): string {
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`;
}
