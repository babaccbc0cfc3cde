/** Wakes whoever waits; broken, it tells why. */
export class Bell {
  /** Grows with each ring. */
  rung = 0;
  private why: Error | undefined;
  private readonly waiting = new Set<() => void>();

  get broken(): boolean {
    return this.why !== undefined;
  }

  ring(): void {
    this.rung++;
    for (const wake of [...this.waiting]) wake();
  }

  break(why: Error): void {
    this.why ??= why;
    this.ring();
  }

  /** Returns on anything since `rung`, or on abort. @throws Error when it is broken */
  async wait(rung: number, signal: AbortSignal): Promise<void> {
    if (!this.why && this.rung === rung && !signal.aborted) await this.next(signal);
    if (this.why && !signal.aborted) throw this.why;
  }

  private next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
