import { rooms } from './rooms.ts';
import { startMicrosoft365 } from './server.ts';

/**
 * The local Microsoft 365 as a process of its own: `node demo/microsoft-365/main.ts [port] [bot endpoint]`.
 * Prints one JSON line `{"url": ...}` when it is ready; stops on SIGTERM or SIGINT.
 */
const [port = '0', botEndpoint] = process.argv.slice(2);
if (!/^\d{1,5}$/.test(port)) {
  console.error('Usage: node demo/microsoft-365/main.ts [port] [bot endpoint]');
  process.exit(2);
}
const running = await startMicrosoft365({
  port: Number(port),
  rooms,
  ...(botEndpoint === undefined ? {} : { botEndpoint }),
});
console.log(JSON.stringify({ url: running.url }));

const stop = (): void => {
  void running.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
