import type { Client } from 'pg';
import { KEY_REGISTER, KEYS, OF_LIVE_KEYS, quoted, type TableData, type Tables } from './table-data';
import { copyInto } from './copy-into';

/**
 * Keys and what belongs to them, in the transaction of the client. A key that was destroyed since, by the erasure
 * journal, and a live one whose backup has expired stay known as destroyed.
 */
export const loadKeys = async <T extends TableData>(
  client: Client,
  from: Tables<T>,
  destroyed: ReadonlySet<string>,
): Promise<void> => {
  for (const data of from.all) {
    if (!data.table.startsWith('sealing.') || data.name === KEYS) continue;
    await client.query(`truncate ${data.table}`);
    if (data.name !== KEY_REGISTER) await copyInto(client, data.table, data.columns, from.read(data));
    else await loadDataKeys(client, data, from, destroyed);
  }
};

const loadDataKeys = async <T extends TableData>(
  client: Client,
  register: T,
  from: Tables<T>,
  destroyed: ReadonlySet<string>,
): Promise<void> => {
  const columns = quoted(register.columns);
  await client.query(
    `create temporary table register on commit drop as select ${columns} from sealing.data_key limit 0`,
  );
  await copyInto(client, 'register', register.columns, from.read(register));
  const opening = quoted(['id', ...OF_LIVE_KEYS]);
  await client.query(
    `create temporary table opening on commit drop as select ${opening} from sealing.data_key limit 0`,
  );
  const keys = from.all.find(({ name }) => name === KEYS);
  if (keys) await copyInto(client, 'opening', keys.columns, from.read(keys));
  await client.query(`delete from opening where id = any ($1::uuid[])`, [[...destroyed]]);
  await client.query(`update register set destroyed_at = now()
    where destroyed_at is null and id not in (select id from opening)`);
  await client.query(`insert into sealing.data_key (${columns}, ${quoted(OF_LIVE_KEYS)})
    select r.*, coalesce(person, ''), coalesce(master, ''), coalesce(wrapped, '') from register r left join opening using (id)`);
};
