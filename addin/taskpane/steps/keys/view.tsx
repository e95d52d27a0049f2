import { useState } from 'preact/hooks';
import type { KeyInfo, NewKey } from '../../../../shared/api/keys.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { read } from '../../../api/client.ts';
import '../../record.css';
import '../settings/settings.css';
import { showInstant } from '../../state/dates.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { useKept } from '../../state/place.ts';
import { api, session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Search } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Title } from '../../ui/title.tsx';
import { matches, type UnitList, unitName, useIsOffice } from '../registry/data.ts';
import { OfficeOnly } from '../registry/office-only.tsx';
import { CreateKeyDialog, RevokeKeyDialog, RotateKeyDialog } from './dialogs.tsx';
import { SecretDialog } from './secret-dialog.tsx';

const VIETNAM_MS = 7 * 3_600_000;

interface Keys extends UnitList {
  readonly keys: readonly KeyInfo[];
}

/** Khóa truy cập: who may use the pane and as whom. For the office alone. */
export function View() {
  useLanguage();
  const office = useIsOffice();
  return (
    <>
      <Title back={['settings']}>{say('nav.keys')}</Title>
      {office ? <KeyScreen /> : <OfficeOnly />}
    </>
  );
}

function KeyScreen() {
  const loaded = useLoad<Keys>(
    'keys',
    async () => {
      const [{ items }, units] = await Promise.all([
        api.keys.$get().then(read),
        api.units.$get().then(read),
      ]);
      return { ...units, keys: items };
    },
    true,
  );
  return (
    <LoadView loaded={loaded}>
      {(keys) => <KeyList keys={keys} onChanged={loaded.reload} />}
    </LoadView>
  );
}

type Asking =
  | { readonly what: 'create' }
  | { readonly what: 'rotate' | 'revoke'; readonly key: KeyInfo };

function KeyList({ keys, onChanged }: { keys: Keys; onChanged: () => void }) {
  const [query, setQuery] = useKept('keys query', '');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [made, setMade] = useState<NewKey | null>(null);
  const now = new Date().toISOString();
  const shown = keys.keys.filter((key) => matches(wordsOf(key, keys), query));
  const live = shown.filter((key) => !hasEnded(key, now));
  const ended = shown.filter((key) => hasEnded(key, now));
  const dialog = { onChanged, onClose: () => setAsking(null), onMade: setMade };
  return (
    <>
      <Search label={say('keys.search')} value={query} onInput={setQuery} />
      {shown.length === 0 && <p class="empty quiet">{say('keys.no-match')}</p>}
      {live.length > 0 && (
        <ul class="card flush rows">
          {live.map((key) => (
            <KeyRow key={key.id} info={key} keys={keys} onAsk={setAsking} />
          ))}
        </ul>
      )}
      <div class="actions">
        <Button kind="primary" icon="plus" onClick={() => setAsking({ what: 'create' })}>
          {say('keys.create')}
        </Button>
      </div>
      {ended.length > 0 && (
        <section class="card flush">
          <Group name={say('keys.ended')} count={ended.length} open={query !== ''}>
            <ul class="rows">
              {ended.map((key) => (
                <KeyRow key={key.id} info={key} keys={keys} />
              ))}
            </ul>
          </Group>
        </section>
      )}
      {asking?.what === 'create' && <CreateKeyDialog units={keys.items} {...dialog} />}
      {asking?.what === 'rotate' && <RotateKeyDialog info={asking.key} {...dialog} />}
      {asking?.what === 'revoke' && <RevokeKeyDialog info={asking.key} {...dialog} />}
      {made && <SecretDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
}

function hasEnded({ revokedAt, expiresAt }: KeyInfo, now: string): boolean {
  return (revokedAt !== null && revokedAt <= now) || (expiresAt !== null && expiresAt <= now);
}

/** Keys end with a day in Vietnam, wherever the person who looks is. */
function lastDay(expiresAt: string): string {
  const there = new Date(Date.parse(expiresAt) + VIETNAM_MS).toISOString();
  return writeDay(there.slice(0, 10));
}

function ownerOf({ role, unit }: KeyInfo, { items }: UnitList): string {
  return unit === null ? say(`role.${role}`) : unitName(items, unit);
}

function wordsOf(key: KeyInfo, keys: Keys): string {
  return `${key.label} ${ownerOf(key, keys)} ${key.id}`;
}

function KeyRow(props: { info: KeyInfo; keys: Keys; onAsk?: (asking: Asking) => void }) {
  const { info, keys, onAsk } = props;
  const own = useStore(session, (value) => value.me?.id === info.id);
  const { label, lastUsedAt, expiresAt, revokedAt } = info;
  return (
    <li class="key-row">
      <div class="row still">
        <span class="strong">{ownerOf(info, keys)}</span>
        <span class="small quiet facts">
          <span>{label}</span>
          {own && <span>{say('keys.yours')}</span>}
        </span>
        <span class="small quiet facts">
          <span>
            {lastUsedAt
              ? say('keys.used', { time: showInstant(lastUsedAt) })
              : say('keys.never-used')}
          </span>
          {revokedAt ? (
            <span>{say('keys.revoked', { time: showInstant(revokedAt) })}</span>
          ) : (
            <span>
              {expiresAt ? say('keys.expires', { day: lastDay(expiresAt) }) : say('keys.no-expiry')}
            </span>
          )}
        </span>
      </div>
      {onAsk && revokedAt === null && (
        <div class="actions group-actions">
          <Button kind="subtle" icon="refresh" onClick={() => onAsk({ what: 'rotate', key: info })}>
            <span>
              {say('keys.rotate')}
              <span class="visually-hidden"> {label}</span>
            </span>
          </Button>
          <Button kind="subtle" icon="close" onClick={() => onAsk({ what: 'revoke', key: info })}>
            <span>
              {say('keys.revoke')}
              <span class="visually-hidden"> {label}</span>
            </span>
          </Button>
        </div>
      )}
    </li>
  );
}
