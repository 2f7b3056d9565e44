/** Where a person is signed in: with their sessions their open sockets end. */
import { Injectable } from '@nestjs/common';
import { PersonalParts } from '../../platform/personal/index.js';
import { LiveGateway } from '../../platform/realtime/index.js';
import { Sessions } from '../identity/index.js';

@Injectable()
export class SessionPersonalData {
  constructor(parts: PersonalParts, sessions: Sessions, live: LiveGateway) {
    parts.add({
      tables: ['session'],
      // The rows go with the account in the same transaction, so they are read before it holds.
      erase: async ({ personId }) => {
        const held = await sessions.listOf(personId);
        return () => {
          sessions.forgetCallers();
          for (const { id } of held) live.endSession(id);
          return Promise.resolve();
        };
      },
    });
  }
}
