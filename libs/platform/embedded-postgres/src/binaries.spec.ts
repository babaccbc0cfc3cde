import { tmpdir } from 'node:os';
import { findBinaries } from './binaries';

const real = { platform: process.platform, report: process.report.getReport };
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: real.platform });
  process.report.getReport = real.report;
});

const refused = {
  code: 'PLATFORM_NOT_SUPPORTED',
  zh: expect.stringMatching(/DATABASE_URL/),
  en: expect.stringMatching(/DATABASE_URL/),
};

it('points to DATABASE_URL on Windows', async () => {
  Object.defineProperty(process, 'platform', { value: 'win32' });
  await expect(findBinaries(tmpdir())).rejects.toMatchObject(refused);
});

it('points to DATABASE_URL on a Linux without glibc, such as Alpine', async () => {
  Object.defineProperty(process, 'platform', { value: 'linux' });
  process.report.getReport = () => ({ header: {} });
  await expect(findBinaries(tmpdir())).rejects.toMatchObject(refused);
});

it('points to DATABASE_URL where the optional dependency was left out', async () => {
  const other = process.platform === 'linux' ? 'darwin' : 'linux';
  Object.defineProperty(process, 'platform', { value: other });
  process.report.getReport = () => ({ header: { glibcVersionRuntime: '2.39' } });
  await expect(findBinaries(tmpdir())).rejects.toMatchObject({ ...refused, code: 'BINARIES_MISSING' });
});
