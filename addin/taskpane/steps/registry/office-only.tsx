import { say } from '../../state/language.ts';
import { Empty } from '../../ui/states.tsx';

/** A screen that was reached by its address, with a key that has nothing to do there. */
export function OfficeOnly({ text }: { text?: string }) {
  return (
    <section class="card">
      <Empty icon="lock" title={say('office-only')} text={text ?? say('office-only.text')} />
    </section>
  );
}
