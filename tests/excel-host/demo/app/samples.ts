/** The sample workbooks that are served beside the page. */

import { FileRefused } from './open-file.ts';

export interface Sample {
  readonly file: string;
  readonly title: string;
}

const FOLDER = './samples/';

/** @throws where the list is not served, or is no list of samples */
export async function fetchSamples(): Promise<readonly Sample[]> {
  const response = await fetch(`${FOLDER}index.json`);
  if (!response.ok) throw new Error(`samples/index.json: ${response.status}`);
  const list: unknown = await response.json();
  if (!Array.isArray(list) || !list.every(isSample))
    throw new Error('samples/index.json: not a list');
  return list;
}

function isSample(value: unknown): value is Sample {
  const sample = value as Partial<Sample> | null;
  return typeof sample?.file === 'string' && typeof sample.title === 'string';
}

/** @throws FileRefused */
export async function fetchSample(file: string): Promise<Uint8Array> {
  const response = await fetch(FOLDER + encodeURIComponent(file));
  if (!response.ok) throw new FileRefused('missing', file);
  return new Uint8Array(await response.arrayBuffer());
}
