/** HTTP for the list of one's own sessions, and ending them. */
import { Controller } from '@nestjs/common';
import { type InputOf, type ReplyOf, sessionRoutes } from '@quorate/contracts';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { Handles, Input } from '../../platform/http/index.js';
import { Sessions } from '../identity/index.js';
import { SessionDoor } from './session-door.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly door: SessionDoor,
  ) {}

  @Handles(sessionRoutes.list)
  async list(@CallerIs() caller: Caller): Promise<ReplyOf<typeof sessionRoutes.list>> {
    const held = await this.sessions.listOf(caller.personId ?? '');
    const sessions = held.map(({ id, device, since, lastUsed }) => ({
      ...{ sessionId: id, device, isThis: id === caller.sessionId },
      ...{ since: since.toISOString(), lastUsed: lastUsed.toISOString() },
    }));
    return { sessions };
  }

  @Handles(sessionRoutes.revoke)
  revoke(
    @Input() { params }: InputOf<typeof sessionRoutes.revoke>,
    @CallerIs() caller: Caller,
  ): Promise<void> {
    return this.door.endOne(caller.personId ?? '', params.sessionId);
  }

  @Handles(sessionRoutes.revokeOthers)
  revokeOthers(@CallerIs() caller: Caller): Promise<void> {
    return this.door.endOthers(caller.personId ?? '', caller.sessionId);
  }
}
