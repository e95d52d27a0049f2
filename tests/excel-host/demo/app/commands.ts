/**
 * The add-in's ribbon buttons, as its manifest declares them. All of them show the pane; the two
 * that name a step of the work have an address of their own, as in the manifest.
 */

export interface Command {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly icon: 'pane' | 'check' | 'summary';
  /** What the button's address has beyond the pane's; "" for where it was left. */
  readonly start: string;
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'Thidua.OpenPane',
    label: { vi: 'Mở ngăn thi đua', en: 'Open pane' },
    icon: 'pane',
    start: '',
  },
  { id: 'Thidua.Check', label: { vi: 'Kiểm tra', en: 'Check' }, icon: 'check', start: '?go=check' },
  {
    id: 'Thidua.Summary',
    label: { vi: 'Tạo bảng tổng hợp', en: 'Make summary' },
    icon: 'summary',
    start: '?go=summary',
  },
];

/** @throws for an id that the manifest does not have */
export function commandOf(id: string): Command {
  const command = COMMANDS.find((known) => known.id === id);
  if (!command) throw new Error(`no such command: ${id}`);
  return command;
}
