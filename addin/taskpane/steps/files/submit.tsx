import { useRef, useState } from 'preact/hooks';
import { say } from '../../state/language.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { BatchFile } from './batch.ts';
import { type Sendable, sendAll } from './send.ts';
import { isSendable } from './verdict.ts';

/** Submits what is clean, after the list of it was shown. */
export function Submit({ files }: { files: readonly BatchFile[] }) {
  const [asking, setAsking] = useState(false);
  const forms = files.flatMap((file) => file.forms.map((form) => ({ file, form })));
  const ready = forms.filter(({ form }) => isSendable(form));
  const tried = forms.filter(({ form }) => form.result !== null);
  const sent = tried.filter(({ form }) => form.result!.kind === 'sent');
  return (
    <>
      {tried.length > 0 && !asking && (
        <Banner
          level={sent.length === tried.length ? 'success' : 'info'}
          title={say('files.sent', { sent: sent.length, total: tried.length })}
        >
          {sent.length < tried.length && <p>{say('files.sent.rest')}</p>}
        </Banner>
      )}
      {ready.length > 0 ? (
        <Button kind="primary" wide icon="send" onClick={() => setAsking(true)}>
          {say('files.submit', { count: ready.length })}
        </Button>
      ) : (
        tried.length === 0 && <p class="quiet small">{say('files.none-clean')}</p>
      )}
      {asking && <SubmitDialog ready={ready} onClose={() => setAsking(false)} />}
    </>
  );
}

function SubmitDialog({ ready, onClose }: { ready: readonly Sendable[]; onClose: () => void }) {
  // What is asked about is what is sent, whatever the list becomes meanwhile.
  const [forms] = useState(ready);
  const [at, setAt] = useState<{ done: number; name: string } | null>(null);
  const [stopping, setStopping] = useState(false);
  const goesOn = useRef(true);
  const count = forms.length;
  const stop = () => {
    goesOn.current = false;
    if (at === null) onClose();
    else setStopping(true);
  };
  const submit = () => {
    setAt({ done: 0, name: forms[0]!.file.file.name });
    void sendAll(
      forms,
      (done, name) => setAt({ done, name }),
      () => goesOn.current,
    ).finally(onClose);
  };
  const text = at && say('files.sending', { done: at.done + 1, total: count, name: at.name });
  return (
    <Dialog title={say('files.submit-title', { count })} onClose={stop} onSubmit={submit}>
      <p class="quiet small">{say('files.submit-text')}</p>
      <ul class="rows fixes">
        {forms.map(({ file, form }) => (
          <li key={`${file.id} ${form.sheets.join('\n')}`}>
            <span class="row still small wrap">
              <span>
                {form.unitName} · {say(`form.${form.form}`)} ·{' '}
                {say('year', { year: String(form.year) })}
              </span>
              <span class="quiet">
                {file.file.name}
                {form.warnings > 0 &&
                  ` · ${say('files.submit-warnings', { count: form.warnings })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {text && <Progress text={text} value={at!.done} max={count} stopping={stopping} />}
      <div class="actions">
        <Button kind="primary" type="submit" busy={at !== null}>
          {say('files.submit-agree', { count })}
        </Button>
        <Button busy={stopping} onClick={stop}>
          {say(at === null ? 'cancel' : 'stop')}
        </Button>
      </div>
    </Dialog>
  );
}
