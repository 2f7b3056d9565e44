/**
 * The tests that mutations are run against: the examples of counting, elections, quorum and rules. The properties
 * (`any-*.spec.ts`) are left out: they are slow, and what no example notices should get an example.
 */
import jestConfig from '../../jest.config.mjs';

const unit = jestConfig.projects.find(({ displayName }) => displayName === 'unit');

export default {
  ...unit,
  roots: ['<rootDir>/libs/domain/src'],
  testMatch: ['**/{counting,quorum,election,rule-set}/!(any-*).spec.ts'],
};
