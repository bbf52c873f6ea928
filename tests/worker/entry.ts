// tests/worker/entry.ts - the Worker with one step in its timetable: collecting from SOURCE_URL.

import { timetable } from '../../src/jobs.ts'
import type { Source } from '../../src/sources/source.ts'
import { createWorker } from '../../src/worker.ts'

export default createWorker(({ SOURCE_URL }) => {
  const source: Source = {
    id: 'loopback',
    publisher: 'Loopback',
    kind: 'lab',
    url: String(SOURCE_URL),
    read: 'feed',
    every: 1,
    questions: [],
    why: 'the test serves it',
  }
  return timetable({ sources: [source] }).filter(({ step }) => step === 'collect')
})
