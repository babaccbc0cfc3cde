import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BLOCK_BYTES = 64 * 1024;
const BLOCKS_KEPT = 64;
const OFFSET_BYTES = 8;

/** A file without a name that is written once and then read anywhere; its blocks read last are kept. */
class Spill {
  private readonly fd: number;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private readonly blocks = new Map<number, Buffer>();
  size = 0;

  constructor() {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhixin-table-'));
    try {
      this.fd = openSync(path.join(folder, 'spill'), 'wx+', 0o600);
    } finally {
      // Open, it has no name any more: whatever happens, nothing is left behind.
      rmSync(folder, { recursive: true });
    }
  }

  write(bytes: Buffer): void {
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    this.size += bytes.length;
    if (this.pendingBytes >= BLOCK_BYTES) this.flush();
  }

  flush(): void {
    const bytes = Buffer.concat(this.pending);
    for (let at = 0; at < bytes.length;) at += writeSync(this.fd, bytes, at);
    this.pending = [];
    this.pendingBytes = 0;
  }

  read(from: number, length: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = from; at < from + length;) {
      const block = this.block(Math.floor(at / BLOCK_BYTES));
      const part = block.subarray(at % BLOCK_BYTES, (at % BLOCK_BYTES) + from + length - at);
      if (part.length === 0) break;
      parts.push(part);
      at += part.length;
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  close(): void {
    closeSync(this.fd);
  }

  private block(n: number): Buffer {
    const kept = this.blocks.get(n);
    if (kept) return kept;
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    const read = readSync(this.fd, block, 0, BLOCK_BYTES, n * BLOCK_BYTES);
    const [oldest] = this.blocks.size === BLOCKS_KEPT ? this.blocks.keys() : [];
    if (oldest !== undefined) this.blocks.delete(oldest);
    this.blocks.set(n, block.subarray(0, read));
    return block.subarray(0, read);
  }
}

/** The shared strings of a workbook on disk, found by their number: millions cost no memory. */
export class SpilledStrings {
  private readonly texts = new Spill();
  private readonly ends = new Spill();

  add(text: string): void {
    this.texts.write(Buffer.from(text));
    const end = Buffer.allocUnsafe(OFFSET_BYTES);
    end.writeDoubleLE(this.texts.size);
    this.ends.write(end);
  }

  /** All are added. */
  done(): void {
    this.texts.flush();
    this.ends.flush();
  }

  /** Undefined where there is none of that number, from 0. */
  at(n: number): string | undefined {
    if (!Number.isInteger(n) || n < 0 || n >= this.ends.size / OFFSET_BYTES) return undefined;
    const from = n === 0 ? 0 : this.endOf(n - 1);
    return this.texts.read(from, this.endOf(n) - from).toString();
  }

  close(): void {
    this.texts.close();
    this.ends.close();
  }

  private endOf(n: number): number {
    return this.ends.read(n * OFFSET_BYTES, OFFSET_BYTES).readDoubleLE();
  }
}
