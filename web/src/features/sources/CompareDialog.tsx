import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { RecordSources, SourceLine } from '@/api/sources';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty } from '@/fields/kind';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { useChoice } from './useRecordSources';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly told: RecordSources;
  readonly onClose: () => void;
}

/** Field by field what the record holds and why, beside what each source says; another value is taken by a click. */
export function CompareDialog({ object, row, told, onClose }: Props) {
  const { t } = useTranslation();
  const { choose, busy } = useChoice(object, row);
  return (
    <Dialog open wide onOpenChange={onClose} title={t('sources.compare')} closeLabel={t('common.close')}>
      <div className="-mx-4 -mt-4 overflow-x-auto">
        <table className="w-full min-w-max text-left align-top">
          <thead className="text-xs text-ink-2">
            <tr className="border-b border-line">
              <th scope="col" className="sticky left-0 bg-raise px-3.5 py-2 font-medium">
                {t('sources.field')}
              </th>
              <th scope="col" className="px-3.5 py-2 font-medium">
                {t('sources.now')}
              </th>
              {told.sources.map(({ version, name, key }) => (
                <th key={version} scope="col" className="px-3.5 py-2 font-medium">
                  {name}
                  {key !== null && <span className="ml-1.5 font-normal text-ink-3">{key}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.fields.map((line) => {
              const field = fieldOf(object, line.field);
              return (
                field && (
                  <Line
                    key={line.field}
                    field={field}
                    line={line}
                    versions={told.sources.map(({ version }) => version)}
                    busy={busy}
                    onChoose={(version) => choose({ line, version })}
                  />
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

interface LineProps {
  readonly field: Field;
  readonly line: SourceLine;
  readonly versions: readonly string[];
  readonly busy: boolean;
  readonly onChoose: (version: string | null) => void;
}

function Line({ field, line, versions, busy, onChoose }: LineProps) {
  const { t } = useTranslation();
  const label = textOf(field.label, useLanguage());
  const isHeld = line.pinned || line.why === 'person';
  return (
    <tr className="border-b border-line last:border-0">
      <th
        scope="row"
        className="sticky left-0 max-w-40 bg-raise px-3.5 py-2 align-top font-normal text-ink-2"
      >
        {label}
      </th>
      <td className="max-w-64 px-3.5 py-2 align-top">
        <Value field={field} value={line.value} />
        <p className="mt-0.5 text-xs text-ink-3">{t(`sources.why.${line.why}`)}</p>
        {isHeld && line.choosable && (
          <Button
            look="ghost"
            className="-ml-2.5"
            disabled={busy}
            aria-label={t('sources.releaseOf', { field: label })}
            onClick={() => onChoose(null)}
          >
            {t('sources.release')}
          </Button>
        )}
      </td>
      {versions.map((version) => {
        const value = line.values[version];
        const isChosen = line.from === version;
        return (
          <td key={version} className={clsx('max-w-64 px-3.5 py-2 align-top', isChosen && 'bg-brand-soft')}>
            {version in line.values && (
              <div>
                <Value field={field} value={value} />
              </div>
            )}
            {line.choosable && !isEmpty(value) && !(isChosen && line.pinned) && (
              <Button
                look="ghost"
                className="-ml-2.5"
                disabled={busy}
                aria-label={t('sources.takeOf', { field: label })}
                onClick={() => onChoose(version)}
              >
                {t('sources.take')}
              </Button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

const Value = ({ field, value }: { readonly field: Field; readonly value: unknown }) =>
  isEmpty(value) ? (
    <span className="text-ink-3">—</span>
  ) : field.can.masked ? (
    <span>{String(value)}</span>
  ) : (
    <FieldCell field={field} value={value} />
  );
