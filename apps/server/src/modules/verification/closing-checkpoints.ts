/**
 * Notice of a meeting and each close of a vote are signed for at once: a checkpoint that covers it and nothing that came after,
 * also where more was written in one act with it.
 */
import { Injectable } from '@nestjs/common';
import { Checkpoints } from '../../platform/checkpoints/index.js';
import { Journal } from '../../platform/journal/index.js';

/** Signed up to this very entry. */
const NOTICE: readonly string[] = ['meeting.called', 'meeting.noticed'];

@Injectable()
export class ClosingCheckpoints {
  constructor(journal: Journal, checkpoints: Checkpoints) {
    journal.onMoved(({ streamId, size }, entries) => {
      for (const { entry } of entries)
        if (NOTICE.includes(entry.type)) checkpoints.signAt(streamId, entry.no);
      if (entries.some(({ entry }) => entry.type === 'vote.closed')) checkpoints.signAt(streamId, size);
    });
  }
}
