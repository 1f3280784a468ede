export { ModelRoute, ObjectModelRoute } from './ModelRoutes';
export { OperationRoute, StartRoute } from './OperationRoute';
export {
  AuditRoute,
  DuplicatesRoute,
  EncryptionRoute,
  InboxRoute,
  OrganisationRoute,
  PeopleRoute,
  RecycleBinRoute,
  SecurityRoute,
  SsoRoute,
} from './OtherRoutes';
export { RightsRoute, RoleRoute } from './RightsRoutes';
