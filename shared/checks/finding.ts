/**
 * A finding is data: what is wrong, where, with which values, and what would mend it. Its sentence
 * lives in messages/, keyed by code (docs/contracts.md).
 */

/** error: cannot be submitted. warning: can, after the person has looked. info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Values that a sentence or a fix label is filled with. */
export type FindingParams = Readonly<Record<string, string | number | boolean | null>>;

/** A value for the finding's own cell. A formula begins with "=". */
export interface FindingFix {
  readonly value: string | number | null;
  /** Key of the label in messages/, see `fixLabel`. */
  readonly label: string;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** "F12"; the first cell where several are meant; "" where no cell can be named. */
  readonly cell: string;
  readonly params: FindingParams;
  readonly fix: FindingFix | null;
  /** The finding this one follows from (same sheet), so that lists can show causes first. */
  readonly causedBy?: string;
}

/** A finding as the command line and the API show it (fixed JSON, docs/contracts.md). */
export interface FindingJson {
  readonly code: string;
  readonly severity: Severity;
  readonly cell: string;
  readonly message: string;
  readonly fix: null | { readonly value: string | number | null; readonly label: string };
}
