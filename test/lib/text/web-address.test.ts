import { expect, test } from 'vitest';
import { faultOfWebAddress } from '#lib/text/web-address.ts';

test.each([
  ['https://dpa', /no complete host: “dpa”/],
  ['https://www/page', /no complete host/],
  ['http://localhost', /only your own computer/],
  ['http://localhost:4173/articles/x/', /only your own computer/],
  ['http://127.0.0.1/', /only your own computer/],
  ['http://192.168.0.7/cms', /only your own computer/],
  ['http://172.20.1.1/', /only your own computer/],
  ['http://[::1]/', /only your own computer/],
  ['https://cms.local/', /only your own computer/],
  ['https://intranet.corp/x', /only your own computer/],
  ['https://wire.example,/', /has “,” where/],
  ['https://wire.example).', /has “\)” where/],
  ['https://wire..example/', /has “\.” where/],
  ['https://.example/', /has “\.” where/],
  ['https://www.wire/', /no complete host/],
  ['https://wire.e/', /no complete host/],
  ['https://www.google.com/url?q=https://wire.example/1&sa=D', /through “www.google.com” to https:\/\/wire/],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwire.example%2F1&data=2',
    /to https:\/\/wire\.example\/1/,
  ],
  ['https://me:secret@wire.example/', /user name or password/],
  ['https://me@wire.example/', /user name or password/],
])('%s cannot be opened by readers', (address, fault) => {
  expect(faultOfWebAddress(address)).toMatch(fault);
});

test.each([
  'https://wire.example/1',
  'http://wire.example:8080/?a=me@b.example',
  'https://wire.example./',
  'https://bücher.example/',
  'https://172.40.1.1/',
  'https://[2001:db8::1]/',
  'https://localhost.example/',
  'https://my_desk.wire.example/',
  'https://www.google.com/search?q=https://wire.example/',
  'https://wire.example/?url=https://other.example/',
])('%s can', (address) => {
  expect(faultOfWebAddress(address)).toBeUndefined();
});
