/**
 * The add-in's ribbon buttons, as its manifest declares them. All of them show the pane; the two
 * that name a step of the work hand it over in the address of the pane (after "#").
 */

export interface Command {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly icon: 'pane' | 'check' | 'summary';
  /** Where the pane begins; "" for where it was left. */
  readonly start: string;
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'Thidua.OpenPane',
    label: { vi: 'Mở ngăn thi đua', en: 'Open pane' },
    icon: 'pane',
    start: '',
  },
  { id: 'Thidua.Check', label: { vi: 'Kiểm tra', en: 'Check' }, icon: 'check', start: '#/check' },
  {
    id: 'Thidua.Summary',
    label: { vi: 'Tạo bảng tổng hợp', en: 'Make summary' },
    icon: 'summary',
    start: '#/summary',
  },
];

/** @throws for an id that the manifest does not have */
export function commandOf(id: string): Command {
  const command = COMMANDS.find((known) => known.id === id);
  if (!command) throw new Error(`no such command: ${id}`);
  return command;
}
