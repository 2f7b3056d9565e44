/** The refusal of a body that is not there. */
import { refuse } from '@quorate/domain';

export const BODY_UNKNOWN = refuse('missing', 'body-unknown', 'There is no such body.', 'bodyId');
