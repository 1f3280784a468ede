import clsx from 'clsx';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { Colouring } from '@/api/views';
import { sentenceOf, useConditionWords } from '@/features/list/describe';
import type { GroupedRows } from '@/features/list/useGroups';
import type { List } from '@/features/list/useList';
import { partsOf } from '@/records/kept';
import { useNamed } from '@/records/useNamed';
import { useSchema } from '@/schema/useSchema';
import { rowLook, rulesIn } from './looks';
import { useTones } from './useTones';

interface Props {
  readonly object: ObjectType;
  readonly list: List;
  readonly groups: GroupedRows | undefined;
  readonly onTones: (tones: ReadonlyMap<string, string> | undefined) => void;
}

/** Finds out which rows stand out, and tells above the list which colour means what. */
export function RowColours({ object, list, groups, onTones }: Props) {
  const { t } = useTranslation();
  const rules = useMemo(() => rulesIn(list.colours), [list.colours]);
  const rows = groups
    ? groups.lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
    : list.pages.held;
  const tones = useTones(object.name, rules, rows);
  useEffect(() => onTones(tones), [onTones, tones]);
  useEffect(() => () => onTones(undefined), [onTones]);
  return (
    <ul
      aria-label={t('colours.legend')}
      className="flex shrink-0 flex-wrap gap-x-4 gap-y-1 border-b border-line px-4 py-1.5 text-xs text-ink-2"
    >
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no other identity than their place
        <Meaning key={at} object={object} rule={rule} />
      ))}
    </ul>
  );
}

function Meaning({ object, rule }: { readonly object: ObjectType; readonly rule: Colouring }) {
  const { t } = useTranslation();
  const schema = useSchema();
  const words = useConditionWords(object);
  const unnamed = useMemo(() => partsOf(object, rule.when, schema), [object, rule.when, schema]);
  const parts = useNamed(object, unnamed, schema);
  return (
    <li className="flex min-w-0 items-center gap-1.5">
      <span
        role="img"
        aria-label={t(`colours.tone.${rule.tone}`)}
        className={clsx('size-3.5 shrink-0 rounded border border-line-2', rowLook[rule.tone])}
      />
      <span className="truncate">
        {parts.map((part) => sentenceOf(part, words)).join(` ${t('list.filter.and')} `)}
      </span>
    </li>
  );
}
