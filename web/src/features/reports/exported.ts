import type { Answer } from './answer';
import { matrixOf } from './matrix';
import type { Words } from './useWords';

export type Table = readonly (readonly string[])[];

/** A table of text as spreadsheets read it; what would be a formula there is text here. */
export function csvOf(table: Table): string {
  return `\uFEFF${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+%?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The groups as the table shows them, sums at the end. */
export function tableOf(answer: Answer, words: Words, total: string): Table {
  const { groupings, measures, lines, totals } = answer;
  return [
    [
      ...groupings.map(({ grouping }) => words.grouping(grouping)),
      ...measures.map(({ measure }) => words.measure(measure)),
    ],
    ...lines.map(({ group, values }) => [
      ...groupings.map((shown, at) => words.group(shown, group[at])),
      ...measures.map((shown, at) => words.value(shown, values[at])),
    ]),
    [
      ...groupings.map((_, at) => (at === 0 ? total : '')),
      ...measures.map((shown, at) => words.value(shown, totals[at])),
    ],
  ];
}

/** The groups as a pivot shows them. */
export function pivotOf(answer: Answer, words: Words): Table {
  const { groupings, measures } = answer;
  const { rows, columns, at } = matrixOf(answer);
  const down = groupings.slice(0, -1);
  const across = groupings.at(-1);
  const named = (column: string, measure: string) =>
    measures.length > 1 ? `${column} · ${measure}` : column;
  return [
    [
      ...down.map(({ grouping }) => words.grouping(grouping)),
      ...columns.flatMap(({ values }) =>
        measures.map(({ measure }) =>
          named(across ? words.group(across, values[0]) : '', words.measure(measure)),
        ),
      ),
    ],
    ...rows.map((row) => [
      ...down.map((shown, level) => words.group(shown, row.values[level])),
      ...columns.flatMap((column) => {
        const line = at(row, column);
        return measures.map((shown, place) => (line ? words.value(shown, line.values[place]) : ''));
      }),
    ]),
  ];
}

/** Hands a file to the browser. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/[\\/:*?"<>|]/g, ' ').trim()}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
