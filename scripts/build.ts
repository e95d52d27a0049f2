/** npm run build: the pane as it is deployed, in dist/addin. */
import { buildPane } from './local/build.ts';

await buildPane();
