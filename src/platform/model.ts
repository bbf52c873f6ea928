// src/platform/model.ts - a language model, where the owner configured one, through the `ai` package.

import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { generateText, type LanguageModel, Output } from 'ai'
import type { Config } from '../config.ts'
import type { Model } from './platform.ts'

const TIMEOUT_MS = 30_000
const MOST_TOKENS = 600

/**
 * The model that JUDGE_MODEL names, or undefined if it names none: `anthropic/<model>`,
 * `openai/<model>`, or with JUDGE_BASE_URL any name that an OpenAI-compatible server knows.
 *
 * @throws Error if the name says neither whose model it is nor where it answers
 */
export function configuredModel(config: Config): Model | undefined {
  if (!config.judgeModel) return undefined
  return modelPort(config.judgeModel, languageModel(config.judgeModel, config))
}

/** A model of the `ai` package as a port: one question, one answer in a fixed shape. */
export function modelPort(name: string, model: LanguageModel, timeoutMs = TIMEOUT_MS): Model {
  return {
    name,
    ask: async ({ instructions, question, schema }) => {
      const { output } = await generateText({
        model,
        system: instructions,
        prompt: question,
        output: Output.object({ schema }),
        temperature: 0,
        maxOutputTokens: MOST_TOKENS,
        maxRetries: 1,
        abortSignal: AbortSignal.timeout(timeoutMs),
      })
      return output
    },
  }
}

function languageModel(name: string, { judgeApiKey, judgeBaseUrl }: Config): LanguageModel {
  const apiKey = judgeApiKey ?? ''
  const baseURL = judgeBaseUrl ? { baseURL: judgeBaseUrl } : {}
  const [provider, ...rest] = name.split('/')
  if (provider === 'anthropic') return createAnthropic({ apiKey, ...baseURL })(rest.join('/'))
  if (provider === 'openai') return createOpenAI({ apiKey, ...baseURL })(rest.join('/'))
  if (judgeBaseUrl) {
    return createOpenAICompatible({
      name: 'judge',
      apiKey,
      baseURL: judgeBaseUrl,
      supportsStructuredOutputs: true,
    })(name)
  }
  throw new Error(
    `JUDGE_MODEL=${name} is neither anthropic/<model> nor openai/<model>, and JUDGE_BASE_URL does not say where else it answers`,
  )
}
