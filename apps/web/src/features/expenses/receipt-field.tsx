/** Chooses a receipt, which goes up at once. Props: claim, place (of its line), error, onKept. */
import type { ClaimView, UploadedFile } from '@quorate/contracts';
import { FILE_MEDIA, MOST_RECEIPT_BYTES, RECEIPT_MEDIA, sayList } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { problemOf, sendFile } from '../../api/index.js';
import { FileInput } from '../../ui/file-input.js';
import type { Receipt } from './claim-draft.js';
import { claimPath } from './use-claims.js';

const mostMegabytes = MOST_RECEIPT_BYTES / 1024 / 1024;
const kinds = RECEIPT_MEDIA.map((media) => FILE_MEDIA[media]);
const longestName = 200;

export interface ReceiptFieldProps {
  readonly claim: ClaimView;
  readonly place: number;
  readonly error: string | undefined;
  readonly onKept: (receipt: Receipt) => void;
}

/** Says at the field why a file is not taken. */
export function ReceiptField({ claim, place, error, onKept }: ReceiptFieldProps): ReactNode {
  const [fault, setFault] = useState<string>();
  const [uploads, setUploads] = useState(0);
  const take = async (file: File | null): Promise<void> => {
    setFault(undefined);
    if (file === null) return;
    if (file.size > MOST_RECEIPT_BYTES) {
      setFault(`This file is larger than ${mostMegabytes} MB. Make it smaller, or photograph it again.`);
      return;
    }
    try {
      const kept = await sendFile<UploadedFile>(`${claimPath(claim)}/receipts`, file);
      const media = RECEIPT_MEDIA.find((one) => one === kept.media);
      const name = file.name.trim().slice(0, longestName).trim();
      if (media !== undefined) onKept({ ...kept, media, name: name === '' ? 'receipt' : name });
    } catch (refusal) {
      setFault(problemOf(refusal).detail);
    }
    setUploads((count) => count + 1);
  };
  return (
    <FileInput
      key={uploads}
      label={`Receipt for line ${place + 1}`}
      hint={`${sayList(kinds.map(({ word }) => word))}, up to ${mostMegabytes} MB`}
      isOptional
      accept={kinds.map(({ ending }) => `.${ending}`).join(',')}
      error={fault ?? error}
      onFile={(file) => void take(file)}
    />
  );
}
