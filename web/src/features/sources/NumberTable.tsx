import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** Of the column of names. */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly ReactNode[];
  }[];
}

/** Numbers by name and column; wide ones are moved sideways within their frame. */
export const NumberTable = ({ label, heading, columns, rows }: Props) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
    tabIndex={0}
    className="overflow-x-auto rounded-card border border-line bg-panel"
  >
    <table aria-label={label} className="w-full min-w-max text-left">
      <thead className="text-xs text-ink-2">
        <tr className="border-b border-line">
          <th scope="col" className="px-3.5 py-2 font-medium">
            {heading}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-3.5 py-2 text-right font-medium">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key} className="border-b border-line last:border-0">
            <th scope="row" className="max-w-56 truncate px-3.5 py-1.5 font-normal">
              {name}
            </th>
            {columns.map((column, place) => (
              <td key={column} className="tnum px-3.5 py-1.5 text-right whitespace-nowrap">
                {cells[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
