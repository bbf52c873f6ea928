// src/main.ts - the entry point of `npm start`: the command `serve`, with whatever options are given.

import { nodeTerminal } from './cli/terminal.ts'
import { main } from './cli.ts'

process.exit(await main(['serve', ...process.argv.slice(2)], nodeTerminal()))
