import type { Progress as Told, Step, Work } from '@platform/backup';
import type { Progress } from '../outcome';

const WIDTH = 24;
const NAMES: Readonly<Record<Work, string>> = {
  checking: '核对文件 checking files',
  facts: '事实 facts',
  tables: '密钥与查询记录 keys and questions',
  comparing: '逐条比对 comparing',
};
const COUNTED: ReadonlySet<Work> = new Set(['facts', 'comparing']);

/** `事实 facts ██████░░░░░░ 43 %  120,000  52,310/s  3 s`: what is worked on, how much, how fast, how long still. */
export const barFor = (progress: Progress, now = (): number => performance.now()): Told => {
  let begun: (Step & { readonly at: number }) | undefined;
  return (step) => {
    if (begun?.work !== step.work) begun = { ...step, at: now() };
    progress(line(step, begun, (now() - begun.at) / 1_000));
  };
};

const line = ({ work, done, share }: Step, begun: Step, seconds: number): string => {
  const parts = [NAMES[work]];
  if (share !== undefined) {
    const filled = Math.round(share * WIDTH);
    parts.push('█'.repeat(filled) + '░'.repeat(WIDTH - filled), `${Math.floor(share * 100)} %`);
  }
  if (COUNTED.has(work)) {
    parts.push(done.toLocaleString('en'));
    if (seconds > 0) parts.push(`${Math.round((done - begun.done) / seconds).toLocaleString('en')}/s`);
  }
  const moved = (share ?? 0) - (begun.share ?? 0);
  if (share !== undefined && moved > 0) parts.push(`${Math.ceil((seconds * (1 - share)) / moved)} s`);
  return parts.join('  ');
};
