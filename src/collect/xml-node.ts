// src/collect/xml-node.ts - an element of XML, and what stands in it (pure).

/** An element: its name as `canonical` gives it, and the address that xml:base makes of relative links in it. */
export type Node = {
  name: string
  attributes: Record<string, string>
  base: string
  children: (Node | string)[]
}

/** Elements by name, those of one name in their order. */
export type Parts = Map<string, Node[]>

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

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
