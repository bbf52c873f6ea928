// src/cli/examine.ts - the parts of `doctor`: each looks at one thing and says how it is.

import { lookup, resolveMx, resolveTxt } from 'node:dns/promises'
import { inParallel } from '../collect/in-parallel.ts'
import { parseDocument } from '../collect/parse.ts'
import { readConfig } from '../config.ts'
import { mailFindings } from '../deliver/mail-settings.ts'
import { watch } from '../page/page.ts'
import { memoryDatabase } from '../platform/node-database.ts'
import type { Platform } from '../platform/platform.ts'
import type { Source } from '../sources/source.ts'
import { sourceState } from '../sources/state.ts'
import { lastVisits } from '../sources/visits.ts'
import { totals } from '../totals.ts'

const SEVERAL = 3 // sources that fail while none is read: then it is not they who are broken
const AT_ONCE = 16
const HOSTS_ASKED = 5 // any of these names known: there is a network
const LOOKUP_MS = 5000

export type Finding = {
  what: string
  state: 'ok' | 'note' | 'bad'
  says: string
  todo?: string
}

/** Whether the settings can be read. */
export function checkSettings(env: Record<string, unknown>): Finding[] {
  try {
    const config = readConfig(env)
    const says = 'no PAGE_URL: the page is not watched, the ledger of claims stands alone'
    return [
      { what: 'settings', state: 'ok', says: 'can be read' },
      ...(config.pageUrl ? [] : [{ what: 'settings', state: 'note', says } as const]),
      ...mailFindings(config).map((finding) => ({ what: 'mail', ...finding })),
    ]
  } catch (error) {
    const says = messageOf(error)
    return [{ what: 'settings', state: 'bad', says, todo: '.env.example says what each should be' }]
  }
}

/** What is stored, and how each source stood at its last visit. */
export async function checkDatabase(
  { db, config, now }: Platform,
  sources: readonly Source[],
): Promise<Finding[]> {
  const { items, tags, flags } = await totals(db)
  const visits = await lastVisits(db)
  const states = sources.map(({ id }) => ({
    id,
    ...sourceState(visits.get(id), now().toISOString()),
  }))
  const unread = states.filter(({ state }) => state === 'new').length
  const findings: Finding[] = [
    {
      what: 'database',
      state: 'ok',
      says: `${config.databaseUrl}: ${items} items, ${tags} tags, ${flags} flags`,
    },
  ]
  if (unread > 0) {
    const says = `${unread} of ${sources.length} were not visited yet`
    findings.push({ what: 'sources', state: 'note', says, todo: 'revisit run collect' })
  }
  const failing = states.filter(({ state }) => state === 'failing')
  if (failing.length > SEVERAL && failing.length + unread === sources.length) {
    const says = `none of the ${failing.length} visited could be read; one of them: ${failing[0]?.says}`
    const todo = 'is there a network? "revisit sources --failing" lists them'
    return [...findings, { what: 'sources', state: 'bad', says, todo }]
  }
  for (const { id, state, says } of states) {
    if (state === 'failing' || state === 'gone') {
      const todo = state === 'gone' ? 'take it out of feeds/ or find its new address' : undefined
      findings.push({ what: `source ${id}`, state: 'bad', says, ...(todo ? { todo } : {}) })
    } else if (state === 'odd' || state === 'overdue') {
      findings.push({ what: `source ${id}`, state: 'note', says })
    }
  }
  return findings
}

/** Whether any of the sources' hosts has an address. */
export async function isOnline(sources: readonly Source[]): Promise<boolean> {
  const hosts = new Set(sources.map(({ url }) => new URL(url).hostname))
  const asked = [...hosts].slice(0, HOSTS_ASKED).map((host) => lookup(host))
  const late = new Promise<never>((_, reject) => setTimeout(reject, LOOKUP_MS).unref())
  return Promise.race([Promise.any(asked), late]).then(
    () => true,
    () => false,
  )
}

/** Whether the page still says what the claims are anchored to. Stores nothing. */
export async function checkAnchors(platform: Platform): Promise<Finding[]> {
  if (platform.config.pageUrl === undefined) return []
  try {
    const { note, missing } = await watch({ ...platform, db: await memoryDatabase() })
    return [
      { what: 'page', state: 'ok', says: note },
      ...missing.map(({ claimId, anchor, closest }): Finding => {
        const todo = closest ? `closest is now "${closest}"` : 'nothing on the page is like it'
        return { what: `claim ${claimId}`, state: 'bad', says: `"${anchor}" is gone`, todo }
      }),
    ]
  } catch (error) {
    return [{ what: 'page', state: 'bad', says: messageOf(error), todo: 'look at PAGE_URL' }]
  }
}

/** Whether the domain that letters come from says who may send for it. */
export async function checkMail({ config }: Platform): Promise<Finding[]> {
  const domain = /@([^\s>]+)/.exec(config.mailFrom ?? '')?.[1]
  if (domain === undefined) return []
  const texts = async (name: string) =>
    (await resolveTxt(name).catch(() => [])).map((t) => t.join(''))
  const spf = (await texts(domain)).some((text) => text.startsWith('v=spf1'))
  const dmarc = (await texts(`_dmarc.${domain}`)).some((text) => text.startsWith('v=DMARC1'))
  const mx = await resolveMx(domain).catch(() => [])
  const found = (what: string, isThere: boolean, todo: string): Finding =>
    isThere
      ? { what: `mail domain ${domain}`, state: 'ok', says: `has ${what}` }
      : { what: `mail domain ${domain}`, state: 'bad', says: `has no ${what}`, todo }
  return [
    found('an SPF record', spf, 'publish the one that your mail provider gives'),
    found('a DMARC record', dmarc, `publish a TXT record at _dmarc.${domain}: v=DMARC1; p=none`),
    found('a mail server', mx.length > 0, 'bounces and replies to it will be lost'),
  ]
}

/** Whether each source can be read now. Stores nothing. */
export async function checkSources(
  platform: Platform,
  sources: readonly Source[],
  onEach: (id: string, done: number) => void,
): Promise<Finding[]> {
  const findings: Finding[] = []
  await inParallel(sources, AT_ONCE, async (source) => {
    findings.push(await checkSource(platform, source))
    onEach(source.id, findings.length)
  })
  return findings
}

async function checkSource({ fetchPage }: Platform, source: Source): Promise<Finding> {
  const what = `source ${source.id}`
  try {
    const page = await fetchPage(source.url, { anyPort: true })
    if (!page) return { what, state: 'ok', says: 'is unchanged' }
    const read = await parseDocument(page.bytes, page.contentType, page.url, source)
    const { entries, problems } = read
    if (entries.length === 0) {
      const says = problems.join('; ') || 'has no entries'
      return { what, state: 'bad', says, todo: `look at ${source.url}` }
    }
    const moved = page.movedTo ? `; it has moved to ${page.movedTo}` : ''
    const says = `${[`${entries.length} entries`, ...problems].join('; ')}${moved}`
    return { what, state: moved || problems.length > 0 ? 'note' : 'ok', says }
  } catch (error) {
    return { what, state: 'bad', says: messageOf(error), todo: `look at ${source.url}` }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
