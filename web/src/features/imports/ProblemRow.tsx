import type { KeyboardEvent } from 'react';
import type { ImportProblem, ImportRow } from '@/api/imports';
import { Checkbox } from '@/design/Checkbox';
import { Input } from '@/design/Input';
import { useReader } from '@/fields/kind';

interface Props {
  readonly row: ImportRow;
  readonly headings: readonly string[];
  readonly problems: readonly ImportProblem[];
  /** What was corrected; null for a row that is left out, undefined for one of which nothing was said. */
  readonly corrected: Readonly<Record<string, string>> | null | undefined;
  readonly onCorrect: (cells: Readonly<Record<string, string>> | null | undefined) => void;
}

/** A row that cannot be taken, with its cells to be corrected. */
export function ProblemRow({ row, headings, problems, corrected, onCorrect }: Props) {
  const { t } = useReader();
  const isLeftOut = corrected === null;
  const wrong = new Set(problems.flatMap(({ heading }) => heading ?? []));
  const change = (heading: string, cell: string) => {
    const { [heading]: _, ...rest } = corrected ?? {};
    const cells = cell === row.cells[heading] ? rest : { ...rest, [heading]: cell };
    onCorrect(Object.keys(cells).length === 0 ? undefined : cells);
  };
  return (
    <tr className={isLeftOut ? 'text-ink-3 line-through' : ''}>
      <td className="tnum px-3 py-1.5 align-top">{row.row}</td>
      <td className="px-3 py-1.5 align-top">{problems.map(({ detail }) => detail).join(' ')}</td>
      {headings.map((heading) => (
        <td key={heading} className="px-1 py-1 align-top">
          <Input
            aria-label={t('imports.cellOf', { heading, row: row.row })}
            aria-invalid={(wrong.has(heading) && corrected?.[heading] === undefined) || undefined}
            disabled={isLeftOut}
            data-column={heading}
            value={corrected?.[heading] ?? row.cells[heading] ?? ''}
            onChange={(event) => change(heading, event.target.value)}
            onKeyDown={goDown}
            className="h-7!"
          />
        </td>
      ))}
      <td className="px-3 py-2 align-top">
        <Checkbox
          label={t('imports.leaveRowOut', { row: row.row })}
          checked={isLeftOut}
          onChange={(leave) => onCorrect(leave ? null : undefined)}
        />
      </td>
    </tr>
  );
}

/** Enter goes to the cell below, as in a spreadsheet. */
function goDown(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const cell = event.currentTarget.closest('td');
  const below = cell?.closest('tr')?.nextElementSibling?.children[cell.cellIndex];
  below?.querySelector('input')?.focus();
}
