// src/collect/xml-tree.ts - XML, broken or not -> a tree of its elements, as far as it goes (pure).

import { decodeHTMLStrict } from 'entities'
import { Parser } from 'htmlparser2'
import { canonicalName, localName, type Names } from './namespaces.ts'
import type { Node } from './xml-node.ts'

export type Tree = { root: Node; problems: string[] }

type Open = Node & { tag: string; names: Names }

const MAX_DEPTH = 1000
const MAX_PROBLEMS = 10
const MAX_PROBLEM_CHARS = 120

/**
 * The tree of a text that begins with its root; `prolog` is what stood before that. What is wrong is
 * mended as browsers do and said in `problems`. Entities that the document declares are left as they
 * are unless they are short and plain, so no bomb goes off.
 */
export function readTree(text: string, prolog: string, url: string): Tree {
  const building = startBuilding(declaredEntities(prolog))
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!open(building, name, attributes, url)) parser.pause()
      },
      onclosetag(name, isImplied) {
        const isEmptyTag = isImplied && text[parser.endIndex - 1] === '/'
        close(building, name, isImplied && !isEmptyTag)
      },
      ontext(data) {
        addText(building, data)
      },
      oncdatastart() {
        building.inCdata = true
      },
      oncdataend() {
        building.inCdata = false
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(text)
  if (building.stack.length > 0) endEarly(building)
  const root = building.root ?? { name: '', attributes: {}, base: '', children: [] }
  return { root, problems: [...building.problems] }
}

/** A document that is cut off: of the last entry nothing is kept that its identity could be wrong by. */
function endEarly(building: Building) {
  const { stack } = building
  const inside = top(building)
  say(building, `the document ends inside <${inside?.name}>`)
  const at = stack.findLastIndex(({ name }) => name === 'item' || name === 'entry')
  const [list, entry] = [stack[at - 1], stack[at]]
  if (!list || !entry) return
  if (inside && TEXT_ONLY.has(inside.name)) inside.children = []
  const isKnown = childNames(entry).some((name) => IDENTITY.has(name))
  if (!isKnown) list.children.pop()
}

/** The names of the elements in another that say anything. */
function childNames({ children }: Node): string[] {
  const says = (child: Node) => child.children.length > 0 || child.attributes.href
  return children.flatMap((child) => (typeof child !== 'string' && says(child) ? child.name : []))
}

type Building = {
  root: Node | null
  stack: Open[]
  inCdata: boolean
  entities: Map<string, string>
  problems: Set<string>
}

function startBuilding(entities: Map<string, string>): Building {
  return { root: null, stack: [], inCdata: false, entities, problems: new Set() }
}

function top(building: Building) {
  return building.stack.at(-1)
}

function say({ problems }: Building, problem: string) {
  if (problems.size < MAX_PROBLEMS) problems.add(problem.slice(0, MAX_PROBLEM_CHARS))
}

/** Takes an opening tag in. False: nested too deeply to go on. */
function open(building: Building, tag: string, attributes: Record<string, string>, url: string) {
  const { stack } = building
  if (stack.length >= MAX_DEPTH) {
    say(building, `elements are nested more than ${MAX_DEPTH} deep: the rest is not read`)
    return false
  }
  if (stack.length === 0 && building.root) return false
  for (const key of Object.keys(attributes)) {
    attributes[key] = decodeText(attributes[key] ?? '', building)
  }
  closeForgotten(building, tag)
  const parent = top(building)
  const names = declareNames(parent?.names ?? Object.create(null), attributes)
  const name = canonicalName(tag, names, stack[0])
  const base = resolveBase(attributes['xml:base'], parent?.base ?? '', url)
  const node = { name, attributes, base, children: [], names, tag }
  if (parent) parent.children.push(node)
  else building.root = node
  stack.push(node)
  return true
}

function close(building: Building, tag: string, isImplied: boolean) {
  const { stack } = building
  const at = stack.findLastIndex((node) => node.tag === tag)
  if (at < 0) return
  if (isImplied && at > 0) say(building, `<${stack[at]?.name}> is not closed`)
  stack.length = at
}

function addText(building: Building, data: string) {
  const node = top(building)
  if (!node) return
  const text = building.inCdata ? data : decodeText(data, building)
  const last = node.children.length - 1
  if (typeof node.children[last] === 'string') node.children[last] += text
  else node.children.push(text)
}

// What holds text alone, so that another part of an entry inside it shows that its end was forgotten.
const TEXT_ONLY = new Set(['title', 'link', 'guid', 'pubdate', 'id', 'enclosure'])
const IDENTITY = new Set(['link', 'guid', 'id', 'atom:link'])
const PARTS = new Set([...TEXT_ONLY, 'description', 'item', 'entry', 'summary', 'content'])

/** Closes what the document forgot to: a title before the next link. */
function closeForgotten(building: Building, tag: string) {
  const { stack } = building
  if (!PARTS.has(localName(tag))) return
  while (stack.length > 2) {
    const inner = top(building)
    if (!TEXT_ONLY.has(inner?.name ?? '') || tag.includes(':') !== inner?.tag.includes(':')) return
    say(building, `<${stack.pop()?.name}> is not closed`)
  }
}

function declareNames(outer: Names, attributes: Record<string, string>) {
  let names = outer
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue
    if (names === outer) names = Object.create(outer)
    names[key.slice(6)] = value.trim().toLowerCase()
  }
  return names
}

function resolveBase(base: string | undefined, outer: string, url: string): string {
  if (base === undefined) return outer
  return URL.parse(base.trim(), outer || url || undefined)?.href ?? outer
}

/** Text with its entities decoded: those of XML and HTML, and the plain ones that the document declares. */
function decodeText(text: string, building: Building): string {
  if (!text.includes('&')) return text
  if (/&(?!#?\w+;)/.test(text)) say(building, 'an & stands alone')
  const { entities } = building
  if (entities.size === 0) return decodeHTMLStrict(text)
  return decodeHTMLStrict(text.replace(/&(\w+);/g, (all, name) => entities.get(name) ?? all))
}

/** Entities that the document declares with a short plain value; no other is ever expanded. */
function declaredEntities(prolog: string): Map<string, string> {
  const declarations = /<!ENTITY\s+(\w+)\s+["']((?:&#\w{1,8};|[^&"'<]){0,16})["']\s*>/g
  return new Map(
    [...prolog.matchAll(declarations)].map(([, name = '', value = '']) => [name, value]),
  )
}
