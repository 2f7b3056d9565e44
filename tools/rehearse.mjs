/** `npm run rehearse`: runs a whole Change Board meeting by itself against the running demonstration, and checks the result. */
import './workspace/node-version.mjs';

const { RehearsalError } = await import('./rehearsal/rehearsal-error.mjs');

/** Ctrl-C ends the rehearsal in order: the meeting is not left open. */
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

try {
  const { readOptions } = await import('./rehearsal/options.mjs');
  const { rehearse } = await import('./rehearsal/rehearsal.mjs');
  const differences = await rehearse(readOptions(process.argv.slice(2)), stopping.signal);
  for (const difference of differences) console.error(difference);
  if (differences.length === 0)
    console.log('\nEverything agrees: the outcomes, every copy of the journal, every receipt.');
  else console.error(`\nThe rehearsal found ${differences.length} differences.`);
  process.exit(differences.length === 0 ? 0 : 1);
} catch (error) {
  if (stopping.signal.aborted) console.error('\nThe rehearsal was stopped; its meeting is closed.');
  else if (error instanceof RehearsalError) console.error(error.message);
  else if (error.code === 'ERR_MODULE_NOT_FOUND')
    console.error('Packages are missing. Run npm start first: it installs them.');
  else console.error(error);
  process.exit(1);
}
