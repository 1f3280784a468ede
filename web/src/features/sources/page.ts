/** What of sources is loaded when somebody goes there. */
export { SourcesOfRecord } from './SourcesOfRecord';
export { SourcesScreen } from './SourcesScreen';
