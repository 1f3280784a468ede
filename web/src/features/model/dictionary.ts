import type { FieldDefinition } from '@/api/model';
import type { Language, ObjectType } from '@/api/types';
import { textOf } from '@/schema/schema';

export const SENSITIVE = ['all', 'personal', 'secret', 'internal'] as const;
export type Sensitive = (typeof SENSITIVE)[number];

export interface Entry {
  readonly object: ObjectType;
  readonly field: FieldDefinition;
}

/** The fields of the dictionary that are asked for, object by object. */
export function entriesOf(
  objects: readonly ObjectType[],
  asked: { readonly object: string; readonly sensitive: Sensitive; readonly text: string },
): readonly Entry[] {
  const wanted = asked.text.trim().toLowerCase();
  const isWanted = (field: FieldDefinition) =>
    (asked.sensitive === 'all' || field.sensitivity === asked.sensitive) &&
    [field.name, field.purpose, field.owner, ...Object.values(field.label)].some((text) =>
      text?.toLowerCase().includes(wanted),
    );
  return objects
    .filter(({ name }) => asked.object === '' || name === asked.object)
    .flatMap((object) =>
      object.fields.filter((field) => !field.system && isWanted(field)).map((field) => ({ object, field })),
    );
}

/** The words of one line of the dictionary, as they are shown and exported. */
export interface Words {
  readonly heads: readonly string[];
  readonly line: (entry: Entry) => readonly string[];
}

/** A table of text that spreadsheets open in its own letters: with a byte order mark, and nothing that they would work out. */
export function csvOf(entries: readonly Entry[], words: Words): string {
  const rows = [words.heads, ...entries.map(words.line)];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A page that stands alone, to be printed or sent to somebody. */
export function htmlOf(entries: readonly Entry[], words: Words, title: string, language: Language): string {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  const body = entries.map((entry) => row(words.line(entry), 'td')).join('\n');
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>
body { font: 12px/1.5 system-ui, sans-serif; margin: 24px }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #d3d4ce; padding: 4px 6px; text-align: left; vertical-align: top }
th { background: #f4f4f1 }
thead { display: table-header-group }
tr { break-inside: avoid }
@page { size: A4 landscape; margin: 12mm }
</style>
<h1>${escaped(title)}</h1>
<table><thead>${row(words.heads, 'th')}</thead><tbody>
${body}
</tbody></table></html>
`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const descriptionOf = (field: FieldDefinition, language: Language) =>
  textOf(field.description, language);
