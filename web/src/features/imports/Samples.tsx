import { useQuery } from '@tanstack/react-query';
import { adminKeys } from '@/api/adminKeys';
import { type ImportSample, imports, type SampleKind } from '@/api/imports';
import type { ObjectType } from '@/api/types';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { fieldOf, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly run: string;
  readonly kind: SampleKind;
}

/** The first rows of a kind: what they say, or what they change from what to what. */
export function Samples({ object, run, kind }: Props) {
  const { t } = useReader();
  const { data } = useQuery({
    queryKey: [...adminKeys.imports, run, 'samples', kind],
    queryFn: () => imports.samples(run, kind),
  });
  if (!data) return null;
  if (data.items.length === 0) return <p className="text-ink-3">{t('imports.noSamples')}</p>;
  return (
    <ul className="divide-y divide-line rounded-control border border-line">
      {data.items.map((sample) => (
        <li key={sample.line} className="flex flex-wrap gap-x-4 gap-y-1 px-3 py-1.5">
          <span className="tnum text-ink-3">{t('imports.line', { line: sample.line })}</span>
          <Cells object={object} sample={sample} />
          {sample.detail !== null && <span className="text-ink-2">{sample.detail}</span>}
        </li>
      ))}
    </ul>
  );
}

function Cells({ object, sample }: { readonly object: ObjectType; readonly sample: ImportSample }) {
  const reader = useReader();
  const { t, language } = reader;
  return Object.entries(sample.cells).map(([name, { before, after }]) => {
    const field = fieldOf(object, name);
    if (!field) return null;
    const words = (value: unknown) =>
      value === null || value === undefined ? t('imports.empty') : kindOf(field).format(value, field, reader);
    return (
      <span key={name} className="min-w-0 break-words">
        <span className="text-ink-3">{textOf(field.label, language) || name} </span>
        {sample.kind === 'updated' && (
          <>
            <s className="text-ink-3">{words(before)}</s> <span aria-hidden>→ </span>
          </>
        )}
        {words(after)}
      </span>
    );
  });
}
