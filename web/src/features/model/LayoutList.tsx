import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '@/design/Combobox';
import { useComboboxTexts } from '@/fields/useComboboxTexts';
import { LayoutChip } from './LayoutChip';
import { useListDrop } from './LayoutDrag';
import type { ListId } from './layout';

interface Props {
  readonly id: ListId;
  readonly title: string;
  readonly head?: ReactNode;
  readonly detail?: string;
  readonly fields: readonly string[];
  readonly labelOf: (field: string) => string;
  /** What may be added. */
  readonly others: readonly string[];
  /** What adding is called; a field unless something else is said. */
  readonly adding?: string;
  readonly wide?: boolean;
  readonly onPlace: (field: string, at: number) => void;
  readonly onLeap?: (field: string, by: -1 | 1) => void;
  /** Undefined for a field that cannot leave. */
  readonly onRemove: (field: string) => (() => void) | undefined;
}

/** A list of fields in their order, into which others are dragged or chosen. */
export function LayoutList(props: Props) {
  const { id, title, head, detail, fields, labelOf, others, adding, wide, onPlace, onLeap, onRemove } = props;
  const { t } = useTranslation();
  const texts = useComboboxTexts();
  const { ref, isOver } = useListDrop(id, fields.length);
  return (
    <section
      ref={ref}
      aria-label={title}
      className={clsx('flex flex-col gap-2 rounded-card border p-3', isOver ? 'border-brand' : 'border-line')}
    >
      {head ?? <h3 className="weight-strong">{title}</h3>}
      {detail && <p className="text-xs text-ink-3">{detail}</p>}
      <ul className={clsx('grid gap-1.5', wide && 'sm:grid-cols-2')}>
        {fields.map((field, at) => {
          const remove = onRemove(field);
          return (
            <LayoutChip
              key={field}
              spot={{ list: id, field }}
              at={at}
              label={labelOf(field)}
              onStep={(by) => onPlace(field, by < 0 ? at - 1 : at + 2)}
              {...(onLeap ? { onLeap: (by: -1 | 1) => onLeap(field, by) } : {})}
              {...(remove ? { onRemove: remove } : {})}
            />
          );
        })}
      </ul>
      {others.length > 0 && (
        <span className="w-56 max-w-full">
          <Combobox
            texts={texts}
            label={t('model.addTo', { place: title })}
            items={others.map((name) => ({ value: name, label: labelOf(name), keywords: [name] }))}
            chosen={[]}
            summary={<span className="text-ink-3">{adding ?? t('model.addField')}</span>}
            onToggle={(name) => onPlace(name, fields.length)}
          />
        </span>
      )}
    </section>
  );
}
