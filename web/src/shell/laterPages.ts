import { page } from './page';

export const SecurityRoute = page(
  () => import('@/features/security/SecurityScreen').then((it) => it.SecurityScreen),
  { title: 'shell.security' },
);
export const PeopleRoute = page(
  () => import('@/features/people/PeopleScreen').then((it) => it.PeopleScreen),
  { title: 'shell.people', functions: ['users', 'security'] },
);
export const OrganisationRoute = page(
  () => import('@/features/organisation/OrganisationScreen').then((it) => it.OrganisationScreen),
  { title: 'shell.organisation', functions: ['settings'] },
);
export const AuditRoute = page(() => import('@/features/audit/AuditScreen').then((it) => it.AuditScreen), {
  title: 'shell.audit',
  functions: ['audit'],
});
export const SsoRoute = page(() => import('@/features/sso/SsoScreen').then((it) => it.SsoScreen), {
  title: 'shell.sso',
  functions: [],
});
export const EncryptionRoute = page(
  () => import('@/features/encryption/EncryptionScreen').then((it) => it.EncryptionScreen),
  { title: 'shell.encryption', functions: ['security'] },
);
export const RightsRoute = page(
  () => import('@/features/rights/RightsScreen').then((it) => it.RightsScreen),
  { title: 'shell.rights', functions: ['roles'] },
);
export const RoleRoute = page(() => import('@/features/rights/RoleScreen').then((it) => it.RoleScreen), {
  title: 'shell.rights',
  functions: ['roles'],
});
export const ModelRoute = page(
  () => import('@/features/model/ObjectsScreen').then((it) => it.ObjectsScreen),
  { functions: ['schema'] },
);
export const ObjectModelRoute = page(
  () => import('@/features/model/ObjectScreen').then((it) => it.ObjectScreen),
  { functions: ['schema'] },
);

const operation = () => import('@/features/operation/OperationScreen').then((it) => it.OperationScreen);
export const OperationRoute = page(operation, { functions: [] });
export const WebhooksRoute = page(operation, { functions: ['webhooks'] });
export const FormsRoute = page(operation, { functions: ['forms'] });
export const FormRoute = page(() => import('@/features/forms/FormScreen').then((it) => it.FormScreen), {
  functions: ['forms'],
});
export const WebsitesRoute = page(operation, { functions: ['collect'] });
export const AppsRoute = page(operation, { functions: ['apps'] });
export const BiRoute = page(operation, { functions: ['bi'] });
export const WholeRoute = page(operation, { functions: ['whole'] });
/** Whoever administers nothing has imports of her own. */
export const ImportsRoute = page(operation);
export const ImportRoute = page(() =>
  import('@/features/imports/ImportScreen').then((it) => it.ImportScreen),
);

export const StartRoute = page(() => import('@/features/start/SetUpWizard').then((it) => it.SetUpWizard), {
  functions: [],
});
export const DuplicatesRoute = page(
  () => import('@/features/duplicates/likely').then((it) => it.DuplicatesScreen),
  { functions: ['quality'] },
);
export const QualityRoute = page(() => import('@/features/quality/page').then((it) => it.QualityScreen), {
  functions: ['quality'],
});
export const CleansingRoute = page(
  () => import('@/features/cleansing/CleansingScreen').then((it) => it.CleansingScreen),
  { functions: ['quality'] },
);
export const SourcesRoute = page(() => import('@/features/sources/page').then((it) => it.SourcesScreen), {
  functions: ['quality'],
});
export const InboxRoute = page(() => import('@/features/inbox/InboxScreen').then((it) => it.InboxScreen));
export const RecycleBinRoute = page(() =>
  import('@/features/bin/RecycleBinScreen').then((it) => it.RecycleBinScreen),
);
export const MergeRoute = page(() => import('@/features/merge/MergePage').then((it) => it.MergePage));
