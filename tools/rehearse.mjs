/** `npm run rehearse`: runs a whole Change Board meeting by itself against the running demonstration, or plays elections or a General Meeting in a Quorate of its own, and checks the result. */
import './workspace/node-version.mjs';

const { RehearsalError } = await import('./rehearsal/rehearsal-error.mjs');

/** Ctrl-C ends the rehearsal in order: the meeting is not left open. */
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

/** What is played; and what agrees when nothing differs. */
async function playOf({ isElection, isGeneralMeeting }) {
  if (isElection) {
    const { rehearseElections } = await import('./rehearsal/election/elections.mjs');
    return [
      rehearseElections,
      'the elected, their terms, what was told to whom, the bundles of both and of the ballot',
    ];
  }
  if (isGeneralMeeting) {
    const { rehearseGeneralMeeting } = await import('./rehearsal/general-meeting/general-meeting.mjs');
    return [
      rehearseGeneralMeeting,
      'every copy of the journal, the count by shares, every receipt, the bundle',
    ];
  }
  const { rehearse } = await import('./rehearsal/rehearsal.mjs');
  return [rehearse, 'the outcomes, every copy of the journal, every receipt'];
}

try {
  const { readOptions } = await import('./rehearsal/options.mjs');
  const options = readOptions(process.argv.slice(2));
  const [play, agreeing] = await playOf(options);
  const differences = await play(options, stopping.signal);
  for (const difference of differences) console.error(difference);
  if (differences.length === 0) console.log(`\nEverything agrees: ${agreeing}.`);
  else console.error(`\nThe rehearsal found ${differences.length} differences.`);
  process.exit(differences.length === 0 ? 0 : 1);
} catch (error) {
  if (stopping.signal.aborted) console.error('\nThe rehearsal was stopped; what it had begun is closed.');
  else if (error instanceof RehearsalError) console.error(error.message);
  else if (error.code === 'ERR_MODULE_NOT_FOUND')
    console.error('Packages are missing. Run npm start first: it installs them.');
  else console.error(error);
  process.exit(1);
}
