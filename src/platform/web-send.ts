// src/platform/web-send.ts - requests through the `fetch` of the web, for Workers. The runtime undoes the
// content encoding and looks up names itself, so only names and literal addresses can be checked there.

import type { Send } from './ask.ts'

/** Puts requests on the wire with the platform's own `fetch`. */
export const webSend: Send = async (url, headers, signal) => {
  const response = await fetch(url, { headers, signal, redirect: 'manual' })
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: chunks(response.body),
    discard: () => void response.body?.cancel().catch(() => undefined),
  }
}

async function* chunks(body: ReadableStream<Uint8Array> | null) {
  const reader = body?.getReader()
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      yield read.value
    }
  } finally {
    reader?.releaseLock()
  }
}
