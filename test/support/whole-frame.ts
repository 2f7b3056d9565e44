/** Frames whose long entries were only named, made whole as docs/live-protocol.md says. */
import type { Frame, SentFrame } from '@quorate/contracts';
import type { MeetingEntry } from '@quorate/domain';

/** True for a frame that can be folded as it came. */
export function isWhole(frame: SentFrame): frame is SentFrame & Frame {
  return frame.entries.every(({ data }) => data !== null);
}

/** The frame with every entry whole; `read` gets one by its number. */
export async function wholeFrame(
  frame: SentFrame,
  read: (no: number) => Promise<MeetingEntry>,
): Promise<Frame> {
  if (isWhole(frame)) return frame;
  const entries = frame.entries.map((entry) =>
    entry.data === null ? read(entry.no) : Promise.resolve(entry),
  );
  return { ...frame, entries: await Promise.all(entries) };
}
