// tests/worker/entry.ts - the Worker as it is published, but for its sources: those that SOURCES lists as
// addresses, parted by spaces.

import type { Source } from '../../src/sources/source.ts'
import { createWorker, workerTimetable } from '../../src/worker.ts'
import { underFifty } from './fifty.ts'

export default underFifty(
  createWorker(({ SOURCES }) => {
    const sources = String(SOURCES)
      .split(' ')
      .filter(Boolean)
      .map((url, i): Source => {
        const id = `loopback-${i}`
        return {
          ...{ id, url, publisher: 'Loopback', kind: 'lab', read: 'feed', every: 1, questions: [] },
          why: 'the test serves it',
        }
      })
    return workerTimetable(sources)
  }),
)
