/** The tables of second factors. */
import { AuthenticatorRow } from './authenticator.entity.js';
import { PasskeyRow } from './passkey.entity.js';
import { RecoveryCodeRow } from './recovery-code.entity.js';
import { SignInTicketRow } from './sign-in-ticket.entity.js';

export const FACTOR_ENTITIES = [AuthenticatorRow, PasskeyRow, RecoveryCodeRow, SignInTicketRow];
