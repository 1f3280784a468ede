/** What looks like a record, wherever it is shown: loaded as one. */
export { LikelyOfRecord } from './LikelyOfRecord';
export { LikelyWhileTyping } from './LikelyWhileTyping';
