// tests/platform/address.test.ts - which addresses are never fetched, in every notation we know of.

import { describe, expect, test } from 'vitest'
import { isLoopback, isPublic, refusal } from '../../src/platform/address.ts'

const privateHosts = `
  127.0.0.1 127.1 127.0.0.1. 127.255.255.254 0.0.0.0 0 0.1.2.3
  2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 0x7f.0x0.0x0.0x1 %31%32%37.0.0.1 127。0。0。1 ①②⑦.⓪.⓪.①
  10.0.0.1 10.255.255.255 167772161 172.16.0.1 172.31.255.255 192.168.0.1 0xc0a80001 192.168.257
  169.254.0.1 169.254.169.254 2852039166 0xa9fea9fe 0251.0376.0251.0376 100.64.0.1 100.100.100.200 100.127.255.255
  192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9
  224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16
  [::] [::1] [0:0:0:0:0:0:0:1] [::127.0.0.1] [::7f00:1] [::10.0.0.1]
  [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:0:127.0.0.1]
  [fe80::1] [febf::1] [fec0::1] [fc00::1] [fd00:ec2::254] [fd12:3456::1] [ff02::1] [100::1]
  [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b::10.0.0.1] [64:ff9b:1::1] [64:ff9b:1::8.8.8.8]
  [2002:7f00:1::] [2002:a00:1::1] [2002:808:808::1] [2001::1] [2001:0:7f00:1::] [2001:db8::1] [3fff::1]
  [2001:2::1] [2001:10::1] [2001:20::1] [5f00::1] [4000::1] [::8.8.8.8] [1::1]
  localhost LOCALHOST localhost. a.localhost localhost.localdomain localhost6.localdomain6
  printer.local router.lan nas.home box.home.arpa metadata.google.internal metadata metadata.internal.
  intranet wiki.corp db.private api.test site.example nowhere.invalid hidden.onion x.alt ip6-loopback kubernetes`

const publicHosts = `
  example.org www.example.com localhost.example.org internal.example.org local.host.org 8.8.8.8 1.1.1.1
  134744072 172.15.255.255 172.32.0.1 100.63.255.255 100.128.0.1 169.253.0.1 192.167.0.1 11.0.0.1 223.255.255.1
  [2606:4700::1111] [2a00:1450::1] [::ffff:8.8.8.8] [64:ff9b::8.8.8.8] münchen.de xn--mnchen-3ya.de example.org. testing.org`

const list = (text: string) => text.trim().split(/\s+/)

describe('refuses what is not public', () => {
  test.each(list(privateHosts))('%s', (host) => {
    expect(refusal(new URL(`http://${host}/feed.xml`))).toMatch(/address|name/)
    expect(refusal(new URL(`https://${host}/`), { anyPort: true })).not.toBeNull()
  })
})

describe('lets through what is', () => {
  test.each(list(publicHosts))('%s', (host) => {
    expect(refusal(new URL(`https://${host}/feed.xml`))).toBeNull()
  })
})

test.each([
  ['ftp://example.org/', 'ftp: is not the web'],
  ['file:///etc/passwd', 'file: is not the web'],
  ['gopher://example.org/', 'gopher: is not the web'],
  ['data:text/plain,hello', 'data: is not the web'],
  ['javascript:alert(1)', 'javascript: is not the web'],
  ['http://user@example.org/', 'it carries a user name or password'],
  ['http://:password@example.org/', 'it carries a user name or password'],
  ['http://example.org@127.0.0.1/', 'it carries a user name or password'],
  ['http://example.org:25/', 'port 25 is not a port of the web'],
  ['https://example.org:80/', 'port 80 is not a port of the web'],
  ['http://example.org:80/', null],
  ['https://example.org:443/', null],
])('%s: %s', (address, why) => {
  expect(refusal(new URL(address))).toBe(why)
})

test('an owner may name any port, and a test any address, but never another protocol or a password', () => {
  expect(refusal(new URL('http://example.org:8080/'), { anyPort: true })).toBeNull()
  expect(refusal(new URL('http://127.0.0.1:8080/'), { anyPort: true })).not.toBeNull()
  expect(refusal(new URL('http://127.0.0.1:8080/'), { allowPrivateAddresses: true })).toBeNull()
  expect(refusal(new URL('ftp://127.0.0.1/'), { allowPrivateAddresses: true })).not.toBeNull()
  expect(refusal(new URL('http://a:b@127.0.0.1/'), { allowPrivateAddresses: true })).not.toBeNull()
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['127.0.0.1', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['fe80::1%eth0', false],
  ['010.0.0.1', false],
  ['127.1', false],
  ['example.org', false],
  ['', false],
])('a look-up that answers %s: public is %s', (address, yes) => {
  expect(isPublic(address)).toBe(yes)
})

test.each([
  ['localhost', true],
  ['a.localhost.', true],
  ['127.0.0.9', true],
  ['[::1]', true],
  ['[::ffff:127.0.0.1]', true],
  ['10.0.0.1', false],
  ['example.org', false],
])('%s is this machine: %s', (host, yes) => {
  expect(isLoopback(host)).toBe(yes)
})
