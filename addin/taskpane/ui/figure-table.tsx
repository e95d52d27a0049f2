import type { ComponentChildren } from 'preact';

/** A table whose first column says what a row is, and whose others are figures. */
export function FigureTable(props: {
  /** For those who do not see it. */
  caption: string;
  heads: readonly [first: string, ...figures: string[]];
  /** More classes: "small". */
  class?: string;
  /** The rows. */
  children: ComponentChildren;
}) {
  const [first, ...figures] = props.heads;
  return (
    <table class={['table', props.class].filter(Boolean).join(' ')}>
      <caption class="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {figures.map((head) => (
            <th scope="col" class="figure" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}
