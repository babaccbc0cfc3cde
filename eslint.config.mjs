import tseslint from 'typescript-eslint';

const PURE = [
  'libs/law/src/**/*.ts',
  'libs/platform/kernel/src/**/*.ts',
  'libs/contexts/**/*.{events,state,decide,rule,kind}.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.zhixin/', 'tools/new/templates/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-params': ['error', 5],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Time comes from the Clock, dates from the calendar.' },
      ],
    },
  },
  {
    files: PURE,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'process', 'fetch', 'crypto', 'performance', 'setTimeout', 'console'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Temporal', property: 'Now', message: 'Time comes in as moment.now.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'Pure files are synchronous.' },
        { selector: 'AwaitExpression', message: 'Pure files are synchronous.' },
        { selector: 'ThrowStatement', message: 'Return reject(...); throwing is for broken code.' },
      ],
    },
  },
  {
    files: ['libs/platform/**/*.ts', 'apps/**/*.ts', 'test/**/*.ts', '**/*.spec.ts'],
    ignores: PURE,
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.contract.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
);
