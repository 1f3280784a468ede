import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { EVERY_OTHER, WORKS } from '@/api/rights';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { MatrixRow } from './MatrixRow';
import { isNamed, type ObjectsProps } from './ObjectsPart';
import { effective } from './rights';
import { useCells } from './useCells';

const headLook = 'sticky top-0 z-10 border-b border-line bg-bg px-1.5 py-2 text-xs font-medium text-ink-2';

/** Objects down, what can be done with them across. */
export function Matrix({ groups, rights, original, onChange, onFields }: ObjectsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const groupLabel = useGroupLabel();
  const cells = useCells(EVERY_OTHER);
  const row = (name: string) => ({
    name,
    rights: effective(rights, name),
    named: isNamed({ rights }, name),
    usual: original && effective(original, name),
    at: cells.at.row === name ? cells.at.column : null,
    onChange,
  });
  return (
    <div className="max-xl:overflow-x-auto">
      <table className="w-full min-w-236 border-collapse" {...cells.handlers}>
        <thead>
          <tr>
            <th scope="col" className={`${headLook} text-left`}>
              {t('rights.object')}
            </th>
            <th scope="col" className={`${headLook} w-40 text-left`}>
              <span className="pl-2.5">{t('rights.read')}</span>
            </th>
            <th scope="col" className={`${headLook} w-40 text-left`}>
              <span className="pl-2.5">{t('rights.edit')}</span>
            </th>
            {WORKS.map((work) => (
              <th key={work} scope="col" className={`${headLook} w-15 text-center`}>
                {t(`rights.work.${work}`)}
              </th>
            ))}
            <th scope="col" className={`${headLook} w-22 text-left`}>
              <span className="pl-2.5">{t('rights.fields')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <MatrixRow
            {...row(EVERY_OTHER)}
            label={t('rights.everyOther')}
            about={t('rights.everyOtherAbout')}
          />
          {groups.map(({ group, objects }) => (
            <Fragment key={group}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={WORKS.length + 4}
                  className="px-1.5 pt-4 pb-1 text-left text-xs font-normal text-ink-3"
                >
                  {groupLabel(group)}
                </th>
              </tr>
              {objects.map((object) => (
                <MatrixRow
                  key={object.name}
                  {...row(object.name)}
                  label={textOf(object.plural, language)}
                  object={object}
                  fieldsNamed={Object.keys(rights.fields[object.name] ?? {}).length}
                  onFields={onFields}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
