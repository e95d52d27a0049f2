/** LibreOffice as a command: papers to PDF, PDF pages to pictures. Needed by nothing else. */
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PATIENCE = 600_000;

/** The program's path; null where it is not installed. */
export async function find(program: 'soffice' | 'pdftoppm' | 'pdftotext'): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return null;
}

/** Vietnamese settings: figures are shown with decimal commas, as on the machines of an office. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>`;

/**
 * Opens documents and saves them as PDF. A document that LibreOffice cannot open as it is, it does
 * not convert.
 * @returns the path of each PDF, in the same order
 * @throws Error where LibreOffice fails, or a document gave no PDF
 */
export async function toPdf(
  soffice: string,
  files: readonly string[],
  folder: string,
): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'soffice-'));
  try {
    await mkdir(join(profile, 'user'));
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { timeout: PATIENCE },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  const made = files.map((file) => join(folder, basename(file).replace(/\.\w+$/, '.pdf')));
  for (const path of made) await access(path);
  return made;
}

/** All pages of a PDF as `${to}-N.png`. @param dpi dots per inch */
export async function toPictures(
  pdftoppm: string,
  pdf: string,
  to: string,
  dpi: number,
): Promise<void> {
  await run(pdftoppm, ['-r', String(dpi), '-png', pdf, to], { timeout: PATIENCE });
}

export async function textOfPdf(pdftotext: string, pdf: string): Promise<string> {
  const { stdout } = await run(pdftotext, ['-layout', pdf, '-'], {
    timeout: PATIENCE,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
