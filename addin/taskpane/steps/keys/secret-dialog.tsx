import type { NewKey } from '../../../../shared/api/keys.ts';
import { say } from '../../state/language.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** The one time that a key's secret is shown; the server keeps only what it is recognised by. */
export function SecretDialog({ made, onClose }: { made: NewKey; onClose: () => void }) {
  return (
    <Dialog title={say('secret.title')} onClose={onClose} onSubmit={onClose}>
      <p>{made.info.label}</p>
      <code class="letter secret">{made.key}</code>
      <Banner level="warning" title={say('secret.once')} live={false}>
        <p>{say('secret.hand-over')}</p>
      </Banner>
      <div class="actions">
        <CopyButton text={made.key} label={say('secret.copy')} />
        <Button kind="primary" type="submit">
          {say('secret.done')}
        </Button>
      </div>
    </Dialog>
  );
}
