// bench/nginx.ts - the peer of feeds: nginx with the same bytes as files.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether nginx and wrk are there: apt-get install nginx-light wrk. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0 && !spawnSync('wrk', ['-v']).error

/** One worker, files by name, nothing logged. */
export function startNginx(
  folder: string,
  port: number,
  files: Record<string, Buffer>,
): ChildProcess {
  const root = join(folder, 'nginx')
  mkdirSync(root, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes)
  const spare = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const conf = join(root, 'nginx.conf')
  writeFileSync(
    conf,
    `daemon off; worker_processes 1; pid ${root}/pid; error_log ${root}/error.log;
events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; ${spare.map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
server { listen 127.0.0.1:${port}; root ${root}; default_type application/atom+xml; } }
`,
  )
  return spawn('nginx', ['-c', conf, '-p', root], { stdio: 'ignore' })
}

/** The process that answers: nginx's worker. */
export function workerOf({ pid }: ChildProcess): number {
  const child = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      return (
        Number(
          readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ')[1],
        ) === pid
      )
    } catch {
      return false // it has ended meanwhile
    }
  })
  return Number(child ?? pid)
}
