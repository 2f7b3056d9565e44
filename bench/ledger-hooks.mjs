/** Module hooks: the ledger is `no-ledger.mjs` for everyone but itself. */
const NO_LEDGER = new URL('./no-ledger.mjs', import.meta.url).href;

export function resolve(specifier, context, next) {
  if (specifier !== '@quorate/ledger' || context.parentURL === NO_LEDGER) return next(specifier, context);
  return { url: NO_LEDGER, shortCircuit: true };
}
