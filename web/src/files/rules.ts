import type { TFunction } from 'i18next';
import { type FileRules, files } from '@/api/files';
import type { Language } from '@/api/types';

const PICTURES = /^image\/(?!svg)/;
const MEGABYTE = 1024 * 1024;

let known: Promise<FileRules> | undefined;

/** Asked once; after a failure asked again. */
function rules(): Promise<FileRules> {
  known ??= files.rules().catch((failure: unknown) => {
    known = undefined;
    throw failure;
  });
  return known;
}

/** What can be said without sending a hundred megabytes first; the server has the last word. */
export async function problemBeforeSending(
  file: File,
  picturesOnly: boolean,
  language: Language,
  t: TFunction,
): Promise<string | null> {
  if (picturesOnly && !PICTURES.test(file.type)) return t('field.file.notAPicture', { name: file.name });
  const { largest } = await rules();
  return file.size > largest
    ? t('field.file.tooLarge', { name: file.name, limit: sizeText(largest, language) })
    : null;
}

/** A size as people say it. */
export function sizeText(bytes: number, language: Language): string {
  const format = (value: number, unit: string) =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
  if (bytes < 1024) return format(bytes, 'B');
  return bytes < MEGABYTE ? format(bytes / 1024, 'KB') : format(bytes / MEGABYTE, 'MB');
}
