/** `npm run doctor`: looks at all that Quorate stands on and says for each what is right or how to fix it. */
import './workspace/node-version.mjs';

const { checks } = await import('./workspace/doctor-checks.mjs');

let isWell = true;
for (const [name, check] of Object.entries(checks)) {
  const { ok, text } = await check().catch((error) => ({ ok: false, text: error.message }));
  isWell &&= ok;
  console.log(`${ok ? 'ok ' : 'fix'}  ${name.padEnd(9)} ${text}`);
}
console.log(isWell ? '\nAll is well.' : '\nSomething is to be fixed: see the lines that begin with "fix".');
process.exit(isWell ? 0 : 1);
