/**
 * Undo steps. Whoever changes the model records how to put things back; a step is all that was
 * recorded in one transaction, undone last change first. Undoing records in turn, which makes redo.
 *
 * Excel makes one undo record of each `context.sync()` and clears the stack at a call that it
 * cannot undo (docs: "Undo support with the Excel JavaScript API"); `ExcelHost` does the same.
 */

type Restore = () => void;

interface Step {
  readonly label: string;
  readonly restores: Restore[];
}

export class History {
  private readonly done: Step[] = [];
  private undone: Step[] = [];
  private open: Step | null = null;
  private cleared = false;

  /** Everything recorded while `work` runs is one step; a transaction inside another joins it. */
  transaction<T>(label: string, work: () => T): T {
    if (this.open) return work();
    this.open = { label, restores: [] };
    this.cleared = false;
    try {
      return work();
    } finally {
      // Also after an error: Excel keeps what ran before the failing call, and it can be undone.
      const step = this.open;
      this.open = null;
      if (step.restores.length > 0 && !this.cleared) {
        this.done.push(step);
        this.undone = [];
      }
    }
  }

  record(restore: Restore): void {
    this.open?.restores.push(restore);
  }

  /** Forgets all steps, the open one included: Excel met something that it cannot undo. */
  clear(): void {
    this.done.length = 0;
    this.undone = [];
    this.cleared = true;
  }

  get undoLabel(): string | null {
    return this.done.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.undone.at(-1)?.label ?? null;
  }

  /** @returns the label of the step, null where there is nothing to undo */
  undo(): string | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(this.reverse(step));
    return step.label;
  }

  /** @returns the label of the step, null where there is nothing to redo */
  redo(): string | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(this.reverse(step));
    return step.label;
  }

  /** Takes the last step back as if it had never been; it cannot be redone. */
  rollback(): void {
    if (this.undo() !== null) this.undone.pop();
  }

  private reverse(step: Step): Step {
    const opposite: Step = { label: step.label, restores: [] };
    this.open = opposite;
    try {
      for (const restore of step.restores.toReversed()) restore();
    } finally {
      this.open = null;
    }
    return opposite;
  }
}
