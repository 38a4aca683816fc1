import { main } from '../../../cli/main.ts';

// The command line straight from the sources, for tests that need a process of their own.
// The parent hears when Ctrl-C is listened to: from then on a run is under way.
process.on('newListener', (event) => {
  if (event === 'SIGINT') process.send?.('running');
});
process.exitCode = await main(process.argv.slice(2), '0.0.0-test');
