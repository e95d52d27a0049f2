import { useState } from 'preact/hooks';
import type { PersonDetail, PostView } from '../../../../shared/api/registry.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { read } from '../../../api/client.ts';
import { useAction } from '../../state/action.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { hashOf } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/field.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Title } from '../../ui/title.tsx';
import { type Everybody, unitName, unitShort, useRole } from '../registry/data.ts';
import { BlockSpans, isBackwards, RewardSpans, SpanDays } from '../registry/record-spans.tsx';
import { Spans } from '../registry/spans.tsx';
import { Timeline } from '../registry/timeline.tsx';
import { describeLeave, describePost } from '../registry/values.ts';
import { EditPersonDialog, MergePersonDialog, TransferDialog } from './edit-dialogs.tsx';
import { currentPost } from './order.ts';
import { BLANK_POST, PostFields } from './post-fields.tsx';
import { PersonTags } from './tags.tsx';
import { byDay, updatePerson } from './update.ts';

interface PersonPageProps {
  readonly id: string;
  readonly all: Everybody;
  readonly onChanged: () => void;
}

/** One person: posts over the years, what defers an award, and the whole history as sentences. */
export function PersonPage({ id, all, onChanged }: PersonPageProps) {
  const loaded = useLoad<PersonDetail>(`person ${id}`, () =>
    api.people[':id'].$get({ param: { id } }).then(read),
  );
  const name = loaded.value?.name ?? all.people.find((one) => one.id === id)?.name;
  const changed = () => {
    loaded.reload();
    onChanged();
  };
  return (
    <>
      <Title back={['people']}>{name ?? say('nav.people')}</Title>
      <LoadView loaded={loaded}>
        {(person) => <Person person={person} all={all} onChanged={changed} />}
      </LoadView>
    </>
  );
}

interface PersonProps {
  readonly person: PersonDetail;
  readonly all: Everybody;
  readonly onChanged: () => void;
}

const BLANK_LEAVE = { from: '', to: null, maternity: false };

function Person({ person, all, onChanged }: PersonProps) {
  const role = useRole();
  const office = role === 'office' && person.mergedInto === null;
  /** Saves one list of the person's record; nothing where it may only be read. */
  const saves = <K extends 'posts' | 'leaves' | 'blocks' | 'rewards'>(field: K, dated: boolean) =>
    office
      ? {
          onSave: async (
            items: PersonDetail[K] extends (infer T)[] ? readonly T[] : never,
            reason: string,
          ) => {
            const list = dated ? byDay(items as readonly { from: string }[]) : [...items];
            await updatePerson(person, { [field]: list }, reason);
            onChanged();
          },
        }
      : {};
  return (
    <>
      {person.mergedInto && (
        <Banner level="info" title={say('person.merged')} live={false}>
          <a href={hashOf('people', person.mergedInto)}>{say('person.merged.open')}</a>
        </Banner>
      )}
      {person.provisional && <Provisional person={person} all={all} onChanged={onChanged} />}
      <Facts person={person} all={all} />
      {office && <Actions person={person} all={all} onChanged={onChanged} />}
      <Spans<PostView>
        title={say('entry.posts')}
        items={person.posts}
        describe={(post) => describePost(post, all.items)}
        blank={{ ...BLANK_POST, from: '', to: null }}
        lacks={(post) => !post.unit || !post.from || isBackwards(post)}
        form={(post, set) => (
          <>
            <PostFields post={post} set={set} units={all.items} ended />
            <SpanDays span={post} set={set} />
          </>
        )}
        open
        {...saves('posts', true)}
      />
      <Spans
        title={say('entry.leaves')}
        items={person.leaves}
        describe={describeLeave}
        blank={BLANK_LEAVE as PersonDetail['leaves'][number]}
        lacks={(leave) => !leave.from || isBackwards(leave)}
        form={(leave, set) => (
          <>
            <p class="small quiet">{say('leaves.text')}</p>
            <SpanDays span={leave} set={set} />
            <Check checked={leave.maternity} onChange={(maternity) => set({ maternity })}>
              {say('leave.maternity')}
            </Check>
          </>
        )}
        {...saves('leaves', true)}
      />
      {role !== 'unit' && (
        <>
          <BlockSpans items={person.blocks} {...saves('blocks', true)} />
          <RewardSpans items={person.rewards} {...saves('rewards', false)} />
        </>
      )}
      <Timeline history={person.history} units={all.items} open />
    </>
  );
}

