import { useTranslation } from 'react-i18next';
import type { Role } from '@/api/rights';
import { Button } from '@/design/Button';
import { FunctionsPart } from './FunctionsPart';
import { NamesPart } from './NamesPart';
import { ObjectsPart } from './ObjectsPart';
import { RoleHeader } from './RoleHeader';
import { rightsOf } from './rights';
import { SensitivePart } from './SensitivePart';
import { useRoleDraft } from './useRoleDraft';

export function RoleEditor({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  const { base, draft, setDraft, changes, saving, save, reset, discard } = useRoleDraft(role);
  // Of a standard role that nobody changed yet, what it is now is what it used to be.
  const original = base.original ?? (base.standard ? rightsOf(base) : undefined);
  const unlimited = role.name === 'administrator';
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="flex flex-col gap-8 p-4 sm:p-6">
          <RoleHeader role={{ ...role, ...base, people: role.people ?? 0 }} busy={saving} onReset={reset} />
          {unlimited ? (
            <p className="max-w-2xl text-ink-2">{t('rights.administrator')}</p>
          ) : (
            <>
              {!role.standard && <NamesPart rights={draft} onChange={setDraft} />}
              <FunctionsPart rights={draft} original={original} onChange={setDraft} />
              <SensitivePart rights={draft} original={original} onChange={setDraft} />
              <ObjectsPart rights={draft} original={original} onChange={setDraft} />
            </>
          )}
        </div>
      </div>
      {changes > 0 && (
        <section
          aria-label={t('rights.changeBar')}
          className="flex shrink-0 items-center justify-end gap-2 border-t border-line bg-raise px-4 py-2.5 sm:px-6"
        >
          <span className="tnum mr-auto min-w-0 truncate text-ink-2">
            {t('rights.changes', { count: changes })}
          </span>
          <Button look="ghost" disabled={saving} onClick={discard}>
            {t('rights.discard')}
          </Button>
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </section>
      )}
    </>
  );
}
