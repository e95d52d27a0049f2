import type { Bindings } from '../../worker/env.ts';

declare global {
  namespace Cloudflare {
    interface Env extends Bindings {
      /** What `readD1Migrations` found (vitest.config.ts). */
      readonly TEST_MIGRATIONS: { name: string; queries: string[] }[];
      /** Requests of each kind in the fuzz. */
      readonly FUZZ_RUNS: string;
    }
    interface GlobalProps {
      mainModule: typeof import('../../worker/index.ts');
    }
  }
}
