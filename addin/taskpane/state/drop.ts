/** Files dropped anywhere on the pane are checked, whatever screen is shown. */
import { go } from './route.ts';
import { session } from './session.ts';

export function takeDrops(): void {
  addEventListener('dragover', (event) => {
    // Without this the browser would leave the pane and open the file.
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 || session.get().phase !== 'in') return;
    go('files');
    void import('../steps/files/batch.ts').then(({ addFiles }) => addFiles(files));
  });
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
