/** A resolution while it is being written, on an item of an agenda or in writing: as typed, what is missing, and how it is sent. */
import type { NewResolution, ResolutionKind } from '@quorate/domain';

export interface ResolutionDraft {
  readonly resolutionKind: ResolutionKind | '';
  readonly resolutionText: string;
  readonly matterId: string;
  /** A day, or empty. */
  readonly specialNoticeOn: string;
}

export type ResolutionErrors = Partial<Readonly<Record<keyof ResolutionDraft, string>>>;

export const noResolution: ResolutionDraft = {
  ...{ resolutionKind: '', resolutionText: '', matterId: '', specialNoticeOn: '' },
};

export function resolutionErrors({ resolutionKind, resolutionText }: ResolutionDraft): ResolutionErrors {
  return resolutionKind !== '' && resolutionText.trim() === ''
    ? { resolutionText: 'Write the resolution as it is to be voted on.' }
    : {};
}

/** The day of special notice goes with the matter that asks for it. */
export function readResolution(draft: ResolutionDraft): { readonly resolution?: NewResolution } {
  const { resolutionKind: kind, resolutionText, matterId, specialNoticeOn } = draft;
  if (kind === '') return {};
  const matter = matterId === '' ? null : matterId;
  const day = matter === null || specialNoticeOn === '' ? null : specialNoticeOn;
  return { resolution: { kind, text: resolutionText.trim(), matterId: matter, specialNoticeOn: day } };
}
