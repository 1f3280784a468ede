import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { adminKeys } from '@/api/adminKeys';
import { imports, type SavedMapping } from '@/api/imports';
import { Button, IconButton } from '@/design/Button';
import { useReader } from '@/fields/kind';

/** More than this many are not chosen from, but searched for. */
const MOST = 6;

/** Files with this part of their columns in common are of one kind. */
const ALIKE = 0.8;

interface Props {
  readonly object: string;
  readonly headings: readonly string[];
  readonly onUse: (mapping: SavedMapping) => void;
}

export const mappingKey = (object: string) => [...adminKeys.imports, 'mappings', object] as const;

/** What was remembered of files with the same columns: what one did last, and what was kept under a name. */
export function MappingBar({ object, headings, onUse }: Props) {
  const { t } = useReader();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: mappingKey(object), queryFn: () => imports.mappings(object) });
  const fitting = (data?.items ?? []).filter((mapping) => fits(mapping, headings)).slice(0, MOST);
  if (fitting.length === 0) return null;
  const remove = async (id: string) => {
    await imports.removeMapping(id);
    await client.invalidateQueries({ queryKey: mappingKey(object) });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-control border border-line bg-panel px-3 py-2">
      <span className="text-ink-2">{t('imports.mappings')}</span>
      {fitting.map((mapping) => (
        <span key={mapping.id} className="inline-flex items-center">
          <Button onClick={() => onUse(mapping)}>{mapping.name ?? t('imports.asLastTime')}</Button>
          {mapping.name !== null && mapping.mayChange && (
            <IconButton
              label={t('imports.removeMapping', { name: mapping.name })}
              icon={<X aria-hidden className="size-3.5" />}
              onClick={() => void remove(mapping.id)}
            />
          )}
        </span>
      ))}
    </div>
  );
}

/** Whether a mapping was made for a file with nearly the same columns, and all that it speaks of are there. */
export function fits(mapping: SavedMapping, headings: readonly string[]): boolean {
  const here = new Set(headings);
  const common = mapping.headings.filter((heading) => here.has(heading)).length;
  const all = mapping.headings.length + headings.length - common;
  return common >= ALIKE * all && Object.keys(mapping.mapping).every((heading) => here.has(heading));
}
