import { useTranslation } from 'react-i18next';
import type { ObjectType, Option } from '@/api/types';
import { Button } from '@/design/Button';
import { Combobox } from '@/design/Combobox';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { useComboboxTexts } from '@/fields/useComboboxTexts';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { filledIn } from './definition';

interface Props {
  readonly object: ObjectType;
  /** The picklist itself, which no gate asks for. */
  readonly field: string;
  readonly option: Option;
  readonly onChange: (option: Option) => void;
  readonly onClose: () => void;
}

const GATES = ['requires', 'asks'] as const;

/** What whoever moves a record on to an option must fill in, and is asked for. */
export function GateDialog({ object, field, option, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const texts = useComboboxTexts();
  const items = filledIn(object)
    .filter(({ name }) => name !== field)
    .map(({ name, label }) => ({ value: name, label: textOf(label, language), keywords: [name] }));
  const toggle = (gate: (typeof GATES)[number], name: string) => {
    const chosen = option[gate] ?? [];
    const next = chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name];
    onChange({ ...option, [gate]: next });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('model.gateTitle', { option: textOf(option.label, language) || option.value })}
      closeLabel={t('common.close')}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('model.done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{t('model.gateAbout')}</p>
        {GATES.map((gate) => (
          <Field key={gate} label={t(`model.gates.${gate}`)} hint={t(`model.gateHints.${gate}`)}>
            {(ids) => (
              <Combobox
                {...ids}
                many
                texts={texts}
                items={items}
                chosen={option[gate] ?? []}
                summary={
                  (option[gate] ?? [])
                    .map((name) => textOf(fieldOf(object, name)?.label, language) || name)
                    .join(' · ') || t('model.nothing')
                }
                onToggle={(name) => toggle(gate, name)}
              />
            )}
          </Field>
        ))}
      </div>
    </Dialog>
  );
}
