import bin from './bin.json';
import common from './common.json';
import create from './create.json';
import field from './field.json';
import jump from './jump.json';
import list from './list.json';
import record from './record.json';
import shell from './shell.json';
import views from './views.json';

export default { bin, common, create, field, jump, list, record, shell, views };
