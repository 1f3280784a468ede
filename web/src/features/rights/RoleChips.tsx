import { useTranslation } from 'react-i18next';
import type { Role } from '@/api/rights';
import { Chip } from '@/design/Chip';

/** Where a role comes from, and whether it is still as it was. */
export function RoleChips({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  if (!role.standard) return <Chip tone="info">{t('rights.own')}</Chip>;
  return (
    <>
      <Chip>{t('rights.standard')}</Chip>
      {role.changed && <Chip tone="warn">{t('rights.changed')}</Chip>}
    </>
  );
}
