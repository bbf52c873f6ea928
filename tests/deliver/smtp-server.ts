// tests/deliver/smtp-server.ts - a small SMTP server on the loopback, with faults on demand. It counts the
// letters per address.

import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type SmtpFault =
  | 'ok'
  | 'no such user' // 550 to RCPT TO
  | 'later' // 451 to RCPT TO
  | 'later after' // 451 after the text, which is not kept
  | 'hang up before' // closes the connection when asked to take a letter
  | 'hang up after' // takes the letter and closes the connection without a word

export type SmtpServer = {
  url: string
  letters: Map<string, number>
  texts: Map<string, string> // the last letter to each address
  close: () => Promise<void>
}

/** Starts the server on a free port. */
export async function startSmtpServer(
  faultFor: (to: string) => SmtpFault = () => 'ok',
): Promise<SmtpServer> {
  const letters = new Map<string, number>()
  const texts = new Map<string, string>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    let to = ''
    let fault: SmtpFault = 'ok'
    let text: string | null = null // while a letter comes in
    let rest = ''
    socket.write('220 test\r\n')
    const take = () => {
      if (fault === 'later after') return void socket.write('451 try again\r\n')
      letters.set(to, (letters.get(to) ?? 0) + 1)
      texts.set(to, text ?? '')
      if (fault === 'hang up after') socket.destroy()
      else socket.write('250 taken\r\n')
    }
    const command = (line: string) => {
      if (/^EHLO|^HELO/i.test(line)) return socket.write('250 test\r\n')
      if (/^RCPT TO/i.test(line)) {
        to = /<([^>]*)>/.exec(line)?.[1] ?? ''
        fault = faultFor(to)
        if (fault === 'hang up before') return socket.destroy()
        if (fault === 'no such user') return socket.write(`550 <${to}>: no such user\r\n`)
        return socket.write(fault === 'later' ? '451 greylisted\r\n' : '250 ok\r\n')
      }
      if (/^DATA/i.test(line)) {
        text = ''
        return socket.write('354 go on\r\n')
      }
      return socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
    }
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (text === null) command(line)
        else if (line !== '.') text += `${line.replace(/^\./, '')}\r\n`
        else {
          take()
          text = null
        }
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    texts,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
