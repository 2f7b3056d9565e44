/** The registrar's one decision: who may have a paper, once, and the same one again when the reply was lost. */
import { accept, refuse, type Result } from '@quorate/domain';
import { blindSign, type IssuingKey } from './issuing-key.js';

/** What the registrar keeps beside the name on the roll; it cannot be recognised in the box. */
export interface IssuedPaper {
  readonly blinded: string;
  readonly blindSignature: string;
}

export interface Issue {
  readonly paper: IssuedPaper;
  /** True when this very request was answered before: nothing is to be marked. */
  readonly isRepeat: boolean;
}

/** The paper for this request of somebody on the roll of the group, who has `issued` already; or why there is none. */
export function issuePaper(key: IssuingKey, issued: IssuedPaper | null, blinded: string): Result<Issue> {
  if (issued?.blinded === blinded) return accept({ paper: issued, isRepeat: true });
  if (issued !== null) {
    return refuse(
      'conflict',
      'paper-already-issued',
      'Your ballot paper was issued before, on this or another device. It cannot be issued twice; use that device, or tell the secretary.',
    );
  }
  const signed = blindSign(key, blinded);
  return signed.ok ? accept({ paper: { blinded, blindSignature: signed.value }, isRepeat: false }) : signed;
}
