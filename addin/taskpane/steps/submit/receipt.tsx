import { useState } from 'preact/hooks';
import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import type { KeptReceipt } from '../../state/outbox.ts';
import { hashOf } from '../../state/route.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Group } from '../../ui/group.tsx';
import { verifyReceipt } from './verify.ts';

/** The proof that the form has arrived. */
export function ReceiptCard({ receipt }: { receipt: KeptReceipt }) {
  return (
    <Banner level="success" title={say('receipt.title', { revision: receipt.revision })}>
      <ReceiptFacts receipt={receipt} />
    </Banner>
  );
}

function ReceiptFacts({ receipt }: { receipt: KeptReceipt }) {
  const [verdict, setVerdict] = useState<'same' | 'different' | 'no-form' | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <div class="stack small">
      <p>
        {receipt.unitName} · {say(`form.${receipt.form}`)} ·{' '}
        {say('year', { year: String(receipt.year) })}
      </p>
      <p>{say('receipt.at', { time: showInstant(receipt.receivedAt) })}</p>
      {receipt.late && <p class="warning-ink">{say('receipt.late')}</p>}
      <p>{say('receipt.counts', receipt.counts)}</p>
      <p class="receipt-hash">
        {say('receipt.hash')} <code>{receipt.contentHash}</code>
      </p>
      <div class="actions">
        <CopyButton text={textOf(receipt)} />
        <Button
          kind="subtle"
          busy={busy}
          onClick={() => {
            setBusy(true);
            void verifyReceipt(receipt)
              .then(setVerdict)
              .finally(() => setBusy(false));
          }}
        >
          {say('receipt.verify')}
        </Button>
        <a href={hashOf('submission', receipt.id)}>{say('submit.history')}</a>
      </div>
      {verdict && (
        <p class={verdict === 'same' ? 'success-ink' : 'warning-ink'} role="status">
          {say(`receipt.${verdict}`)}
        </p>
      )}
    </div>
  );
}

function textOf(receipt: KeptReceipt): string {
  return [
    say('receipt.title', { revision: receipt.revision }),
    `${receipt.unitName} · ${say(`form.${receipt.form}`)} · ${say('year', { year: String(receipt.year) })}`,
    say('receipt.at', { time: showInstant(receipt.receivedAt) }),
    `${say('receipt.hash')} ${receipt.contentHash}`,
    receipt.id,
  ].join('\n');
}

/** Receipts kept on this computer, the newest first. */
export function Receipts({ receipts }: { receipts: readonly KeptReceipt[] }) {
  if (receipts.length === 0) return null;
  return (
    <section class="card flush">
      <Group name={say('receipt.list')} count={receipts.length}>
        <ul class="rows">
          {receipts.map((receipt) => (
            <li key={`${receipt.id} ${receipt.revision}`} class="row still">
              <ReceiptFacts receipt={receipt} />
            </li>
          ))}
        </ul>
      </Group>
    </section>
  );
}
