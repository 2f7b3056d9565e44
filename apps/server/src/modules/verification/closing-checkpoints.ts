/** Each close of a vote is signed for at once: a checkpoint that covers it and nothing that came after. */
import { Injectable } from '@nestjs/common';
import { Checkpoints } from '../../platform/checkpoints/index.js';
import { Journal } from '../../platform/journal/index.js';

@Injectable()
export class ClosingCheckpoints {
  constructor(journal: Journal, checkpoints: Checkpoints) {
    journal.onMoved(({ streamId, size }, entries) => {
      if (entries.some(({ entry }) => entry.type === 'vote.closed')) checkpoints.signAt(streamId, size);
    });
  }
}
