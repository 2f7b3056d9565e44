/** How a person is told of what, over HTTP: choices, digest and the browsers that are told by push. */
import { Controller } from '@nestjs/common';
import { type InputOf, notificationRoutes, type NotificationSettingsView } from '@quorate/contracts';
import { type Caller, CallerIs } from '../../platform/auth/index.js';
import { answered, Handles, Input, problemOf, RequestRefused } from '../../platform/http/index.js';
import { Choices } from './choices.js';
import { signedIn } from './inbox.controller.js';
import { NotificationSettings } from './notification-settings.js';
import { Pushes } from './pushes.js';

@Controller()
export class SettingsController {
  constructor(
    private readonly settings: NotificationSettings,
    private readonly choices: Choices,
    private readonly pushes: Pushes,
  ) {}

  @Handles(notificationRoutes.settings)
  see(@CallerIs() caller: Caller): Promise<NotificationSettingsView> {
    return this.settings.of(signedIn(caller));
  }

  @Handles(notificationRoutes.choose)
  async choose(
    @Input() { params, body }: InputOf<typeof notificationRoutes.choose>,
    @CallerIs() caller: Caller,
  ): Promise<NotificationSettingsView> {
    const personId = signedIn(caller);
    const { bodies } = await this.settings.of(personId);
    const choices = bodies.find(({ bodyId }) => bodyId === params.body)?.choices ?? [];
    if (!choices.some(({ kind }) => kind === params.kind)) {
      const sentence = 'This body tells you nothing of that kind, so there is nothing to choose.';
      throw new RequestRefused(problemOf(404, 'no-such-news', sentence));
    }
    await this.choices.choose({ personId, bodyId: params.body, kind: params.kind }, body);
    return this.settings.of(personId);
  }

  @Handles(notificationRoutes.chooseDigest)
  async chooseDigest(
    @Input() { body }: InputOf<typeof notificationRoutes.chooseDigest>,
    @CallerIs() caller: Caller,
  ): Promise<NotificationSettingsView> {
    const personId = signedIn(caller);
    await this.choices.chooseDigest(personId, body);
    return this.settings.of(personId);
  }

  @Handles(notificationRoutes.subscribe)
  async subscribe(
    @Input() { body: { endpoint, keys } }: InputOf<typeof notificationRoutes.subscribe>,
    @CallerIs() caller: Caller,
  ): Promise<void> {
    await answered(this.pushes.subscribe({ personId: signedIn(caller), endpoint, ...keys }));
  }

  @Handles(notificationRoutes.unsubscribePush)
  async endPush(
    @Input() { body }: InputOf<typeof notificationRoutes.unsubscribePush>,
    @CallerIs() caller: Caller,
  ): Promise<void> {
    await this.pushes.end(signedIn(caller), body.endpoint);
  }
}
