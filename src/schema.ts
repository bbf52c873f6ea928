// src/schema.ts - every table, on one page. Instants are ISO 8601 UTC text, so that they sort as text.
// Lists that a page or a feed shows are served by an index; the comment beside it says which list.

import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { FetchErrorKind } from './platform/platform.ts'

// ---- sources ----------------------------------------------------------------------------------

/** The last visit to each source: its validators, its failures and when it is due again. */
export const visits = sqliteTable('visits', {
  sourceId: text().primaryKey(),
  visitedAt: text().notNull(),
  succeededAt: text(),
  nextAt: text().notNull(), // not visited before this instant
  etag: text(),
  lastModified: text(),
  bodyHash: text(),
  failures: integer().notNull().default(0), // in a row
  failure: text(), // of the last visit, null when it went well
  movedTo: text(), // where permanent redirects lead
  goneAt: text(), // the source answered 410: it is not visited again
  usualEntries: integer(), // a slow average, to notice a feed that shrinks
  problems: text({ mode: 'json' }).$type<string[]>().notNull().default([]), // of the last body read
})

/** What we know of each host, so that a restart forgets no pause and asks for no rules again. */
export const hosts = sqliteTable('hosts', {
  host: text().primaryKey(), // 'example.org', 'example.org:8080'
  robots: text({ mode: 'json' }).$type<{
    rules: string // those that concern us; '' allows everything
    readAt: string | null // null: never had
    triedAt: string
    unreachableSince: string | null
    failure: { kind: FetchErrorKind; status: number | null; message: string } | null // of the last try
  }>(),
  pausedUntil: text(), // it asked to be left alone
})

// ---- items ------------------------------------------------------------------------------------

/** What we keep of an entry. Its text is plain text. */
export const items = sqliteTable(
  'items',
  {
    id: integer().primaryKey(),
    sourceId: text().notNull(), // the source that had it first
    publisher: text().notNull(),
    url: text(), // canonical: no tracking parameters, no fragment that is not an identity
    title: text().notNull(), // never empty: an entry without a title is named by its first words
    text: text().notNull(),
    textFrom: text({ enum: ['feed', 'article', 'pdf'] })
      .notNull()
      .default('feed'),
    articleAt: text(), // when the article's text was asked for, null while it was not
    authors: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    language: text(), // ISO 639-1 where known
    publishedAt: text(), // null where the feed's date is missing or cannot be trusted
    updatedAt: text(),
    firstSeenAt: text().notNull(),
    datedAt: text().notNull(), // publishedAt, else firstSeenAt: what lists sort by
    backlog: integer({ mode: 'boolean' }).notNull().default(false), // history, stored but not news
    storyId: integer(), // the id of the story's first item; null until the story step has looked
    taggedAt: text(), // when tag last read it; null: still to do
    judgedAt: text(), // when flag did, which comes after tag and story
    judgedBy: text(), // the version of the built-in judge that did
  },
  (table) => [
    index('items_by_date').on(table.datedAt, table.id), // everything, newest first
    index('items_by_first_seen').on(table.firstSeenAt, table.id), // a week's items
    index('items_by_source').on(table.sourceId, table.datedAt, table.id),
    index('items_by_story').on(table.storyId, table.datedAt, table.id),
    index('stories_by_date').on(table.datedAt, table.id).where(sql`story_id = id`), // by first item
    index('items_by_url').on(table.url),
    index('items_to_tag').on(table.taggedAt, table.id),
    index('items_to_judge').on(table.judgedAt, table.id),
  ],
)

/** Under which key each source knows an item: how no item is lost and none stored twice. */
export const sightings = sqliteTable(
  'sightings',
  {
    sourceId: text().notNull(),
    key: text().notNull(), // 'guid:...', else 'url:...', else 'hash:...'
    itemId: integer().notNull(),
    seenAt: text().notNull(), // first seen at this source
    fingerprint: text().notNull(), // of the entry as this source gave it last, to notice an edit
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.key] }),
    index('sightings_by_item').on(table.itemId),
  ],
)

// ---- judgement --------------------------------------------------------------------------------

/** Item to question or indicator, with the phrase that earned it. */
export const tags = sqliteTable(
  'tags',
  {
    itemId: integer().notNull(),
    tag: text().notNull(), // 'diffusion' or 'diffusion.cyber-capability'
    score: real().notNull(), // how often such a tag is right, 0 to 1
    phrase: text().notNull(), // stands in the item, word for word
    datedAt: text().notNull(), // the item's, so that a tag's list needs one index
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.tag] }),
    index('tags_by_tag').on(table.tag, table.datedAt, table.itemId),
    index('tags_by_date').on(table.datedAt, table.itemId), // all that bears on a question
  ],
)

