/** The call of a meeting and each close of a vote are signed for at once: a checkpoint that covers it and nothing that came after. */
import { Injectable } from '@nestjs/common';
import { Checkpoints } from '../../platform/checkpoints/index.js';
import { Journal } from '../../platform/journal/index.js';

const SIGNED_AT_ONCE: readonly string[] = ['meeting.called', 'vote.closed'];

@Injectable()
export class ClosingCheckpoints {
  constructor(journal: Journal, checkpoints: Checkpoints) {
    journal.onMoved(({ streamId, size }, entries) => {
      if (entries.some(({ entry }) => SIGNED_AT_ONCE.includes(entry.type)))
        checkpoints.signAt(streamId, size);
    });
  }
}
