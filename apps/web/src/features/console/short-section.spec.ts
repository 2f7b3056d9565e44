/** The draft minute of the console counts proxies and tells everything else. */
import { describe, expect, it } from '@jest/globals';
import type { MeetingEntry, MinutesParagraph } from '@quorate/domain';
import { shortSection } from './short-section.js';

const entry = (no: number, type: string) => ({ no, type }) as MeetingEntry;
const told = (...entryNos: number[]): MinutesParagraph => ({
  ...{ text: `Said of ${entryNos.join(', ')}.`, entryNos, kind: 'attendance' },
});

describe('a section in the console', () => {
  it('counts the proxies given where they are many, and keeps what else is told', () => {
    const appointed = [2, 3, 4, 5].map((no) => entry(no, 'proxy.appointed'));
    const entries = [entry(1, 'meeting.called'), ...appointed, entry(6, 'proxy.revoked')];
    const silent = told();
    const all = [told(1), told(2), told(3), told(4), told(5), told(6), silent];
    expect(shortSection(all, entries)).toEqual({ paragraphs: [told(1), told(6), silent], proxies: 4 });
  });

  it('tells a few as sentences', () => {
    const entries = [entry(2, 'proxy.appointed'), entry(3, 'proxy.appointed')];
    const paragraphs = [told(2), told(3)];
    expect(shortSection(paragraphs, entries)).toEqual({ paragraphs, proxies: 0 });
  });
});
