import 'i18next';
import type audit from './en/audit.json';
import type begun from './en/begun.json';
import type board from './en/board.json';
import type bulk from './en/bulk.json';
import type calendar from './en/calendar.json';
import type cleansing from './en/cleansing.json';
import type colours from './en/colours.json';
import type comments from './en/comments.json';
import type duplicates from './en/duplicates.json';
import type encryption from './en/encryption.json';
import type exports from './en/exports.json';
import type feedback from './en/feedback.json';
import type help from './en/help.json';
import type imports from './en/imports.json';
import type inbox from './en/inbox.json';
import type en from './en/index';
import type keys from './en/keys.json';
import type map from './en/map.json';
import type menu from './en/menu.json';
import type merge from './en/merge.json';
import type model from './en/model.json';
import type navigation from './en/navigation.json';
import type operation from './en/operation.json';
import type organisation from './en/organisation.json';
import type overtaken from './en/overtaken.json';
import type peek from './en/peek.json';
import type people from './en/people.json';
import type print from './en/print.json';
import type quality from './en/quality.json';
import type reports from './en/reports.json';
import type rights from './en/rights.json';
import type samples from './en/samples.json';
import type security from './en/security.json';
import type session from './en/session.json';
import type sharing from './en/sharing.json';
import type sources from './en/sources.json';
import type sso from './en/sso.json';
import type start from './en/start.json';
import type timeline from './en/timeline.json';
import type today from './en/today.json';
import type tours from './en/tours.json';
import type undo from './en/undo.json';
import type viewEdit from './en/viewEdit.json';
import type waiting from './en/waiting.json';

/** Texts that come with their pages. */
interface Later {
  readonly audit: typeof audit;
  readonly begun: typeof begun;
  readonly board: typeof board;
  readonly colours: typeof colours;
  readonly comments: typeof comments;
  readonly calendar: typeof calendar;
  readonly cleansing: typeof cleansing;
  readonly duplicates: typeof duplicates;
  readonly encryption: typeof encryption;
  readonly inbox: typeof inbox;
  readonly map: typeof map;
  readonly menu: typeof menu;
  readonly merge: typeof merge;
  readonly model: typeof model;
  readonly navigation: typeof navigation;
  readonly overtaken: typeof overtaken;
  readonly bulk: typeof bulk;
  readonly exports: typeof exports;
  readonly keys: typeof keys;
  readonly feedback: typeof feedback;
  readonly help: typeof help;
  readonly imports: typeof imports;
  readonly operation: typeof operation;
  readonly organisation: typeof organisation;
  readonly peek: typeof peek;
  readonly people: typeof people;
  readonly print: typeof print;
  readonly quality: typeof quality;
  readonly reports: typeof reports;
  readonly rights: typeof rights;
  readonly samples: typeof samples;
  readonly security: typeof security;
  readonly session: typeof session;
  readonly sharing: typeof sharing;
  readonly sources: typeof sources;
  readonly sso: typeof sso;
  readonly start: typeof start;
  readonly timeline: typeof timeline;
  readonly today: typeof today;
  readonly tours: typeof tours;
  readonly undo: typeof undo;
  readonly viewEdit: typeof viewEdit;
  readonly waiting: typeof waiting;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & Later };
    returnNull: false;
  }
}
