import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIONS } from '@/api/rights';
import type { RoleFunction } from '@/api/types';
import { Checkbox } from '@/design/Checkbox';
import { Differs } from './Differs';
import type { PartProps } from './part';

/** What a role may do beside work on records. */
export function FunctionsPart({ rights, original, onChange }: PartProps) {
  const { t } = useTranslation();
  const id = useId();
  const toggle = (name: RoleFunction, on: boolean) =>
    onChange({
      ...rights,
      functions: on ? [...rights.functions, name] : rights.functions.filter((each) => each !== name),
    });
  return (
    <fieldset className="max-w-4xl">
      <legend className="mb-3 weight-strong">{t('rights.functions')}</legend>
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {FUNCTIONS.map((name) => {
          const has = rights.functions.includes(name);
          return (
            <li key={name}>
              <label htmlFor={`${id}-${name}`} className="flex cursor-pointer items-start gap-2.5">
                <span className="mt-0.5 flex">
                  <Checkbox id={`${id}-${name}`} checked={has} onChange={(on) => toggle(name, on)} />
                </span>
                <span className="min-w-0">
                  <span className="flex items-center gap-1.5">
                    {t(`rights.function.${name}`)}
                    {original && original.functions.includes(name) !== has && <Differs />}
                  </span>
                  <span className="block text-xs text-ink-3">{t(`rights.functionAbout.${name}`)}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
