/** Frames name entries that are too long for a socket without their data; each of those is read at its own address. */
import type { SentFrame } from '@quorate/contracts';
import type { MeetingEntry } from '@quorate/domain';
import { getJson } from '../api/index.js';
import { isWhole } from './meeting-feed.js';

/** A roster of twenty thousand lots over a slow line. */
const patienceMs = 120_000;

/** The frame with every entry whole; `display` is the token of a room screen. */
export async function wholeFrame(frame: SentFrame, display: string | undefined): Promise<SentFrame> {
  if (isWhole(frame)) return frame;
  const query = display === undefined ? '' : `?display=${encodeURIComponent(display)}`;
  const read = (no: number) =>
    getJson<MeetingEntry>(`/api/meetings/${frame.meetingId}/entries/${no}${query}`, { patienceMs });
  const entries = frame.entries.map((entry) =>
    entry.data === null ? read(entry.no) : Promise.resolve(entry),
  );
  return { ...frame, entries: await Promise.all(entries) };
}
