// src/cli/arguments.ts - reads a command's arguments (pure); what is wrong with them is wrong usage.

import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

/**
 * Like node's parseArgs, with at least and at most so many words beside the options.
 *
 * @throws UsageError that names the option or counts the words
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  words: { least?: number; most?: number } = {},
) {
  const parsed = parsedOrRefused(args, options)
  const { least = 0, most = least } = words
  const count = parsed.positionals.length
  if (count < least) throw new UsageError('an argument is missing')
  if (count > most)
    throw new UsageError(`do not know what to do with "${parsed.positionals[most]}"`)
  return parsed
}

function parsedOrRefused<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
