import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, MeasureName } from '@/api/reports';
import type { Field, ObjectType } from '@/api/types';
import { Combobox, type ComboboxItem } from '@/design/Combobox';
import { useReader } from '@/fields/kind';
import { useComboboxTexts } from '@/fields/useComboboxTexts';
import { reachableFields } from '@/schema/paths';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { COUNT, isGrouping, measuresOf } from './question';
import { useWords } from './useWords';

interface AdderProps {
  readonly label: string;
  readonly items: readonly ComboboxItem[];
  readonly chosen?: readonly string[];
  readonly onPick: (value: string) => void;
}

/** Finds what to add by typing. */
function Adder({ label, items, chosen = [], onPick }: AdderProps) {
  return (
    <Combobox
      label={label}
      items={items}
      chosen={chosen}
      onToggle={onPick}
      texts={useComboboxTexts()}
      summary={
        <span className="inline-flex items-center gap-1.5 text-ink-3">
          <Plus aria-hidden className="size-3.5" />
          {label}
        </span>
      }
    />
  );
}

function useFields(object: ObjectType, wanted: (field: Field) => boolean) {
  const schema = useSchema();
  const { language } = useReader();
  return useMemo(() => {
    const fields = reachableFields(object, schema, wanted).flatMap((group) => group.fields);
    const items = fields.map((field) => ({
      value: field.name,
      label: textOf(field.label, language),
      keywords: Object.values(field.label),
    }));
    return { fields, items };
  }, [object, schema, wanted, language]);
}

interface Props {
  readonly object: ObjectType;
}

export function AddGrouping({
  object,
  onAdd,
}: Props & { readonly onAdd: (field: Field | undefined) => void }) {
  const { t } = useTranslation();
  const { fields, items } = useFields(object, isGrouping);
  return (
    <Adder
      label={t('reports.addGroup')}
      items={items}
      onPick={(path) => onAdd(fields.find(({ name }) => name === path))}
    />
  );
}

const isShown = (field: Field) => field.can.read;

export function AddColumn({
  object,
  chosen,
  onAdd,
}: Props & { readonly chosen: readonly string[]; readonly onAdd: (path: string) => void }) {
  const { t } = useTranslation();
  const { items } = useFields(object, isShown);
  return <Adder label={t('reports.addColumn')} items={items} chosen={chosen} onPick={onAdd} />;
}

const isMeasured = (field: Field) => measuresOf(field).length > 0;
const SHARE: Measure = { fn: 'share', field: null };

export function AddMeasure({ object, onAdd }: Props & { readonly onAdd: (measure: Measure) => void }) {
  const { t } = useTranslation();
  const words = useWords(object);
  const { fields } = useFields(object, isMeasured);
  const choices = useMemo(
    (): readonly Measure[] => [
      COUNT,
      SHARE,
      ...fields.flatMap((field) => measuresOf(field).map((fn: MeasureName) => ({ fn, field: field.name }))),
    ],
    [fields],
  );
  return (
    <Adder
      label={t('reports.addMeasure')}
      items={choices.map((measure, at) => ({ value: String(at), label: words.measure(measure) }))}
      onPick={(at) => {
        const measure = choices[Number(at)];
        if (measure) onAdd(measure);
      }}
    />
  );
}
