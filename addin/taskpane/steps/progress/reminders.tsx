import type { RemindersAnswer } from '../../../../shared/api/progress.ts';
import { read } from '../../../api/client.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { api } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Group } from '../../ui/group.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LoadView } from '../../ui/load-view.tsx';

type Reminder = RemindersAnswer['items'][number];

/** Texts to units that owe a form: to be copied, or sent by the person's own mail programme. */
export function Reminders(props: { year: number; unit: string | null; onClose: () => void }) {
  const { year, unit, onClose } = props;
  const loaded = useLoad<RemindersAnswer>(`reminders ${year}`, () =>
    api.reminders.$get({ query: { year: String(year) } }).then(read),
  );
  return (
    <Dialog title={say('remind.title')} onClose={onClose}>
      <LoadView loaded={loaded}>
        {({ items }) => {
          const shown = unit === null ? items : items.filter((item) => item.unit.id === unit);
          if (shown.length === 0) return <p class="quiet">{say('remind.none')}</p>;
          return shown.length === 1 ? <One item={shown[0]!} /> : <Many items={shown} />;
        }}
      </LoadView>
      <div class="actions">
        <Button onClick={onClose}>{say('close')}</Button>
      </div>
    </Dialog>
  );
}

function One({ item }: { item: Reminder }) {
  return (
    <div class="stack">
      <p class="small quiet">{item.subject}</p>
      <Letter item={item} />
    </div>
  );
}

function Many({ items }: { items: readonly Reminder[] }) {
  return (
    <>
      <div class="card flush">
        {items.map((item) => (
          <Group key={item.unit.id} name={item.unit.name}>
            <div class="group-body">
              <Letter item={item} />
            </div>
          </Group>
        ))}
      </div>
      <div class="actions">
        <CopyButton
          label={say('remind.copy-all', { count: items.length })}
          text={items.map(({ subject, text }) => `${subject}\n\n${text}`).join('\n\n—\n\n')}
        />
      </div>
    </>
  );
}

function Letter({ item }: { item: Reminder }) {
  return (
    <>
      <p class="letter">{item.text}</p>
      <div class="actions">
        <CopyButton text={item.text} />
        <a class="button subtle" href={item.mailto} target="_blank" rel="noreferrer">
          <Icon name="mail" />
          {say('remind.mail')}
        </a>
      </div>
    </>
  );
}
