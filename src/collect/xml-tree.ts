// src/collect/xml-tree.ts - XML, broken or not -> a tree of its elements, as far as it goes (pure).

import { decodeHTMLStrict } from 'entities'
import { Parser } from 'htmlparser2'
import { canonicalName, localName, type Names } from './namespaces.ts'

/** An element: its name as `canonical` gives it, and the address that xml:base makes of relative links in it. */
export type Node = {
  name: string
  attributes: Record<string, string>
  base: string
  children: (Node | string)[]
}

/** Elements by name, those of one name in their order. */
export type Parts = Map<string, Node[]>

export type Tree = { root: Node; problems: string[] }

type Open = Node & { tag: string; names: Names }

const MAX_DEPTH = 1000
const MAX_PROBLEMS = 10
const MAX_PROBLEM_CHARS = 120

/**
 * The tree of a text that begins with its root; `prolog` is what stood before that. What is wrong is mended as browsers do and said in `problems`;
 * entities that the document declares are left out unless they are short and plain, so no bomb goes off.
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
  const inside = top(building)
  if (inside) say(building, `the document ends inside <${inside.name}>`)
  parser.end()
  const root = building.root ?? { name: '', attributes: {}, base: '', children: [] }
  return { root, problems: [...building.problems] }
}

/** The text of an element and all in it, markup left out. */
export function textOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** The content of an element as HTML: `isEscaped` where its text is HTML already. */
export function htmlOf(node: Node, isEscaped: boolean): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return isEscaped ? child : escapeText(child)
      const name = child.name.slice(child.name.indexOf(':') + 1)
      return `<${name}>${htmlOf(child, isEscaped)}</${name}>`
    })
    .join('')
}

/** The elements directly in another, by name. */
export function partsOf(node: Node): Parts {
  const parts: Parts = new Map()
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const alike = parts.get(child.name)
    if (alike) alike.push(child)
    else parts.set(child.name, [child])
  }
  return parts
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
const TEXT_ONLY = new Set(['title', 'link', 'guid', 'pubdate', 'id'])
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

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
