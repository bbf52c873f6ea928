// tests/platform/hostile.test.ts - sources that are broken or mean us harm: each is reported by its
// address, and neither memory nor time goes beyond the limits.

import type { ServerResponse } from 'node:http'
import { createGzip, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createFetcher } from '../../src/platform/fetcher.ts'
import { nodeSend } from '../../src/platform/node-send.ts'
import type { FetchError, Fetcher } from '../../src/platform/platform.ts'
import { adapters, fetcherOf } from './adapters.ts'
import { serve, serveRaw } from './loopback.ts'

const MB = 1_000_000

async function failure(fetchPage: Fetcher, url: string, options = {}): Promise<FetchError> {
  const page = await fetchPage(url, { maxBytes: MB, ...options }).catch((error) => error)
  expect(page).toMatchObject({ name: 'FetchError' })
  expect(page.message).toContain(url)
  return page
}

/** Writes for as long as somebody reads; `sent` counts the bytes. */
function pour(
  response: NodeJS.WritableStream,
  chunk: Buffer,
  sent: { bytes: number },
  most: number,
) {
  const more = () => {
    while (sent.bytes < most) {
      sent.bytes += chunk.length
      if (!response.write(chunk)) return response.once('drain', more)
    }
    response.end()
  }
  more()
}

describe.each(adapters)('the %s fetcher survives a source that', (adapter) => {
  const fetchPage = fetcherOf(adapter, { totalMs: 600, stallMs: 200 })

  test('answers 500', async () => {
    const url = await serve((_, response) => response.writeHead(500).end('<h1>Oops</h1>'))
    expect(await failure(fetchPage, `${url}/feed`)).toMatchObject({ kind: 'status', status: 500 })
  })

  test('answers 500 and never ends its excuse', async () => {
    const url = await serve((_, response) => {
      response.writeHead(500)
      response.write('wait')
    })
    expect(await failure(fetchPage, `${url}/feed`)).toMatchObject({ status: 500 })
  })

  test('never answers', async () => {
    const url = await serve(() => undefined)
    const error = await failure(fetchPage, `${url}/feed`)
    expect(error.kind).toBe('timeout')
    expect(error.message).toContain('sent nothing for 200 ms')
  })

  test('answers and then stalls', async () => {
    const url = await serve((_, response) => void response.writeHead(200).write('<rss>'))
    const error = await failure(fetchPage, `${url}/feed`)
    expect(error.kind).toBe('timeout')
    expect(error.message).toContain('sent nothing for 200 ms')
  })

  test('drips a byte at a time', async () => {
    const drip = (response: ServerResponse) => {
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    }
    const url = await serve((_, response) => drip(response))
    const error = await failure(fetchPage, `${url}/feed`)
    expect(error.kind).toBe('timeout')
    expect(error.message).toContain('took longer than 600 ms')
  })

  test('drips its headers', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket.write('x-a: b\r\n'), 20)
      socket.on('close', () => clearInterval(timer))
    })
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('timeout')
  })

  test('sends headers without end', async () => {
    const url = await serveRaw((socket) => {
      const sent = { bytes: 0 }
      socket.write('HTTP/1.1 200 OK\r\n')
      pour(socket, Buffer.from(`x-long: ${'a'.repeat(10_000)}\r\n`), sent, 100 * MB)
    })
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
  })

  test('sends a gigabyte', async () => {
    const sent = { bytes: 0 }
    const url = await serve((_, response) => pour(response, Buffer.alloc(MB, 'a'), sent, 1000 * MB))
    const error = await failure(fetchPage, `${url}/feed`)
    expect(error.kind).toBe('too-large')
    expect(error.message).toContain(`longer than ${MB} bytes`)
    expect(sent.bytes).toBeLessThan(30 * MB)
  })

  test('sends a gzip bomb', async () => {
    const member = gzipSync(Buffer.alloc(10 * MB)) // 10 kB
    const url = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip')
      pour(response, member, { bytes: 0 }, 100 * member.length) // a gigabyte, unpacked
    })
    const before = process.memoryUsage().rss
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB)
  })

  test('sends a gzip bomb in a gzip bomb', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip, gzip')
      const outer = createGzip()
      outer.pipe(response)
      outer.end(gzipSync(gzipSync(Buffer.alloc(100 * MB))))
    })
    const page = await fetchPage(`${url}/feed`, { maxBytes: MB }).catch((error) => error)
    expect(page.bytes?.length ?? 0).toBeLessThanOrEqual(MB)
  })

  test('redirects to itself for ever', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked++
      response.writeHead(301, { location: '/feed' }).end()
    })
    const error = await failure(fetchPage, `${url}/feed`)
    expect(error.kind).toBe('redirects')
    expect(error.message).toContain('in a circle')
    expect(asked).toBe(1)
  })

  test('redirects on and on', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked++
      response.writeHead(302, { location: `/${asked}` }).end()
    })
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('redirects')
    expect(asked).toBe(6)
  })

  test.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'http://[broken',
    'http://a:b@127.0.0.1/',
  ])('redirects to %s', async (location) => {
    const url = await serve((_, response) => response.writeHead(302, { location }).end())
    await expect(fetchPage(`${url}/feed`)).rejects.toMatchObject({ kind: 'refused' })
  })

  test('sends HTML instead of XML, which is for the parser to see', async () => {
    const url = await serve((_, response) => response.end('<!doctype html><title>Moved</title>'))
    expect((await fetchPage(url))?.bytes.length).toBeGreaterThan(0)
  })

  test('closes half-way through what it announced', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('<rss>')
      setTimeout(() => response.destroy(), 20)
    })
    const error = await failure(fetchPage, `${url}/feed`)
    expect(error.kind).toBe('network')
    expect(error.message).toContain('in full')
  })

  test('ends sooner than it announced', async () => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n'
    const url = await serveRaw((socket) => socket.end(`${head}<rss>`))
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
  })

  test('closes half-way through a chunk', async () => {
    const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'
    const url = await serveRaw((socket) => socket.end(`${head}5\r\n<rss>\r\n100\r\nhalf`))
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
  })

  test('sends more than it announced: the rest is not read', async () => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n'
    const url = await serveRaw((socket) => socket.end(`${head}<rss>and more`))
    const page = await fetchPage(`${url}/feed`).catch((error) => error)
    expect(page.bytes?.length ?? page.kind).toBe(page.bytes ? 5 : 'network')
  })

  test('does not speak HTTP', async () => {
    const url = await serveRaw((socket) => socket.end('220 mail.example.org ESMTP\r\n'))
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
  })

  test('hangs up at once', async () => {
    const url = await serveRaw((socket) => socket.destroy())
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
  })

  test('is not there', async () => {
    const error = await failure(fetchPage, 'http://127.0.0.1:1/feed')
    expect(error.kind).toBe('network')
    expect(error.message).toMatch(/ECONNREFUSED|bad port/)
  })

  test.each(['br', 'deflate'])('says %s and sends something else', async (encoding) => {
    const url = await serve((_, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(`~~ not packed at all ~~${'~'.repeat(1000)}`)
    })
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
  })
})

