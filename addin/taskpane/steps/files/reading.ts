/** What is asked of the thread that reads files, and what it answers: plain data both ways. */
import type { SubmissionBody } from '../../../../shared/api/submissions.ts';
import type { SheetDigest } from '../../../../shared/checks/digest.ts';
import type { CriteriaSet, Form } from '../../../../shared/criteria/types.ts';
import type { Locale } from '../../../../shared/messages/format.ts';
import type { Unit } from '../../../../shared/registry/types.ts';
import type { Registry } from '../../state/registry.ts';

export interface ReadingContext {
  /** Null: the product's own. */
  readonly sets: readonly CriteriaSet[] | null;
  readonly units: readonly Unit[] | null;
  readonly people: Registry['people'];
  readonly events: Registry['events'];
  /** A unit's key does not see everybody. */
  readonly seesEverybody: boolean;
}

/** One press of "Nộp" would send this much of a file. */
export interface FileForm {
  readonly form: Form;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly year: number | null;
  /** Its sheets: one, or all cards of a unit and year. */
  readonly sheets: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** Null where unit or year are not known. */
  readonly body: SubmissionBody | null;
}

export type Ask =
  | { readonly kind: 'read'; readonly file: File; readonly context: ReadingContext }
  | {
      readonly kind: 'annotate';
      readonly file: File;
      readonly sheets: readonly Pick<SheetDigest, 'sheet' | 'findings'>[];
      readonly locale: Locale;
    };

export type Answer =
  | {
      readonly kind: 'read';
      readonly sheets: readonly SheetDigest[];
      readonly forms: readonly FileForm[];
    }
  | { readonly kind: 'annotated'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The file's own fault, as a code of messages/files. */
  | { readonly kind: 'unreadable'; readonly code: string }
  /** Ours. */
  | { readonly kind: 'defect'; readonly message: string };
