import { generateKeyPairSync, sign } from 'node:crypto';

/** One element of DER: tag, length, content. */
const der = (tag: number, ...content: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const sequence = (...parts: Buffer[]): Buffer => der(0x30, ...parts);
const sha256WithRsa = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
const commonName = der(0x06, Buffer.from('550403', 'hex'));
const name = sequence(der(0x31, sequence(commonName, der(0x0c, 'watcher'))));

/** A fresh self-signed certificate, as a council would upload it: the certificate, and both in one PEM text. */
export const selfSigned = (): { readonly certificate: string; readonly pem: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const validity = sequence(der(0x17, '260101000000Z'), der(0x17, '460101000000Z'));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const facts = sequence(version, der(0x02, Buffer.from([1])), sha256WithRsa, name, validity, name, spki);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', facts, privateKey));
  const base64 = sequence(facts, sha256WithRsa, signature).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  const certificate = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { certificate, pem: `${certificate}${privateKey.export({ type: 'pkcs8', format: 'pem' })}` };
};
