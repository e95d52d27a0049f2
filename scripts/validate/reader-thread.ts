import { parentPort } from 'node:worker_threads';
import { inspectFile } from './inspect-file.ts';

parentPort!.on('message', async (path: string) => {
  parentPort!.postMessage(await inspectFile(path));
});
