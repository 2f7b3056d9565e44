/** The inbox over HTTP: each person's own. */
import { Controller } from '@nestjs/common';
import { type InputOf, notificationRoutes, type ReplyOf } from '@quorate/contracts';
import { type Caller, CallerIs, refusalFor } from '../../platform/auth/index.js';
import { Handles, Input } from '../../platform/http/index.js';
import { Inbox } from './inbox.js';

@Controller()
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Handles(notificationRoutes.inbox)
  async list(@CallerIs() caller: Caller): Promise<ReplyOf<typeof notificationRoutes.inbox>> {
    const personId = signedIn(caller);
    return { unread: await this.inbox.unread(personId), news: await this.inbox.of(personId) };
  }

  @Handles(notificationRoutes.unread)
  async unread(@CallerIs() caller: Caller): Promise<ReplyOf<typeof notificationRoutes.unread>> {
    return { unread: await this.inbox.unread(signedIn(caller)) };
  }

  @Handles(notificationRoutes.mark)
  async mark(
    @Input() { body }: InputOf<typeof notificationRoutes.mark>,
    @CallerIs() caller: Caller,
  ): Promise<void> {
    const personId = signedIn(caller);
    if ('ids' in body) await this.inbox.read(personId, body.ids);
    else await this.inbox.readUpTo(personId, body.upTo);
  }
}

/** The one whose inbox and choices these are. */
export function signedIn(caller: Caller): string {
  if (caller.personId === null) throw refusalFor(caller);
  return caller.personId;
}
