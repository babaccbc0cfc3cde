import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline as chain, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** A file of a backup as its manifest names it. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** Of the file as it lies there, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Compressed, durable, for its owner's eyes only. */
export const writeFile = async (
  folder: string,
  name: string,
  content: Readable | AsyncIterable<string>,
): Promise<WrittenFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const file = createWriteStream(path.join(folder, name), { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(content, createGzip(), meter, file);
  return { name, bytes, sha256: hash.digest('hex') };
};

/** @param read told of the bytes of each chunk */
export const sha256Of = async (file: string, read: (bytes: number) => void): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    read(chunk.length);
  }
  return hash.digest('hex');
};

export const contentOf = (folder: string, name: string): Readable => {
  // Whoever reads is told of an error; nobody waits for the callback.
  return chain(createReadStream(path.join(folder, name)), createGunzip(), () => undefined);
};

export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
};
