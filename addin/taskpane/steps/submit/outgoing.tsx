import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { dropForm, type OutgoingForm, outbox } from '../../state/outbox.ts';
import { useStore } from '../../state/store.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Forms that have not reached the Worker: waiting for the network, or refused. */
export function Outgoing({ forms }: { forms: readonly OutgoingForm[] }) {
  const fleeting = useStore(outbox, (value) => value.fleeting);
  const waiting = forms.filter(({ problem }) => problem !== null);
  return (
    <>
      {waiting.map((form) => (
        <Banner
          key={form.key}
          level={form.refused ? 'error' : 'info'}
          title={say(form.refused ? 'outbox.refused' : 'outbox.waiting')}
          code={form.problem!.code}
        >
          <p>
            {form.unitName} · {say(`form.${form.body.form}`)} ·{' '}
            {say('year', { year: String(form.body.year) })} · {showInstant(form.at)}
          </p>
          {form.refused ? (
            <>
              <p>{form.problem!.title}</p>
              {form.problem!.text && <p>{form.problem!.text}</p>}
            </>
          ) : (
            <p>{say(fleeting ? 'outbox.fleeting' : 'outbox.waiting.text')}</p>
          )}
          <div class="actions">
            <Button kind="subtle" onClick={() => dropForm(form.key)}>
              {say('outbox.drop')}
            </Button>
          </div>
        </Banner>
      ))}
    </>
  );
}
