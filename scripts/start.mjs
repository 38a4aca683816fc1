// npm start: installs if needed, builds the app, serves it on this machine and prints its address.
import './ensure-deps.mjs';

const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4173) } });
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\n峰值客服沙盘 Peakdesk: ${address}\nCtrl+C to stop.`);