/** Item to claim. The passage stands in the item, word for word; the reason says what was compared. */
export const flags = sqliteTable(
  'flags',
  {
    id: integer().primaryKey(),
    itemId: integer().notNull(),
    claimId: text().notNull(),
    relation: text({ enum: ['revise', 'review'] }).notNull(),
    passage: text().notNull(),
    reason: text().notNull(),
    score: real().notNull(),
    judge: text().notNull().default('built-in'), // or the language model that decided
    raisedAt: text().notNull(),
    datedAt: text().notNull(), // the item's
    storyId: integer(), // the item's story when the flag was raised
    alertedAt: text(), // when the author was told
  },
  (table) => [
    index('flags_by_claim').on(table.claimId, table.datedAt, table.itemId),
    index('flags_of_claim').on(table.claimId, table.raisedAt, table.id), // a claim's, as they were raised
    uniqueIndex('flags_by_item').on(table.itemId, table.claimId), // an item flags a claim once
    index('flags_by_raised').on(table.raisedAt, table.id, table.claimId, table.relation), // how claims stood
    index('flags_to_alert').on(table.alertedAt, table.raisedAt),
  ],
)

/** The author's answers to flags. The newest that is not undone counts. */
export const checks = sqliteTable(
  'checks',
  {
    id: integer().primaryKey(),
    claimId: text().notNull(),
    flagId: integer(), // null: the whole claim was checked
    itemId: integer(),
    storyId: integer(),
    answer: text({ enum: ['revised', 'still-right', 'not-relevant', 'later'] }).notNull(),
    note: text(),
    until: text(), // 'later': the day it comes back, YYYY-MM-DD
    checkedAt: text().notNull(),
    undoneAt: text(),
  },
  (table) => [
    index('checks_by_claim').on(table.claimId, table.checkedAt),
    index('checks_by_flag').on(table.flagId),
  ],
)

/** What a language model answered, by item, claim and version of the prompt, so it is asked once. */
export const opinions = sqliteTable(
  'opinions',
  {
    itemId: integer().notNull(),
    claimId: text().notNull(),
    prompt: text().notNull(),
    model: text().notNull(),
    answer: text({ mode: 'json' }).notNull(),
    askedAt: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.claimId, table.prompt, table.model] }),
    index('opinions_by_day').on(table.askedAt),
  ],
)

// ---- the page ---------------------------------------------------------------------------------

/** The watched page as it was read, one row per change of its text; the last row is the page today. */
export const snapshots = sqliteTable('snapshots', {
  id: integer().primaryKey(),
  url: text().notNull(), // or the name of the file that it came from
  hash: text().notNull(), // of the text
  text: text().notNull(), // as displayed, a block a line, without reference numbers
  takenAt: text().notNull(),
  readAt: text().notNull(), // when the page last read so
  etag: text(),
  lastModified: text(),
  missing: text({ mode: 'json' })
    .$type<{ claimId: string; closest: string | null }[]>()
    .notNull()
    .default([]),
})

/** The last visit to each document that the page cites. */
export const citationVisits = sqliteTable('citation_visits', {
  url: text().primaryKey(), // the document's, as the list of citations has it
  citation: integer().notNull(), // its number on the page
  visitedAt: text().notNull(),
  nextAt: text().notNull(),
  succeededAt: text(),
  status: integer(), // of the last answer; null where there was none
  etag: text(),
  lastModified: text(),
  textHash: text(),
  version: text(), // the version or date that the document now gives, where one is found
  changedAt: text(), // when its text or version last differed
  failures: integer().notNull().default(0), // in a row
  failure: text(), // of the last visit, null when it went well
  movedTo: text(), // where permanent redirects lead
})

// ---- digests and letters ----------------------------------------------------------------------

/** One row per ISO week: the digest as frozen. */
export const digests = sqliteTable('digests', {
  week: text().primaryKey(), // '2026-W39'
  composedAt: text().notNull(),
  digest: text({ mode: 'json' }).notNull(),
  frozenAt: text(), // set before the first letter goes out; never composed again
  addressedAt: text(), // its readers are written down: nobody is added after this
  sentAt: text(), // every letter is settled or held
})

