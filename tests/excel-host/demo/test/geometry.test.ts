import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkbookModel } from '../../model.ts';
import { Axis } from '../grid/axis.ts';
import { Geometry } from '../grid/geometry.ts';
import { isEmpty, paneWindows } from '../grid/panes.ts';

describe('an axis', () => {
  const sizes = fc.dictionary(fc.nat(60).map(String), fc.nat(90));

  it('places rows as adding up their sizes does', () => {
    fc.assert(
      fc.property(sizes, fc.nat(70), (odd, index) => {
        const axis = new Axis(100, 20, new Map(Object.entries(odd).map(([k, v]) => [+k, v])));
        let sum = 0;
        for (let at = 0; at < index; at++) sum += odd[at] ?? 20;
        expect(axis.offset(index)).toBe(sum);
      }),
    );
  });

  it('finds the row at each of its pixels', () => {
    fc.assert(
      fc.property(sizes, fc.nat(70), fc.nat(89), (odd, index, inside) => {
        const axis = new Axis(100, 20, new Map(Object.entries(odd).map(([k, v]) => [+k, v])));
        fc.pre(inside < axis.size(index));
        expect(axis.at(axis.offset(index) + inside)).toBe(index);
      }),
    );
  });

  it('costs nothing for a million rows, and ends at the last one', () => {
    const axis = new Axis(1_048_576, 20, new Map([[5, 40]]));
    expect(axis.offset(1_048_576)).toBe(1_048_576 * 20 + 20);
    expect(axis.at(1e9)).toBe(1_048_575);
  });

  it('steps over what is hidden, to the end of the sheet', () => {
    const axis = new Axis(5, 20, new Map([1, 2, 4].map((at) => [at, 0])));
    expect(axis.visibleFrom(1, 1)).toBe(3);
    expect(axis.visibleFrom(2, -1)).toBe(0);
    expect(axis.visibleFrom(4, 1)).toBeNull();
  });
});

describe('the panes of a sheet', () => {
  const made = () => {
    const sheet = new WorkbookModel().addSheet('S');
    sheet.set('columnWidths', new Map([[0, 96]]));
    sheet.set('hiddenRows', new Set([1]));
    return sheet;
  };

  it('draws what is in view and a little more, the frozen part always', () => {
    const sheet = made();
    sheet.set('frozen', { rows: 3, columns: 1 });
    const geometry = new Geometry(sheet.props, 1);
    expect([geometry.frozenWidth, geometry.frozenHeight]).toEqual([128, 40]);
    const windows = paneWindows(geometry, { left: 640, top: 2000, width: 640, height: 400 });
    expect(windows.corner).toEqual({ firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 0 });
    expect(windows.top).toMatchObject({ firstRow: 0, lastRow: 2 });
    expect(windows.left).toMatchObject({ firstColumn: 0, lastColumn: 0 });
    const { firstRow, lastRow } = windows.body;
    expect([firstRow, lastRow]).toEqual([95, 129]);
  });

  it('has one pane only where nothing is frozen', () => {
    const windows = paneWindows(new Geometry(made().props, 1), {
      left: 0,
      top: 0,
      width: 9,
      height: 9,
    });
    expect([windows.corner, windows.top, windows.left].every(isEmpty)).toBe(true);
    expect(windows.body.firstRow).toBe(0);
  });

  it('grows with the zoom, to whole pixels', () => {
    const { rows, columns } = new Geometry(made().props, 1.5);
    expect([rows.size(0), rows.size(1), columns.size(0), columns.size(1)]).toEqual([
      30, 0, 192, 96,
    ]);
  });
});
