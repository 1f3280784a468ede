import { useTranslation } from 'react-i18next';
import type { Sheet } from '@/api/reports';
import { useSession } from '@/features/session/useSession';

/** For whom something is, and whose it is when it is somebody else's. */
export function Audience({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const me = useSession()?.user.id;
  if (sheet.standard) return null;
  const isOthers = sheet.owner !== null && sheet.owner.id !== me;
  return (
    <>
      <span>{sheet.team?.label ?? t(`views.${sheet.audience}`)}</span>
      {isOthers && sheet.owner?.label && <span>{t('reports.by', { name: sheet.owner.label })}</span>}
    </>
  );
}
