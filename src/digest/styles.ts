// src/digest/styles.ts - how a digest looks, by name (data). A letter needs each style inline, and its
// dark colours in one block; the site needs the same as classes, because its policy forbids the former.

type Style = { css: string; dark?: string }

const SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const SERIF = "Georgia,'Times New Roman',serif"

/** A bar is as high as its eighths; the cell that it stands in is as wide as all are. */
const bar = (eighths: number): Style => {
  const height = eighths === 0 ? 1 : eighths * 3
  return {
    css: `height:${height}px;line-height:${height}px;font-size:0;background:${eighths === 0 ? '#b9b6ab' : '#3f6ea3'}`,
    dark: `background:${eighths === 0 ? '#5d5b54' : '#7fb2e8'}`,
  }
}

export const styles = {
  page: {
    css: 'margin:0;padding:0;background:#f3f1ea;color:#1d1c19',
    dark: 'background:#111110;color:#ecebe4',
  },
  sheet: {
    css: `max-width:640px;margin:0 auto;padding:24px 20px 32px;background:#fffefb;color:#1d1c19;font-family:${SANS};font-size:16px;line-height:1.5;text-align:left;overflow-wrap:anywhere;word-break:break-word`,
    dark: 'background:#191917;color:#ecebe4',
  },
  preview: { css: 'display:none;max-height:0;overflow:hidden;mso-hide:all' },
  brand: {
    css: 'margin:0 0 4px;font-size:13px;letter-spacing:.04em;color:#5d5a51',
    dark: 'color:#aba89d',
  },
  h1: {
    css: `margin:0 0 10px;font-family:${SERIF};font-size:26px;line-height:1.25;font-weight:normal`,
  },
  h2: {
    css: `margin:36px 0 8px;padding:14px 0 0;border-top:2px solid #1d1c19;font-family:${SERIF};font-size:21px;line-height:1.3;font-weight:normal`,
    dark: 'border-top-color:#ecebe4',
  },
  h3: { css: 'margin:26px 0 6px;font-size:16px;line-height:1.4;font-weight:bold' },
  lead: { css: 'margin:0 0 8px;font-size:17px' },
  p: { css: 'margin:0 0 10px' },
  small: { css: 'margin:0 0 10px;font-size:14px;color:#5d5a51', dark: 'color:#aba89d' },
  revise: { css: 'color:#9a2a00', dark: 'color:#ffb18f' },
  review: { css: 'color:#6a5200', dark: 'color:#e6cd7c' },
  sentence: { css: `margin:0 0 14px;font-family:${SERIF};font-size:17px;line-height:1.5` },
  evidence: {
    css: 'margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #cfcabb',
    dark: 'border-left-color:#4b4942',
  },
  passage: {
    css: 'margin:6px 0;padding:10px 12px;background:#f4f1e7;color:#1d1c19',
    dark: 'background:#262521;color:#ecebe4',
  },
  why: { css: 'margin:0 0 4px;font-size:15px' },
  byline: { css: 'margin:0;font-size:14px;color:#5d5a51', dark: 'color:#aba89d' },
  title: { css: 'margin:0;font-size:16px;font-weight:bold' },
  list: { css: 'margin:0 0 12px;padding:0 0 0 20px' },
  item: { css: 'margin:0 0 12px' },
  link: { css: 'color:#0b4f8a;text-decoration:underline', dark: 'color:#92c5ff' },
  quiet: { css: 'color:#5d5a51;text-decoration:underline', dark: 'color:#aba89d' },
  chart: { css: 'width:100%;margin:14px 0 8px;border-collapse:collapse' },
  caption: {
    css: 'padding:0 0 4px;font-size:14px;color:#5d5a51;text-align:left',
    dark: 'color:#aba89d',
  },
  row: {
    css: 'padding:5px 0;border-top:1px solid #e0dccf;font-size:14px;font-weight:normal;text-align:left;vertical-align:middle',
    dark: 'border-top-color:#3a3933',
  },
  cell: {
    css: 'width:70px;padding:5px 0 5px 12px;border-top:1px solid #e0dccf;vertical-align:bottom',
    dark: 'border-top-color:#3a3933',
  },
  count: { css: 'color:#5d5a51', dark: 'color:#aba89d' },
  foot: {
    css: 'margin:28px 0 0;padding:12px 0 0;border-top:1px solid #cfcabb;font-size:14px;color:#5d5a51',
    dark: 'color:#aba89d;border-top-color:#4b4942',
  },
  bar0: bar(0),
  bar1: bar(1),
  bar2: bar(2),
  bar3: bar(3),
  bar4: bar(4),
  bar5: bar(5),
  bar6: bar(6),
  bar7: bar(7),
  bar8: bar(8),
} satisfies Record<string, Style>

export type StyleName = keyof typeof styles

const named = Object.entries(styles) as [StyleName, Style][]

/** The dark colours, for a reader whose system asks for them; they outweigh what is inline. */
const dark = (important: string) =>
  named
    .filter(([, style]) => style.dark)
    .map(
      ([name, { dark = '' }]) =>
        `.d-${name}{${dark
          .split(';')
          .map((rule) => rule + important)
          .join(';')}}`,
    )
    .join('')

/** The block of a letter: only what cannot stand inline. */
export const letterCss = `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${dark('!important')}}`

/** The stylesheet of the site: all styles as classes. */
export const siteCss = `${named.map(([name, { css }]) => `.d-${name}{${css}}`).join('\n')}
@media (prefers-color-scheme:dark){${dark('')}}`
