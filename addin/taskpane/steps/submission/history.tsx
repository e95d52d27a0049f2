import type { HistoryItem } from '../../../../shared/api/submissions.ts';
import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { Group } from '../../ui/group.tsx';
import type { Life } from './life.ts';
import { Remarks } from './remarks.tsx';
import { remarksOf, wordsOf } from './story.ts';

/** The form's life as sentences, the newest first. */
export function History({ life }: { life: Life }) {
  const { id, history } = life.detail;
  const [open, setOpen] = useKept(`history ${id}`, false);
  return (
    <section class="card flush">
      <Group name={say('life.history')} count={history.length} open={open} onToggle={setOpen}>
        {open && (
          <ol class="story">
            {history.toReversed().map((line, i) => (
              <Line key={history.length - i} life={life} line={line} />
            ))}
          </ol>
        )}
      </Group>
    </section>
  );
}

function Line({ life, line }: { life: Life; line: HistoryItem }) {
  const words = wordsOf(line);
  return (
    <li>
      <p class="quiet">
        {showInstant(line.at)} · {line.by.label}
      </p>
      <p class="words">{line.message}</p>
      {words !== '' && <p class="words">{words}</p>}
      {line.reason && !line.message.includes(line.reason) && <p class="words">{line.reason}</p>}
      <Remarks life={life} remarks={remarksOf(line)} />
    </li>
  );
}
