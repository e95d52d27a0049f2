import { hashOf } from '../../state/route.ts';
import { Icon } from '../../ui/icons.tsx';

export interface ListedVersion {
  readonly version: string;
  readonly title: string;
  /** In small type below the title. */
  readonly facts: readonly string[];
  /** What sets it apart from the others; null for most. */
  readonly tag: string | null;
}

/** Versions of one thing that is kept as data, each leading to its own page. */
export function VersionList(props: {
  heading: string;
  screen: 'criteria' | 'rules';
  versions: readonly ListedVersion[];
}) {
  return (
    <section class="stack">
      <h3 class="small quiet">{props.heading}</h3>
      <ul class="card flush rows">
        {props.versions.map(({ version, title, facts, tag }) => (
          <li key={version}>
            <a class="row leading two" href={hashOf(props.screen, version)}>
              <span class="stack tight">
                <span class="strong">{title}</span>
                <span class="small quiet facts">
                  {facts.map((fact) => (
                    <span key={fact}>{fact}</span>
                  ))}
                </span>
                {tag !== null && (
                  <span class="tags">
                    <span class="tag success">{tag}</span>
                  </span>
                )}
              </span>
              <Icon name="chevron" size={12} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newest first. */
export function newestFirst<T extends { readonly validFrom: string }>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
}
