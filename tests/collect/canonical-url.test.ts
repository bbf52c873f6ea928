// tests/collect/canonical-url.test.ts - one form for each address, whatever it came with.

import { expect, test } from 'vitest'
import { addressKey, canonicalUrl, sameAddresses } from '../../src/collect/canonical-url.ts'

test.each([
  ['tracking goes', 'https://a.example/p?utm_source=x&id=7&fbclid=1', 'https://a.example/p?id=7'],
  ['and the question mark with it', 'https://a.example/p?utm_medium=rss', 'https://a.example/p'],
  [
    'what stays is written as it was',
    'https://a.example/?q=a+b%20c&ref=x',
    'https://a.example/?q=a+b%20c',
  ],
  ['host in lower case, no default port', 'HTTPS://A.Example:443/P', 'https://a.example/P'],
  ['a comment thread is the post', 'https://a.example/p#comments', 'https://a.example/p'],
  ['an anchor may name an entry', 'https://a.example/log#v1-2', 'https://a.example/log#v1-2'],
  ['a route in the fragment stays', 'https://a.example/#/post/1', 'https://a.example/#/post/1'],
  ['a highlighted text is the post', 'https://a.example/p#:~:text=six', 'https://a.example/p'],
  [
    'Medium names its feed in `source`',
    'https://m.example/p?source=rss----1',
    'https://m.example/p',
  ],
  [
    'another source is a parameter',
    'https://m.example/p?source=bls',
    'https://m.example/p?source=bls',
  ],
  [
    'an alert leads on',
    'https://www.google.com/url?rct=j&sa=t&url=https://b.example/x%3Fid%3D1&ct=ga',
    'https://b.example/x?id=1',
  ],
  [
    'a redirector to nowhere stays',
    'https://www.google.com/url?q=notes',
    'https://www.google.com/url?q=notes',
  ],
  [
    'a version of a paper is the paper',
    'http://arxiv.org/pdf/2609.01234v2',
    'https://arxiv.org/abs/2609.01234',
  ],
  [
    'an old paper too',
    'https://arxiv.org/abs/cs.CL/0601001v1',
    'https://arxiv.org/abs/cs.CL/0601001',
  ],
  ['no passwords', 'https://me:secret@a.example/p', 'https://a.example/p'],
  ['mail is no web address', 'mailto:a@b.example', null],
  ['nor is a tag', 'tag:a.example,2026:1', null],
  ['nor is nothing', '', null],
  ['a novel is no address', `https://a.example/${'x'.repeat(5000)}`, null],
])('%s', (_, given, expected) => {
  expect(canonicalUrl(given)).toBe(expected)
})

test.each([
  ['scheme', 'http://a.example/p', 'https://a.example/p', true],
  ['slash at the end', 'https://a.example/p/', 'https://a.example/p', true],
  ['www', 'https://www.a.example/p', 'https://a.example/p', true],
  ['order of parameters', 'https://a.example/?b=2&a=1', 'https://a.example/?a=1&b=2', true],
  ['fragment', 'https://a.example/p#v1', 'https://a.example/p#v2', false],
  ['letters of the path', 'https://a.example/P', 'https://a.example/p', false],
])('%s: the same place or not', (_, one, other, same) => {
  expect(addressKey(one) === addressKey(other)).toBe(same)
})

test('finds an address in every form that has its key', () => {
  const forms = sameAddresses('http://www.a.example/p/?x=1')
  expect(forms).toContain('https://a.example/p?x=1')
  expect(forms).toContain('http://www.a.example/p/?x=1')
  expect(new Set(forms.map(addressKey))).toEqual(new Set(['a.example/p?x=1']))
  expect(sameAddresses('https://a.example/')).toContain('http://www.a.example/')
})
