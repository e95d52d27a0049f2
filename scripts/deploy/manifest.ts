/** The add-in's manifest for the address that people reach it at. */

/** Where manifest.xml points: the local run. */
export const LOCAL_ADDRESS = 'https://localhost:8787';

/** @returns null for an address that Office can load an add-in from, else what is wrong with it */
export function addressFault(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.pathname !== '/' || parsed.search || parsed.hash) {
    return `“${url}” không phải địa chỉ dạng https://tên-miền.`;
  }
  if (parsed.username || parsed.password) return 'Địa chỉ không được có tên đăng nhập.';
  if (/^(localhost|127\.|\[)|(^|\.)example\.|(^|\.)(test|invalid|local)$/i.test(parsed.host)) {
    return `“${url}” không phải địa chỉ thật trên mạng.`;
  }
  return null;
}

/**
 * @param manifest manifest.xml as it is in the repository
 * @param url without a slash at its end
 * @param staging the trial stands beside the real one, so it has another id and another name
 */
export function manifestFor(manifest: string, url: string, staging: boolean): string {
  const moved = manifest.replaceAll(LOCAL_ADDRESS, url);
  if (moved.includes('localhost')) throw new Error('manifest.xml still points at localhost');
  return staging ? asTrial(moved) : moved;
}

/** Id of the trial; made once, as an add-in is told apart by its id. */
const TRIAL_ID = 'b0b5a3b6-6b0e-4c52-9a2d-5f52a9d1c7e4';

function asTrial(manifest: string): string {
  return manifest
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${TRIAL_ID}</Id>`)
    .replace(/(<DisplayName DefaultValue=")([^"]*)"/, '$1$2 (thử)"');
}
