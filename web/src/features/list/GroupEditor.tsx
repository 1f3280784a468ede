import clsx from 'clsx';
import { FolderPlus, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Select } from '@/design/Select';
import { operatorsOf } from '@/fields/registry';
import { type Group, isCondition, isGroup, type Part, partsIn } from '@/records/filter';
import { sentenceOf, useConditionWords } from './describe';
import { emptyLine, FilterLine } from './FilterLine';

const DEEPEST = 3;

interface Props {
  readonly object: ObjectType;
  readonly group: Group;
  readonly depth: number;
  readonly onChange: (group: Group) => void;
  readonly onRemove?: () => void;
}

/** Lines and groups that are joined by “all” or by “any”. */
export function GroupEditor({ object, group, depth, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const words = useConditionWords(object);
  const parts = partsIn(group);
  const first = object.fields.find((field) => field.can.read && operatorsOf(field).length > 0);
  const set = (next: readonly Part[]) => onChange('all' in group ? { all: next } : { any: next });
  const change = (at: number, part: Part) => set(parts.map((old, other) => (other === at ? part : old)));
  const remove = (at: number) => set(parts.filter((_, other) => other !== at));
  const line = first ? [emptyLine(first)] : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its controls
    <div
      role="group"
      aria-label={t('list.filter.group')}
      className={clsx('flex flex-col gap-2', depth > 1 && 'rounded-card border border-line-2 bg-bg p-2')}
    >
      {(parts.length > 1 || depth > 1) && (
        <div className="flex items-center justify-between gap-2">
          <span className="w-44">
            <Select
              small
              label={t('list.filter.match')}
              value={'all' in group ? 'all' : 'any'}
              choices={[
                { value: 'all', label: t('list.filter.all') },
                { value: 'any', label: t('list.filter.any') },
              ]}
              onChange={(value) => onChange(value === 'all' ? { all: parts } : { any: parts })}
            />
          </span>
          {onRemove && (
            <IconButton
              label={t('list.filter.removeGroup')}
              icon={<X className="size-3.5" />}
              onClick={onRemove}
            />
          )}
        </div>
      )}
      {parts.map((part, at) => {
        const own = { onRemove: () => remove(at) };
        const key = at; // parts have no other identity while they are edited
        if (isCondition(part))
          return (
            <FilterLine
              key={key}
              object={object}
              line={part}
              onChange={(next) => change(at, next)}
              {...own}
            />
          );
        if (isGroup(part))
          return (
            <GroupEditor
              key={key}
              object={object}
              group={part}
              depth={depth + 1}
              onChange={(next) => change(at, next)}
              {...own}
            />
          );
        return (
          <div key={key} className="flex items-center gap-1.5">
            <code className="min-w-0 flex-1 truncate rounded-control bg-hover px-2 py-1 text-xs">
              {sentenceOf(part, words)}
            </code>
            <IconButton
              label={t('list.filter.removeLine')}
              icon={<X className="size-3.5" />}
              onClick={own.onRemove}
            />
          </div>
        );
      })}
      <div className="flex flex-wrap gap-1">
        <Button
          look="ghost"
          icon={<Plus aria-hidden className="size-3.5" />}
          onClick={() => set([...parts, ...line])}
        >
          {t('list.filter.add')}
        </Button>
        {depth < DEEPEST && (
          <Button
            look="ghost"
            icon={<FolderPlus aria-hidden className="size-3.5" />}
            onClick={() => set([...parts, depth % 2 ? { any: line } : { all: line }])}
          >
            {t('list.filter.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}