describe('on Node', () => {
  const fetchPage = fetcherOf('node', { totalMs: 600, stallMs: 200 })

  test('a gzip body that ends half-way is not taken for the whole', async () => {
    const body = gzipSync(`<rss>${Math.random()}${'x'.repeat(5000)}</rss>`)
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\n')
      socket.end(body.subarray(0, body.length - 20))
    })
    expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
  })

  test.each(['compress', 'zstd-of-my-own', 'gzip, gzip, gzip, gzip'])(
    '%s is not unpacked',
    async (encoding) => {
      const url = await serve((_, response) => {
        response.setHeader('content-encoding', encoding)
        response.end(gzipSync('<rss/>'))
      })
      expect((await failure(fetchPage, `${url}/feed`)).kind).toBe('network')
    },
  )
})

describe('private addresses', () => {
  /** Names lead to this machine or where `addresses` say; everything else is as in service. */
  function serviceFetcher(addresses: string[] | null) {
    const asked: string[] = []
    const send = nodeSend({
      allowPrivateAddresses: addresses === null,
      lookup: (name, _options, found) => {
        asked.push(name)
        found(
          null,
          (addresses ?? ['127.0.0.1']).map((address) => ({
            address,
            family: address.includes(':') ? 6 : 4,
          })),
        )
      },
    })
    const now = () => new Date()
    return {
      fetchPage: createFetcher({ send, now, userAgent: 'Revisit/test', totalMs: 600 }),
      asked,
    }
  }

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://metadata.google.internal/',
  ])('a redirect to %s is refused before anything is sent there', async (location) => {
    const paths: unknown[] = []
    const url = await serve((request, response) => {
      paths.push(request.url)
      response.writeHead(301, { location }).end()
    })
    const { fetchPage } = serviceFetcher(null)
    const asking = fetchPage(`http://news.org:${new URL(url).port}/feed`, { anyPort: true })
    await expect(asking).rejects.toMatchObject({ kind: 'refused' })
    expect(paths).toEqual(['/feed'])
  })

  test('a redirect to another port is refused, though the source may name its own', async () => {
    const url = await serve((request, response) => {
      const { port } = new URL(url)
      if (request.url === '/feed') response.writeHead(301, { location: '/here' }).end()
      else response.writeHead(301, { location: `http://news.org:${Number(port) - 1}/` }).end()
    })
    const { fetchPage } = serviceFetcher(null)
    const asking = fetchPage(`http://news.org:${new URL(url).port}/feed`, { anyPort: true })
    await expect(asking).rejects.toThrow('is not a port of the web')
  })

  test.each([
    [['127.0.0.1']],
    [['10.0.0.1']],
    [['8.8.8.8', '127.0.0.1']],
    [['::1']],
    [['::ffff:192.168.0.1']],
    [['2606:4700::1111', 'fd00::1']],
    [['169.254.169.254']],
  ])('a name that leads to %j is refused', async (addresses) => {
    const { fetchPage, asked } = serviceFetcher(addresses)
    const error = await fetchPage('http://rebind.org/feed').catch((error) => error)
    expect(error).toMatchObject({ kind: 'refused' })
    expect(error.message).toContain('rebind.org')
    expect(error.message).toContain(addresses.at(-1))
    expect(asked).toEqual(['rebind.org'])
  })
})
