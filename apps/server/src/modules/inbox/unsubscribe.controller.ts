/** The way out of a mail, without signing in: asking changes nothing, posting switches off. A mail program posts by itself, a person by the button of the page. */
import { Controller, Redirect } from '@nestjs/common';
import { type InputOf, notificationRoutes, type UnsubscribeView } from '@quorate/contracts';
import { newsKind } from '@quorate/domain';
import { Handles, Input, problemOf, RequestRefused } from '../../platform/http/index.js';
import { Bodies } from '../bodies/index.js';
import { Choices } from './choices.js';
import { type Unsubscribing, UnsubscribeLinks } from './unsubscribe-links.js';

@Controller()
export class UnsubscribeController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly choices: Choices,
    private readonly bodies: Bodies,
  ) {}

  @Handles(notificationRoutes.aboutUnsubscribe)
  async about(
    @Input() { params }: InputOf<typeof notificationRoutes.aboutUnsubscribe>,
  ): Promise<UnsubscribeView> {
    const about = await this.read(params.token);
    const body = await this.bodies.find(about.bodyId);
    return {
      bodyName: body?.name ?? 'A body that is no more',
      title: newsKind(about.kind).title,
      mail: await this.choices.hasMail(about),
    };
  }

  @Handles(notificationRoutes.unsubscribePage)
  @Redirect()
  async page(
    @Input() { params }: InputOf<typeof notificationRoutes.unsubscribePage>,
  ): Promise<{ url: string; statusCode: number }> {
    await this.read(params.token);
    return { url: `/unsubscribe/${params.token}`, statusCode: 303 };
  }

  @Handles(notificationRoutes.unsubscribe)
  async unsubscribe(@Input() { params }: InputOf<typeof notificationRoutes.unsubscribe>): Promise<void> {
    await this.choices.switchMailOff(await this.read(params.token));
  }

  private async read(token: string): Promise<Unsubscribing> {
    const about = await this.links.read(token);
    if (about !== null) return about;
    const sentence = 'This link was not made by us, or it is not whole. Copy it from the mail once more.';
    throw new RequestRefused(problemOf(404, 'not-found', sentence));
  }
}
