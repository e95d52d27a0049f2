/** The window: title bar, ribbon, workbook and pane. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Demo } from '../app/demo.ts';
import { type MountedGrid, mountGrid } from '../grid/mount.ts';
import { Pane } from '../pane/pane.tsx';
import { DialogPlace } from './dialog.tsx';
import { FormulaBar } from './formula-bar.tsx';
import { Notice } from './notice.tsx';
import { Ribbon } from './ribbon.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';

export function App({ demo }: { readonly demo: Demo }) {
  const place = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<MountedGrid | null>(null);
  useEffect(() => {
    const mounted = mountGrid(demo, place.current!);
    demo.grid = mounted;
    setGrid(mounted);
    mounted.editor.focus();
  }, [demo]);
  return (
    <>
      <TitleBar demo={demo} />
      <Ribbon demo={demo} />
      <div class="work">
        <main class="book">
          <FormulaBar demo={demo} grid={grid} />
          <DropPlace demo={demo}>
            <div class="grid-place" ref={place} />
          </DropPlace>
          <SheetTabs demo={demo} />
          <StatusBar demo={demo} />
        </main>
        <Pane demo={demo} />
      </div>
      <Notice demo={demo} />
      <DialogPlace demo={demo} />
    </>
  );
}

/** A file that is dropped on the grid is opened. */
function DropPlace({
  demo,
  children,
}: {
  readonly demo: Demo;
  readonly children: preact.ComponentChildren;
}) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: "Open file…" does the same for the keyboard
    <div
      class="drop-place"
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        demo
          .settled(() => demo.files.openFromDisk(file).then(() => {}))
          .catch((error: unknown) => demo.defect(error));
      }}
    >
      {children}
      {over && <div class="drop-hint">{demo.words.dropHere}</div>}
    </div>
  );
}
