/** What of data quality is loaded when somebody goes there. */
export { CompletenessOfRecord } from './CompletenessOfRecord';
export { QualityScreen } from './QualityScreen';
