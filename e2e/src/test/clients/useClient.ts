import { AccountsApi, Configuration, ResponseError } from './index';

/** What a program does by a client that was made of the description. Arguments: the address, a token, a name of its own. */
declare const process: { readonly argv: readonly string[]; exitCode: number };

function require_(holds: boolean, what: string) {
  if (!holds) throw new Error(`not so: ${what}`);
}

async function use(basePath: string, token: string, name: string) {
  const accounts = new AccountsApi(new Configuration({ basePath, accessToken: token }));

  const made = await accounts.createAccount({ accountNew: { name, clientsSize: 42 } });
  const read = await accounts.readAccount({ id: made.id ?? '' });
  require_(read.name === name && read.clientsSize === 42, 'what was created is read');
  require_(read.owner !== undefined && read.createdAt instanceof Date, 'references and times are read');

  const changed = await accounts.updateAccount({ id: read.id, accountChange: { clientsSize: 43 } });
  require_(changed.clientsSize === 43 && changed.name === name, 'what is changed is answered');

  const filter = `clientsSize == 43 && name == '${name}'`;
  const found = await accounts.listAccount({ filter, limit: 10, count: true });
  require_(found.items.length === 1 && found.total === 1, 'a condition finds it');
  const page = await accounts.listAccount({ sort: '-createdAt', limit: 50 });
  require_(page.items.length > 1, 'a page is read');

  const refusal = await accounts.createAccount({ accountNew: { clientsSize: 1 } }).catch((failure: unknown) => failure);
  require_(refusal instanceof ResponseError && refusal.response.status === 422, 'a refusal has its status');
  console.log(`done ${name}`);
}

const [, , address = '', token = '', name = ''] = process.argv;
use(address, token, name).catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
