import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BUCKETS, type Bucket, type Question } from '@/api/reports';
import type { Field as FieldOf, ObjectType } from '@/api/types';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { FilterBar } from '@/features/list/FilterBar';
import { useReader } from '@/fields/kind';
import type { Part } from '@/records/filter';
import { keptFilter } from '@/records/kept';
import { useNamed } from '@/records/useNamed';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { AddGrouping, AddMeasure } from './Adding';
import { ChartPicker } from './ChartPicker';
import { Columns } from './Columns';
import {
  groupingOf,
  isDated,
  MOST_GROUPS,
  MOST_MEASURES,
  measuresOf,
  readLimit,
  shownAs,
  startOf,
} from './question';
import { movedTo, ShelfOf } from './ShelfOf';
import { withoutMeasure } from './sorting';
import { useWords } from './useWords';

interface Props {
  readonly object: ObjectType;
  readonly question: Question;
  readonly parts: readonly Part[];
  readonly onChange: (question: Question) => void;
}

/** What is asked, piece by piece. */
export function Builder({ object, question, parts, onChange }: Props) {
  const { t } = useTranslation();
  const schema = useSchema();
  const named = useNamed(object, parts, schema);
  const isList = question.chart === 'list';
  return (
    <div className="flex flex-col gap-4">
      <ObjectChoice object={object} onChange={(other) => onChange(startOf(other))} />
      <ChartPicker chart={question.chart} onChange={(chart) => onChange(shownAs(question, chart))} />
      {isList ? (
        <Columns object={object} question={question} onChange={onChange} />
      ) : (
        <>
          <Groupings object={object} question={question} onChange={onChange} />
          <Measures object={object} question={question} onChange={onChange} />
        </>
      )}
      <div className="flex flex-col gap-1">
        <span className="text-xs font-medium text-ink-2">{t('reports.filter')}</span>
        <div className="flex flex-wrap gap-1">
          <FilterBar
            object={object}
            conditions={named}
            onChange={(next) => onChange({ ...question, filter: keptFilter(object, next, '', schema) })}
          />
        </div>
      </div>
      <Field label={isList ? t('reports.limitList') : t('reports.limit')} hint={t('reports.limitHint')}>
        {(ids) => (
          <Input
            {...ids}
            type="number"
            min={1}
            max={1000}
            value={question.limit ?? ''}
            onChange={({ target }) => onChange({ ...question, limit: readLimit(target.valueAsNumber) })}
          />
        )}
      </Field>
    </div>
  );
}

export interface PartProps {
  readonly object: ObjectType;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

function ObjectChoice({
  object,
  onChange,
}: {
  readonly object: ObjectType;
  readonly onChange: (object: ObjectType) => void;
}) {
  const { t } = useTranslation();
  const { language } = useReader();
  const schema = useSchema();
  const choices = useMemo(
    () =>
      schema
        .allGroups()
        .flatMap(({ objects }) => objects)
        .map((one) => ({ value: one.name, label: textOf(one.plural, language) })),
    [schema, language],
  );
  return (
    <Field label={t('reports.about')}>
      {(ids) => (
        <Select
          {...ids}
          value={object.name}
          choices={choices}
          onChange={(name) => {
            const other = schema.find(name);
            if (other) onChange(other);
          }}
        />
      )}
    </Field>
  );
}

function Groupings({ object, question, onChange }: PartProps) {
  const { t } = useTranslation();
  const words = useWords(object);
  const { groups } = question;
  const set = (next: Question['groups']) => onChange({ ...question, groups: next });
  const add = (field: FieldOf | undefined) => {
    if (field && groups.length < MOST_GROUPS) set([...groups, groupingOf(field)]);
  };
  return (
    <ShelfOf
      label={t('reports.groups')}
      pieces={groups.map((grouping, at) => {
        const field = words.fieldOf(grouping.field);
        return {
          key: `${at} ${grouping.field}`,
          label: words.labelOf(grouping.field),
          ...(field && isDated(field)
            ? {
                control: (
                  <span className="w-28 shrink-0">
                    <Select
                      small
                      quiet
                      label={t('reports.bucketOf', { field: words.labelOf(grouping.field) })}
                      value={grouping.bucket ?? 'month'}
                      choices={BUCKETS.map((value) => ({ value, label: t(`reports.bucket.${value}`) }))}
                      onChange={(bucket) => set(groups.with(at, { ...grouping, bucket: bucket as Bucket }))}
                    />
                  </span>
                ),
              }
            : {}),
        };
      })}
      add={groups.length < MOST_GROUPS && <AddGrouping object={object} onAdd={add} />}
      onMove={(from, to) => set(movedTo(groups, from, to))}
      onRemove={(at) => set(groups.toSpliced(at, 1))}
      onField={(path) => add(words.fieldOf(path))}
    />
  );
}

function Measures({ object, question, onChange }: PartProps) {
  const { t } = useTranslation();
  const words = useWords(object);
  const { measures, sort } = question;
  const isFull = measures.length >= MOST_MEASURES;
  return (
    <ShelfOf
      label={t('reports.measures')}
      pieces={measures.map((measure, at) => ({
        key: `${at} ${measure.fn} ${measure.field}`,
        label: words.measure(measure),
      }))}
      add={
        !isFull && (
          <AddMeasure
            object={object}
            onAdd={(measure) => onChange({ ...question, measures: [...measures, measure] })}
          />
        )
      }
      onMove={(from, to) => onChange({ ...question, measures: movedTo(measures, from, to), sort: [] })}
      onRemove={(at) => {
        if (measures.length < 2) return;
        onChange({ ...question, measures: measures.toSpliced(at, 1), sort: withoutMeasure(sort, at) });
      }}
      onField={(path) => {
        const field = words.fieldOf(path);
        const [fn] = field ? measuresOf(field) : [];
        if (fn && !isFull) onChange({ ...question, measures: [...measures, { fn, field: path }] });
      }}
    />
  );
}
