/** Stops with a clear sentence on a Node that is too old; imported first, so that nothing newer is parsed before. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Quorate needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  console.error('Install a newer one from https://nodejs.org and try again.');
  process.exit(1);
}
