// tests/web/poison.ts - items that mean harm in every field: a title of ten megabytes, addresses that run,
// names that are markup, dates that cannot be.

import type { Db } from '../../src/platform/platform.ts'
import { hostile } from './seed.ts'

const BIG = '<b>\u202eA title of ten megabytes &amp; more</b> '.repeat(240_000)

/** Spoils items 53 to 59 of the seed. */
export async function poison(db: Db) {
  const set = (sql: string, ...args: string[]) => db.$client.execute({ sql, args })
  await set('update items set title = ?, text = ? where id = 59', BIG, BIG)
  await set('update items set publisher = ? where id = 59', hostile.join(' '))
  await set(
    "update items set published_at = '0000-13-99', url = 'javascript:alert(1)' where id = 58",
  )
  await set('update items set authors = ? where id = 58', JSON.stringify(hostile))
  await set(
    'update items set url = ? where id = 57',
    'https://news.example/ä ö/<x>"y"?w=[2]|3&c=%zz#frag#ment',
  )
  await set('update items set language = ? where id = 56', 'x"><script>')
  await set("update items set published_at = '2031-01-01T00:00:00.000Z' where id = 54")
  await set("update items set published_at = '1899-01-01T00:00:00.000Z' where id = 53")
}
