/** HTTP for who gets the newsletter: asking, confirming and leaving, and the list of the administrator. */
import { Controller, Res } from '@nestjs/common';
import { type InputOf, type ReplyOf, subscriberRoutes } from '@quorate/contracts';
import { accept, refuse, ukCalendarDate } from '@quorate/domain';
import type { FastifyReply } from 'fastify';
import { answered, asFile, Handles, Input } from '../../platform/http/index.js';
import { writeCsv } from '../register/index.js';
import { Subscribers } from './subscribers.js';

const LINK_OVER = refuse(
  'missing',
  'link-over',
  'This link is not valid any more. Sign up once more to get a new one.',
);

@Controller()
export class SubscribersController {
  constructor(private readonly subscribers: Subscribers) {}

  @Handles(subscriberRoutes.ask)
  ask(@Input() { body }: InputOf<typeof subscriberRoutes.ask>): Promise<void> {
    return this.subscribers.ask(body);
  }

  @Handles(subscriberRoutes.confirm)
  async confirm(@Input() { params }: InputOf<typeof subscriberRoutes.confirm>): Promise<void> {
    const isConfirmed = await this.subscribers.confirm(params.token);
    await answered(isConfirmed ? accept(null) : LINK_OVER);
  }

  @Handles(subscriberRoutes.leave)
  leave(@Input() { params }: InputOf<typeof subscriberRoutes.leave>): Promise<void> {
    return this.subscribers.leave(params.token);
  }

  @Handles(subscriberRoutes.list)
  list(): Promise<ReplyOf<typeof subscriberRoutes.list>> {
    return this.subscribers.list();
  }

  @Handles(subscriberRoutes.csv)
  async csv(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { subscribers } = await this.subscribers.list();
    const rows = subscribers.map(({ name, organisation, address, confirmedAt }) => [
      ...[name, organisation, address, ukCalendarDate(confirmedAt)],
    ]);
    const csv = writeCsv(['name', 'organisation', 'address', 'confirmed'], rows);
    return asFile(reply, 'newsletter-subscribers.csv', csv);
  }
}
