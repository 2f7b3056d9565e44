/** States the row of the access table that guards a socket event; an event without one fails the architecture test. */
import { SetMetadata } from '@nestjs/common';
import type { Action } from '@quorate/domain';

const ACTION = 'quorate:action';

/** The event may be used by whoever may do the action. */
export function Allows(action: Action): MethodDecorator {
  return SetMetadata(ACTION, action);
}

/** The action of a socket event's handler. */
export function actionOf(handler: object): Action | undefined {
  return Reflect.getMetadata(ACTION, handler) as Action | undefined;
}
