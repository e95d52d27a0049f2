/**
 * npm run bench [-- --json] [-- --only reading,ranking]: every claim of speed, each against
 * something named and measured in the same run. Ratios are what counts; times depend on the machine.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchRow } from '../tests/bench/row.ts';

const SUITES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  reading: async () => (await import('../tests/bench/reading.ts')).readingBenches(),
  ranking: async () => (await import('../tests/bench/ranking.ts')).rankingBenches(),
  batches: async () => (await import('../tests/bench/batches.ts')).batchBenches(),
  submission: submissionRows,
  worker: async () => (await import('../tests/bench/worker.ts')).workerBenches(),
  pane: async () => (await import('../tests/bench/pane.ts')).paneBenches(),
};

/** The Worker's own figures, as a line of the table. */
async function submissionRows(): Promise<readonly BenchRow[]> {
  const { benchSubmission } = await import('../tests/bench/submission.ts');
  const { people, submission, bare, ratio } = await benchSubmission();
  return [
    {
      name: `submission of ${people} people, checked, recorded, logged`,
      against: 'one bare json_each insert of the same people',
      ms: submission,
      againstMs: bare,
      ratio,
      aim: 2,
    },
  ];
}

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const wanted = values.only?.split(',') ?? Object.keys(SUITES);
const rows: (BenchRow & { suite: string })[] = [];
for (const suite of wanted) {
  const run = SUITES[suite];
  if (!run) throw new Error(`no suite ${suite}; there are: ${Object.keys(SUITES).join(', ')}`);
  if (!values.json) process.stderr.write(`${suite}…\n`);
  for (const row of await run()) rows.push({ suite, ...row });
}
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version };
if (values.json) process.stdout.write(`${JSON.stringify({ machine, rows }, null, 2)}\n`);
else
  process.stdout.write(
    `${table(rows)}\n\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n`,
  );

function table(all: readonly (BenchRow & { suite: string })[]): string {
  const lines = all.map((row) => [
    row.name,
    row.against,
    figure(row.ms, row.unit),
    figure(row.againstMs, row.unit),
    row.ratio.toFixed(2),
    row.aim === null ? '' : `≤ ${Number(row.aim.toFixed(2))}`,
    row.aim === null ? '' : row.ratio <= row.aim ? 'met' : 'NOT met',
  ]);
  const head = ['what', 'against', 'ours', 'other', 'ratio', 'aim', ''];
  const widths = head.map((text, i) =>
    Math.max(text.length, ...lines.map((line) => line[i]!.length)),
  );
  const format = (line: readonly string[]) =>
    line.map((text, i) => (i < 2 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  ');
  return [format(head), ...lines.map(format)].join('\n');
}

function figure(value: number, unit = 'ms'): string {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}
