// Plain JavaScript on purpose: it must run, and explain, on a Node too old for the rest.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    'NRM Companion runs on Node 24.15 or newer; this is Node ' +
      process.versions.node +
      '.\n' +
      'The npm scripts bring their own Node: run "npm ci" first, then use "npm run ..." and not "node ..." directly.\n' +
      'On a system for which npm has no Node package, install Node 24 (https://nodejs.org) and try again.',
  );
  process.exit(1);
}