function Facts({ person, all }: { person: PersonDetail; all: Everybody }) {
  const post = currentPost(person);
  return (
    <section class="card stack">
      <PersonTags person={person} />
      <dl class="pairs flat">
        <div>
          <dt>{say('entry.unit')}</dt>
          <dd>{unitName(all.items, person.unit)}</dd>
        </div>
        {post && (
          <div>
            <dt>{say('entry.position')}</dt>
            <dd>{post.position || say('value.none')}</dd>
          </div>
        )}
        <div>
          <dt>{say('entry.staffCode')}</dt>
          <dd>{person.staffCode ?? say('value.none')}</dd>
        </div>
        <div>
          <dt>{say('entry.birthDate')}</dt>
          <dd>{person.birthDate ? writeDay(person.birthDate) : say('value.none')}</dd>
        </div>
        <div>
          <dt>{say('entry.sex')}</dt>
          <dd>{person.sex ? say(`sex.${person.sex}`) : say('value.none')}</dd>
        </div>
        {post && (
          <div>
            <dt>{say('entry.directWorker')}</dt>
            <dd>{say(post.directWorker ? 'yes' : 'no')}</dd>
          </div>
        )}
      </dl>
      {person.similar.length > 0 && (
        <div class="stack tight small">
          <span class="quiet">{say('person.similar')}</span>
          {person.similar.map(({ id, name, unit, birthDate }) => (
            <a key={id} href={hashOf('people', id)}>
              {[name, unitShort(all.items, unit), birthDate && writeDay(birthDate)]
                .filter(Boolean)
                .join(', ')}
            </a>
          ))}
        </div>
      )}
    </section>
  );
}

/** Somebody whom a sheet named and nobody has looked at yet. */
function Provisional({ person, all, onChanged }: PersonProps) {
  const office = useRole() === 'office';
  const [merging, setMerging] = useState(false);
  const confirm = useAction(async () => {
    await updatePerson(person, { provisional: false }, '');
    onChanged();
  });
  return (
    <Banner level="warning" title={say('person.provisional')} live={false}>
      <p>{say('person.provisional.text')}</p>
      {office && (
        <div class="actions">
          <Button icon="check" busy={confirm.busy} onClick={() => void confirm.run()}>
            {say('person.confirm')}
          </Button>
          <Button kind="subtle" icon="merge" onClick={() => setMerging(true)}>
            {say('merge-person.open')}
          </Button>
        </div>
      )}
      <ProblemBanner problem={confirm.problem} />
      {merging && (
        <MergePersonDialog
          person={person}
          all={all}
          onChanged={onChanged}
          onClose={() => setMerging(false)}
        />
      )}
    </Banner>
  );
}

function Actions({ person, all, onChanged }: PersonProps) {
  const [asking, setAsking] = useState<'edit' | 'transfer' | 'merge' | null>(null);
  const dialog = { person, all, onChanged, onClose: () => setAsking(null) };
  return (
    <div class="actions">
      <Button icon="edit" onClick={() => setAsking('edit')}>
        {say('edit')}
      </Button>
      {!person.provisional && (
        <>
          <Button onClick={() => setAsking('transfer')}>{say('transfer.open')}</Button>
          <Button icon="merge" onClick={() => setAsking('merge')}>
            {say('merge-person.open')}
          </Button>
        </>
      )}
      {asking === 'edit' && <EditPersonDialog {...dialog} />}
      {asking === 'transfer' && <TransferDialog {...dialog} />}
      {asking === 'merge' && <MergePersonDialog {...dialog} />}
    </div>
  );
}
