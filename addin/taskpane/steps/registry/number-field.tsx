import { useState } from 'preact/hooks';
import { say } from '../../state/language.ts';
import { Field } from '../../ui/field.tsx';
import { points, readNumber } from './numbers.ts';

/** A number that is typed as people write it; what cannot be read is said and does not count. */
export function NumberField(props: {
  label: string;
  hint?: string;
  /** What is wrong with a number that can be read. */
  problem?: string | null;
  value: number | null;
  onChange: (value: number | null) => void;
  /** May be left blank: no number. */
  optional?: boolean;
}) {
  const { label, hint, problem = null, value, onChange, optional = false } = props;
  const [text, setText] = useState(value === null ? '' : points(value));
  const blank = text.trim() === '';
  const bad = blank ? !optional : readNumber(text) === null;
  return (
    <Field
      label={label}
      {...(hint ? { hint } : {})}
      problem={bad ? say('not-a-number') : problem}
      value={text}
      onInput={(typed) => {
        setText(typed);
        const number = readNumber(typed);
        if (number !== null || (optional && typed.trim() === '')) onChange(number);
      }}
    />
  );
}