/** The people who asked for the digest. Of one who left only the keyed hash stays. */
export const subscribers = sqliteTable(
  'subscribers',
  {
    id: integer().primaryKey(),
    addressHash: text().notNull().unique(), // keyed: useless without SECRET
    address: text(), // null once left
    status: text({ enum: ['pending', 'active', 'left', 'stopped'] }).notNull(),
    questions: integer().notNull().default(31), // one bit a question, page order, 31: all five
    askedAt: text(), // when the last opt-in letter went out
    createdAt: text().notNull(),
    confirmedAt: text(),
    consent: text({ mode: 'json' }).$type<Consent>(), // what was agreed to, when and from where
    leftAt: text(),
    stopReason: text(), // 'stopped': which bounce or complaint stopped mail to this address
    softBounces: integer().notNull().default(0), // in a row
  },
  (table) => [index('subscribers_by_status').on(table.status, table.id)],
)
export type Consent = { wording: string; askedAt: string; confirmedAt: string; network: string }

/** Who is to get an issue, and what became of it: one row per issue and subscriber, ever. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    issue: text().notNull(), // the digest's week
    subscriberId: integer().notNull(),
    batch: integer().notNull(),
    questions: integer().notNull(), // as they stood when the issue was frozen
    outcome: text({ enum: ['accepted', 'refused', 'left', 'held'] }), // null: still to go
    reason: text(),
    settledAt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.issue, table.subscriberId] }),
    index('deliveries_by_batch').on(table.issue, table.batch),
  ],
)

/** The calls that an issue is sent in. The key makes a repeated call arrive once. */
export const batches = sqliteTable(
  'batches',
  {
    issue: text().notNull(),
    batch: integer().notNull(),
    state: text({ enum: ['waiting', 'sending', 'done', 'held'] }).notNull(),
    holder: text(), // who is sending it
    claimedUntil: text(), // a sender that died is followed by another after this instant
    retryAt: text(), // not tried before
    firstTriedAt: text(), // the first try that the post may have accepted: its memory counts from here
    tries: integer().notNull().default(0),
    reason: text(), // why it waits or is held
  },
  (table) => [
    primaryKey({ columns: [table.issue, table.batch] }),
    index('batches_to_send').on(table.issue, table.state, table.batch),
  ],
)

/** Letters to one person: confirmations and alerts. The key is what makes each go once. */
export const notices = sqliteTable(
  'notices',
  {
    key: text().primaryKey(), // 'confirm/17/2026-06-24', 'alert/2026-06-24T08'
    state: text({ enum: ['waiting', 'sending', 'sent', 'refused', 'held'] }).notNull(),
    letter: text({ mode: 'json' }).$type<Notice>(), // null once sent: nothing of it is kept
    createdAt: text().notNull(),
    retryAt: text().notNull(),
    claimedUntil: text(),
    firstTriedAt: text(),
    tries: integer().notNull().default(0),
    reason: text(),
  },
  (table) => [index('notices_to_send').on(table.state, table.retryAt)],
)
export type Notice = {
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/** What the mail provider reported, by its own id, so that a replay changes nothing. */
export const mailEvents = sqliteTable(
  'mail_events',
  {
    id: text().primaryKey(),
    type: text().notNull(), // 'email.bounced', 'email.complained', ...
    at: text().notNull(),
    addressHash: text(),
    issue: text(),
    detail: text(),
  },
  (table) => [index('mail_events_by_type').on(table.type, table.at)],
)

/** What is being held back until the owner says otherwise, such as sending after many complaints. */
export const pauses = sqliteTable('pauses', {
  name: text().primaryKey(),
  since: text().notNull(),
  reason: text().notNull(),
})

/** How often something was asked for, by a keyed hash of who asked: for the limits on sign-up. */
export const attempts = sqliteTable(
  'attempts',
  { key: text().notNull(), window: text().notNull(), count: integer().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.window] })],
)

/** A number that every change of what feeds show moves: triggers see to it (0001_search.sql). */
export const versions = sqliteTable('versions', {
  name: text().primaryKey(), // 'evidence'
  number: integer().notNull(),
  changedAt: text().notNull(),
})

// ---- running ----------------------------------------------------------------------------------

/** The runs of each step, one row a slot; what is due is computed from here. */
export const runs = sqliteTable(
  'runs',
  {
    id: integer().primaryKey(),
    step: text().notNull(),
    slot: text().notNull(), // the instant that the run was due at
    startedAt: text().notNull(),
    endedAt: text(),
    finished: integer({ mode: 'boolean' }).notNull().default(false), // nothing is left of the slot
    failure: text(),
    report: text({ mode: 'json' }),
  },
  (table) => [
    uniqueIndex('runs_by_slot').on(table.step, table.slot),
    index('runs_by_end').on(table.step, table.endedAt),
  ],
)

/** Who holds a step at the moment, so that two schedulers never do the same work at once. */
export const leases = sqliteTable('leases', {
  name: text().primaryKey(),
  holder: text().notNull(),
  until: text().notNull(),
})
