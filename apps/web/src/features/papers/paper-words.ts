/** What a paper is, in few words. */
import { FILE_MEDIA, saySupplement, type KeptFile, type PaperNow } from '@quorate/domain';
import { plural } from '../../ui/format.js';

/** The address of one version of its file. */
export function paperHref(meetingId: string, paperId: string, version: number): string {
  return `/api/meetings/${meetingId}/papers/${paperId}/versions/${version}`;
}

/** "PDF, 12 pages, 1.4 MB". */
export function sayFile({ media, pages, bytes }: KeptFile): string {
  const parts = [
    FILE_MEDIA[media].word,
    ...(pages === null ? [] : [plural(pages, 'page', 'pages')]),
    sayBytes(bytes),
  ];
  return parts.join(', ');
}

function sayBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return plural(bytes, 'byte', 'bytes');
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** "Supplement S2: Costs on page 4 are corrected.", or null for what came with the agenda unchanged. */
export function sayChange(paper: Pick<PaperNow, 'supplement' | 'change'>): string | null {
  const supplement = saySupplement(paper);
  if (supplement === null) return paper.change === '' ? null : paper.change;
  return `Supplement ${supplement}: ${paper.change}`;
}
