/** What looks like a record, wherever it is shown, and the list of it: loaded as one. */
export { DuplicatesScreen } from './DuplicatesScreen';
export { LikelyOfRecord } from './LikelyOfRecord';
export { LikelyWhileTyping } from './LikelyWhileTyping';
